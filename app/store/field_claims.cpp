// SPDX-License-Identifier: MIT
#include "store/field_claims.h"

#include "model/actor.h"
#include "model/edtf_date.h"
#include "model/wording.h"
#include "store/binding.h"
#include "store/scan.h"

#include <algorithm>

namespace jaccuse::store {

namespace {

using query::SearchField;

/// Finds the claims of one field.
class FieldClaims
{
public:
    FieldClaims(const Database &database, const query::ClaimColumns &columns,
                const std::function<const ClaimLanguages &()> &languages, const QString &value)
        : m_db(database.connection())
        , m_columns(columns)
        , m_languages(languages)
        , m_value(value)
        , m_key(model::nameKey(value))
        , m_in(columns.claims.size(), 0)
    {}

    std::vector<quint8> of(SearchField field);

private:
    [[nodiscard]] std::vector<qint64> actors() const;
    [[nodiscard]] bool begins(const QString &name) const;
    void addClaim(qint64 id);
    void addRows(SQLite::Statement &statement);
    void addRows(const char *sql);
    void addPairs(bool claimants);
    void addParties(const char *role);
    void addActs();
    void addSources();
    void addLanguages();
    void addDates(SearchField field);
    void addHeld();
    void addAnswers();

    SQLite::Database &m_db;
    const query::ClaimColumns &m_columns;
    const std::function<const ClaimLanguages &()> &m_languages;
    QString m_value;
    QString m_key;
    std::vector<quint8> m_in;
};

/// Whether a word of a name begins with the value, which may be several words.
bool FieldClaims::begins(const QString &name) const
{
    if (!model::nameKey(name).contains(m_key))
        return false;
    for (qsizetype at = 0; at < name.size(); ++at)
        if ((at == 0 || !name[at - 1].isLetterOrNumber()) &&
            model::nameKey(QStringView(name).sliced(at)).startsWith(m_key))
            return true;
    return false;
}

/// Ids of those with this name or alias; where there are none, of those with a name of which a word begins
/// so.
std::vector<qint64> FieldClaims::actors() const
{
    std::vector<qint64> ids;
    SQLite::Statement named(m_db,
                            "SELECT coalesce(merged_into, id) FROM actor WHERE name_key = ?1 UNION "
                            "SELECT coalesce(merged_into, a.id) FROM alias JOIN actor a ON a.id = actor_id "
                            "WHERE key = ?1 ORDER BY 1");
    Binder(named).text(m_key);
    while (named.executeStep())
        ids.push_back(named.getColumn(0).getInt64());
    if (!ids.empty())
        return ids;
    SQLite::Statement like(m_db,
                           "SELECT coalesce(merged_into, id), name FROM actor WHERE instr(name_key, ?1) > 0 "
                           "UNION SELECT coalesce(merged_into, a.id), text FROM alias JOIN actor a ON "
                           "a.id = actor_id WHERE instr(key, ?1) > 0 ORDER BY 1");
    Binder(like).text(m_key);
    while (like.executeStep()) {
        const qint64 id = like.getColumn(0).getInt64();
        if ((ids.empty() || ids.back() != id) && begins(QString::fromUtf8(like.getColumn(1).getText())))
            ids.push_back(id);
    }
    return ids;
}

void FieldClaims::addClaim(qint64 id)
{
    const auto found = std::lower_bound(m_columns.claims.begin(), m_columns.claims.end(), model::ClaimId{id});
    if (found != m_columns.claims.end() && found->value == id)
        m_in[static_cast<size_t>(found - m_columns.claims.begin())] = 1;
}

void FieldClaims::addRows(SQLite::Statement &statement)
{
    while (statement.executeStep())
        addClaim(statement.getColumn(0).getInt64());
    statement.reset();
}

void FieldClaims::addRows(const char *sql)
{
    for (Scan rows(m_db, sql); rows.next();)
        addClaim(rows.integer(0));
}

void FieldClaims::addPairs(bool claimants)
{
    std::vector<quint8> wanted(m_columns.actors.size(), 0);
    const std::vector<qint64> ids = actors();
    for (size_t i = 0; i < wanted.size(); ++i)
        wanted[i] = std::binary_search(ids.begin(), ids.end(), m_columns.actors[i].id.value) ? 1 : 0;
    const std::vector<quint32> &ends = claimants ? m_columns.pairFrom : m_columns.pairTo;
    for (size_t i = 0; i < ends.size(); ++i)
        if (wanted[ends[i]] != 0 && (claimants || (m_columns.pairFlags[i] & query::AnswerPair) == 0))
            m_in[m_columns.pairClaim[i]] = 1;
}

void FieldClaims::addParties(const char *role)
{
    SQLite::Statement rows(m_db, "SELECT claim_id FROM claim_party WHERE actor_id = ?1 AND role = ?2");
    for (const qint64 actor : actors()) {
        Binder(rows).integer(actor).text(QString::fromLatin1(role));
        addRows(rows);
    }
}

void FieldClaims::addActs()
{
    std::vector<quint8> wanted(m_columns.actSets.size(), 0);
    const auto means = [this](const QString &act) {
        QString words = act;
        return begins(words.replace(u'.', u' ').replace(u'_', u' ')) || begins(model::actLabel(act)) ||
               act.startsWith(m_value, Qt::CaseInsensitive);
    };
    std::vector<quint8> acts;
    for (const QString &act : m_columns.acts)
        acts.push_back(means(act) ? 1 : 0);
    for (size_t i = 0; i < wanted.size(); ++i)
        for (const quint32 act : m_columns.actSets[i])
            wanted[i] |= acts[act];
    for (size_t i = 0; i < m_in.size(); ++i)
        m_in[i] = wanted[m_columns.actSet[i]];
}

/// By publishers; where none is named so, by titles and addresses.
void FieldClaims::addSources()
{
    std::vector<quint8> publishers;
    bool any = false;
    for (const QString &publisher : m_columns.publishers) {
        publishers.push_back(begins(publisher) ? 1 : 0);
        any = any || publishers.back() != 0;
    }
    if (!any) {
        SQLite::Statement rows(m_db,
                               "SELECT m.claim_id FROM document d JOIN mention m ON m.document_id = d.id "
                               "WHERE instr(lower(coalesce(d.title, '')), ?1) > 0 OR "
                               "instr(lower(coalesce(d.url, '')), ?1) > 0");
        Binder(rows).text(m_value.toLower());
        addRows(rows);
        return;
    }
    std::vector<quint8> wanted(m_columns.publisherSets.size(), 0);
    for (size_t i = 0; i < wanted.size(); ++i)
        for (const quint32 publisher : m_columns.publisherSets[i])
            wanted[i] |= publishers[publisher];
    for (size_t i = 0; i < m_in.size(); ++i)
        m_in[i] = wanted[m_columns.publisherSet[i]];
}

/// A language by its code or its name, of the quotation, or of the document where that is not told.
void FieldClaims::addLanguages()
{
    const QString value = m_value.toLower();
    m_in = m_languages().claimsIn([&](const QString &code) {
        const QString lower = code.toLower();
        return lower == value || lower.startsWith(value + u'-') ||
               (value.size() > 2 && model::languageName(code).startsWith(value, Qt::CaseInsensitive));
    });
}

/// The days that a claim's date allows must all be before, or after; on that day, one of them suffices.
void FieldClaims::addDates(SearchField field)
{
    const auto date = model::EdtfDate::parse(m_value);
    if (!date)
        return;
    const auto first = date->lower() ? date->lower() : date->upper();
    const auto last = date->upper() ? date->upper() : date->lower();
    if (!first || !last)
        return;
    const auto from = static_cast<qint32>(first->toJulianDay());
    const auto to = static_cast<qint32>(last->toJulianDay());
    for (size_t i = 0; i < m_in.size(); ++i) {
        const qint32 lower = m_columns.dayLower[i];
        const qint32 upper = m_columns.dayUpper[i];
        if (field == SearchField::Before)
            m_in[i] = upper != query::noDay && upper < from;
        else if (field == SearchField::After)
            m_in[i] = lower != query::noDay && lower > to;
        else
            m_in[i] = (lower != query::noDay || upper != query::noDay) &&
                      (lower == query::noDay || lower <= to) && (upper == query::noDay || upper >= from);
    }
}

void FieldClaims::addHeld()
{
    for (const int held : query::meantBy(SearchField::Has, m_value))
        switch (static_cast<query::Held>(held)) {
        case query::Held::Quotation:
            for (size_t i = 0; i < m_in.size(); ++i)
                m_in[i] |= m_columns.quoted[i];
            break;
        case query::Held::Text:
            addRows("SELECT m.claim_id FROM document d JOIN mention m ON m.document_id = d.id "
                    "WHERE d.held <> 'none'");
            break;
        case query::Held::Evidence:
            addRows("SELECT claim_id FROM evidence WHERE kind NOT IN ('withheld', 'none_given')");
            break;
        }
}

/// Claims that answer others in a way (rejects), or that answer claims of somebody.
void FieldClaims::addAnswers()
{
    bool isType = false;
    SQLite::Statement byType(m_db, "SELECT from_id FROM claim_link WHERE type = ?1");
    for (const QStringView type : model::codes<model::AnswerType>())
        if (type.startsWith(m_value, Qt::CaseInsensitive)) {
            isType = true;
            Binder(byType).text(type.toString());
            addRows(byType);
        }
    if (isType)
        return;
    SQLite::Statement byActor(m_db, "SELECT DISTINCT l.from_id FROM claim_edge e JOIN claim_link l ON "
                                    "l.to_id = e.claim_id WHERE e.from_id = ?1");
    for (const qint64 actor : actors()) {
        Binder(byActor).integer(actor);
        addRows(byActor);
    }
}

std::vector<quint8> FieldClaims::of(SearchField field)
{
    if (m_key.isEmpty() && field != SearchField::Before && field != SearchField::After &&
        field != SearchField::On)
        return std::move(m_in);
    switch (field) {
    case SearchField::By:
        addPairs(true);
        break;
    case SearchField::Against:
        addPairs(false);
        break;
    case SearchField::Speaker:
        addParties("speaker");
        break;
    case SearchField::Victim: {
        addParties("victim");
        SQLite::Statement rows(m_db, "SELECT c.id FROM incident_victim v JOIN claim c ON c.incident_id = "
                                     "v.incident_id WHERE v.actor_id = ?1");
        for (const qint64 actor : actors()) {
            Binder(rows).integer(actor);
            addRows(rows);
        }
        break;
    }
    case SearchField::Stance:
        for (const int stance : query::meantBy(field, m_value))
            for (size_t i = 0; i < m_in.size(); ++i)
                if (m_columns.stance[i] == stance)
                    m_in[i] = 1;
        break;
    case SearchField::Responsibility:
        for (const int meant : query::meantBy(field, m_value))
            for (size_t i = 0; i < m_columns.pairClaim.size(); ++i)
                if (m_columns.pairResponsibility[i] == meant &&
                    (m_columns.pairFlags[i] & query::AnswerPair) == 0)
                    m_in[m_columns.pairClaim[i]] = 1;
        break;
    case SearchField::Act:
        addActs();
        break;
    case SearchField::Source:
        addSources();
        break;
    case SearchField::Language:
        addLanguages();
        break;
    case SearchField::Before:
    case SearchField::After:
    case SearchField::On:
        addDates(field);
        break;
    case SearchField::Has:
        addHeld();
        break;
    case SearchField::Answers:
        addAnswers();
        break;
    }
    return std::move(m_in);
}

} // namespace

std::vector<quint8> claimsWith(const Database &database, const query::ClaimColumns &columns,
                               const std::function<const ClaimLanguages &()> &languages,
                               const query::SearchTerm &field)
{
    return FieldClaims(database, columns, languages, field.text).of(field.field);
}

} // namespace jaccuse::store
