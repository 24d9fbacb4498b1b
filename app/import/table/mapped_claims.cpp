// SPDX-License-Identifier: MIT
#include "import/table/mapped_claims.h"

#include "import/import_words.h"
#include "import/table/date_words.h"
#include "import/table/table_columns.h"
#include "import/uids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr qsizetype valuesRemembered = 50'000;

/// The value in a table of what was read before; the table is bounded.
template <class Value, class Make>
const Value &remembered(QHash<QString, Value> &table, const QString &key, Make make)
{
    auto found = table.constFind(key);
    if (found == table.constEnd()) {
        if (table.size() > valuesRemembered)
            table.clear();
        found = table.insert(key, make());
    }
    return *found;
}

/// The codebook's category of that word, or the word itself: a table may bring acts of its own.
QString actOf(const QString &word)
{
    const QStringList &categories = model::actCategories();
    const auto category = std::find_if(categories.begin(), categories.end(), [&](const QString &known) {
        return known.compare(word, Qt::CaseInsensitive) == 0;
    });
    return category != categories.end() ? *category : word;
}

} // namespace

MappedClaims::MappedClaims(const TableMapping &mapping, const std::vector<QString> &header,
                           BatchBuilder &batch)
    : m_dates(mapping.dates)
    , m_batch(batch)
{
    std::vector<bool> used(header.size());
    for (const auto &mapped : mapping.fields) {
        const auto field = mapped.first;
        const FieldSource &from = mapped.second; // a structured binding would not go into the lambda
        Resolved &resolved = m_fields[static_cast<size_t>(field)];
        resolved.constant = from.constant;
        resolved.split = from.split;
        for (const auto &[cell, meaning] : from.values)
            resolved.values.insert(cell.toCaseFolded(), meaning);
        if (from.column.isEmpty())
            continue;
        const auto column = std::find_if(header.begin(), header.end(), [&](const QString &name) {
            return name.trimmed().compare(from.column.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (column == header.end())
            continue;
        resolved.place = static_cast<int>(column - header.begin());
        used[static_cast<size_t>(resolved.place)] = true;
    }
    if (!mapping.keepOtherColumns)
        return;
    for (size_t i = 0; i < header.size(); ++i)
        if (!used[i])
            m_others.emplace_back(i, columnTitle(header, i));
}

bool MappedClaims::has(Field field) const
{
    const Resolved &from = m_fields[static_cast<size_t>(field)];
    return from.place >= 0 || !from.constant.isEmpty();
}

QString MappedClaims::meaning(const Resolved &from, const QString &cell)
{
    const auto meaning = from.values.constFind(cell.toCaseFolded());
    return meaning == from.values.constEnd() ? cell : *meaning;
}

QString MappedClaims::value(const std::vector<QString> &row, Field field) const
{
    const Resolved &from = m_fields[static_cast<size_t>(field)];
    if (from.place < 0)
        return from.constant;
    QString cell = row[static_cast<size_t>(from.place)].trimmed();
    return from.values.isEmpty() ? cell : meaning(from, cell);
}

QStringList MappedClaims::names(const std::vector<QString> &row, const Resolved &from)
{
    const QString whole = from.place < 0 ? from.constant : row[static_cast<size_t>(from.place)];
    QStringList names;
    for (const QString &part : whole.split(from.split)) {
        const QString name = meaning(from, part.trimmed());
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

bool MappedClaims::isEmpty(const std::vector<QString> &row, Field field) const
{
    bool empty = true;
    eachName(row, field, [&](const QString &) { empty = false; });
    return empty;
}

std::optional<model::Stance> MappedClaims::stance(const std::vector<QString> &row)
{
    if (isEmpty(row, Field::Accuser) && isEmpty(row, Field::Speaker)) {
        m_whyNot = Import::tr("The row names no accuser.");
        return std::nullopt;
    }
    if (isEmpty(row, Field::Accused)) {
        m_whyNot = Import::tr("The row names no accused.");
        return std::nullopt;
    }
    if (!has(Field::Stance))
        return model::Stance::Accuses;
    const QString word = value(row, Field::Stance);
    const auto stance =
        remembered(m_stances, word, [&] { return model::fromCode<model::Stance>(word.toLower()); });
    if (!stance)
        m_whyNot = Import::tr("The stance “%1” is none of accuses, denies, defends, admits, declines, "
                              "withdraws.")
                       .arg(word);
    return stance;
}

void MappedClaims::addParties(const std::vector<QString> &row, Field field, model::PartyRole role,
                              const QString &place, qint64 line, model::Claim &claim)
{
    bool &said = m_saidSeveral[static_cast<size_t>(field)];
    eachName(row, field, [&](const QString &name) {
        if (!said && (name.contains(u';') || name.contains(u'|') || name.contains(u'\n'))) {
            said = true;
            m_batch.warn(line,
                         Import::tr("“%1” is taken as one name; where such cells hold several, a mapping "
                                    "can say what they stand apart by.")
                             .arg(name.simplified()));
        }
        addParty(claim, m_batch.actor(name, model::ActorKind::Unknown, place), role);
    });
}

model::Responsibility MappedClaims::responsibility(const std::vector<QString> &row, model::Stance stance,
                                                   qint64 line)
{
    const QString word = has(Field::Responsibility) ? value(row, Field::Responsibility) : QString();
    if (word.isEmpty())
        return stance == model::Stance::Accuses ? model::Responsibility::Performs
                                                : model::Responsibility::Unspecified;
    const auto known = model::fromCode<model::Responsibility>(word.toLower());
    if (!known)
        m_batch.warn(line, Import::tr("The responsibility “%1” is none of performs, directs, supports, "
                                      "tolerates, linked, unspecified; it is taken as unspecified.")
                               .arg(word));
    return known.value_or(model::Responsibility::Unspecified);
}

std::optional<model::DenialKind> MappedClaims::denial(const std::vector<QString> &row, model::Stance stance,
                                                      qint64 line)
{
    if (stance != model::Stance::Denies && stance != model::Stance::Defends)
        return std::nullopt;
    const QString word = has(Field::Denial) ? value(row, Field::Denial) : QString();
    const auto known = model::fromCode<model::DenialKind>(word.toLower());
    if (!known && !word.isEmpty())
        m_batch.warn(line,
                     Import::tr("The kind of denial “%1” is none of untrue, unproven, unspecified; it is "
                                "taken as unspecified.")
                         .arg(word));
    return known.value_or(model::DenialKind::Unspecified);
}

model::DatedWords MappedClaims::date(const std::vector<QString> &row, Field field, qint64 line)
{
    if (!has(field))
        return {};
    const QString words = value(row, field);
    const model::DatedWords &dated = remembered(m_known, words, [&] { return datedWords(words, m_dates); });
    if (!words.isEmpty() && !dated.date.isKnown()) {
        const QString why =
            mayBeTwoDates(words)
                ? Import::tr(
                      "The date “%1” may begin with the day or with the month, which a mapping can say")
                : Import::tr("The date “%1” is not one such as 2013-03-15, 2013-03 or 2013~");
        m_batch.warn(line, (field == Field::ClaimDate ? Import::tr("%1; the claim is kept without a date.")
                                                      : Import::tr("%1; only its words are kept."))
                               .arg(why.arg(words)));
    }
    return dated;
}

QString MappedClaims::note(const std::vector<QString> &row) const
{
    QStringList lines;
    if (has(Field::Note))
        if (const QString words = value(row, Field::Note); !words.isEmpty())
            lines.append(words);
    for (const auto &[place, name] : m_others) {
        const QString words = row[place].trimmed();
        if (!words.isEmpty())
            lines.append(name + u": "_s + words);
    }
    return lines.join(u'\n');
}

model::Claim MappedClaims::claim(const std::vector<QString> &row, qint64 line, model::Stance stance,
                                 const QString &place)
{
    model::Claim claim;
    claim.stance = stance;
    claim.denial = denial(row, stance, line);
    claim.parties.reserve(2);
    addParties(row, Field::Accuser, model::PartyRole::Principal, place, line, claim);
    addParties(row, Field::Speaker, model::PartyRole::Speaker, place, line, claim);
    const size_t accused = claim.parties.size();
    addParties(row, Field::Accused, model::PartyRole::Accused, place, line, claim);
    const model::Responsibility borne = responsibility(row, stance, line);
    for (size_t i = accused; i < claim.parties.size(); ++i)
        claim.parties[i].responsibility = borne;
    addParties(row, Field::Victim, model::PartyRole::Victim, place, line, claim);

    claim.actWords = value(row, Field::Act);
    if (!claim.actWords.isEmpty())
        claim.acts = remembered(m_acts, claim.actWords, [&] {
            QStringList acts;
            eachName(row, Field::Act, [&](const QString &word) { acts.append(actOf(word)); });
            return acts;
        });
    if (const QString name = value(row, Field::Incident); !name.isEmpty()) {
        model::Incident incident;
        incident.uid = uidOf(u"incident"_s, {name});
        incident.name = name;
        claim.incident = m_batch.add(std::move(incident));
    }
    claim.said = date(row, Field::ClaimDate, line);
    claim.happened = date(row, Field::IncidentDate, line);
    claim.confidenceWords = value(row, Field::Confidence);
    claim.note = note(row);
    return claim;
}

} // namespace jaccuse::import
