// SPDX-License-Identifier: MIT
#include "store/claim_tables.h"

namespace jaccuse::store {

namespace {

/// The word for how a date is known; none where it is not.
std::optional<model::Basis> basisOf(const model::DatedWords &dated)
{
    return dated.basis == model::Basis::Unknown ? std::nullopt : std::optional(dated.basis);
}

/// The columns from the stance to the note.
Binder &bindContent(Binder &row, const model::Claim &claim)
{
    return row.code(claim.stance)
        .codeOrNull(claim.denial)
        .textOrNull(claim.summary)
        .code(claim.form)
        .textOrNull(claim.actWords)
        .idOrNull(claim.incident)
        .textOrNull(claim.said.date.text())
        .textOrNull(claim.said.words)
        .codeOrNull(basisOf(claim.said))
        .days(claim.said.date)
        .textOrNull(claim.happened.date.text())
        .textOrNull(claim.happened.words)
        .codeOrNull(basisOf(claim.happened))
        .days(claim.happened.date)
        .code(claim.force)
        .textOrNull(claim.confidenceWords)
        .codeOrNull(claim.likelihood)
        .codeOrNull(claim.analytic)
        .codeOrNull(claim.consequence)
        .textOrNull(claim.consequenceWords)
        .integer(claim.credibility)
        .integer(claim.optionalCoding ? 1 : 0)
        .textOrNull(claim.note);
}

} // namespace

ClaimTables::ClaimTables(Database &database, model::ImportId import)
    : m_db(database.connection())
    , m_import(import)
    , m_claim(
          m_db,
          "INSERT INTO claim(id, uid, stance, denial_kind, summary, form, act_words, incident_id, "
          "claim_date, "
          "claim_date_words, claim_date_basis, claim_lo, claim_hi, incident_date, incident_date_words, "
          "incident_date_basis, incident_lo, incident_hi, force, confidence_words, likelihood, analytic, "
          "consequence, consequence_words, credibility, optional_coding, note, import_id, imported) "
          "VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,"
          "?26,?27,?28,?29)")
    , m_act(m_db, "INSERT INTO claim_act VALUES(?1, ?2, ?3)")
    , m_party(m_db, "INSERT INTO claim_party VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    , m_partyQuotation(m_db, "INSERT INTO party_quotation VALUES(?1, ?2, ?3)")
    , m_evidence(m_db, "INSERT INTO evidence VALUES(?1, ?2, ?3, ?4)")
    , m_mention(m_db, "INSERT INTO mention VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
    , m_hop(m_db, "INSERT INTO relay_hop VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    , m_quotation(m_db, "INSERT INTO quotation VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)")
    , m_span(m_db, "INSERT INTO span VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    , m_actFind(m_db, "SELECT id FROM act WHERE name = ?1")
    , m_actAdd(m_db, "INSERT INTO act(name) VALUES(?1)")
    , m_claimIds(m_db, "claim")
    , m_quotationIds(m_db, "quotation")
    , m_edges(database)
{}

void ClaimTables::write(const std::vector<const model::Claim *> &claims, const task::Task &task)
{
    const auto each = [&](auto writeRows) {
        for (size_t i = 0; i < claims.size(); ++i) {
            if (i % 256 == 0)
                task.throwIfCancelled();
            writeRows(*claims[i]);
        }
    };
    each([this](const model::Claim &claim) { writeClaim(claim); });
    each([this](const model::Claim &claim) { writeActs(claim); });
    each([this](const model::Claim &claim) { writeParties(claim); });
    each([this](const model::Claim &claim) { writeEvidence(claim); });
    each([this](const model::Claim &claim) {
        for (const model::Mention &mention : claim.mentions)
            writeMention(claim.id, mention);
    });
    each([this](const model::Claim &claim) {
        writeQuotations(claim.id, claim.said.date, claim.quotations, 0);
    });
    each([this](const model::Claim &claim) { m_edges.add(claim.id, claim); });
}

void ClaimTables::writeAgain(const model::Claim &claim)
{
    SQLite::Statement update(
        m_db,
        "UPDATE claim SET stance = ?1, denial_kind = ?2, summary = ?3, form = ?4, act_words = ?5, "
        "incident_id = "
        "?6, claim_date = ?7, claim_date_words = ?8, claim_date_basis = ?9, claim_lo = ?10, claim_hi = ?11, "
        "incident_date = ?12, incident_date_words = ?13, incident_date_basis = ?14, incident_lo = ?15, "
        "incident_hi = ?16, force = ?17, confidence_words = ?18, likelihood = ?19, analytic = ?20, "
        "consequence "
        "= ?21, consequence_words = ?22, credibility = ?23, optional_coding = ?24, note = ?25, imported = "
        "?26 "
        "WHERE id = ?27");
    Binder row(update);
    bindContent(row, claim).integerOrNull(claim.imported).id(claim.id).run();
    writeActs(claim);
    writeParties(claim);
    writeEvidence(claim);
}

void ClaimTables::writeActs(const model::Claim &claim)
{
    for (qsizetype i = 0; i < claim.acts.size(); ++i)
        Binder(m_act).id(claim.id).integer(i).integer(actRow(claim.acts[i])).run();
}

void ClaimTables::writeEvidence(const model::Claim &claim)
{
    for (size_t i = 0; i < claim.evidence.size(); ++i)
        Binder(m_evidence, m_texts)
            .id(claim.id)
            .integer(static_cast<qint64>(i))
            .code(claim.evidence[i].kind)
            .textOrNull(claim.evidence[i].words)
            .run();
}

void ClaimTables::writeClaim(const model::Claim &claim)
{
    Binder row(m_claim, m_texts);
    row.id(claim.id).uid(claim.uid);
    bindContent(row, claim).idOrNull(m_import).integerOrNull(claim.imported).run();
}

void ClaimTables::writeParties(const model::Claim &claim)
{
    for (size_t i = 0; i < claim.parties.size(); ++i) {
        const model::Party &party = claim.parties[i];
        Binder(m_party, m_texts)
            .id(claim.id)
            .integer(static_cast<qint64>(i))
            .id(party.actor)
            .code(party.role)
            .codeOrNull(party.responsibility)
            .code(party.basis)
            .textOrNull(party.surface)
            .run();
        for (const int quotation : party.quotations)
            Binder(m_partyQuotation).id(claim.id).integer(static_cast<qint64>(i)).integer(quotation).run();
    }
}

void ClaimTables::writeMention(model::ClaimId claim, const model::Mention &mention)
{
    Binder(m_mention, m_texts)
        .id(claim)
        .id(mention.document)
        .text(QString(mention.reliability))
        .integer(mention.attested)
        .textOrNull(mention.fidelityNote)
        .idOrNull(m_import)
        .integerOrNull(mention.imported)
        .run();
    writeRelay(claim, mention);
}

void ClaimTables::writeRelay(model::ClaimId claim, const model::Mention &mention)
{
    for (size_t i = 0; i < mention.relay.size(); ++i) {
        const model::RelayHop &hop = mention.relay[i];
        Binder(m_hop, m_texts)
            .id(claim)
            .id(mention.document)
            .integer(static_cast<qint64>(i))
            .id(hop.actor)
            .code(hop.act)
            .idOrNull(hop.by)
            .textOrNull(hop.date.text())
            .textOrNull(hop.words)
            .code(hop.basis)
            .textOrNull(hop.surface)
            .run();
    }
}

void ClaimTables::writeQuotations(model::ClaimId claim, const model::EdtfDate &said,
                                  const std::vector<model::Quotation> &quotations, int firstSeq)
{
    for (size_t i = 0; i < quotations.size(); ++i) {
        const model::Quotation &quotation = quotations[i];
        const qint64 id = m_quotationIds.next(said);
        Binder row(m_quotation, m_texts);
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
        row.code(quotation.kind).code(quotation.voice);
        (quotation.parent < 0 ? row.null() : row.integer(firstSeq + quotation.parent))
            .textOrNull(quotation.language)
            .code(quotation.translated)
            .textOrNull(quotation.note)
            .run();
        m_unindexed.push_back({id, m_keepWords ? quotation.exact.toStdString() : std::string()});
        writeSpans(id, quotation.spans);
    }
}

void ClaimTables::writeSpans(qint64 quotation, const std::vector<model::Span> &spans)
{
    for (size_t i = 0; i < spans.size(); ++i)
        Binder(m_span, m_texts)
            .integer(quotation)
            .integer(static_cast<qint64>(i))
            .code(spans[i].role)
            .text(spans[i].exact)
            .integer(spans[i].anchor.range.start)
            .integer(spans[i].anchor.range.end)
            .text(spans[i].anchor.prefix)
            .text(spans[i].anchor.suffix)
            .run();
}

qint64 ClaimTables::actRow(const QString &act)
{
    if (const auto known = m_acts.constFind(act); known != m_acts.constEnd())
        return *known;
    Binder(m_actFind).text(act);
    qint64 id = 0;
    if (m_actFind.executeStep())
        id = m_actFind.getColumn(0).getInt64();
    m_actFind.reset();
    if (id == 0) {
        Binder(m_actAdd).text(act).run();
        id = m_db.getLastInsertRowid();
    }
    m_acts.insert(act, id);
    return id;
}

} // namespace jaccuse::store
