// SPDX-License-Identifier: MIT
#include "panels/search_sentences.h"

#include "model/wording.h"
#include "query/search_query.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::ui::SearchResults)
};

constexpr qsizetype namesTold = 4;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString unindexedText(const SearchResults &results)
{
    return results.willBeIndexed
               ? Sentences::tr("Quotations are still being indexed; they are searched when that is done.")
               : Sentences::tr("Quotations cannot be searched: they are not indexed yet, and the file is "
                               "open for reading only.");
}

QString orderText(const SearchResults &results)
{
    using Order = store::SearchOrder;
    switch (results.order) {
    case Order::Relevance:
        return Sentences::tr("best match first");
    case Order::Source:
        return Sentences::tr("by source");
    case Order::Date:
        break;
    }
    if (results.wanted == Order::Date || query::parseSearch(results.query, true).plainWords().isEmpty())
        return Sentences::tr("newest first");
    return results.wanted == Order::Source ? Sentences::tr("newest first: too many to sort by source")
                                           : Sentences::tr("newest first: too many matches to rank");
}

} // namespace

QString totalsText(const SearchResults &results)
{
    if (!results.indexIsWhole)
        return unindexedText(results);
    QStringList parts;
    if (!results.exact)
        parts.append(Sentences::tr("at least %1 quotations").arg(number(results.total)));
    else if (results.total > 0)
        parts.append(results.total == 1 ? Sentences::tr("1 quotation")
                                        : Sentences::tr("%1 quotations").arg(number(results.total)));
    else
        parts.append(Sentences::tr("no quotation"));
    for (const store::LeftOutByField &field : results.leftOutBy)
        parts.append(
            (field.isExact ? Sentences::tr("%1 without “%2”") : Sentences::tr("at least %1 without “%2”"))
                .arg(number(field.claims), field.field));
    if (results.total > 1)
        parts.append(orderText(results));
    if (results.hiddenByFilter > 0)
        parts.append(
            results.hiddenByFilter == 1
                ? Sentences::tr("the filters leave out 1 more")
                : Sentences::tr("the filters leave out %1 more").arg(number(results.hiddenByFilter)));
    return parts.join(u" · "_s);
}

QString remarksText(const SearchResults &results)
{
    QStringList sentences = results.notes;
    for (const query::OtherNames &names : results.otherNames)
        sentences.append(
            Sentences::tr("“%1” was also looked for as %2; in quotation marks it stands for itself.")
                .arg(names.typed, model::joined(names.names.mid(0, namesTold))));
    return sentences.join(u'\n');
}

QString nothingFoundText(const SearchResults &results)
{
    const QString line = results.query.trimmed();
    if (!results.indexIsWhole)
        return Sentences::tr("No actor's name, no incident and no source has “%1” in it.").arg(line) + u'\n' +
               unindexedText(results);
    QString words =
        Sentences::tr("Nothing has “%1” in it: no quotation, no actor's name, no incident, no source.")
            .arg(line);
    if (results.hiddenByFilter > 0)
        words +=
            u'\n' + (results.hiddenByFilter == 1
                         ? Sentences::tr("The filters leave out 1 quotation that does. Take a filter away to "
                                         "see it.")
                         : Sentences::tr("The filters leave out %1 quotations that do. Take a filter away to "
                                         "see them.")
                               .arg(number(results.hiddenByFilter)));
    for (const store::LeftOutByField &field : results.leftOutBy)
        words += u'\n' + (field.isExact ? Sentences::tr("Without “%1” there would be %2.")
                                        : Sentences::tr("Without “%1” there would be at least %2."))
                             .arg(field.field, number(field.claims));
    if (const QString remarks = remarksText(results); !remarks.isEmpty())
        words += u'\n' + remarks;
    return words;
}

QString startText()
{
    return Sentences::tr("Words find quotations in all their forms, and actors, incidents and sources by "
                         "name. Also: \"a phrase\", viru*, -without, this OR that, NEAR(a b, 5).");
}

} // namespace jaccuse::ui
