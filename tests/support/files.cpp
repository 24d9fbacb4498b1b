// SPDX-License-Identifier: MIT
#include "support/files.h"

#include <QFile>

namespace jaccuse::tests {

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test's file %s cannot be written.", qPrintable(path));
    return path;
}

} // namespace jaccuse::tests
