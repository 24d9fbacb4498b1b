// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace jaccuse::store {

/// What the file holds of a claim, or of one document's telling of it, that is imported again.
struct Known
{
    model::ClaimId claim;
    bool own = false;    ///< brought by this very import
    bool edited = false; ///< changed by a person since
    qint64 imported = 0; ///< as model::Claim::imported
};

/// Looks for what the tables hold already of what an import brings (for actors, see KnownActors), and notes
/// what it tells again; for app/store only. Throws SQLite::Exception.
class KnownRows
{
public:
    KnownRows(SQLite::Database &db, model::ImportId import);

    std::optional<model::DocumentId> document(const QUuid &uid);
    std::optional<model::IncidentId> incident(const QUuid &uid);
    std::optional<Known> claim(const QUuid &uid);
    std::optional<Known> mention(const QUuid &claim, model::DocumentId document);

    // This import tells what an earlier one brought. Without an import, nothing is noted.
    void tellAgain(model::ActorId actor);
    void tellAgain(model::DocumentId document);
    void tellAgain(model::IncidentId incident);
    void tellAgain(model::ClaimId claim, model::DocumentId document);
    void tellAgain(model::ActorId actor, const model::Alias &alias);
    void tellAgain(const model::ActorLink &link);

private:
    model::ImportId m_import;
    SQLite::Statement m_document, m_incident, m_claim, m_mention, m_actorAgain, m_documentAgain,
        m_incidentAgain, m_claimAgain, m_aliasAgain, m_linkAgain;
};

} // namespace jaccuse::store
