// SPDX-License-Identifier: MIT
#include "store/column_pack.h"

#include "store/page_cache.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <unordered_map>

namespace jaccuse::store {

namespace {

/// The number that a value is kept as.
template <class Value>
struct Kept
{
    using Number = Value;
};
template <class Tag>
struct Kept<model::Id<Tag>>
{
    using Number = qint64;
};

/// Names each column of numbers, the same way for writing and for reading.
template <class Columns, class Visit>
void eachColumn(Columns &columns, Visit visit)
{
    visit("claims", columns.claims);
    visit("dayLower", columns.dayLower);
    visit("dayUpper", columns.dayUpper);
    visit("stance", columns.stance);
    visit("actSet", columns.actSet);
    visit("publisherSet", columns.publisherSet);
    visit("quoted", columns.quoted);
    visit("pairClaim", columns.pairClaim);
    visit("pairFrom", columns.pairFrom);
    visit("pairTo", columns.pairTo);
    visit("pairKind", columns.pairKind);
    visit("pairResponsibility", columns.pairResponsibility);
    visit("pairFlags", columns.pairFlags);
    visit("pairEdge", columns.pairEdge);
    visit("edgeFrom", columns.edgeFrom);
    visit("edgeTo", columns.edgeTo);
    visit("edgeKind", columns.edgeKind);
}

using Numbers = std::vector<quint32>;
using Lists = std::vector<std::vector<quint32>>;

/// Each list as its length and its numbers.
Numbers flat(const Lists &lists)
{
    Numbers numbers;
    for (const auto &list : lists) {
        numbers.push_back(static_cast<quint32>(list.size()));
        numbers.insert(numbers.end(), list.begin(), list.end());
    }
    return numbers;
}

/// False where a length reaches beyond the end.
bool unflatten(const Numbers &numbers, Lists &lists)
{
    for (size_t at = 0; at < numbers.size();) {
        const size_t length = numbers[at++];
        if (length > numbers.size() - at)
            return false;
        const auto first = numbers.begin() + static_cast<std::ptrdiff_t>(at);
        lists.emplace_back(first, first + static_cast<std::ptrdiff_t>(length));
        at += length;
    }
    return true;
}

class Packer
{
public:
    Packer(SQLite::Database &db, qint64 generation)
        : m_insert(db, "INSERT INTO packed_column(name, generation, data) VALUES(?1, ?2, ?3)")
    {
        m_insert.bind(2, static_cast<int64_t>(generation));
    }

    template <class Value>
    void numbers(const char *name, const std::vector<Value> &values)
    {
        using Number = typename Kept<Value>::Number;
        static_assert(sizeof(Value) == sizeof(Number) && std::is_trivially_copyable_v<Value>);
        std::vector<Number> little(values.size());
        qToLittleEndian<Number>(values.data(), static_cast<qsizetype>(values.size()), little.data());
        bytes(name, little.data(), little.size() * sizeof(Number));
    }

    /// Each text as its length in bytes and its UTF-8.
    void texts(const char *name, const QStringList &texts)
    {
        std::string all;
        for (const QString &text : texts) {
            const QByteArray utf8 = text.toUtf8();
            const quint32 length = qToLittleEndian(static_cast<quint32>(utf8.size()));
            all.append(reinterpret_cast<const char *>(&length), sizeof length);
            all.append(utf8.constData(), static_cast<size_t>(utf8.size()));
        }
        bytes(name, all.data(), all.size());
    }

private:
    void bytes(const char *name, const void *data, size_t size)
    {
        m_insert.reset();
        m_insert.bind(1, name);
        // Without a byte there may be no address either, which would be NULL to SQLite.
        m_insert.bindNoCopy(3, size > 0 ? data : "", static_cast<int>(size));
        m_insert.exec();
    }

    SQLite::Statement m_insert;
};

/// Reads what Packer wrote. All functions return false where it is not there or cannot have been written so.
class Unpacker
{
public:
    Unpacker(SQLite::Database &db, qint64 generation)
        : m_db(db.getHandle())
    {
        SQLite::Statement rows(db, "SELECT name, rowid FROM packed_column WHERE generation = ?1");
        rows.bind(1, static_cast<int64_t>(generation));
        while (rows.executeStep())
            m_rows.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
    }
    ~Unpacker() { sqlite3_blob_close(m_blob); }
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    template <class Value>
    [[nodiscard]] bool numbers(const char *name, std::vector<Value> &values)
    {
        using Number = typename Kept<Value>::Number;
        static_assert(sizeof(Value) == sizeof(Number) && std::is_trivially_copyable_v<Value>);
        const auto size = begin(name);
        if (!size || *size % sizeof(Number) != 0)
            return false;
        values.resize(*size / sizeof(Number));
        if (!read(values.data(), *size))
            return false;
        qFromLittleEndian<Number>(values.data(), static_cast<qsizetype>(values.size()), values.data());
        return true;
    }

