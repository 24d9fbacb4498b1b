// SPDX-License-Identifier: MIT
#include "support/reading.h"

#include <QFile>
#include <QTemporaryDir>

namespace jaccuse::tests {

CollectingSink readFile(const QString &format, const QString &path, const import::ImportOptions &options,
                        const QStringList &companions, const task::Task &task)
{
    std::vector<import::SourcePath> beside;
    for (const QString &companion : companions)
        beside.push_back({companion, {}});
    import::Source source({path, {}});
    CollectingSink sink;
    import::formatNamed(format).read({source, options, beside, sink, task});
    return sink;
}

CollectingSink readBytes(const QString &format, const QByteArray &bytes, const QString &name,
                         const import::ImportOptions &options, const task::Task &task)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
    file.close();
    return readFile(format, file.fileName(), options, {}, task);
}

QString refusalOf(const QString &format, const QByteArray &bytes, const QString &name,
                  const import::ImportOptions &options)
{
    try {
        readBytes(format, bytes, name, options);
    } catch (const import::ImportError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace jaccuse::tests
