// SPDX-License-Identifier: MIT
#include "query/search_query.h"

#include <algorithm>

namespace jaccuse::query {

namespace {

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' ||
           c == u'\u00bb';
}

bool hasWord(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint c) { return QChar::isLetterOrNumber(c); });
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return std::all_of(parts.begin(), parts.end(), [](const Part &part) { return part.excluded; });
}

SearchQuery parseSearch(const QString &typed, bool whileTyping)
{
    SearchQuery query;
    qsizetype at = 0;
    bool open = false; // the text ends inside the last part, so it may go on
    while (at < typed.size()) {
        if (typed[at].isSpace()) {
            ++at;
            continue;
        }
        SearchQuery::Part part;
        if (typed[at] == u'-' && at + 1 < typed.size() && !typed[at + 1].isSpace()) {
            part.excluded = true;
            ++at;
        }
        if (isQuotationMark(typed[at])) {
            part.phrase = true;
            qsizetype end = ++at;
            while (end < typed.size() && !isQuotationMark(typed[end]))
                ++end;
            part.text = typed.mid(at, end - at).simplified();
            open = end >= typed.size();
            at = end + 1;
        } else {
            qsizetype end = at;
            while (end < typed.size() && !typed[end].isSpace() && !isQuotationMark(typed[end]))
                ++end;
            part.text = typed.mid(at, end - at);
            open = end >= typed.size();
            at = end;
        }
        if (at < typed.size() && part.phrase && typed[at] == u'*') {
            part.prefix = true;
            ++at;
        }
        while (part.text.endsWith(u'*')) {
            part.text.chop(1);
            part.prefix = true;
        }
        if (hasWord(part.text))
            query.parts.push_back(part);
        else
            open = false;
    }
    if (whileTyping && open && !query.parts.empty() && !query.parts.back().excluded)
        query.parts.back().prefix = true;
    return query;
}

} // namespace jaccuse::query
