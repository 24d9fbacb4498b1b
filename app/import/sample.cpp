// SPDX-License-Identifier: MIT
#include "import/sample.h"

#include "import/import_batch.h"
#include "import/import_words.h"
#include "store/temporary_folder.h"

#include <QDir>
#include <QFile>

// Q_INIT_RESOURCE declares a function and so must stand outside any namespace; without it the linker drops
// the resource from a static library.
static void loadSampleResource()
{
    Q_INIT_RESOURCE(sample);
}

namespace jaccuse::import {

QByteArray sampleExchangeFile()
{
    loadSampleResource();
    QFile file(QStringLiteral(":/sample/founding-article.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

QString unpackSample(const QString &folder)
{
    QFile file(QDir(folder).filePath(QString::fromLatin1(sampleFileName)));
    const QByteArray sample = sampleExchangeFile();
    if (!file.open(QIODevice::WriteOnly) || file.write(sample) != sample.size() || !file.flush())
        throw ImportError(Import::tr("The sample cannot be unpacked: %1.")
                              .arg(store::temporaryFolderFault(file.errorString())));
    return file.fileName();
}

} // namespace jaccuse::import
