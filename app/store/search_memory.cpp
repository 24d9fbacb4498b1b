// SPDX-License-Identifier: MIT
#include "store/search_memory.h"

#include "store/claim_reader.h"
#include "store/field_claims.h"
#include "store/word_counts.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

namespace {

constexpr qsizetype fieldsKept = 16;

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
    m_places.reset();
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

SearchMemory::Claims SearchMemory::claimsWith(Database &database, const query::ClaimColumnsPtr &known,
                                              const query::SearchTerm &field)
{
    const QString key = query::fieldName(field.field) + u':' + field.text;
    if (const auto held = m_claims.constFind(key); held != m_claims.constEnd())
        return *held;
    if (m_claims.size() == fieldsKept)
        m_claims.clear();
    auto claims = std::make_shared<const std::vector<quint8>>(
        store::claimsWith(database, columns(database, known), field));
    m_claims.insert(key, claims);
    return claims;
}

} // namespace jaccuse::store
