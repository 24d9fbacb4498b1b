// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"

#include <memory>
#include <optional>

namespace jaccuse::store {

/// Writes model values into a file. All within a Transaction that the caller opens, in whose life
/// the writer lives; finish() before the commit. Ids inside the values given are those of the file, except the
/// value's own id, which the writer gives out. Throws StoreError.
class ClaimWriter
{
public:
    explicit ClaimWriter(Database &database, model::ImportId import = {});
    ~ClaimWriter();
    ClaimWriter(const ClaimWriter &) = delete;
    ClaimWriter &operator=(const ClaimWriter &) = delete;

    model::ActorId insert(const model::Actor &actor);
    void insertAlias(model::ActorId actor, const model::Alias &alias); ///< one it has already is passed over
    void insertLink(const model::ActorLink &link); ///< one that is there already is passed over
    model::DocumentId insert(const model::Document &document);
    model::IncidentId insert(const model::Incident &incident);
    /// With all that hangs on it but its answers: those need both claims to be there.
    model::ClaimId insert(const model::Claim &claim);
    /// One more document that tells a claim that is there already, with its quotations there.
    void insertMention(model::ClaimId claim, const model::Mention &mention,
                       const std::vector<model::Quotation> &quotations);
    /// False where the link was there already.
    bool insertAnswer(model::ClaimId from, model::ClaimId to, const model::Answer &answer);

    /// Gives a document its whole text instead of an excerpt or none. Quotations that point into it are
    /// anchored again; returns how many stand nowhere in it and lost their anchor.
    int replaceText(model::DocumentId document, const model::Document &whole);

    [[nodiscard]] std::optional<model::ActorId> actorByUid(const QUuid &uid);
    [[nodiscard]] std::optional<model::DocumentId> documentByUid(const QUuid &uid);
    [[nodiscard]] std::optional<model::IncidentId> incidentByUid(const QUuid &uid);
    [[nodiscard]] std::optional<model::ClaimId> claimByUid(const QUuid &uid);
    [[nodiscard]] bool hasMention(model::ClaimId claim, model::DocumentId document);

    /// Brings what the graph draws up to date: edges of answers, and the sums of the edge table.
    void finish();

private:
    struct Statements;
    void insertQuotations(model::ClaimId claim, const model::EdtfDate &said,
                          const std::vector<model::Quotation> &quotations, int firstSeq);
    void insertMarked(model::DocumentId document, const std::vector<model::MarkedPassage> &marked);
    void insertMentionRow(model::ClaimId claim, const model::Mention &mention);
    qint64 actRow(const QString &act);

    Database &m_database;
    model::ImportId m_import;
    std::unique_ptr<Statements> s;
};

} // namespace jaccuse::store
