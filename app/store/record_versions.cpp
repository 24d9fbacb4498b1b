// SPDX-License-Identifier: MIT
#include "store/record_versions.h"

#include "store/binding.h"
#include "store/changesets.h"
#include "store/entity_rows.h"
#include "store/record_tables.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

struct RecordVersions::Statements
{
    Statements(SQLite::Database &db, model::ImportId import)
        : document(db, "SELECT import_id, imported FROM document WHERE id = ?1")
        , incident(db, "SELECT import_id, imported FROM incident WHERE id = ?1")
        , rows(db)
        , tables(db, import)
    {}
    SQLite::Statement document, incident;
    EntityRows rows;
    RecordTables tables;
};

namespace {

KnownRecord knownIn(SQLite::Statement &statement)
{
    KnownRecord known;
    if (statement.executeStep()) {
        Row row(statement);
        known.import = row.id<model::ImportId>();
        known.imported = row.integer();
    }
    statement.reset();
    return known;
}

} // namespace

RecordVersions::RecordVersions(Database &database, model::ImportId import)
    : m_database(database)
    , m_import(import)
{
    guarded(database.path(), [&] { s = std::make_unique<Statements>(database.connection(), import); });
}

RecordVersions::~RecordVersions() = default;

KnownRecord RecordVersions::known(model::DocumentId document)
{
    return guarded(m_database.path(), [&] {
        Binder(s->document).id(document);
        return knownIn(s->document);
    });
}

KnownRecord RecordVersions::known(model::IncidentId incident)
{
    return guarded(m_database.path(), [&] {
        Binder(s->incident).id(incident);
        return knownIn(s->incident);
    });
}

std::set<model::ImportId> RecordVersions::earlierVersions() const
{
    return guarded(m_database.path(), [&] {
        SQLite::Statement earlier(m_database.connection(),
                                  "SELECT o.id FROM import o JOIN import i ON i.id = ?1 AND o.id <> i.id AND "
                                  "o.file_name = i.file_name AND o.format = i.format UNION "
                                  "SELECT c.import_id FROM claim_again g JOIN claim c ON c.id = g.claim_id "
                                  "WHERE g.import_id = ?1 AND g.document_id = 0 AND c.import_id IS NOT NULL");
        Binder(earlier).id(m_import);
        std::set<model::ImportId> found;
        while (earlier.executeStep())
            found.insert(Row(earlier).id<model::ImportId>());
        return found;
    });
}

model::Document RecordVersions::document(model::DocumentId id)
{
    return guarded(m_database.path(), [&] {
        model::Document found = s->rows.document(id, true).value();
        found.text.clear();
        return found;
    });
}

model::Incident RecordVersions::incident(model::IncidentId id)
{
    return guarded(m_database.path(), [&] { return s->rows.incident(id).value(); });
}

template <class Identifier, class Value>
void RecordVersions::write(Identifier id, const Value &value)
{
    guarded(m_database.path(), [&] {
        const ChangeRecorder recorder(m_database, ChangeRecorder::Edges::MadeAnew);
        s->tables.write(value, id);
        keepChanges(m_database, m_import, recorder.changes());
    });
}

void RecordVersions::replace(model::DocumentId id, const model::Document &document)
{
    write(id, document);
}

void RecordVersions::replace(model::IncidentId id, const model::Incident &incident)
{
    write(id, incident);
}

} // namespace jaccuse::store
