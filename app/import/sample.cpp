// SPDX-License-Identifier: MIT
#include "import/sample.h"

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

} // namespace jaccuse::import
