// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"
#include "task/task.h"

#include <memory>
#include <optional>

namespace jaccuse::store {

class IndexBuild;

/// What the file holds of a claim, or of one document's telling of it, that is imported again.
struct Known
{
    model::ClaimId claim;
    bool own = false;    ///< brought by this very import
    bool edited = false; ///< changed by a person since
    qint64 imported = 0; ///< as model::Claim::imported
};

/// Writes model values into a file. All within a Transaction that the caller opens, in whose life
/// the writer lives; finish() before the commit. Ids inside the values given are those of the file, except
/// the value's own id, which the writer gives out. Claims may be held back in memory until finish(), where
/// they also come into the search index. Throws StoreError.
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
    [[nodiscard]] std::optional<Known> knownMention(model::ClaimId claim, model::DocumentId document);

    /// Writes what is held back and brings up to date what is drawn and searched: edges of answers, the sums
    /// of the edge table, the search index. Where that would take long, for many claims in an empty file, the
    /// index is left lacking quotations and is being built beside it.
    void finish();
    /// After finish(): what builds it, for an IndexCompletion after the commit; else null.
    [[nodiscard]] std::shared_ptr<IndexBuild> takeIndex();

    /// So many claims, or so many characters of theirs, are held back at most, to be written in order of
    /// date.
    static constexpr size_t heldClaims = 30'000;
    static constexpr qsizetype heldCharacters = 16 * 1024 * 1024;

private:
    struct Statements;
    void writeHeld();
    void indexQuotations();
    void readyToLookUp(); ///< all claims are in their tables, and the tables have their indexes

    Database &m_database;
    model::ImportId m_import;
    task::Task m_task;
    std::unique_ptr<Statements> s;
};

} // namespace jaccuse::store
