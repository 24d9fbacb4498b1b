// SPDX-License-Identifier: MIT
#include "store/known_actors.h"

#include "store/binding.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

namespace {

constexpr const char *byUidSql =
    "SELECT b.id, b.name FROM actor a JOIN actor b ON b.id = coalesce(a.merged_into, a.id) WHERE a.uid = ?1";

constexpr const char *namedSql =
    "SELECT id, name, kind, EXISTS (SELECT 1 FROM alias WHERE actor_id = a.id AND key = ?1 AND ambiguous) "
    "AND name_key <> ?1, (SELECT i.file_name FROM alias l JOIN import i ON i.id = l.import_id WHERE "
    "l.actor_id = a.id AND l.key = ?1 ORDER BY l.id) FROM actor a WHERE (name_key = ?1 OR uid = ?2 OR id IN "
    "(SELECT actor_id FROM alias WHERE key = ?1)) AND merged_into IS NULL AND named LIMIT 20";

} // namespace

struct KnownActors::Statements
{
    explicit Statements(SQLite::Database &db)
        : byUid(db, byUidSql)
        , named(db, namedSql)
    {}
    SQLite::Statement byUid, named;
};

KnownActors::KnownActors(Database &database)
    : m_database(database)
{
    guarded(database.path(), [&] { s = std::make_unique<Statements>(database.connection()); });
}

KnownActors::~KnownActors() = default;

std::optional<KnownActor> KnownActors::byUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] {
        Binder(s->byUid).uid(uid);
        std::optional<KnownActor> found;
        if (s->byUid.executeStep()) {
            Row row(s->byUid);
            found.emplace();
            found->id = row.id<model::ActorId>();
            found->name = row.text();
        }
        s->byUid.reset();
        return found;
    });
}

std::vector<KnownActor> KnownActors::named(const model::Actor &actor)
{
    return guarded(m_database.path(), [&] {
        Binder(s->named).text(model::nameKey(actor.name)).uid(QUuid::fromString(actor.name.trimmed()));
        std::vector<KnownActor> found;
        while (s->named.executeStep()) {
            Row row(s->named);
            KnownActor known;
            known.id = row.id<model::ActorId>();
            known.name = row.text();
            const auto kind = row.code<model::ActorKind>();
            if (kind != actor.kind && kind != model::ActorKind::Unknown &&
                actor.kind != model::ActorKind::Unknown)
                continue;
            const bool isAmbiguous = row.integer() != 0;
            known.aliasFrom = row.text();
            found.insert(found.end(), isAmbiguous ? 2 : 1, known);
        }
        s->named.reset();
        return found;
    });
}

} // namespace jaccuse::store
