// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <QCoreApplication>

namespace jaccuse::model {

std::optional<QString> textFault(QStringView text)
{
    const qsizetype at = text.indexOf(QChar::Null);
    if (at < 0)
        return std::nullopt;
    const qsizetype line = text.first(at).count(u'\n') + 1;
    return QCoreApplication::translate("jaccuse::model::Document",
                                       "the text has a NUL character in line %1, so it is no plain text")
        .arg(line);
}

QString normalizedText(QString text)
{
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text;
}

} // namespace jaccuse::model
