// SPDX-License-Identifier: MIT
#include "store/field_values.h"

#include "model/wording.h"
#include "store/scan.h"

#include <QHash>
#include <QMap>

#include <limits>

namespace jaccuse::store {

namespace {

using query::FieldValue;
using query::SearchField;

QString textOf(const Scan &rows, int column)
{
    const std::string_view text = rows.text(column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Lists what is in the file.
class FieldValues
{
public:
    FieldValues(const Database &database, const query::ClaimColumns &columns,
                const std::function<const ClaimLanguages &()> &languages)
        : m_db(database.connection())
        , m_columns(columns)
        , m_languages(languages)
    {}

    std::vector<FieldValue> of(SearchField field);

private:
    void add(const QString &value, const QString &label, qint64 claims);
    template <class E>
    void addCodes(const std::vector<qint64> &counts);
    void addSets(const std::vector<std::vector<quint32>> &sets, const std::vector<quint32> &setOf,
                 const QStringList &names, bool acts);
    void addPairs(bool claimants);
    void addActors(const char *idsAndCounts);
    void addAliases(const QHash<qint64, size_t> &placeOf);
    void addResponsibilities();
    void addYears();
    void addLanguages();
    void addAnswers();

    SQLite::Database &m_db;
    const query::ClaimColumns &m_columns;
    const std::function<const ClaimLanguages &()> &m_languages;
    std::vector<FieldValue> m_values;
};

void FieldValues::add(const QString &value, const QString &label, qint64 claims)
{
    if (value.isEmpty() || claims == 0)
        return;
    QString keys = query::beginnings(value);
    if (!label.isEmpty())
        keys += query::beginnings(label);
    m_values.push_back({value, label == value ? QString() : label, keys, claims});
}

template <class E>
void FieldValues::addCodes(const std::vector<qint64> &counts)
{
    for (const E value : model::allValues<E>())
        add(model::code(value), model::label(value), counts[static_cast<size_t>(value)]);
}

void FieldValues::addSets(const std::vector<std::vector<quint32>> &sets, const std::vector<quint32> &setOf,
                          const QStringList &names, bool acts)
{
    std::vector<qint64> perSet(sets.size(), 0);
    for (const quint32 set : setOf)
        ++perSet[set];
    std::vector<qint64> counts(static_cast<size_t>(names.size()), 0);
    for (size_t i = 0; i < sets.size(); ++i)
        for (const quint32 name : sets[i])
            counts[name] += perSet[i];
    for (qsizetype i = 0; i < names.size(); ++i)
        add(names[i], acts ? model::actLabel(names[i]) : QString(), counts[static_cast<size_t>(i)]);
}

/// Other names lead to the actor's own.
void FieldValues::addAliases(const QHash<qint64, size_t> &placeOf)
{
    for (Scan rows(m_db, "SELECT coalesce(a.merged_into, a.id), l.text FROM alias l JOIN actor a ON "
                         "a.id = l.actor_id");
         rows.next();)
        if (const auto place = placeOf.constFind(rows.integer(0)); place != placeOf.cend())
            m_values[*place].keys += query::beginnings(textOf(rows, 1));
}

void FieldValues::addPairs(bool claimants)
{
    const std::vector<quint32> &ends = claimants ? m_columns.pairFrom : m_columns.pairTo;
    constexpr quint32 none = std::numeric_limits<quint32>::max();
    std::vector<quint32> last(m_columns.actors.size(), none);
    std::vector<qint64> counts(m_columns.actors.size(), 0);
    for (size_t i = 0; i < ends.size(); ++i) {
        if ((m_columns.pairFlags[i] & query::AnswerPair) != 0 || last[ends[i]] == m_columns.pairClaim[i])
            continue;
        last[ends[i]] = m_columns.pairClaim[i];
        ++counts[ends[i]];
    }
    QHash<qint64, size_t> placeOf;
    for (size_t i = 0; i < counts.size(); ++i) {
        const query::ColumnActor &actor = m_columns.actors[i];
        if (counts[i] == 0 || !actor.named || actor.name.isEmpty())
            continue;
        placeOf.insert(actor.id.value, m_values.size());
        add(actor.name, {}, counts[i]);
    }
    addAliases(placeOf);
}

void FieldValues::addActors(const char *idsAndCounts)
{
    const QByteArray sql = QByteArray("SELECT t.id, t.name, sum(n.claims) FROM (") + idsAndCounts +
                           ") n JOIN actor a ON a.id = n.id JOIN actor t ON t.id = "
                           "coalesce(a.merged_into, a.id) WHERE t.named = 1 AND t.name <> '' GROUP BY t.id";
    QHash<qint64, size_t> placeOf;
    for (Scan rows(m_db, sql.constData()); rows.next();) {
        placeOf.insert(rows.integer(0), m_values.size());
        add(textOf(rows, 1), {}, rows.integer(2));
    }
    addAliases(placeOf);
}

void FieldValues::addResponsibilities()
{
    std::vector<qint64> counts(static_cast<size_t>(model::allValues<model::Responsibility>().size()), 0);
    for (size_t i = 0; i < m_columns.pairClaim.size(); ++i)
        if ((m_columns.pairFlags[i] & query::AnswerPair) == 0)
            ++counts[m_columns.pairResponsibility[i]];
    addCodes<model::Responsibility>(counts);
}

void FieldValues::addYears()
{
    QMap<int, qint64> counts;
    qint32 last = query::noDay;
    int year = 0;
    for (size_t i = 0; i < m_columns.claims.size(); ++i) {
        const qint32 day =
            m_columns.dayLower[i] != query::noDay ? m_columns.dayLower[i] : m_columns.dayUpper[i];
        if (day == query::noDay)
            continue;
        if (day != last)
            year = QDate::fromJulianDay(day).year();
        last = day;
        ++counts[year];
    }
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        add(QString::number(at.key()), {}, at.value());
}

void FieldValues::addLanguages()
{
    for (const auto &[code, claims] : m_languages().counts())
        add(code, model::languageName(code), claims);
}

void FieldValues::addAnswers()
{
    QHash<QString, qint64> counts;
    for (Scan rows(m_db, "SELECT type, count(*) FROM claim_link GROUP BY type"); rows.next();)
        counts.insert(textOf(rows, 0), rows.integer(1));
    for (const model::AnswerType type : model::allValues<model::AnswerType>()) {
        const QString code = model::code(type);
        add(code, model::label(type), counts.value(code));
    }
    addActors("SELECT e.from_id AS id, count(DISTINCT l.from_id) AS claims FROM claim_link l JOIN claim_edge "
              "e ON e.claim_id = l.to_id GROUP BY e.from_id");
}

std::vector<FieldValue> FieldValues::of(SearchField field)
{
    switch (field) {
    case SearchField::By:
        addPairs(true);
        break;
    case SearchField::Against:
        addPairs(false);
        break;
    case SearchField::Speaker:
        addActors("SELECT actor_id AS id, count(*) AS claims FROM claim_party WHERE role = 'speaker' GROUP "
                  "BY actor_id");
        break;
    case SearchField::Victim:
        addActors("SELECT actor_id AS id, count(*) AS claims FROM claim_party WHERE role = 'victim' GROUP BY "
                  "actor_id UNION ALL SELECT v.actor_id, count(*) FROM incident_victim v JOIN claim c ON "
                  "c.incident_id = v.incident_id GROUP BY v.actor_id");
        break;
    case SearchField::Stance: {
        std::vector<qint64> counts(static_cast<size_t>(model::allValues<model::Stance>().size()), 0);
        for (const quint8 stance : m_columns.stance)
            ++counts[stance];
        addCodes<model::Stance>(counts);
        break;
    }
    case SearchField::Act:
        addSets(m_columns.actSets, m_columns.actSet, m_columns.acts, true);
        break;
    case SearchField::Responsibility:
        addResponsibilities();
        break;
    case SearchField::Source:
        addSets(m_columns.publisherSets, m_columns.publisherSet, m_columns.publishers, false);
        break;
    case SearchField::Language:
        addLanguages();
        break;
    case SearchField::Before:
    case SearchField::After:
    case SearchField::On:
        addYears();
        break;
    case SearchField::Has:
        for (const QString &value : query::closedValues(field))
            add(value, {}, -1);
        break;
    case SearchField::Answers:
        addAnswers();
        break;
    }
    return std::move(m_values);
}

} // namespace

std::vector<FieldValue> fieldValues(const Database &database, const query::ClaimColumns &columns,
                                    const std::function<const ClaimLanguages &()> &languages,
                                    SearchField field)
{
    return FieldValues(database, columns, languages).of(field);
}

} // namespace jaccuse::store
