// SPDX-License-Identifier: MIT
#include "import/source/text_file.h"

#include "import/import_batch.h"
#include "import/import_words.h"
#include "model/document.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUtf8StringView>

namespace jaccuse::import {

TextFile readTextFile(const QString &path)
{
    TextFile read;
    read.name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImportError(Import::tr("The text %1 cannot be read: %2.").arg(path, file.errorString()));
    constexpr qint64 longest = 256LL * 1024 * 1024;
    if (file.size() > longest)
        throw ImportError(Import::tr("The text %1 is over 256 MB; give the text of one document.").arg(path));
    const QByteArray bytes = file.readAll();
    if (!QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        throw ImportError(
            Import::tr("The text %1 is not UTF-8; save it as UTF-8 and import again.").arg(path));
    read.text = model::normalizedText(QString::fromUtf8(bytes));
    if (const auto fault = model::textFault(read.text))
        throw ImportError(Import::tr("The text %1 cannot be held: %2.").arg(path, *fault));
    read.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    read.normalizedSha256 = QCryptographicHash::hash(read.text.toUtf8(), QCryptographicHash::Sha256);
    return read;
}

std::optional<QString> textBeside(const QString &exchangePath, const QString &name)
{
    if (name.isEmpty() || name.contains(u'/') || name.contains(u'\\') || name == QLatin1String("..") ||
        exchangePath.isEmpty())
        return std::nullopt;
    const QFileInfo beside(QFileInfo(exchangePath).absolutePath() + u'/' + name);
    if (!beside.isFile())
        return std::nullopt;
    const QString folder = QFileInfo(QFileInfo(exchangePath).absolutePath()).canonicalFilePath();
    if (QFileInfo(beside.canonicalFilePath()).absolutePath() != folder)
        return std::nullopt;
    return beside.filePath();
}

} // namespace jaccuse::import
