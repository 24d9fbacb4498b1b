// SPDX-License-Identifier: MIT
#include "query/completion.h"

#include "model/actor.h"

#include <algorithm>
#include <tuple>

namespace jaccuse::query {

namespace {

constexpr qsizetype lettersOfName = 2;

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d' || c == u'\u201e' || c == u'\u00ab' ||
           c == u'\u00bb';
}

bool parts(QChar c)
{
    return c.isSpace() || c == u'(' || c == u')' || c == u'|';
}

/// Where what begins at `at` ends; a space in quotation marks does not part.
qsizetype endOfPart(const QString &line, qsizetype at)
{
    bool quoted = false;
    for (; at < line.size() && (quoted || !parts(line[at])); ++at)
        if (isQuotationMark(line[at]))
            quoted = !quoted;
    return at;
}

} // namespace

QString beginnings(const QString &name)
{
    QString keys;
    for (qsizetype at = 0; at < name.size(); ++at) {
        if (!name[at].isLetterOrNumber() || (at > 0 && name[at - 1].isLetterOrNumber()))
            continue;
        const QString key = model::nameKey(at == 0 ? QStringView(name) : QStringView(name).sliced(at));
        if (!key.isEmpty())
            keys += u'\n' + key;
    }
    return keys;
}

std::vector<FieldValue> beginningWith(const std::vector<FieldValue> &values, const QString &begun,
                                      size_t most)
{
    const QString key = u'\n' + model::nameKey(begun);
    struct Found
    {
        bool within;
        qint64 claims;
        const FieldValue *value;
    };
    std::vector<Found> found;
    for (const FieldValue &value : values)
        if (const qsizetype at = key.size() == 1 ? 0 : value.keys.indexOf(key); at >= 0)
            found.push_back({at > 0, value.claims, &value});
    const size_t shown = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(shown), found.end(),
                      [](const Found &a, const Found &b) {
                          return std::tuple(a.within, -a.claims, a.value) <
                                 std::tuple(b.within, -b.claims, b.value);
                      });
    std::vector<FieldValue> first;
    first.reserve(shown);
    for (size_t i = 0; i < shown; ++i)
        first.push_back(*found[i].value);
    return first;
}

std::optional<BegunPart> begunPart(const QString &line, qsizetype cursor)
{
    cursor = std::clamp<qsizetype>(cursor, 0, line.size());
    qsizetype start = 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < cursor;) {
        if (parts(line[at]) || line[at] == u'-' || line[at] == u'\u2212') {
            start = end = ++at;
            continue;
        }
        start = at;
        end = at = endOfPart(line, at);
    }
    if (start >= cursor)
        return std::nullopt;
    BegunPart part;
    part.end = end;
    qsizetype colon = start;
    while (colon < end && line[colon].isLetter())
        ++colon;
    if (colon < end && line[colon] == u':' && colon < cursor) {
        part.field = fieldNamed(QStringView(line).sliced(start, colon - start));
        if (!part.field)
            return std::nullopt;
        part.start = colon + 1;
        qsizetype from = part.start;
        if (from < cursor && isQuotationMark(line[from]))
            ++from;
        part.begun = line.sliced(from, cursor - from);
        // Behind a closed quotation mark nothing is begun any more.
        if (std::any_of(part.begun.begin(), part.begun.end(), isQuotationMark))
            return std::nullopt;
        return part;
    }
    if (colon != end || cursor - start < lettersOfName)
        return std::nullopt;
    part.start = start;
    part.begun = line.sliced(start, cursor - start);
    return part;
}

std::vector<SearchField> fieldsBeginningWith(const QString &begun)
{
    std::vector<SearchField> fields;
    const auto names = fieldNames();
    for (size_t i = 0; i < names.size(); ++i)
        if (names[i].startsWith(begun, Qt::CaseInsensitive))
            fields.push_back(static_cast<SearchField>(i));
    return fields;
}

CompletedLine completed(const QString &line, const BegunPart &part, const QString &value)
{
    QString words = value;
    for (QChar &c : words)
        if (isQuotationMark(c))
            c = u' '; // which names are compared without
    if (std::any_of(words.begin(), words.end(), parts))
        words = u'"' + words + u'"';
    words += u' ';
    const QString rest = line.sliced(part.end);
    return {line.first(part.start) + words + (rest.startsWith(u' ') ? rest.sliced(1) : rest),
            part.start + words.size()};
}

CompletedLine completed(const QString &line, const BegunPart &part, SearchField field)
{
    const QString words = fieldName(field) + u':';
    return {line.first(part.start) + words + line.sliced(part.end), part.start + words.size()};
}

} // namespace jaccuse::query
