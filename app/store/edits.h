// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"
#include "store/saved_views.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace jaccuse::store {

class EdgeWriter;

/// One change by a person, as it was recorded: enough to take it back or make it again.
struct Change
{
    QString what;         ///< for people, such as "Delete claim"
    QByteArray changes;   ///< SQLite changeset (https://www.sqlite.org/sessionintro.html)
    bool ofClaims = true; ///< whether anything that claims are read from was changed
};

/// What can be changed of a claim by hand.
struct ClaimEdit
{
    model::Stance stance = model::Stance::Accuses;
    std::optional<model::DenialKind> denial;
    std::optional<model::Responsibility> responsibility; ///< given to all accused; nothing leaves theirs
    model::DatedWords said;
    int credibility = 6;
    QString note;

    friend bool operator==(const ClaimEdit &, const ClaimEdit &) = default;
};

/// Changes by hand. Each is one transaction, is written to the change log, and returns what undo needs.
/// Throws StoreError; the file is then as it was.
class Edits
{
public:
    explicit Edits(Database &database)
        : m_database(database)
    {}

    Change editClaim(model::ClaimId claim, const ClaimEdit &edit);
    /// With its quotations and answer links; documents and actors stay.
    Change removeClaim(model::ClaimId claim);
    Change editActor(model::ActorId actor, const QString &name, model::ActorKind kind, const QString &note);

    /// Takes back that an import took a name for a known actor: what it tells of that name is told of an
    /// actor of its own again. `seq` is LoggedMatch::seq.
    Change undoMatch(model::ImportId import, int seq);
    /// Puts one actor into another: all that names it names the other, which gets its names as aliases.
    Change mergeActors(model::ActorId actor, model::ActorId into);
    /// The same where the other is known by a value only: the actor of the file with that uid, or the only
    /// one that bears the name; else it is made.
    Change mergeActors(model::ActorId actor, const model::Actor &into);
    /// How many claims name an actor in any role, so that a person can be told before a merge.
    [[nodiscard]] qint64 claimsOf(model::ActorId actor) const;

    /// Keeps a view (JSON, see view/view_json.h) under a name; one that has the name is replaced.
    Change saveView(const QString &name, const QByteArray &state);
    Change renameView(SavedViewId id, const QString &name);
    Change removeView(SavedViewId id);

    /// Undo and redo. Throws StoreError of kind Invalid where the file has changed so that it cannot be.
    void revert(const Change &change);
    void reapply(const Change &change);

private:
    Change record(const QString &what, const std::function<void(SQLite::Database &, EdgeWriter &)> &work);
    Change recordBesideClaims(const QString &what, const std::function<void(SQLite::Database &)> &work);
    void apply(const QString &what, const Change &change, const QByteArray &changes);

    Database &m_database;
};

} // namespace jaccuse::store
