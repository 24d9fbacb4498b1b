// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/binding.h"

// For app/store only.
namespace jaccuse::store {

/// Resets a statement when its reading ends, so that it keeps no lock.
class Reading
{
public:
    explicit Reading(SQLite::Statement &statement)
        : m_statement(statement)
    {}
    ~Reading() { m_statement.tryReset(); }
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;
    bool next() { return m_statement.executeStep(); }

private:
    SQLite::Statement &m_statement;
};

inline model::DatedWords datedWords(Row &row)
{
    model::DatedWords dated;
    dated.date = row.date();
    dated.words = row.text();
    dated.basis = row.codeOrNull<model::Basis>().value_or(model::Basis::Unknown);
    return dated;
}

inline model::Anchor anchor(Row &row)
{
    model::Anchor anchor;
    anchor.range.start = row.integer();
    anchor.range.end = row.integer();
    anchor.prefix = row.text();
    anchor.suffix = row.text();
    return anchor;
}

} // namespace jaccuse::store
