// SPDX-License-Identifier: MIT
#include "store/search_memory.h"

#include "store/claim_reader.h"
#include "store/field_claims.h"
#include "store/field_values.h"
#include "store/word_counts.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

namespace {

constexpr qsizetype fieldsKept = 16;

/// The same for all that means the same, such as has:t and has:text.
QString keyOf(const query::SearchTerm &field)
{
    QString key = query::fieldName(field.field) + u':';
    const QStringList values = query::closedValues(field.field);
    if (values.isEmpty())
        return key + field.text;
    for (const int meant : query::meantBy(field.field, field.text))
        key += values[meant] + u' ';
    return key;
}

/// A number as SQLite writes it, from `at` on.
quint64 takeVarint(const std::string &bytes, size_t &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (i == 8)
            return (value << 8) | byte;
        value = (value << 7) | (byte & 0x7Fu);
        if (byte < 0x80)
            break;
    }
    return value;
}

} // namespace

void SearchMemory::refresh(const Database &database)
{
    const qint64 generation = database.generation();
    if (m_forms && generation == m_generation)
        return;
    SQLite::Database &db = database.connection();
    m_claims.clear();
    m_values.clear();
    m_places.reset();
    m_languages.reset();
    m_names.reset();
    m_columns.reset();
    m_forms.reset();
    m_dictionary = readDictionary(db);
    m_forms = std::make_unique<query::WordForms>(m_dictionary);
    // FTS5's own row of averages: quotations, and words in all.
    SQLite::Statement averages(db, "SELECT block FROM quotation_fts_data WHERE id = 1");
    const std::string row = averages.executeStep() ? averages.getColumn(0).getString() : std::string();
    size_t at = 0;
    m_quotations = static_cast<qint64>(takeVarint(row, at));
    const auto words = static_cast<double>(takeVarint(row, at));
    m_averageWords = m_quotations > 0 ? words / static_cast<double>(m_quotations) : 0;
    m_generation = generation;
}

const query::ClaimColumns &SearchMemory::columns(Database &database, const query::ClaimColumnsPtr &known)
{
    if (!m_columns)
        m_columns = known && known->generation == m_generation ? known : ClaimReader(database).columns();
    return *m_columns;
}

const QuotationPlaces &SearchMemory::places(Database &database, const query::ClaimColumnsPtr &known)
{
    if (!m_places)
        m_places.emplace(database, columns(database, known));
    return *m_places;
}

const ClaimLanguages &SearchMemory::languages(Database &database, const query::ClaimColumnsPtr &known)
{
    if (!m_languages)
        m_languages.emplace(database, columns(database, known));
    return *m_languages;
}

const NamesInFile &SearchMemory::names(Database &database, const query::ClaimColumnsPtr &known)
{
    if (!m_names)
        m_names.emplace(database, columns(database, known));
    return *m_names;
}

void SearchMemory::readAhead(Database &database, const query::ClaimColumnsPtr &known)
{
    static_cast<void>(names(database, known));
    static_cast<void>(places(database, known));
    static_cast<void>(languages(database, known));
    query::SearchTerm has;
    has.kind = query::SearchTerm::Kind::Field;
    has.field = query::SearchField::Has;
    for (const QString &value : query::closedValues(has.field)) {
        has.text = value;
        static_cast<void>(claimsWith(database, known, has));
    }
}

SearchMemory::Claims SearchMemory::claimsWith(Database &database, const query::ClaimColumnsPtr &known,
                                              const query::SearchTerm &field)
{
    const QString key = keyOf(field);
    if (const auto held = m_claims.constFind(key); held != m_claims.constEnd())
        return *held;
    if (m_claims.size() >= fieldsKept) // what was read ahead stays
        m_claims.removeIf([](const auto &kept) { return !kept.key().startsWith(u"has:"); });
    const auto languages = [&]() -> const ClaimLanguages & { return this->languages(database, known); };
    auto claims = std::make_shared<const std::vector<quint8>>(
        store::claimsWith(database, columns(database, known), languages, field));
    m_claims.insert(key, claims);
    return claims;
}

const std::vector<query::FieldValue> &
SearchMemory::values(Database &database, const query::ClaimColumnsPtr &known, query::SearchField field)
{
    if (const auto held = m_values.constFind(field); held != m_values.constEnd())
        return *held;
    const auto languages = [&]() -> const ClaimLanguages & { return this->languages(database, known); };
    return *m_values.insert(field, fieldValues(database, columns(database, known), languages, field));
}

} // namespace jaccuse::store
