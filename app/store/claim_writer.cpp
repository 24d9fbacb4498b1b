// SPDX-License-Identifier: MIT
#include "store/claim_writer.h"

#include "store/binding.h"
#include "store/bulk_load.h"
#include "store/claim_tables.h"
#include "store/claim_versions.h"
#include "store/indexed_quotations.h"
#include "store/record_tables.h"
#include "store/sqlite_errors.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <utility>

namespace jaccuse::store {

struct ClaimWriter::Statements
{
    Statements(Database &database, SQLite::Database &db, model::ImportId import)
        : actor(db, "INSERT INTO actor(uid, kind, name, name_key, country, named, note, import_id) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , alias(db, "INSERT OR IGNORE INTO alias(actor_id, text, key, lang, kind, coined_by, ambiguous, "
                    "import_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , link(db, "INSERT INTO actor_link(from_id, to_id, type, basis, claim_id, valid, valid_lo, valid_hi, "
                   "import_id) "
                   "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM actor_link "
                   "WHERE from_id = ?1 AND to_id = ?2 AND type = ?3 AND claim_id IS ?5)")
        , answer(db, "INSERT OR IGNORE INTO claim_link VALUES(?1, ?2, ?3, ?4, ?5)")
        , documentFind(db, "SELECT id FROM document WHERE uid = ?1")
        , incidentFind(db, "SELECT id FROM incident WHERE uid = ?1")
        , claimFind(db, "SELECT id, import_id IS ?2, edited, imported FROM claim WHERE uid = ?1")
        , mentionFind(db,
                      "SELECT claim_id, import_id IS ?3, 0, imported FROM mention WHERE claim_id = ?1 AND "
                      "document_id = ?2")
        , claimAgain(db, "INSERT OR IGNORE INTO claim_again VALUES(?1, ?2, ?3)")
        , actorAgain(db,
                     "INSERT OR IGNORE INTO row_again SELECT 'actor', id, ?2 FROM actor WHERE id = ?1 AND "
                     "import_id <> ?2")
        , documentAgain(db,
                        "INSERT OR IGNORE INTO row_again SELECT 'document', id, ?2 FROM document WHERE id "
                        "= ?1 AND import_id <> ?2")
        , incidentAgain(db,
                        "INSERT OR IGNORE INTO row_again SELECT 'incident', id, ?2 FROM incident WHERE id "
                        "= ?1 AND import_id <> ?2")
        , aliasAgain(db,
                     "INSERT OR IGNORE INTO row_again SELECT 'alias', id, ?3 FROM alias WHERE actor_id = ?1 "
                     "AND text = ?2 AND import_id <> ?3")
        , linkAgain(db, "INSERT OR IGNORE INTO row_again SELECT 'actor_link', id, ?5 FROM actor_link WHERE "
                        "from_id = ?1 AND to_id = ?2 AND type = ?3 AND claim_id IS ?4 AND import_id <> ?5")
        , tables(database, import)
        , records(db, import)
        , load(db)
    {}

    SQLite::Statement actor, alias, link, answer, documentFind, incidentFind, claimFind, mentionFind,
        claimAgain, actorAgain, documentAgain, incidentAgain, aliasAgain, linkAgain;
    ClaimTables tables;
    RecordTables records;
    BulkLoad load;
    std::shared_ptr<IndexBuild> index; // of a large import into an empty file
    BoundTexts texts;
    std::vector<model::Claim> held; // not written yet
    qsizetype heldCharacters = 0;
    QHash<QUuid, model::ClaimId> heldIds;
    QHash<model::ClaimId, size_t> heldPlaces; // in held
    std::set<model::ClaimId> answering;       // their edges wait for finish()
};

namespace {

template <class Identifier>
std::optional<Identifier> findByUid(SQLite::Statement &statement, const QUuid &uid)
{
    Binder(statement).uid(uid);
    std::optional<Identifier> found;
    if (statement.executeStep())
        found = Identifier{statement.getColumn(0).getInt64()};
    statement.reset();
    return found;
}

std::optional<Known> knownIn(SQLite::Statement &statement)
{
    std::optional<Known> found;
    if (statement.executeStep()) {
        Row row(statement);
        found.emplace();
        found->claim = row.id<model::ClaimId>();
        found->own = row.integer() != 0;
        found->edited = row.integer() != 0;
        found->imported = row.integer();
    }
    statement.reset();
    return found;
}

/// About how much text a claim holds in memory.
qsizetype charactersOf(const model::Claim &claim)
{
    qsizetype characters = claim.note.size() + claim.summary.size();
    for (const model::Quotation &quotation : claim.quotations) {
        characters += quotation.exact.size();
        for (const model::Span &span : quotation.spans)
            characters += span.exact.size() + span.anchor.prefix.size() + span.anchor.suffix.size();
    }
    return characters;
}

} // namespace

ClaimWriter::ClaimWriter(Database &database, model::ImportId import, task::Task task)
    : m_database(database)
    , m_import(import)
    , m_task(std::move(task))
{
    guarded(database.path(),
            [&] { s = std::make_unique<Statements>(database, database.connection(), import); });
}

ClaimWriter::~ClaimWriter() = default;

model::ActorId ClaimWriter::insert(const model::Actor &actor)
{
    return guarded(m_database.path(), [&] {
        Binder(s->actor, s->texts)
            .uid(actor.uid)
            .code(actor.kind)
            .text(actor.name)
            .text(model::nameKey(actor.name))
            .textOrNull(actor.country)
            .integer(actor.named ? 1 : 0)
            .textOrNull(actor.note)
            .idOrNull(m_import)
            .run();
        const model::ActorId id{m_database.connection().getLastInsertRowid()};
        for (const model::Alias &alias : actor.aliases)
            insertAlias(id, alias);
        return id;
    });
}

bool ClaimWriter::insertAlias(model::ActorId actor, const model::Alias &alias)
{
    return guarded(m_database.path(), [&] {
        Binder(s->alias)
            .id(actor)
            .text(alias.text)
            .text(model::nameKey(alias.text))
            .textOrNull(alias.language)
            .code(alias.kind)
            .idOrNull(alias.coinedBy)
            .integer(alias.ambiguous ? 1 : 0)
            .idOrNull(m_import)
            .run();
        if (m_database.connection().getChanges() > 0)
            return true;
        if (!m_import.isNull())
            Binder(s->aliasAgain).id(actor).text(alias.text).id(m_import).run();
        return false;
    });
}

bool ClaimWriter::insertLink(const model::ActorLink &link)
{
    return guarded(m_database.path(), [&] {
        if (!link.claim.isNull())
            writeHeld();
        Binder(s->link)
            .id(link.from)
            .id(link.to)
            .code(link.type)
            .text(link.definitional ? QStringLiteral("definitional") : QStringLiteral("claimed"))
            .idOrNull(link.claim)
            .textOrNull(link.valid.text())
            .days(link.valid)
            .idOrNull(m_import)
            .run();
        if (m_database.connection().getChanges() > 0)
            return true;
        if (!m_import.isNull())
            Binder(s->linkAgain)
                .id(link.from)
                .id(link.to)
                .code(link.type)
                .idOrNull(link.claim)
                .id(m_import)
                .run();
        return false;
    });
}

model::DocumentId ClaimWriter::insert(const model::Document &document)
{
    return guarded(m_database.path(), [&] { return s->records.write(document); });
}

model::IncidentId ClaimWriter::insert(const model::Incident &incident)
{
    return guarded(m_database.path(), [&] { return s->records.write(incident); });
}

model::ClaimId ClaimWriter::insert(model::Claim claim)
{
    return guarded(m_database.path(), [&] {
        const model::ClaimId id = s->tables.nextId(claim.said.date);
        claim.id = id;
        s->heldIds.insert(claim.uid, id);
        s->heldPlaces.insert(id, s->held.size());
        s->heldCharacters += charactersOf(claim);
        s->held.push_back(std::move(claim));
        if (s->held.size() >= heldClaims || s->heldCharacters >= heldCharacters) {
            s->load.begin();
            if (s->load.intoEmpty() && !s->index) {
                const IndexBase base = beginIndexAnew(m_database.connection());
                s->index = std::make_shared<IndexBuild>(m_database.path(), base, m_task);
                s->tables.keepWords();
            }
            writeHeld();
        }
        return id;
    });
}

void ClaimWriter::writeHeld()
{
    std::vector<const model::Claim *> inOrder;
    inOrder.reserve(s->held.size());
    for (const model::Claim &claim : s->held)
        inOrder.push_back(&claim);
    std::sort(inOrder.begin(), inOrder.end(),
              [](const model::Claim *a, const model::Claim *b) { return a->id < b->id; });
    s->tables.write(inOrder, m_task);
    if (s->index)
        s->index->add(s->tables.takeUnindexed());
    s->held.clear();
    s->heldIds.clear();
    s->heldPlaces.clear();
    s->heldCharacters = 0;
}

void ClaimWriter::readyToLookUp()
{
    writeHeld();
    s->load.restoreIndexes(m_task);
}

void ClaimWriter::insertMention(model::ClaimId claim, const model::Mention &mention,
                                const std::vector<model::Quotation> &quotations)
{
    guarded(m_database.path(), [&] {
        readyToLookUp();
        SQLite::Statement about(
            m_database.connection(),
            "SELECT claim_date, (SELECT count(*) FROM quotation WHERE claim_id = claim.id) "
            "FROM claim WHERE id = ?1");
        Binder(about).id(claim);
        about.executeStep();
        Row row(about);
        const model::EdtfDate said = row.date();
        const int seq = static_cast<int>(row.integer());
        s->tables.writeMention(claim, mention);
        s->tables.writeQuotations(claim, said, quotations, seq);
    });
}

bool ClaimWriter::insertAnswer(model::ClaimId from, model::ClaimId to, const model::Answer &answer)
{
    return guarded(m_database.path(), [&] {
        writeHeld();
        Binder(s->answer).id(from).id(to).code(answer.type).code(answer.basis).textOrNull(answer.words).run();
        if (m_database.connection().getChanges() == 0)
            return false;
        s->answering.insert(from);
        return true;
    });
}

std::optional<model::DocumentId> ClaimWriter::documentByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] { return findByUid<model::DocumentId>(s->documentFind, uid); });
}

