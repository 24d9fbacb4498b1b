// SPDX-License-Identifier: MIT
#include "store/claim_writer.h"

#include "store/actor_tables.h"
#include "store/binding.h"
#include "store/bulk_load.h"
#include "store/claim_tables.h"
#include "store/claim_versions.h"
#include "store/document_text.h"
#include "store/held_rows.h"
#include "store/indexed_quotations.h"
#include "store/record_tables.h"
#include "store/sqlite_errors.h"

#include <QCoreApplication>
#include <QHash>

#include <set>
#include <utility>

namespace jaccuse::store {

namespace {

/// A claim whose rows are held back.
struct HeldClaim
{
    model::ClaimId id;
    model::DocumentId document; // that tells it; null where that is not exactly one
};

} // namespace

struct ClaimWriter::Private
{
    Private(Database &database, SQLite::Database &db, model::ImportId import)
        : actors(db, import)
        , records(db, import)
        , known(db, import)
        , answer(db, "INSERT OR IGNORE INTO claim_link VALUES(?1, ?2, ?3, ?4, ?5)")
        , tables(database, import)
        , load(db)
        , held(database.path())
    {}

    ActorTables actors;
    RecordTables records;
    KnownRows known;
    SQLite::Statement answer;
    ClaimTables tables;
    BulkLoad load;
    std::shared_ptr<IndexBuild> index; // of a large import into an empty file
    HeldRows held;
    QHash<QUuid, HeldClaim> heldClaims;
    std::set<model::ClaimId> answering; // their edges wait for finish()
};

ClaimWriter::ClaimWriter(Database &database, model::ImportId import, task::Task task)
    : m_database(database)
    , m_import(import)
    , m_task(std::move(task))
{
    guarded(database.path(), [&] { d = std::make_unique<Private>(database, database.connection(), import); });
}

ClaimWriter::~ClaimWriter() = default;

model::ActorId ClaimWriter::insert(const model::Actor &actor)
{
    return guarded(m_database.path(), [&] {
        const model::ActorId id = d->actors.write(actor);
        for (const model::Alias &alias : actor.aliases)
            insertAlias(id, alias);
        return id;
    });
}

bool ClaimWriter::insertAlias(model::ActorId actor, const model::Alias &alias)
{
    return guarded(m_database.path(), [&] {
        const bool isNew = d->actors.write(actor, alias);
        if (!isNew)
            d->known.tellAgain(actor, alias);
        return isNew;
    });
}

bool ClaimWriter::insertLink(const model::ActorLink &link)
{
    return guarded(m_database.path(), [&] {
        if (!link.claim.isNull())
            writeHeld();
        const bool isNew = d->actors.write(link);
        if (!isNew)
            d->known.tellAgain(link);
        return isNew;
    });
}

model::DocumentId ClaimWriter::insert(const model::Document &document)
{
    return guarded(m_database.path(), [&] { return d->records.write(document); });
}

model::IncidentId ClaimWriter::insert(const model::Incident &incident)
{
    return guarded(m_database.path(), [&] { return d->records.write(incident); });
}

model::ClaimId ClaimWriter::insert(model::Claim claim)
{
    return guarded(m_database.path(), [&] {
        claim.id = d->tables.nextId(claim.said.date);
        d->held.add(claim.id, d->tables.pack(claim));
        d->heldClaims.insert(
            claim.uid,
            {claim.id, claim.mentions.size() == 1 ? claim.mentions.front().document : model::DocumentId()});
        if (d->held.claimsInMemory() >= heldClaims || d->held.bytesInMemory() >= heldBytes)
            putAside();
        return claim.id;
    });
}

void ClaimWriter::putAside()
{
    m_task.throwIfCancelled();
    d->load.begin();
    if (!d->load.intoEmpty())
        d->tables.dropWords();
    else if (!d->index)
        d->index =
            std::make_shared<IndexBuild>(m_database.path(), beginIndexAnew(m_database.connection()), m_task);
    d->held.spill();
    if (d->index)
        d->index->add(d->tables.takeUnindexed());
}

void ClaimWriter::writeHeld()
{
    if (d->held.claims() > static_cast<qint64>(heldClaims))
        m_task.phase(QCoreApplication::translate("jaccuse::store", "Writing claims"), d->held.claims());
    d->heldClaims.clear();
    qint64 written = 0;
    d->load.trustKeys();
    d->held.takeAll([&](std::string_view rows) {
        if (++written % 256 == 0)
            m_task.progress(written);
        d->tables.write(rows);
    });
    d->load.restore(m_task);
}

void ClaimWriter::insertMention(model::ClaimId claim, const model::Mention &mention,
                                const std::vector<model::Quotation> &quotations)
{
    guarded(m_database.path(), [&] {
        writeHeld();
        SQLite::Statement about(
            m_database.connection(),
            "SELECT claim_date, (SELECT count(*) FROM quotation WHERE claim_id = claim.id) "
            "FROM claim WHERE id = ?1");
        Binder(about).id(claim);
        about.executeStep();
        Row row(about);
        const model::EdtfDate said = row.date();
        const int seq = static_cast<int>(row.integer());
        d->tables.writeMention(claim, mention);
        d->tables.writeQuotations(claim, said, quotations, seq);
    });
}

bool ClaimWriter::insertAnswer(model::ClaimId from, model::ClaimId to, const model::Answer &answer)
{
    return guarded(m_database.path(), [&] {
        writeHeld();
        Binder(d->answer).id(from).id(to).code(answer.type).code(answer.basis).textOrNull(answer.words).run();
        if (m_database.connection().getChanges() == 0)
            return false;
        d->answering.insert(from);
        return true;
    });
}

int ClaimWriter::replaceText(model::DocumentId document, const model::Document &whole)
{
    return guarded(m_database.path(), [&] {
        writeHeld();
        const int lost = store::replaceText(m_database.connection(), document, whole);
        // Marks of the shorter text mean other places now; the whole document brings its own.
        d->records.mark(document, whole.marked);
        return lost;
    });
}

std::optional<model::DocumentId> ClaimWriter::documentByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] { return d->known.document(uid); });
}

