// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "query/claim_columns.h"
#include "store/database.h"
#include "task/task.h"

#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace jaccuse::store {

/// How much a file holds.
struct Totals
{
    qint64 documents = 0;
    qint64 actors = 0;
    qint64 incidents = 0;
    qint64 claims = 0;
    qint64 mentions = 0;
    qint64 quotations = 0;
    std::optional<QDate> firstDate; ///< first day of the earliest dated claim
    std::optional<QDate> lastDate;  ///< last day of the latest dated claim

    friend bool operator==(const Totals &, const Totals &) = default;
};

/// A claim at the other end of an answer.
struct LinkedClaim
{
    model::ClaimId id;
    QUuid uid;
    model::AnswerType type = model::AnswerType::Rejects;
    model::Basis basis = model::Basis::Stated;
    QString words;                                 ///< of the answer
    model::Stance stance = model::Stance::Accuses; ///< of the claim named by id
    QStringList claimants;                         ///< names, as the graph draws them
    QStringList accused;
    QString summary;
};

/// Claims with all that is needed to show them.
struct ClaimBundle
{
    std::vector<model::Claim> claims;                    ///< in the order asked for
    QHash<model::ActorId, model::Actor> actors;          ///< everyone the claims name, with aliases
    QHash<model::DocumentId, model::Document> documents; ///< those that tell them, without their text
    QHash<model::IncidentId, model::Incident> incidents;
    QHash<model::ClaimId, std::vector<LinkedClaim>> answers;    ///< what each claim answers
    QHash<model::ClaimId, std::vector<LinkedClaim>> answeredBy; ///< what answers it
};

/// Names of parties for reading, in order, each once.
QStringList namesOf(const std::vector<const model::Party *> &parties, const ClaimBundle &bundle);

/// A quotation's place in a document that is being read.
struct DocumentPassage
{
    model::ClaimId claim;
    model::QuotationId quotation;
    model::TextRange range;
    model::Stance stance = model::Stance::Accuses;
    QString summary;
    std::vector<model::Span> spans;
};

/// A document that a word was looked for in.
struct DocumentHit
{
    model::DocumentId id;
    QString title;
    QString publisher;
    model::EdtfDate published;
    qint64 claims = 0;         ///< told in it
    model::ClaimId firstClaim; ///< one of those; null where there is none
};

/// An incident that a word was looked for in.
struct IncidentHit
{
    QString name;
    QString category;
    model::EdtfDate date;
    qint64 claims = 0;         ///< about it
    model::ClaimId firstClaim; ///< the newest of those; null where there is none
};

/// Reads a file. Every function reads one consistent state. Throws StoreError, and task::Cancelled where
/// the database was interrupted.
class ClaimReader
{
public:
    explicit ClaimReader(Database &database)
        : m_database(database)
    {}

    [[nodiscard]] Totals totals() const;
    /// Everything the graph and the filters need, loaded at once.
    [[nodiscard]] query::ClaimColumnsPtr columns(const task::Task &task = task::Task()) const;
    /// Claims by id; ids that are not there are left out.
    [[nodiscard]] ClaimBundle claims(std::span<const model::ClaimId> ids) const;
    /// The same for any number of claims in bounded memory: one call for each some hundreds of them, all of
    /// one state of the file. `task` counts claims.
    void eachBundle(std::span<const model::ClaimId> ids,
                    const std::function<void(const ClaimBundle &)> &receive, const task::Task &task) const;
    [[nodiscard]] std::optional<model::ClaimId> claimByUid(const QUuid &uid) const;
    /// The document with its text and marked passages.
    [[nodiscard]] std::optional<model::Document> document(model::DocumentId id) const;
    [[nodiscard]] std::vector<DocumentPassage> passages(model::DocumentId id) const;
    /// In their order; those that are not there are left out.
    [[nodiscard]] std::vector<DocumentHit> documentHits(const std::vector<model::DocumentId> &ids) const;
    /// Incidents whose name or description has the words, those with most claims first.
    [[nodiscard]] std::vector<IncidentHit> findIncidents(const QString &words, int limit) const;
    /// Actors with this name or alias, compared by model::nameKey; also by uid.
    [[nodiscard]] std::vector<model::ActorId> actorsNamed(const QString &name) const;
    [[nodiscard]] std::optional<model::Actor> actor(model::ActorId id) const;
    /// Claims that name an actor in a role, in order of id.
    [[nodiscard]] std::vector<model::ClaimId> claimsNaming(model::ActorId actor, model::PartyRole role) const;

    /// Everything in order of document uid, one call a document with the claims that it tells, for an
    /// export: actors and incidents are the ones that this document's claims name, links theirs and those
    /// that the claims stand behind. Without `wanted` the last document also brings the actors and incidents
    /// that no claim names.
    struct DocumentDump
    {
        model::Document document;
        std::vector<model::Actor> actors;         ///< with aliases
        std::vector<model::ActorLink> actorLinks; ///< definitional ones from these actors, and the claims'
        std::vector<model::Incident> incidents;
        std::vector<model::Claim> claims;
    };
    void eachDocument(const std::function<void(const DocumentDump &)> &receive,
                      const std::function<bool(model::ClaimId)> &wanted, const task::Task &task) const;

private:
    Database &m_database;
};

} // namespace jaccuse::store
