// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QStandardPaths>

#include <optional>

namespace jaccuse::tests {

/// What a program prints; nothing where it is not installed or fails.
inline std::optional<QByteArray> outputOf(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

} // namespace jaccuse::tests
