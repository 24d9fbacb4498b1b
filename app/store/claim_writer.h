// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"
#include "store/known_rows.h"
#include "task/task.h"

#include <memory>

namespace jaccuse::store {

class IndexBuild;

/// Writes model values into a file. All within a Transaction that the caller opens, in whose life
/// the writer lives; finish() before the commit. Ids inside the values given are those of the file, except
/// the value's own id, which the writer gives out. Claims may be held back until finish(), where they also
/// come into the search index. Throws StoreError.
class ClaimWriter
{
public:
    /// The task is looked at where many rows are written at once; its phase tells what is being done.
    explicit ClaimWriter(Database &database, model::ImportId import = {}, task::Task task = task::Task());
    ~ClaimWriter();
    ClaimWriter(const ClaimWriter &) = delete;
    ClaimWriter &operator=(const ClaimWriter &) = delete;

    model::ActorId insert(const model::Actor &actor);
    /// False where the actor has it already, or the link is there already.
    bool insertAlias(model::ActorId actor, const model::Alias &alias);
    bool insertLink(const model::ActorLink &link);
    model::DocumentId insert(const model::Document &document);
    model::IncidentId insert(const model::Incident &incident);
    /// With all that hangs on it but its answers: those need both claims to be there.
    model::ClaimId insert(model::Claim claim);
    /// One more document that tells a claim that is there already, with its quotations there.
    void insertMention(model::ClaimId claim, const model::Mention &mention,
                       const std::vector<model::Quotation> &quotations);
    /// False where the link was there already.
    bool insertAnswer(model::ClaimId from, model::ClaimId to, const model::Answer &answer);

    /// Gives a document its whole text instead of an excerpt or none. Quotations that point into it are
    /// anchored again; returns how many stand nowhere in it and lost their anchor.
    int replaceText(model::DocumentId document, const model::Document &whole);

    /// Puts a newer version in the place of an earlier import's claim; documents that tell it and are not in
    /// the newer version stay. What was there before comes back when this import is removed.
    void replace(model::ClaimId id, model::Claim claim);
    /// Removes an earlier import's claim, likewise.
    void withdraw(model::ClaimId id);

    // This import tells what an earlier one brought, which so stays when that one is removed.
    void tellAgain(model::ActorId actor);
    void tellAgain(model::DocumentId document);
    void tellAgain(model::IncidentId incident);
    void tellAgain(model::ClaimId claim, model::DocumentId document = {}); ///< null: the claim itself

    [[nodiscard]] std::optional<model::DocumentId> documentByUid(const QUuid &uid);
    [[nodiscard]] std::optional<model::IncidentId> incidentByUid(const QUuid &uid);
    [[nodiscard]] std::optional<model::ClaimId> claimByUid(const QUuid &uid);
    [[nodiscard]] std::optional<Known> knownClaim(const QUuid &uid);
    [[nodiscard]] std::optional<Known> knownMention(const QUuid &claim, model::DocumentId document);

    /// Writes what is held back and brings up to date what is drawn and searched: edges of answers, the sums
    /// of the edge table, the search index. Where that would take long, for many claims in an empty file, the
    /// index is left lacking quotations and is being built beside it.
    void finish();
    /// After finish(): what builds it, for an IndexCompletion after the commit; else null.
    [[nodiscard]] std::shared_ptr<IndexBuild> takeIndex();

    /// So many claims, or so many bytes of theirs, are held back in memory; what is more waits in a temporary
    /// file.
    static constexpr size_t heldClaims = 30'000;
    static constexpr size_t heldBytes = 16 * 1024 * 1024;

private:
    struct Private;
    void putAside();
    void writeHeld(); ///< all claims are in their tables then, and the tables have their indexes
    void indexQuotations();

    Database &m_database;
    model::ImportId m_import;
    task::Task m_task;
    std::unique_ptr<Private> d;
};

} // namespace jaccuse::store