    [[nodiscard]] bool texts(const char *name, QStringList &texts)
    {
        std::vector<char> all;
        if (!numbers(name, all))
            return false;
        for (size_t at = 0; at < all.size();) {
            if (all.size() - at < sizeof(quint32))
                return false;
            const size_t length = qFromLittleEndian<quint32>(all.data() + at);
            at += sizeof(quint32);
            if (length > all.size() - at)
                return false;
            texts.append(QString::fromUtf8(all.data() + at, static_cast<qsizetype>(length)));
            at += length;
        }
        return true;
    }

private:
    std::optional<size_t> begin(const char *name)
    {
        const auto row = m_rows.find(name);
        if (row == m_rows.end())
            return std::nullopt;
        const int code =
            m_blob ? sqlite3_blob_reopen(m_blob, row->second)
                   : sqlite3_blob_open(m_db, "main", "packed_column", "data", row->second, 0, &m_blob);
        if (code != SQLITE_OK)
            return std::nullopt;
        return static_cast<size_t>(sqlite3_blob_bytes(m_blob));
    }
    bool read(void *into, size_t size)
    {
        return size == 0 || sqlite3_blob_read(m_blob, into, static_cast<int>(size), 0) == SQLITE_OK;
    }

    sqlite3 *m_db;
    sqlite3_blob *m_blob = nullptr;
    std::unordered_map<std::string, qint64> m_rows;
};

template <class Number>
bool allBelow(const std::vector<Number> &numbers, size_t bound)
{
    Number most = 0;
    for (const Number number : numbers)
        most = std::max(most, number);
    return numbers.empty() || most < bound;
}

bool allBelow(const Lists &lists, size_t bound)
{
    return std::all_of(lists.begin(), lists.end(), [&](const auto &list) { return allBelow(list, bound); });
}

template <class Value>
bool ascends(const std::vector<Value> &values)
{
    return std::adjacent_find(values.begin(), values.end(), std::greater_equal()) == values.end();
}

/// Whether every column is as long as it should be and every number within what it counts in.
bool isWhole(const query::ClaimColumns &columns)
{
    const auto claims = columns.claims.size();
    const auto pairs = columns.pairClaim.size();
    const auto edges = columns.edgeFrom.size();
    const auto lengths = [](size_t size, const auto &...all) { return ((all.size() == size) && ...); };
    return lengths(claims, columns.dayLower, columns.dayUpper, columns.stance, columns.actSet,
                   columns.publisherSet, columns.quoted) &&
           lengths(pairs, columns.pairFrom, columns.pairTo, columns.pairKind, columns.pairResponsibility,
                   columns.pairFlags, columns.pairEdge) &&
           lengths(edges, columns.edgeTo, columns.edgeKind) && ascends(columns.claims) &&
           allBelow(columns.stance, model::codes<model::Stance>().size()) &&
           allBelow(columns.actSet, columns.actSets.size()) &&
           allBelow(columns.publisherSet, columns.publisherSets.size()) &&
           allBelow(columns.actSets, static_cast<size_t>(columns.acts.size())) &&
           allBelow(columns.publisherSets, static_cast<size_t>(columns.publishers.size())) &&
           allBelow(columns.pairClaim, claims) &&
           std::is_sorted(columns.pairClaim.begin(), columns.pairClaim.end()) &&
           allBelow(columns.pairFrom, columns.actors.size()) &&
           allBelow(columns.pairTo, columns.actors.size()) && allBelow(columns.pairKind, query::edgeKinds) &&
           allBelow(columns.pairResponsibility, model::codes<model::Responsibility>().size()) &&
           allBelow(columns.pairEdge, edges) && allBelow(columns.edgeFrom, columns.actors.size()) &&
           allBelow(columns.edgeTo, columns.actors.size()) && allBelow(columns.edgeKind, query::edgeKinds);
}

void packActors(Packer &packer, const std::vector<query::ColumnActor> &actors)
{
    std::vector<model::ActorId> ids;
    std::vector<quint8> kinds;
    std::vector<quint8> named;
    QStringList names;
    QStringList countries;
    for (const query::ColumnActor &actor : actors) {
        ids.push_back(actor.id);
        kinds.push_back(static_cast<quint8>(actor.kind));
        named.push_back(actor.named ? 1 : 0);
        names.append(actor.name);
        countries.append(actor.country);
    }
    packer.numbers("actors", ids);
    packer.numbers("actorKind", kinds);
    packer.numbers("actorNamed", named);
    packer.texts("actorName", names);
    packer.texts("actorCountry", countries);
}

bool unpackActors(Unpacker &unpacker, std::vector<query::ColumnActor> &actors)
{
    std::vector<model::ActorId> ids;
    std::vector<quint8> kinds;
    std::vector<quint8> named;
    QStringList names;
    QStringList countries;
    if (!unpacker.numbers("actors", ids) || !unpacker.numbers("actorKind", kinds) ||
        !unpacker.numbers("actorNamed", named) || !unpacker.texts("actorName", names) ||
        !unpacker.texts("actorCountry", countries))
        return false;
    if (kinds.size() != ids.size() || named.size() != ids.size() ||
        static_cast<size_t>(names.size()) != ids.size() || countries.size() != names.size() ||
        !ascends(ids) || !allBelow(kinds, model::codes<model::ActorKind>().size()))
        return false;
    actors.reserve(ids.size());
    for (size_t i = 0; i < ids.size(); ++i)
        actors.push_back({ids[i], names[static_cast<qsizetype>(i)], static_cast<model::ActorKind>(kinds[i]),
                          named[i] != 0, countries[static_cast<qsizetype>(i)]});
    return true;
}

/// Pages of the columns are read once and not again, so room for few will do: for each of many more, memory
/// would have to be found first.
constexpr int unpackingKib = 512;

} // namespace

bool arePacked(const Database &database)
{
    return guarded(database.path(), [&] {
        SQLite::Statement row(database.connection(), "SELECT 1 FROM packed_column WHERE generation = ?1");
        row.bind(1, static_cast<int64_t>(database.generation()));
        return row.executeStep();
    });
}

void packColumns(Database &database, const query::ClaimColumns &columns) noexcept
{
    if (database.isReadOnly())
        return;
    try {
        SQLite::Database &db = database.connection();
        // Not a store::Transaction: nothing that the file says is changed.
        SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
        if (database.generation() != columns.generation || arePacked(database))
            return;
        db.exec("DELETE FROM packed_column");
        Packer packer(db, columns.generation);
        packActors(packer, columns.actors);
        packer.texts("acts", columns.acts);
        packer.texts("publishers", columns.publishers);
        packer.numbers("actSets", flat(columns.actSets));
        packer.numbers("publisherSets", flat(columns.publisherSets));
        eachColumn(columns, [&](const char *name, const auto &values) { packer.numbers(name, values); });
        transaction.commit();
    } catch (...) {
        // No room, somebody else is writing, or the connection is being closed.
    }
}

void packColumns(Database &database) noexcept
{
    try {
        std::shared_ptr<query::ClaimColumns> columns;
        {
            const Snapshot snapshot(database.connection());
            if (arePacked(database))
                return;
            columns = columnsOfTables(database, task::Task());
        }
        packColumns(database, *columns);
    } catch (...) {
        // A file that cannot be read says so when it is read for its own sake.
    }
}

std::shared_ptr<query::ClaimColumns> packedColumns(const Database &database)
try {
    const PageCache cache(database.connection(), unpackingKib);
    auto columns = std::make_shared<query::ClaimColumns>();
    columns->generation = database.generation();
    Unpacker unpacker(database.connection(), columns->generation);
    Numbers actSets;
    Numbers publisherSets;
    bool good = unpackActors(unpacker, columns->actors) && unpacker.texts("acts", columns->acts) &&
                unpacker.texts("publishers", columns->publishers) && unpacker.numbers("actSets", actSets) &&
                unflatten(actSets, columns->actSets) && unpacker.numbers("publisherSets", publisherSets) &&
                unflatten(publisherSets, columns->publisherSets);
    eachColumn(*columns,
               [&](const char *name, auto &values) { good = good && unpacker.numbers(name, values); });
    return good && isWhole(*columns) ? columns : nullptr;
} catch (const SQLite::Exception &error) {
    if ((error.getErrorCode() & 0xFF) == SQLITE_INTERRUPT)
        throw;
    return nullptr;
}

} // namespace jaccuse::store
