// SPDX-License-Identifier: MIT
#include "query/claim_filter.h"

#include "model/edtf_date.h"
#include "model/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::query {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::query::ClaimFilter)
};

/// More values than this are counted instead of named.
constexpr qsizetype namedAtMost = 3;

QString either(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Words::tr("%1 or %2").arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.last());
}

template <class E>
QString labels(const QSet<E> &values)
{
    QStringList words;
    for (const E value : model::allValues<E>())
        if (values.contains(value))
            words << model::label(value);
    return either(words);
}

/// Acts in the order of the codebook, then those of imports by the alphabet, then claims without one.
QString actWords(const QSet<QString> &acts)
{
    if (acts.size() > namedAtMost)
        return Words::tr("%n act(s)", nullptr, static_cast<int>(acts.size()));
    const QStringList &known = model::actCategories();
    QStringList order(acts.cbegin(), acts.cend());
    std::sort(order.begin(), order.end(), [&](const QString &a, const QString &b) {
        const auto rank = [&](const QString &act) {
            const qsizetype place = known.indexOf(act);
            return act.isEmpty() ? known.size() + 1 : place < 0 ? known.size() : place;
        };
        return std::pair(rank(a), a) < std::pair(rank(b), b);
    });
    for (QString &act : order)
        act = act.isEmpty() ? Words::tr("no act") : model::actLabel(act);
    return either(order);
}

QString publisherWords(const QSet<QString> &publishers)
{
    if (publishers.size() > namedAtMost)
        return Words::tr("%n publisher(s)", nullptr, static_cast<int>(publishers.size()));
    QStringList names(publishers.cbegin(), publishers.cend());
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.isEmpty() == b.isEmpty() ? a < b : b.isEmpty();
    });
    for (QString &name : names)
        if (name.isEmpty())
            name = Words::tr("publisher not known");
    return either(names);
}

QString actorWords(const QSet<QString> &actors)
{
    if (actors.size() > namedAtMost)
        return Words::tr("%n actor(s)", nullptr, static_cast<int>(actors.size()));
    QStringList names(actors.cbegin(), actors.cend());
    names.sort();
    return either(names);
}

/// How much of a day a bound needs to say, as letters of ISO 8601: 4 a year, 7 a month, 10 a day.
enum Precision { Year = 4, Month = 7, Day = 10 };

Precision startPrecision(const QDate &day)
{
    return day.day() > 1 ? Day : day.month() > 1 ? Month : Year;
}

Precision endPrecision(const QDate &day)
{
    return day.day() < day.daysInMonth() ? Day : day.month() < 12 ? Month : Year;
}

QString dayWords(const QDate &day, Precision precision)
{
    const QString iso = day.toString(Qt::ISODate);
    const auto date = model::EdtfDate::parse(iso.left(precision));
    return date ? date->forPeople() : iso;
}

QString periodWords(const QDate &from, const QDate &to)
{
    Precision start = startPrecision(from);
    const Precision end = endPrecision(to);
    // "March 2013 to 15 March 2013" would leave open which day of March it starts on.
    if (from.year() == to.year() && start == Year && end != Year)
        start = Month;
    if (from.year() == to.year() && from.month() == to.month() && start == Month && end == Day)
        start = Day;
    const QString first = dayWords(from, start);
    const QString last = dayWords(to, end);
    return first == last ? first : Words::tr("%1 to %2").arg(first, last);
}

QString dateWords(const ClaimFilter &filter)
{
    QString period;
    if (filter.from && filter.to)
        period = periodWords(*filter.from, *filter.to);
    else if (filter.from)
        period = Words::tr("since %1").arg(dayWords(*filter.from, startPrecision(*filter.from)));
    else if (filter.to)
        period = Words::tr("until %1").arg(dayWords(*filter.to, endPrecision(*filter.to)));
    if (filter.certainly && !period.isEmpty())
        period = Words::tr("certainly %1").arg(period);
    if (filter.undated)
        return period;
    return period.isEmpty() ? Words::tr("dated only") : Words::tr("%1, dated only").arg(period);
}

} // namespace

QList<FilterPart> filterParts(const ClaimFilter &filter)
{
    using Kind = FilterPart::Kind;
    QList<FilterPart> parts;
    if (!filter.stances.isEmpty())
        parts.append({Kind::Stance, labels(filter.stances)});
    if (!filter.acts.isEmpty())
        parts.append({Kind::Act, actWords(filter.acts)});
    if (!filter.responsibilities.isEmpty())
        parts.append(
            {Kind::Responsibility, Words::tr("responsibility: %1").arg(labels(filter.responsibilities))});
    if (!filter.publishers.isEmpty())
        parts.append({Kind::Publisher, publisherWords(filter.publishers)});
    if (!filter.actorKinds.isEmpty())
        parts.append(
            {Kind::ActorKind, Words::tr("with: %1", "kinds of actors").arg(labels(filter.actorKinds))});
    if (!filter.claimants.isEmpty())
        parts.append({Kind::Claimant, Words::tr("by %1", "claimants").arg(actorWords(filter.claimants))});
    if (!filter.accused.isEmpty())
        parts.append({Kind::Accused, Words::tr("about %1", "accused").arg(actorWords(filter.accused))});
    if (filter.statedOnly)
        parts.append({Kind::Stated, Words::tr("only what is stated")});
    if (filter.from || filter.to || !filter.undated)
        parts.append({Kind::Date, dateWords(filter)});
    if (filter.undatedOnly)
        parts.append({Kind::Undated, Words::tr("undated only")});
    if (filter.unquotedOnly)
        parts.append({Kind::Unquoted, Words::tr("without a quotation")});
    if (!filter.search.isEmpty())
        parts.append({Kind::Search, Words::tr("search: %1").arg(filter.search.simplified())});
    return parts;
}

ClaimFilter without(ClaimFilter filter, FilterPart::Kind part)
{
    switch (part) {
    case FilterPart::Kind::Stance:
        filter.stances.clear();
        break;
    case FilterPart::Kind::Act:
        filter.acts.clear();
        break;
    case FilterPart::Kind::Responsibility:
        filter.responsibilities.clear();
        break;
    case FilterPart::Kind::Publisher:
        filter.publishers.clear();
        break;
    case FilterPart::Kind::ActorKind:
        filter.actorKinds.clear();
        break;
    case FilterPart::Kind::Claimant:
        filter.claimants.clear();
        break;
    case FilterPart::Kind::Accused:
        filter.accused.clear();
        break;
    case FilterPart::Kind::Undated:
        filter.undatedOnly = false;
        break;
    case FilterPart::Kind::Unquoted:
        filter.unquotedOnly = false;
        break;
    case FilterPart::Kind::Search:
        filter.search.clear();
        break;
    case FilterPart::Kind::Stated:
        filter.statedOnly = false;
        break;
    case FilterPart::Kind::Date:
        filter.from.reset();
        filter.to.reset();
        filter.undated = true;
        filter.certainly = false;
        break;
    }
    return filter;
}

QString filterWords(const ClaimFilter &filter)
{
    QStringList words;
    for (const FilterPart &part : filterParts(filter))
        words << part.words;
    return words.isEmpty() ? Words::tr("all claims") : words.join(QStringLiteral("; "));
}

} // namespace jaccuse::query
