// SPDX-License-Identifier: MIT
#include "store/actor_links.h"

#include "store/binding.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

std::vector<model::ActorLink> actorLinks(const Database &database)
{
    return guarded(database.path(), [&] {
        std::vector<model::ActorLink> links;
        SQLite::Statement rows(database.connection(),
                               "SELECT from_id, to_id, type, basis = 'definitional', coalesce(claim_id, 0) "
                               "FROM actor_link ORDER BY id");
        while (rows.executeStep()) {
            Row row(rows);
            model::ActorLink link;
            link.from = row.id<model::ActorId>();
            link.to = row.id<model::ActorId>();
            link.type = row.code<model::ActorLinkType>();
            link.definitional = row.integer() != 0;
            link.claim = row.id<model::ClaimId>();
            links.push_back(link);
        }
        return links;
    });
}

} // namespace jaccuse::store
