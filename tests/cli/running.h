// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QProcess>

namespace jaccuse::tests {

/// What became of one run of jaccuse-cli.
struct Run
{
    int code = -1; ///< -1 where it crashed or took longer than a minute
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline Run run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(JACCUSE_CLI), arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace jaccuse::tests
