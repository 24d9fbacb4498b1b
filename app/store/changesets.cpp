// SPDX-License-Identifier: MIT
// The session extension is in Debian's library; its declarations ask for these.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1

#include "store/changesets.h"

#include "store/binding.h"
#include "store/indexed_quotations.h"
#include "store/store_error.h"

#include <QCoreApplication>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <set>
#include <vector>

namespace jaccuse::store {

namespace {

// Tables whose rows an edit may touch. A change set is applied table by table in this order: those that point
// elsewhere come first, or a row that goes would take them along before their own turn.
constexpr const char *editedTables[] = {
    "span",        "party_quotation", "relay_hop",    "quotation",      "mention",  "claim_party",
    "claim_act",   "evidence",        "claim_link",   "claim_edge",     "edge",     "actor_link",
    "claim_again", "claim",           "alias",        "marked_passage", "document", "import_match",
    "act",         "incident_victim", "incident_ref", "incident",       "actor",    "saved_view"};

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::store", text);
}

void check(int result, sqlite3 *connection)
{
    if (result != SQLITE_OK)
        throw SQLite::Exception(connection, result);
}

struct FreeBuffer
{
    void operator()(void *buffer) const { sqlite3_free(buffer); }
};

using Buffer = std::unique_ptr<void, FreeBuffer>;

/// Calls `see` for each changed row with its table and the value of a column before and after, either of
/// which may be missing.
template <class See>
void eachChange(const QByteArray &changes, sqlite3 *connection, See see)
{
    QByteArray writable = changes;
    sqlite3_changeset_iter *iterator = nullptr;
    check(sqlite3changeset_start(&iterator, static_cast<int>(writable.size()), writable.data()), connection);
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        const auto value = [&](int column) {
            sqlite3_value *found = nullptr;
            if (operation == SQLITE_INSERT)
                sqlite3changeset_new(iterator, column, &found);
            else
                sqlite3changeset_old(iterator, column, &found);
            return found ? sqlite3_value_int64(found) : 0;
        };
        see(QByteArrayView(table), value);
    }
    check(sqlite3changeset_finalize(iterator), connection);
}

/// The ids of all quotations that a change set adds, takes away or changes.
std::vector<qint64> quotationsIn(const QByteArray &changes, sqlite3 *connection)
{
    std::set<qint64> ids;
    eachChange(changes, connection, [&](QByteArrayView table, const auto &value) {
        if (table == "quotation")
            ids.insert(value(0));
    });
    return {ids.begin(), ids.end()};
}

} // namespace

ChangeRecorder::ChangeRecorder(Database &database, Edges edges)
    : m_database(database)
    , m_session(nullptr, sqlite3session_delete)
{
    sqlite3 *handle = database.connection().getHandle();
    sqlite3_session *session = nullptr;
    check(sqlite3session_create(handle, "main", &session), handle);
    m_session.reset(session);
    for (const QByteArrayView table : editedTables)
        if (edges == Edges::Recorded || (table != "edge" && table != "claim_edge"))
            check(sqlite3session_attach(session, table.data()), handle);
}

QByteArray ChangeRecorder::changes() const
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3session_changeset(m_session.get(), &size, &bytes), m_database.connection().getHandle());
    const Buffer owner(bytes);
    return {static_cast<const char *>(bytes), size};
}

void keepChanges(Database &database, model::ImportId import, const QByteArray &changes)
{
    if (import.isNull())
        return;
    SQLite::Statement insert(database.connection(),
                             "INSERT INTO import_change SELECT ?1, coalesce(max(seq), 0) + 1, ?2 FROM "
                             "import_change WHERE import_id = ?1");
    Binder(insert).id(import).bytes(changes).run();
}

void applyChanges(Database &database, const QByteArray &changes)
{
    sqlite3 *handle = database.connection().getHandle();
    QByteArray writable = changes;
    const std::vector<qint64> quotations = quotationsIn(changes, handle);
    IndexedQuotations index(database.connection());
    for (const qint64 id : quotations)
        index.remove(id);
    const auto onConflict = [](void *, int, sqlite3_changeset_iter *) { return SQLITE_CHANGESET_ABORT; };
    const int result = sqlite3changeset_apply(handle, static_cast<int>(writable.size()), writable.data(),
                                              nullptr, onConflict, nullptr);
    if (result == SQLITE_ABORT || result == SQLITE_CONSTRAINT)
        throw StoreError(StoreError::Kind::Invalid,
                         tr("This cannot be undone or redone: the file has been changed since."));
    check(result, handle);
    for (const qint64 id : quotations)
        index.add(id);
}

std::vector<model::ClaimId> claimsIn(Database &database, const QByteArray &changes)
{
    std::set<qint64> ids;
    eachChange(changes, database.connection().getHandle(), [&](QByteArrayView table, const auto &value) {
        if (table == "claim" || table == "claim_party" || table == "claim_link")
            ids.insert(value(0)); // id, claim_id, from_id
    });
    std::vector<model::ClaimId> claims;
    claims.reserve(ids.size());
    for (const qint64 id : ids)
        claims.push_back(model::ClaimId{id});
    return claims;
}

QByteArray inverted(Database &database, const QByteArray &changes)
{
    int size = 0;
    void *bytes = nullptr;
    check(sqlite3changeset_invert(static_cast<int>(changes.size()), changes.constData(), &size, &bytes),
          database.connection().getHandle());
    const Buffer owner(bytes);
    return {static_cast<const char *>(bytes), size};
}

} // namespace jaccuse::store
