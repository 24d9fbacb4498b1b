// SPDX-License-Identifier: MIT
#include "support/reading.h"

#include "support/files.h"

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
    return readFile(format, writeFile(folder.filePath(name), bytes), options, {}, task);
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