std::optional<model::IncidentId> ClaimWriter::incidentByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] { return findByUid<model::IncidentId>(s->incidentFind, uid); });
}

std::optional<model::ClaimId> ClaimWriter::claimByUid(const QUuid &uid)
{
    const auto known = knownClaim(uid);
    return known ? std::optional(known->claim) : std::nullopt;
}

std::optional<Known> ClaimWriter::knownClaim(const QUuid &uid)
{
    if (const auto held = s->heldIds.constFind(uid); held != s->heldIds.constEnd())
        return Known{.claim = *held, .own = true};
    return guarded(m_database.path(), [&] {
        Binder(s->claimFind).uid(uid).idOrNull(m_import);
        return knownIn(s->claimFind);
    });
}

std::optional<Known> ClaimWriter::knownMention(model::ClaimId claim, model::DocumentId document)
{
    if (const auto place = s->heldPlaces.constFind(claim); place != s->heldPlaces.constEnd()) {
        const std::vector<model::Mention> &mentions = s->held[*place].mentions;
        const bool isTold = std::any_of(mentions.begin(), mentions.end(), [&](const model::Mention &mention) {
            return mention.document == document;
        });
        return isTold ? std::optional(Known{.claim = claim, .own = true}) : std::nullopt;
    }
    return guarded(m_database.path(), [&] {
        Binder(s->mentionFind).id(claim).id(document).idOrNull(m_import);
        return knownIn(s->mentionFind);
    });
}

