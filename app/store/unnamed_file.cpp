// SPDX-License-Identifier: MIT
#include "store/unnamed_file.h"

#include <QDir>
#include <QFileInfo>

namespace jaccuse::store {

bool openUnnamed(QTemporaryFile &file, const QString &path)
{
    for (const QDir &folder : {QFileInfo(path).absoluteDir(), QDir::temp()}) {
        file.setFileTemplate(folder.filePath(QStringLiteral("jaccuse-XXXXXX")));
        if (file.open())
            return true;
    }
    return false;
}

} // namespace jaccuse::store
