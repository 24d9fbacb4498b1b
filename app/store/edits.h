// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

namespace jaccuse::store {

/// One change by a person, as it was recorded: enough to take it back or make it again.
struct Change
{
    QString what;       ///< for people, such as "Delete claim"
    QByteArray changes; ///< SQLite changeset (https://www.sqlite.org/sessionintro.html)
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

    /// Undo and redo. Throws StoreError of kind Invalid where the file has changed so that it cannot be.
    void revert(const Change &change);
    void reapply(const Change &change);

private:
    template <class Work>
    Change record(const QString &what, Work work);
    void apply(const QString &what, const QByteArray &changes);

    Database &m_database;
};

} // namespace jaccuse::store
