// SPDX-License-Identifier: MIT
#include "store/binding.h"
#include "store/claim_reader.h"
#include "store/column_pack.h"
#include "store/scan.h"
#include "store/snapshot.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace jaccuse::store {

namespace {

/// Gives equal lists of numbers one place.
class ListPool
{
public:
    explicit ListPool(std::vector<std::vector<quint32>> &lists)
        : m_lists(lists)
    {}

    quint32 place(const std::vector<quint32> &list)
    {
        const auto [at, added] = m_places.try_emplace(list, static_cast<quint32>(m_lists.size()));
        if (added)
            m_lists.push_back(list);
        return at->second;
    }

private:
    std::vector<std::vector<quint32>> &m_lists;
    std::map<std::vector<quint32>, quint32> m_places;
};

/// Reads a table of (claim, number) rows in order of claim beside the claims, and pools each claim's list.
/// SQL gives both columns; `index` turns the number read into the one kept.
template <class Index>
void readLists(SQLite::Database &db, const char *sql, const std::vector<model::ClaimId> &claims,
               std::vector<std::vector<quint32>> &lists, std::vector<quint32> &places, Index index)
{
    ListPool pool(lists);
    Scan scan(db, sql);
    bool more = scan.next();
    std::vector<quint32> list;
    places.reserve(claims.size());
    for (const model::ClaimId claim : claims) {
        list.clear();
        for (; more && scan.integer(0) <= claim.value; more = scan.next())
            if (scan.integer(0) == claim.value)
                if (const int value = index(scan.integer(1)); value >= 0)
                    list.push_back(static_cast<quint32>(value));
        places.push_back(pool.place(list));
    }
}

/// The stance that a word stands for.
class StanceWords
{
public:
    StanceWords()
    {
        for (const QStringView word : model::codes<model::Stance>())
            m_words.push_back(word.toUtf8().toStdString());
    }
    [[nodiscard]] quint8 place(std::string_view word) const
    {
        const auto at = std::find(m_words.begin(), m_words.end(), word);
        return static_cast<quint8>(at == m_words.end() ? 0 : at - m_words.begin());
    }

private:
    std::vector<std::string> m_words;
};

qint32 dayOr(const Scan &scan, int column)
{
    return scan.isNull(column) ? query::noDay : static_cast<qint32>(scan.integer(column));
}

} // namespace

