// SPDX-License-Identifier: MIT
#include "store/identity_reader.h"

#include "store/binding.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jaccuse::store {

model::Identities identitiesOf(Database &database, const QSet<model::ActorId> &actors,
                               const QSet<model::ClaimId> &claims)
{
    return guarded(database.path(), [&] {
        const Snapshot snapshot(database.connection());
        model::Identities found;
        SQLite::Statement actor(database.connection(), "SELECT uid FROM actor WHERE id = ?1");
        for (const model::ActorId id : actors) {
            Binder(actor).id(id);
            if (actor.executeStep())
                found.add(id, Row(actor).uid());
        }
        SQLite::Statement claim(database.connection(), "SELECT uid FROM claim WHERE id = ?1");
        for (const model::ClaimId id : claims) {
            Binder(claim).id(id);
            if (claim.executeStep())
                found.add(id, Row(claim).uid());
        }
        return found;
    });
}

model::Identities identitiesOf(Database &database, const QSet<QUuid> &actors, const QSet<QUuid> &claims)
{
    return guarded(database.path(), [&] {
        const Snapshot snapshot(database.connection());
        model::Identities found;
        SQLite::Statement actor(database.connection(),
                                "SELECT coalesce(merged_into, id) FROM actor WHERE uid = ?1");
        for (const QUuid &uid : actors) {
            Binder(actor).uid(uid);
            if (actor.executeStep())
                found.add(Row(actor).id<model::ActorId>(), uid);
        }
        SQLite::Statement claim(database.connection(), "SELECT id FROM claim WHERE uid = ?1");
        for (const QUuid &uid : claims) {
            Binder(claim).uid(uid);
            if (claim.executeStep())
                found.add(Row(claim).id<model::ClaimId>(), uid);
        }
        return found;
    });
}

QUuid fileUid(Database &database)
{
    return guarded(database.path(), [&] {
        SQLite::Statement statement(database.connection(), "SELECT value FROM setting WHERE name = 'uid'");
        return statement.executeStep() ? QUuid::fromString(Row(statement).text()) : QUuid();
    });
}

void setFileUid(Database &database, const QUuid &uid)
{
    guarded(database.path(), [&] {
        SQLite::Statement statement(database.connection(),
                                    "INSERT OR REPLACE INTO setting(name, value) VALUES('uid', ?1)");
        Binder(statement).text(uid.toString(QUuid::WithoutBraces)).run();
    });
}

} // namespace jaccuse::store
