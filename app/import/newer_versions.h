// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_report.h"
#include "store/record_versions.h"

namespace jaccuse::import {

/// Documents and incidents that the file has and that an import tells otherwise. They are gathered while it
/// is read; in the end those of imports that it is a newer version of are changed, and said: another source
/// that tells the same document changes nothing of it. Within the import's transaction.
class NewerVersions
{
public:
    NewerVersions(store::Database &database, model::ImportId import, ImportReport &report);

    /// One of an earlier import, its ids those of the file.
    void tell(model::DocumentId id, const model::Document &document);
    void tell(model::IncidentId id, const model::Incident &incident);

    void finish();

private:
    struct NewDocument
    {
        model::DocumentId id;
        model::ImportId broughtBy;
        model::Document document; ///< without its text
        bool hasText = false;
    };
    struct NewIncident
    {
        model::IncidentId id;
        model::ImportId broughtBy;
        model::Incident incident;
    };
    void change(NewDocument &newer);
    void change(NewIncident &newer);

    store::Database &m_database;
    store::RecordVersions m_versions;
    ImportReport &m_report;
    std::vector<NewDocument> m_documents;
    std::vector<NewIncident> m_incidents;
};

/// Whether one more sentence that says what a newer version changed is kept; the first 1,000 are.
bool keepsMoreChanges(const ImportReport &report);

} // namespace jaccuse::import
