// SPDX-License-Identifier: MIT
#include "store/claim_writer.h"

#include "store/binding.h"
#include "store/bulk_load.h"
#include "store/claim_tables.h"
#include "store/claim_versions.h"
#include "store/indexed_quotations.h"
#include "store/sqlite_errors.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

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
        , document(
              db,
              "INSERT INTO document(uid, kind, title, standfirst, publisher_id, publisher_basis, "
              "byline, url, "
              "archive_url, published, published_basis, published_lo, published_hi, accessed, "
              "language, held, "
              "text, sha256, file_name, rights, import_id, publisher_surface, imported) "
              "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23)")
        , marked(db, "INSERT INTO marked_passage VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , incident(
              db,
              "INSERT INTO incident(uid, name, category, description, date, date_words, date_basis, date_lo, "
              "date_hi, import_id, imported) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        , victim(db,
                 "INSERT INTO incident_victim(incident_id, seq, actor_id, surface) VALUES(?1, ?2, ?3, ?4)")
        , reference(db, "INSERT OR IGNORE INTO incident_ref VALUES(?1, ?2, ?3)")
        , answer(db, "INSERT OR IGNORE INTO claim_link VALUES(?1, ?2, ?3, ?4, ?5)")
        , actorFind(db,
                    "SELECT b.id, b.name FROM actor a JOIN actor b ON b.id = coalesce(a.merged_into, a.id) "
                    "WHERE a.uid = ?1")
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
        , sameName(db,
                   "SELECT id, name, kind, EXISTS (SELECT 1 FROM alias WHERE actor_id = a.id AND key = ?1 "
                   "AND ambiguous) AND name_key <> ?1 FROM actor a WHERE (name_key = ?1 OR uid = ?2 OR id "
                   "IN (SELECT actor_id FROM alias WHERE key = ?1)) AND merged_into IS NULL AND named "
                   "LIMIT 20")
        , tables(database, import)
        , load(db)
    {}

    SQLite::Statement actor, alias, link, document, marked, incident, victim, reference, answer, actorFind,
        documentFind, incidentFind, claimFind, mentionFind, claimAgain, actorAgain, documentAgain,
        incidentAgain, aliasAgain, linkAgain, sameName;
    ClaimTables tables;
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

std::optional<model::Basis> basisOf(const model::DatedWords &dated)
{
    return dated.basis == model::Basis::Unknown ? std::nullopt : std::optional(dated.basis);
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
    return guarded(m_database.path(), [&] {
        const QString byline =
            document.byline.isEmpty()
                ? QString()
                : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(document.byline))
                                        .toJson(QJsonDocument::Compact));
        Binder row(s->document, s->texts);
        row.uid(document.uid)
            .code(document.kind)
            .textOrNull(document.title)
            .textOrNull(document.standfirst)
            .idOrNull(document.publisher)
            .textOrNull(document.publisherBasis)
            .textOrNull(byline)
            .textOrNull(document.url)
            .textOrNull(document.archiveUrl)
            .textOrNull(document.published.text())
            .textOrNull(document.publishedBasis)
            .days(document.published)
            .textOrNull(document.accessed.text())
            .textOrNull(document.language)
            .text(code(document.held));
        (document.held == model::TextHeld::None ? row.null() : row.text(document.text))
            .bytesOrNull(document.sha256)
            .textOrNull(document.fileName)
            .textOrNull(document.rights)
            .idOrNull(m_import)
            .textOrNull(document.publisherSurface)
            .integerOrNull(document.imported)
            .run();
        const model::DocumentId id{m_database.connection().getLastInsertRowid()};
        insertMarked(id, document.marked);
        return id;
    });
}

void ClaimWriter::insertMarked(model::DocumentId document, const std::vector<model::MarkedPassage> &marked)
{
    for (size_t i = 0; i < marked.size(); ++i)
        Binder(s->marked)
            .id(document)
            .integer(static_cast<qint64>(i))
            .text(marked[i].exact)
            .integer(marked[i].anchor.range.start)
            .integer(marked[i].anchor.range.end)
            .text(marked[i].anchor.prefix)
            .text(marked[i].anchor.suffix)
            .textOrNull(marked[i].note)
            .run();
}

model::IncidentId ClaimWriter::insert(const model::Incident &incident)
{
    return guarded(m_database.path(), [&] {
        Binder(s->incident)
            .uid(incident.uid)
            .text(incident.name)
            .textOrNull(incident.category)
            .textOrNull(incident.description)
            .textOrNull(incident.date.date.text())
            .textOrNull(incident.date.words)
            .codeOrNull(basisOf(incident.date))
            .days(incident.date.date)
            .idOrNull(m_import)
            .integerOrNull(incident.imported)
            .run();
        const model::IncidentId id{m_database.connection().getLastInsertRowid()};
        for (size_t i = 0; i < incident.victims.size(); ++i)
            Binder(s->victim)
                .id(id)
                .integer(static_cast<qint64>(i))
                .id(incident.victims[i])
                .textOrNull(incident.victimSurfaces.value(static_cast<qsizetype>(i)))
                .run();
        for (const model::ExternalId &reference : incident.references)
            Binder(s->reference).id(id).text(reference.scheme).text(reference.value).run();
        return id;
    });
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

std::optional<KnownActor> ClaimWriter::actorByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] {
        Binder(s->actorFind).uid(uid);
        std::optional<KnownActor> found;
        if (s->actorFind.executeStep()) {
            Row row(s->actorFind);
            const auto id = row.id<model::ActorId>();
            found = KnownActor{id, row.text()};
        }
        s->actorFind.reset();
        return found;
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

std::vector<KnownActor> ClaimWriter::actorsNamed(const model::Actor &actor)
{
    return guarded(m_database.path(), [&] {
        Binder(s->sameName).text(model::nameKey(actor.name)).uid(QUuid::fromString(actor.name.trimmed()));
        std::vector<KnownActor> found;
        while (s->sameName.executeStep()) {
            Row row(s->sameName);
            KnownActor known{row.id<model::ActorId>(), {}};
            known.name = row.text();
            const auto kind = row.code<model::ActorKind>();
            if (kind != actor.kind && kind != model::ActorKind::Unknown &&
                actor.kind != model::ActorKind::Unknown)
                continue;
            found.push_back(known);
            if (row.integer() != 0)
                found.push_back(known);
        }
        s->sameName.reset();
        return found;
    });
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
