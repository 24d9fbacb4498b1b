// SPDX-License-Identifier: MIT
#include "export/xml_file.h"

#include "export/export_error.h"

namespace jaccuse::exporting {

QString xmlText(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        if (c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool allowed = c == u'\t' || c == u'\n' || c == u'\r' ||
                             (c >= u' ' && !c.isSurrogate() && c != QChar(0xfffe) && c != QChar(0xffff));
        if (!allowed)
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

XmlFile::XmlFile(QIODevice &device)
    : xml(&device)
{
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
}

void XmlFile::finish()
{
    xml.writeEndDocument();
    if (xml.hasError())
        throw notWritten(*xml.device());
}

} // namespace jaccuse::exporting
