// SPDX-License-Identifier: MIT
#include "store/claim_writer.h"

#include "store/binding.h"
#include "store/dated_ids.h"
#include "store/edge_writer.h"
#include "store/indexed_quotations.h"
#include "store/sqlite_errors.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace jaccuse::store {

using model::code;

struct ClaimWriter::Statements
{
    Statements(Database &database, SQLite::Database &db)
        : actor(db, "INSERT INTO actor(uid, kind, name, name_key, country, named, note, import_id) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , alias(db, "INSERT OR IGNORE INTO alias(actor_id, text, key, lang, kind, ambiguous, import_id) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        , link(db, "INSERT INTO actor_link(from_id, to_id, type, basis, claim_id, valid, valid_lo, valid_hi, "
                   "import_id) "
                   "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 WHERE NOT EXISTS (SELECT 1 FROM actor_link "
                   "WHERE from_id = ?1 AND to_id = ?2 AND type = ?3 AND claim_id IS ?5)")
        , document(db, "INSERT INTO document(uid, kind, title, standfirst, publisher_id, publisher_basis, "
                       "byline, url, "
                       "archive_url, published, published_basis, published_lo, published_hi, accessed, "
                       "language, held, "
                       "text, sha256, file_name, rights, import_id) "
                       "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)")
        , marked(db, "INSERT INTO marked_passage VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , incident(
              db,
              "INSERT INTO incident(uid, name, category, description, date, date_words, date_basis, date_lo, "
              "date_hi, import_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        , victim(db, "INSERT INTO incident_victim VALUES(?1, ?2, ?3)")
        , claim(
              db,
              "INSERT INTO claim(id, uid, stance, denial_kind, summary, form, act_words, incident_id, "
              "claim_date, "
              "claim_date_words, claim_date_basis, claim_lo, claim_hi, incident_date, incident_date_words, "
              "incident_date_basis, incident_lo, incident_hi, force, confidence_words, likelihood, analytic, "
              "consequence, consequence_words, credibility, optional_coding, note, import_id) "
              "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,"
              "?25,"
              "?26,?27,?28)")
        , claimAct(db, "INSERT INTO claim_act VALUES(?1, ?2, ?3)")
        , party(db, "INSERT INTO claim_party VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        , partyQuotation(db, "INSERT INTO party_quotation VALUES(?1, ?2, ?3)")
        , evidence(db, "INSERT INTO evidence VALUES(?1, ?2, ?3, ?4)")
        , mention(db, "INSERT INTO mention VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
        , hop(db, "INSERT INTO relay_hop VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        , quotation(db, "INSERT INTO quotation VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)")
        , span(db, "INSERT INTO span VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        , answer(db, "INSERT OR IGNORE INTO claim_link VALUES(?1, ?2, ?3, ?4, ?5)")
        , actFind(db, "SELECT id FROM act WHERE name = ?1")
        , actAdd(db, "INSERT INTO act(name) VALUES(?1)")
        , actorFind(db, "SELECT id FROM actor WHERE uid = ?1")
        , documentFind(db, "SELECT id FROM document WHERE uid = ?1")
        , incidentFind(db, "SELECT id FROM incident WHERE uid = ?1")
        , claimFind(db, "SELECT id FROM claim WHERE uid = ?1")
        , mentionFind(db, "SELECT 1 FROM mention WHERE claim_id = ?1 AND document_id = ?2")
        , claimIds(db, "claim")
        , quotationIds(db, "quotation")
        , index(db)
        , edges(database)
    {}

    SQLite::Statement actor, alias, link, document, marked, incident, victim, claim, claimAct, party,
        partyQuotation, evidence, mention, hop, quotation, span, answer, actFind, actAdd, actorFind,
        documentFind, incidentFind, claimFind, mentionFind;
    DatedIds claimIds;
    DatedIds quotationIds;
    IndexedQuotations index;
    EdgeWriter edges;
    QHash<QString, qint64> acts;
    std::set<model::ClaimId> answering; // their edges wait for finish()
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

template <class E>
QString codeOrEmpty(const std::optional<E> &value)
{
    return value ? code(*value) : QString();
}

QString basisOf(const model::DatedWords &dated)
{
    return dated.basis == model::Basis::Unknown ? QString() : code(dated.basis);
}

} // namespace

ClaimWriter::ClaimWriter(Database &database, model::ImportId import)
    : m_database(database)
    , m_import(import)
{
    guarded(database.path(), [&] { s = std::make_unique<Statements>(database, database.connection()); });
}

ClaimWriter::~ClaimWriter() = default;

model::ActorId ClaimWriter::insert(const model::Actor &actor)
{
    return guarded(m_database.path(), [&] {
        Binder(s->actor)
            .uid(actor.uid)
            .text(code(actor.kind))
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

void ClaimWriter::insertAlias(model::ActorId actor, const model::Alias &alias)
{
    guarded(m_database.path(), [&] {
        Binder(s->alias)
            .id(actor)
            .text(alias.text)
            .text(model::nameKey(alias.text))
            .textOrNull(alias.language)
            .text(code(alias.kind))
            .integer(alias.ambiguous ? 1 : 0)
            .idOrNull(m_import)
            .run();
    });
}

void ClaimWriter::insertLink(const model::ActorLink &link)
{
    guarded(m_database.path(), [&] {
        Binder(s->link)
            .id(link.from)
            .id(link.to)
            .text(code(link.type))
            .text(link.definitional ? QStringLiteral("definitional") : QStringLiteral("claimed"))
            .idOrNull(link.claim)
            .textOrNull(link.valid.text())
            .days(link.valid)
            .idOrNull(m_import)
            .run();
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
        Binder row(s->document);
        row.uid(document.uid)
            .text(code(document.kind))
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
            .textOrNull(basisOf(incident.date))
            .days(incident.date.date)
            .idOrNull(m_import)
            .run();
        const model::IncidentId id{m_database.connection().getLastInsertRowid()};
        for (size_t i = 0; i < incident.victims.size(); ++i)
            Binder(s->victim).id(id).integer(static_cast<qint64>(i)).id(incident.victims[i]).run();
        return id;
    });
}

qint64 ClaimWriter::actRow(const QString &act)
{
    if (const auto known = s->acts.constFind(act); known != s->acts.constEnd())
        return *known;
    Binder(s->actFind).text(act);
    qint64 id = 0;
    if (s->actFind.executeStep())
        id = s->actFind.getColumn(0).getInt64();
    s->actFind.reset();
    if (id == 0) {
        Binder(s->actAdd).text(act).run();
        id = m_database.connection().getLastInsertRowid();
    }
    s->acts.insert(act, id);
    return id;
}

model::ClaimId ClaimWriter::insert(const model::Claim &claim)
{
    return guarded(m_database.path(), [&] {
        const model::ClaimId id{s->claimIds.next(claim.said.date)};
        Binder(s->claim)
            .id(id)
            .uid(claim.uid)
            .text(code(claim.stance))
            .textOrNull(codeOrEmpty(claim.denial))
            .textOrNull(claim.summary)
            .text(code(claim.form))
            .textOrNull(claim.actWords)
            .idOrNull(claim.incident)
            .textOrNull(claim.said.date.text())
            .textOrNull(claim.said.words)
            .textOrNull(basisOf(claim.said))
            .days(claim.said.date)
            .textOrNull(claim.happened.date.text())
            .textOrNull(claim.happened.words)
            .textOrNull(basisOf(claim.happened))
            .days(claim.happened.date)
            .text(code(claim.force))
            .textOrNull(claim.confidenceWords)
            .textOrNull(codeOrEmpty(claim.likelihood))
            .textOrNull(codeOrEmpty(claim.analytic))
            .textOrNull(codeOrEmpty(claim.consequence))
            .textOrNull(claim.consequenceWords)
            .integer(claim.credibility)
            .integer(claim.optionalCoding ? 1 : 0)
            .textOrNull(claim.note)
            .idOrNull(m_import)
            .run();
        for (qsizetype i = 0; i < claim.acts.size(); ++i)
            Binder(s->claimAct).id(id).integer(i).integer(actRow(claim.acts[i])).run();
        for (size_t i = 0; i < claim.parties.size(); ++i) {
            const model::Party &party = claim.parties[i];
            Binder(s->party)
                .id(id)
                .integer(static_cast<qint64>(i))
                .id(party.actor)
                .text(code(party.role))
                .textOrNull(codeOrEmpty(party.responsibility))
                .text(code(party.basis))
                .textOrNull(party.surface)
                .run();
            for (const int quotation : party.quotations)
                Binder(s->partyQuotation).id(id).integer(static_cast<qint64>(i)).integer(quotation).run();
        }
        for (size_t i = 0; i < claim.evidence.size(); ++i)
            Binder(s->evidence)
                .id(id)
                .integer(static_cast<qint64>(i))
                .text(code(claim.evidence[i].kind))
                .textOrNull(claim.evidence[i].words)
                .run();
        for (const model::Mention &mention : claim.mentions)
            insertMentionRow(id, mention);
        insertQuotations(id, claim.said.date, claim.quotations, 0);
        s->edges.add(id, claim);
        return id;
    });
}

void ClaimWriter::insertMentionRow(model::ClaimId claim, const model::Mention &mention)
{
    Binder(s->mention)
        .id(claim)
        .id(mention.document)
        .text(QString(mention.reliability))
        .integer(mention.attested)
        .textOrNull(mention.fidelityNote)
        .idOrNull(m_import)
        .run();
    for (size_t i = 0; i < mention.relay.size(); ++i) {
        const model::RelayHop &hop = mention.relay[i];
        Binder(s->hop)
            .id(claim)
            .id(mention.document)
            .integer(static_cast<qint64>(i))
            .id(hop.actor)
            .text(code(hop.act))
            .idOrNull(hop.by)
            .textOrNull(hop.date.text())
            .textOrNull(hop.words)
            .text(code(hop.basis))
            .run();
    }
}

void ClaimWriter::insertQuotations(model::ClaimId claim, const model::EdtfDate &said,
                                   const std::vector<model::Quotation> &quotations, int firstSeq)
{
    for (size_t i = 0; i < quotations.size(); ++i) {
        const model::Quotation &quotation = quotations[i];
        const qint64 id = s->quotationIds.next(said);
        Binder row(s->quotation);
        row.integer(id)
            .id(claim)
            .id(quotation.document)
            .integer(firstSeq + static_cast<qint64>(i))
            .text(quotation.exact);
        if (quotation.anchor)
            row.integer(quotation.anchor->range.start)
                .integer(quotation.anchor->range.end)
                .text(quotation.anchor->prefix)
                .text(quotation.anchor->suffix);
        else
            row.null().null().null().null();
        row.text(code(quotation.kind)).text(code(quotation.voice));
        (quotation.parent < 0 ? row.null() : row.integer(firstSeq + quotation.parent))
            .textOrNull(quotation.language)
            .text(code(quotation.translated))
            .textOrNull(quotation.note)
            .run();
        s->index.add(id, quotation.exact);
        for (size_t k = 0; k < quotation.spans.size(); ++k) {
            const model::Span &span = quotation.spans[k];
            Binder(s->span)
                .integer(id)
                .integer(static_cast<qint64>(k))
                .text(code(span.role))
                .text(span.exact)
                .integer(span.anchor.range.start)
                .integer(span.anchor.range.end)
                .text(span.anchor.prefix)
                .text(span.anchor.suffix)
                .run();
        }
    }
}

void ClaimWriter::insertMention(model::ClaimId claim, const model::Mention &mention,
                                const std::vector<model::Quotation> &quotations)
{
    guarded(m_database.path(), [&] {
        SQLite::Statement about(
            m_database.connection(),
            "SELECT claim_date, (SELECT count(*) FROM quotation WHERE claim_id = claim.id) "
            "FROM claim WHERE id = ?1");
        Binder(about).id(claim);
        about.executeStep();
        Row row(about);
        const model::EdtfDate said = row.date();
        const int seq = static_cast<int>(row.integer());
        insertMentionRow(claim, mention);
        insertQuotations(claim, said, quotations, seq);
    });
}

bool ClaimWriter::insertAnswer(model::ClaimId from, model::ClaimId to, const model::Answer &answer)
{
    return guarded(m_database.path(), [&] {
        Binder(s->answer)
            .id(from)
            .id(to)
            .text(code(answer.type))
            .text(code(answer.basis))
            .textOrNull(answer.words)
            .run();
        if (m_database.connection().getChanges() == 0)
            return false;
        s->answering.insert(from);
        return true;
    });
}

std::optional<model::ActorId> ClaimWriter::actorByUid(const QUuid &uid)
{
    return guarded(m_database.path(), [&] { return findByUid<model::ActorId>(s->actorFind, uid); });
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
    return guarded(m_database.path(), [&] { return findByUid<model::ClaimId>(s->claimFind, uid); });
}

bool ClaimWriter::hasMention(model::ClaimId claim, model::DocumentId document)
{
    return guarded(m_database.path(), [&] {
        Binder(s->mentionFind).id(claim).id(document);
        const bool found = s->mentionFind.executeStep();
        s->mentionFind.reset();
        return found;
    });
}

void ClaimWriter::finish()
{
    guarded(m_database.path(), [&] {
        for (const model::ClaimId claim : s->answering)
            s->edges.redraw(claim);
        s->edges.finish();
    });
    s->answering.clear();
}

} // namespace jaccuse::store
