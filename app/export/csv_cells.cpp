// SPDX-License-Identifier: MIT
#include "export/csv_cells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

QString safeCell(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    const bool startsFormula = first != text.end() && u"=+-@\t\r\n"_s.contains(*first);
    return startsFormula ? u'\'' + text : text;
}

void writeRecord(TextSink &sink, const QStringList &cells)
{
    QString record;
    for (const QString &cell : cells) {
        QString text = safeCell(cell);
        const bool quoted = std::any_of(text.begin(), text.end(), [](QChar c) {
            return c == u',' || c == u';' || c == u'"' || c == u'\'' || c.isSpace();
        });
        if (quoted)
            text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
        record.append(text).append(u',');
    }
    record.chop(1);
    sink.write(record + u"\r\n"_s);
}

} // namespace jaccuse::exporting