std::optional<model::IncidentId> ClaimWriter::incidentByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] { return d->known.incident(uid); });
}

std::optional<model::ClaimId> ClaimWriter::claimByUid(const QUuid &uid)
{
    const auto known = knownClaim(uid);
    return known ? std::optional(known->claim) : std::nullopt;
}

std::optional<Known> ClaimWriter::knownClaim(const QUuid &uid)
{
    if (const auto held = d->heldClaims.constFind(uid); held != d->heldClaims.constEnd())
        return Known{.claim = held->id, .own = true};
    return guarded(m_database.path(), [&] { return d->known.claim(uid); });
}

std::optional<Known> ClaimWriter::knownMention(const QUuid &claim, model::DocumentId document)
{
    return guarded(m_database.path(), [&]() -> std::optional<Known> {
        if (const auto held = d->heldClaims.constFind(claim); held != d->heldClaims.constEnd()) {
            if (held->document == document)
                return Known{.claim = held->id, .own = true};
            if (!held->document.isNull())
                return std::nullopt;
            writeHeld();
        }
        return d->known.mention(claim, document);
    });
}

void ClaimWriter::tellAgain(model::ClaimId claim, model::DocumentId document)
{
    guarded(m_database.path(), [&] { d->known.tellAgain(claim, document); });
}

void ClaimWriter::tellAgain(model::ActorId actor)
{
    guarded(m_database.path(), [&] { d->known.tellAgain(actor); });
}

void ClaimWriter::tellAgain(model::DocumentId document)
{
    guarded(m_database.path(), [&] { d->known.tellAgain(document); });
}

void ClaimWriter::tellAgain(model::IncidentId incident)
{
    guarded(m_database.path(), [&] { d->known.tellAgain(incident); });
}

void ClaimWriter::replace(model::ClaimId id, model::Claim claim)
{
    guarded(m_database.path(),
            [&] { ClaimVersions(m_database, d->tables, m_import).replace(id, std::move(claim)); });
}

void ClaimWriter::withdraw(model::ClaimId id)
{
    guarded(m_database.path(), [&] { ClaimVersions(m_database, d->tables, m_import).withdraw(id); });
}

void ClaimWriter::indexQuotations()
{
    const std::vector<UnindexedQuotation> quotations = d->tables.takeUnindexed();
    std::vector<qint64> ids;
    ids.reserve(quotations.size());
    for (const UnindexedQuotation &quotation : quotations)
        ids.push_back(quotation.id);
    IndexedQuotations(m_database.connection()).add(std::move(ids), m_task);
}

std::shared_ptr<IndexBuild> ClaimWriter::takeIndex()
{
    return std::exchange(d->index, nullptr);
}

void ClaimWriter::finish()
{
    guarded(m_database.path(), [&] {
        if (d->index) {
            d->index->add(d->tables.takeUnindexed());
            d->index->close();
        }
        writeHeld();
        if (!d->index)
            indexQuotations();
        for (const model::ClaimId claim : d->answering) {
            m_task.throwIfCancelled();
            d->tables.edges().redraw(claim);
        }
        d->tables.edges().finish();
    });
    d->answering.clear();
}

} // namespace jaccuse::store
