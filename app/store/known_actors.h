// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"
#include "store/database.h"

#include <memory>
#include <optional>
#include <vector>

namespace jaccuse::store {

/// An actor of the file, as an import looks for it.
struct KnownActor
{
    model::ActorId id;
    QString name;
    QString aliasFrom = {}; ///< file name of the import that says it has the name looked for as an alias
};

/// Finds actors of a file by what an import knows of them. Reads only. Throws StoreError.
class KnownActors
{
public:
    explicit KnownActors(Database &database);
    ~KnownActors();
    KnownActors(const KnownActors &) = delete;
    KnownActors &operator=(const KnownActors &) = delete;

    /// Of one that was put into another, the other.
    [[nodiscard]] std::optional<KnownActor> byUid(const QUuid &uid);

    /// The named actors of the file that have this one's name or alias and may be of the same kind; an alias
    /// that is marked as ambiguous makes at least two of its bearer. At most 20.
    [[nodiscard]] std::vector<KnownActor> named(const model::Actor &actor);

private:
    struct Statements;

    Database &m_database;
    std::unique_ptr<Statements> s;
};

} // namespace jaccuse::store
