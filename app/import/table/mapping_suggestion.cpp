// SPDX-License-Identifier: MIT
#include "import/table/table_mapping.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// Names of columns for one field, the surest first, as nameOf() writes them.
struct Names
{
    Field field;
    QStringList names;
};

/// The fields in the order in which they take their columns. Only names that can mean nothing else: what
/// is not told by its name stays in the note, and the person says what it is.
const std::vector<Names> &knownNames()
{
    static const std::vector<Names> known{
        {Field::Accuser,
         {u"accuser"_s,
          u"accusers"_s,
          u"who accuses"_s,
          u"accusing party"_s,
          u"accusing actor"_s,
          u"accusing country"_s,
          u"accusing state"_s,
          u"accused by"_s,
          u"blamed by"_s,
          u"who blames"_s,
          u"blamer"_s,
          u"attributed by"_s,
          u"attributor"_s,
          u"attributing party"_s,
          u"attributing actor"_s,
          u"attributing country"_s,
          u"attributing state"_s,
          u"alleged by"_s,
          u"claimed by"_s,
          u"claimant"_s,
          u"claimants"_s,
          u"principal"_s}},
        {Field::Accused,
         {u"accused"_s,
          u"the accused"_s,
          u"who is accused"_s,
          u"accused party"_s,
          u"accused actor"_s,
          u"accused country"_s,
          u"accused state"_s,
          u"accuses"_s,
          u"blamed"_s,
          u"who is blamed"_s,
          u"blamed party"_s,
          u"blamed actor"_s,
          u"blamed country"_s,
          u"attributed to"_s,
          u"attributed actor"_s,
          u"attributed party"_s,
          u"alleged perpetrator"_s,
          u"alleged culprit"_s,
          u"perpetrator"_s,
          u"culprit"_s,
          u"villain"_s}},
        {Field::Speaker, {u"speaker"_s, u"spokesperson"_s, u"spoken by"_s, u"said by"_s}},
        {Field::Victim, {u"victim"_s, u"victims"_s, u"alleged victim"_s, u"victim country"_s}},
        {Field::Stance, {u"stance"_s}},
        {Field::Denial, {u"denial"_s, u"denial kind"_s, u"kind of denial"_s}},
        {Field::Responsibility, {u"responsibility"_s}},
        {Field::Act,
         {u"act"_s, u"acts"_s, u"alleged act"_s, u"act category"_s, u"accusation"_s, u"allegation"_s,
          u"accused of"_s}},
        {Field::Incident, {u"incident"_s, u"incident name"_s, u"event name"_s, u"name of incident"_s}},
        {Field::ClaimDate,
         {u"claim date"_s, u"date of claim"_s, u"date of the claim"_s, u"accusation date"_s,
          u"date of accusation"_s, u"attribution date"_s, u"statement date"_s, u"date of statement"_s,
          u"date of the statement"_s, u"said on"_s, u"date said"_s, u"date"_s}},
        {Field::IncidentDate,
         {u"incident date"_s, u"date of incident"_s, u"date of the incident"_s, u"event date"_s,
          u"attack date"_s, u"date of attack"_s}},
        {Field::SourceUrl,
         {u"source url"_s, u"source link"_s, u"article url"_s, u"url"_s, u"link"_s, u"web address"_s,
          u"address"_s, u"permalink"_s}},
        {Field::SourceTitle,
         {u"source title"_s, u"article title"_s, u"title"_s, u"headline"_s, u"article"_s, u"document"_s,
          u"source"_s}},
        {Field::Publisher,
         {u"publisher"_s, u"published by"_s, u"outlet"_s, u"newspaper"_s, u"source name"_s,
          u"news source"_s}},
        {Field::Published,
         {u"published"_s, u"date published"_s, u"publication date"_s, u"published on"_s, u"pub date"_s}},
        {Field::Language, {u"language"_s, u"lang"_s}},
        {Field::Quotation,
         {u"quote"_s, u"quotation"_s, u"quoted text"_s, u"quoted words"_s, u"passage"_s, u"excerpt"_s,
          u"sentence"_s, u"statement"_s, u"text"_s}},
        {Field::Confidence, {u"confidence"_s, u"confidence words"_s, u"certainty"_s}},
        {Field::Note, {u"note"_s, u"notes"_s, u"comment"_s, u"comments"_s, u"remarks"_s}},
        {Field::Id, {u"id"_s, u"claim id"_s, u"record id"_s, u"uid"_s, u"uuid"_s}}};
    return known;
}

/// Lower case, words apart by one space, marks dropped: "Claim_Date " and "claim date?" are one.
QString nameOf(const QString &column)
{
    QString name;
    for (const QChar c : column.toCaseFolded())
        name.append(c.isLetterOrNumber() ? c : u' ');
    return name.simplified();
}

/// Other words that can only mean one stance.
const std::map<QString, QString> &stanceWords()
{
    static const std::map<QString, QString> words{
        {u"accuse"_s, u"accuses"_s},      {u"accusation"_s, u"accuses"_s}, {u"accused"_s, u"accuses"_s},
        {u"deny"_s, u"denies"_s},         {u"denial"_s, u"denies"_s},      {u"denied"_s, u"denies"_s},
        {u"defend"_s, u"defends"_s},      {u"defence"_s, u"defends"_s},    {u"defense"_s, u"defends"_s},
        {u"admit"_s, u"admits"_s},        {u"admission"_s, u"admits"_s},   {u"admitted"_s, u"admits"_s},
        {u"decline"_s, u"declines"_s},    {u"declined"_s, u"declines"_s},  {u"withdraw"_s, u"withdraws"_s},
        {u"withdrawal"_s, u"withdraws"_s}};
    return words;
}

} // namespace

TableMapping suggestedMapping(const std::vector<QString> &header)
{
    QStringList names;
    for (const QString &column : header)
        names.append(nameOf(column));
    TableMapping mapping;
    QSet<qsizetype> taken;
    for (const Names &known : knownNames())
        for (const QString &name : known.names) {
            const qsizetype place = names.indexOf(name);
            if (place < 0 || taken.contains(place))
                continue;
            taken.insert(place);
            FieldSource from;
            from.column = header[static_cast<size_t>(place)].trimmed();
            if (known.field == Field::Stance)
                from.values = stanceWords();
            mapping.fields.emplace(known.field, std::move(from));
            break;
        }
    return mapping;
}

} // namespace jaccuse::import
