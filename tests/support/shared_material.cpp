// SPDX-License-Identifier: MIT
#include "support/shared_material.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace jaccuse::tests {

QString sourceFile(const QString &relativePath)
{
    return QStringLiteral(JACCUSE_SOURCE_DIR) + u'/' + relativePath;
}

QString sharedFile(const QString &relativePath)
{
    const QString path = sourceFile(u"../shared/"_s + relativePath);
    return QFileInfo::exists(path) ? path : QString();
}

} // namespace jaccuse::tests
