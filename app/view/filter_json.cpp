// SPDX-License-Identifier: MIT
#include "view/filter_json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::view {

namespace {

constexpr qsizetype longestSearch = 2000;

/// Sorted, so that the same filter is always the same text.
void put(QJsonObject &json, const QString &name, QStringList words)
{
    if (words.isEmpty())
        return;
    words.sort();
    json.insert(name, QJsonArray::fromStringList(words));
}

template <class E>
QStringList codesOf(const QSet<E> &values)
{
    QStringList words;
    for (const E value : values)
        words << model::code(value);
    return words;
}

QStringList wordsIn(const QJsonObject &json, const QString &name)
{
    QStringList words;
    for (const QJsonValue &word : json.value(name).toArray())
        if (word.isString())
            words << word.toString();
    return words;
}

template <class E>
QSet<E> valuesIn(const QJsonObject &json, const QString &name)
{
    QSet<E> values;
    for (const QString &word : wordsIn(json, name))
        if (const auto value = model::fromCode<E>(word))
            values.insert(*value);
    return values;
}

QSet<QString> namesIn(const QJsonObject &json, const QString &name)
{
    const QStringList words = wordsIn(json, name);
    return {words.cbegin(), words.cend()};
}

std::optional<QDate> dayIn(const QJsonObject &json, const QString &name)
{
    const QDate day = QDate::fromString(json.value(name).toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

QJsonObject toJson(const query::ClaimFilter &filter)
{
    QJsonObject json;
    put(json, u"stances"_s, codesOf(filter.stances));
    put(json, u"acts"_s, filter.acts.values());
    put(json, u"responsibilities"_s, codesOf(filter.responsibilities));
    put(json, u"publishers"_s, filter.publishers.values());
    put(json, u"actors"_s, codesOf(filter.actorKinds));
    put(json, u"by"_s, filter.claimants.values());
    put(json, u"about"_s, filter.accused.values());
    if (filter.statedOnly)
        json.insert(u"stated"_s, true);
    if (filter.from)
        json.insert(u"from"_s, filter.from->toString(Qt::ISODate));
    if (filter.to)
        json.insert(u"to"_s, filter.to->toString(Qt::ISODate));
    if (!filter.undated)
        json.insert(u"undated"_s, false);
    if (filter.certainly)
        json.insert(u"certainly"_s, true);
    if (filter.undatedOnly)
        json.insert(u"undatedOnly"_s, true);
    if (filter.unquotedOnly)
        json.insert(u"unquotedOnly"_s, true);
    if (!filter.search.isEmpty())
        json.insert(u"search"_s, filter.search);
    return json;
}

query::ClaimFilter filterFromJson(const QJsonObject &json)
{
    query::ClaimFilter filter;
    filter.stances = valuesIn<model::Stance>(json, u"stances"_s);
    filter.acts = namesIn(json, u"acts"_s);
    filter.responsibilities = valuesIn<model::Responsibility>(json, u"responsibilities"_s);
    filter.publishers = namesIn(json, u"publishers"_s);
    filter.actorKinds = valuesIn<model::ActorKind>(json, u"actors"_s);
    filter.claimants = namesIn(json, u"by"_s);
    filter.accused = namesIn(json, u"about"_s);
    filter.statedOnly = json.value(u"stated"_s).toBool(false);
    filter.from = dayIn(json, u"from"_s);
    filter.to = dayIn(json, u"to"_s);
    filter.undated = json.value(u"undated"_s).toBool(true);
    filter.certainly = json.value(u"certainly"_s).toBool(false);
    filter.undatedOnly = json.value(u"undatedOnly"_s).toBool(false);
    filter.unquotedOnly = json.value(u"unquotedOnly"_s).toBool(false);
    filter.search = json.value(u"search"_s).toString().left(longestSearch);
    return filter;
}

} // namespace jaccuse::view
