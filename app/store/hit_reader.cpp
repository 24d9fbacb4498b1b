// SPDX-License-Identifier: MIT
#include "store/hit_reader.h"

#include "query/snippet.h"
#include "store/binding.h"
#include "store/row_reading.h"

namespace jaccuse::store {

namespace {

constexpr qsizetype snippetCharacters = 280;

} // namespace

HitReader::HitReader(SQLite::Database &db, const query::Sought &sought)
    : m_words(sought)
    , m_quotation(db, "SELECT id, document_id, exact, start_cp, end_cp FROM quotation WHERE id = ?1")
    , m_first(db, "SELECT id, document_id, exact, start_cp, end_cp FROM quotation WHERE claim_id = ?1 "
                  "ORDER BY seq, id LIMIT 1")
    , m_tellings(db, "SELECT count(*), min(document_id) FROM mention WHERE claim_id = ?1")
{}

QuotationHit HitReader::hit(qint64 claim, qint64 quotation)
{
    QuotationHit hit;
    hit.claim = model::ClaimId{claim};
    Binder(m_tellings).integer(claim);
    m_tellings.executeStep();
    hit.tellings = m_tellings.getColumn(0).getInt();
    hit.document = model::DocumentId{m_tellings.getColumn(1).getInt64()};
    SQLite::Statement &rows = quotation == 0 ? m_first : m_quotation;
    Binder(rows).integer(quotation == 0 ? claim : quotation);
    if (!rows.executeStep())
        return hit;
    Row row(rows);
    hit.quotation = row.id<model::QuotationId>();
    hit.document = row.id<model::DocumentId>();
    hit.exact = row.text();
    const auto start = row.integerOrNull();
    const auto end = row.integerOrNull();
    if (start && end)
        hit.range = model::TextRange{*start, *end};
    hit.matches = m_words.in(hit.exact);
    hit.snippet = query::snippetOf(hit.exact, hit.matches, snippetCharacters);
    return hit;
}

} // namespace jaccuse::store