void ClaimWriter::tellAgain(model::ClaimId claim, model::DocumentId document)
{
    if (!m_import.isNull())
        guarded(m_database.path(), [&] { Binder(s->claimAgain).id(claim).id(document).id(m_import).run(); });
}

void ClaimWriter::tellAgain(model::ActorId actor)
{
    guarded(m_database.path(), [&] { Binder(s->actorAgain).id(actor).idOrNull(m_import).run(); });
}

void ClaimWriter::tellAgain(model::DocumentId document)
{
    guarded(m_database.path(), [&] { Binder(s->documentAgain).id(document).idOrNull(m_import).run(); });
}

void ClaimWriter::tellAgain(model::IncidentId incident)
{
    guarded(m_database.path(), [&] { Binder(s->incidentAgain).id(incident).idOrNull(m_import).run(); });
}

void ClaimWriter::replace(model::ClaimId id, model::Claim claim)
{
    guarded(m_database.path(),
            [&] { ClaimVersions(m_database, s->tables, m_import).replace(id, std::move(claim)); });
}

void ClaimWriter::withdraw(model::ClaimId id)
{
    guarded(m_database.path(), [&] { ClaimVersions(m_database, s->tables, m_import).withdraw(id); });
}

void ClaimWriter::indexQuotations()
{
    const std::vector<UnindexedQuotation> quotations = s->tables.takeUnindexed();
    std::vector<qint64> ids;
    ids.reserve(quotations.size());
    for (const UnindexedQuotation &quotation : quotations)
        ids.push_back(quotation.id);
    IndexedQuotations(m_database.connection()).add(std::move(ids), m_task);
}

std::shared_ptr<IndexBuild> ClaimWriter::takeIndex()
{
    return std::exchange(s->index, nullptr);
}

void ClaimWriter::finish()
{
    guarded(m_database.path(), [&] {
        writeHeld();
        if (s->index)
            s->index->close();
        else
            indexQuotations();
        s->load.restoreIndexes(m_task);
        for (const model::ClaimId claim : s->answering) {
            m_task.throwIfCancelled();
            s->tables.edges().redraw(claim);
        }
        s->tables.edges().finish();
    });
    s->answering.clear();
}

} // namespace jaccuse::store
