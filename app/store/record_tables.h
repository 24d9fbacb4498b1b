// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/binding.h"

namespace jaccuse::store {

/// Writes documents and incidents into their tables, within the caller's transaction; for app/store only.
/// Throws SQLite::Exception.
class RecordTables
{
public:
    RecordTables(SQLite::Database &db, model::ImportId import);

    /// A new row, or over one that is there: then all but the uid, the text with its digest and file name,
    /// and the import that brought it.
    model::DocumentId write(const model::Document &document, model::DocumentId over = {});
    model::IncidentId write(const model::Incident &incident, model::IncidentId over = {});
    /// In place of the marked passages that the document has.
    void mark(model::DocumentId document, const std::vector<model::MarkedPassage> &marked);

private:
    SQLite::Database &m_db;
    model::ImportId m_import;
    SQLite::Statement m_document, m_marked, m_unmark, m_incident, m_victim, m_noVictims, m_reference,
        m_noReferences;
    BoundTexts m_texts;
};

} // namespace jaccuse::store