std::shared_ptr<query::ClaimColumns> columnsOfTables(const Database &database, const task::Task &task)
{
    SQLite::Database &db = database.connection();
    auto columns = std::make_shared<query::ClaimColumns>();
    const qint64 total = db.execAndGet("SELECT count(*) FROM claim").getInt64();
    task.phase(QCoreApplication::translate("jaccuse::store", "Reading claims"), total);

    QHash<qint64, int> actorPlace;
    SQLite::Statement actors(db, "SELECT id, name, kind, named, country FROM actor "
                                 "WHERE merged_into IS NULL ORDER BY id");
    while (actors.executeStep()) {
        Row row(actors);
        query::ColumnActor actor;
        actor.id = row.id<model::ActorId>();
        actor.name = row.text();
        actor.kind = row.code<model::ActorKind>();
        actor.named = row.integer() != 0;
        actor.country = row.text();
        actorPlace.insert(actor.id.value, static_cast<int>(columns->actors.size()));
        columns->actors.push_back(std::move(actor));
    }

    const auto size = static_cast<size_t>(total);
    columns->claims.reserve(size);
    columns->stance.reserve(size);
    columns->dayLower.reserve(size);
    columns->dayUpper.reserve(size);
    const StanceWords stances;
    for (Scan claims(db, "SELECT id, stance, claim_lo, claim_hi FROM claim ORDER BY id"); claims.next();) {
        columns->claims.push_back(model::ClaimId{claims.integer(0)});
        columns->stance.push_back(stances.place(claims.text(1)));
        columns->dayLower.push_back(dayOr(claims, 2));
        columns->dayUpper.push_back(dayOr(claims, 3));
        if (columns->claims.size() % 8192 == 0)
            task.progress(static_cast<qint64>(columns->claims.size()));
    }

    QHash<qint64, int> actPlace;
    SQLite::Statement acts(db, "SELECT id, name FROM act ORDER BY id");
    while (acts.executeStep()) {
        actPlace.insert(acts.getColumn(0).getInt64(), static_cast<int>(columns->acts.size()));
        columns->acts.append(QString::fromUtf8(acts.getColumn(1).getText()));
    }
    readLists(db, "SELECT claim_id, act_id FROM claim_act ORDER BY claim_id, rank", columns->claims,
              columns->actSets, columns->actSet, [&](qint64 id) { return actPlace.value(id, -1); });
    task.throwIfCancelled();

    // A document's publisher first, so that the million mentions need no join.
    QHash<qint64, int> publisherOf;
    QHash<qint64, int> publisherPlace;
    Scan documents(
        db, "SELECT d.id, d.publisher_id, a.name FROM document d JOIN actor a ON a.id = d.publisher_id");
    while (documents.next()) {
        const qint64 publisher = documents.integer(1);
        auto place = publisherPlace.constFind(publisher);
        if (place == publisherPlace.constEnd()) {
            place = publisherPlace.insert(publisher, static_cast<int>(columns->publishers.size()));
            columns->publishers.append(QString::fromUtf8(documents.text(2)));
        }
        publisherOf.insert(documents.integer(0), *place);
    }
    readLists(db, "SELECT claim_id, document_id FROM mention ORDER BY claim_id, document_id", columns->claims,
              columns->publisherSets, columns->publisherSet,
              [&](qint64 document) { return publisherOf.value(document, -1); });
    task.throwIfCancelled();

    columns->quoted.assign(columns->claims.size(), 0);
    size_t at = 0;
    for (Scan quoted(db, "SELECT claim_id FROM quotation INDEXED BY quotation_claim ORDER BY claim_id");
         quoted.next();) {
        const qint64 claim = quoted.integer(0);
        while (at < columns->claims.size() && columns->claims[at].value < claim)
            ++at;
        if (at < columns->claims.size() && columns->claims[at].value == claim)
            columns->quoted[at] = 1;
    }
    task.throwIfCancelled();

    at = 0;
    for (Scan pairs(db, "SELECT claim_id, from_id, to_id, kind, responsibility, flags FROM claim_edge "
                        "ORDER BY claim_id, from_id, to_id, kind");
         pairs.next();) {
        const qint64 claim = pairs.integer(0);
        while (at < columns->claims.size() && columns->claims[at].value < claim)
            ++at;
        const int from = actorPlace.value(pairs.integer(1), -1);
        const int to = actorPlace.value(pairs.integer(2), -1);
        if (from < 0 || to < 0)
            continue;
        columns->pairClaim.push_back(static_cast<quint32>(at));
        columns->pairFrom.push_back(static_cast<quint32>(from));
        columns->pairTo.push_back(static_cast<quint32>(to));
        columns->pairKind.push_back(static_cast<quint8>(pairs.integer(3)));
        columns->pairResponsibility.push_back(static_cast<quint8>(pairs.integer(4)));
        columns->pairFlags.push_back(static_cast<quint8>(pairs.integer(5)));
    }
    query::numberEdges(*columns);
    columns->generation = database.generation();
    return columns;
}

query::ClaimColumnsPtr ClaimReader::columns(const task::Task &task) const
{
    return guarded(m_database.path(), [&]() -> query::ClaimColumnsPtr {
        const Snapshot snapshot(m_database.connection());
        if (auto packed = packedColumns(m_database))
            return packed;
        return columnsOfTables(m_database, task);
    });
}

} // namespace jaccuse::store
