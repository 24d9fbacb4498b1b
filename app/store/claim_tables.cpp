// SPDX-License-Identifier: MIT
#include "store/claim_tables.h"

#include "store/binding.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::store {

namespace {

/// The columns from the stance to the note.
template <class Values>
Values &putContent(Values &row, const model::Claim &claim)
{
    return row.code(claim.stance)
        .codeOrNull(claim.denial)
        .textOrNull(claim.summary)
        .code(claim.form)
        .textOrNull(claim.actWords)
        .idOrNull(claim.incident)
        .textOrNull(claim.said.date.text())
        .textOrNull(claim.said.words)
        .basis(claim.said)
        .days(claim.said.date)
        .textOrNull(claim.happened.date.text())
        .textOrNull(claim.happened.words)
        .basis(claim.happened)
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

/// Foreign keys are not looked up while many claims are written.
void checkKeys(const model::Claim &claim)
{
    const auto isTold = [&](const model::Quotation &quotation) {
        return std::any_of(claim.mentions.begin(), claim.mentions.end(), [&](const model::Mention &mention) {
            return mention.document == quotation.document;
        });
    };
    const bool whole =
        std::none_of(claim.parties.begin(), claim.parties.end(),
                     [](const model::Party &party) { return party.actor.isNull(); }) &&
        std::none_of(claim.mentions.begin(), claim.mentions.end(),
                     [](const model::Mention &mention) { return mention.document.isNull(); }) &&
        std::all_of(claim.quotations.begin(), claim.quotations.end(), isTold);
    if (!whole)
        throw StoreError(
            StoreError::Kind::Invalid,
            QCoreApplication::translate("jaccuse::store",
                                        "The claim %1 names an actor or a document that it does not bring; "
                                        "nothing was changed.")
                .arg(claim.uid.toString(QUuid::WithoutBraces)));
}

} // namespace

ClaimTables::ClaimTables(Database &database, model::ImportId import)
    : m_db(database.connection())
    , m_import(import)
    , m_inserts(m_db.getHandle())
    , m_actFind(m_db, "SELECT id FROM act WHERE name = ?1")
    , m_actAdd(m_db, "INSERT INTO act(name) VALUES(?1)")
    , m_claimIds(m_db, "claim")
    , m_quotationIds(m_db, "quotation")
    , m_edges(database)
{}

std::string_view ClaimTables::pack(const model::Claim &claim)
{
    checkKeys(claim);
    m_rows.clear();
    packClaim(claim);
    packActs(claim);
    packParties(claim);
    packEvidence(claim);
    for (const model::Mention &mention : claim.mentions)
        packMention(claim.id, mention);
    packQuotations(claim.id, claim.said.date, claim.quotations, 0);
    m_edges.pack(claim.id, claim, m_rows);
    return m_rows.bytes();
}

void ClaimTables::dropWords()
{
    m_keepWords = false;
    for (UnindexedQuotation &quotation : m_unindexed)
        quotation.words = {};
}

void ClaimTables::writePacked()
{
    m_inserts.run(m_rows.bytes());
    m_rows.clear();
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
    putContent(row, claim).integerOrNull(claim.imported).id(claim.id).run();
    m_rows.clear();
    packActs(claim);
    packParties(claim);
    packEvidence(claim);
    writePacked();
}

void ClaimTables::writeMention(model::ClaimId claim, const model::Mention &mention)
{
    m_rows.clear();
    packMention(claim, mention);
    writePacked();
}

void ClaimTables::writeRelay(model::ClaimId claim, const model::Mention &mention)
{
    m_rows.clear();
    packRelay(claim, mention);
    writePacked();
}

void ClaimTables::writeQuotations(model::ClaimId claim, const model::EdtfDate &said,
                                  const std::vector<model::Quotation> &quotations, int firstSeq)
{
    m_rows.clear();
    packQuotations(claim, said, quotations, firstSeq);
    writePacked();
}

void ClaimTables::packClaim(const model::Claim &claim)
{
    PackedRow row(m_rows, ClaimTable::Claim);
    row.id(claim.id).uid(claim.uid);
    putContent(row, claim).idOrNull(m_import).integerOrNull(claim.imported);
}

void ClaimTables::packActs(const model::Claim &claim)
{
    for (qsizetype i = 0; i < claim.acts.size(); ++i)
        PackedRow(m_rows, ClaimTable::Act).id(claim.id).integer(i).integer(actRow(claim.acts[i]));
}

void ClaimTables::packParties(const model::Claim &claim)
{
    for (size_t i = 0; i < claim.parties.size(); ++i) {
        const model::Party &party = claim.parties[i];
        const auto seq = static_cast<qint64>(i);
        PackedRow(m_rows, ClaimTable::Party)
            .id(claim.id)
            .integer(seq)
            .id(party.actor)
            .code(party.role)
            .codeOrNull(party.responsibility)
            .code(party.basis)
            .textOrNull(party.surface);
        for (const int quotation : party.quotations)
            PackedRow(m_rows, ClaimTable::PartyQuotation).id(claim.id).integer(seq).integer(quotation);
    }
}

void ClaimTables::packEvidence(const model::Claim &claim)
{
    for (size_t i = 0; i < claim.evidence.size(); ++i)
        PackedRow(m_rows, ClaimTable::Evidence)
            .id(claim.id)
            .integer(static_cast<qint64>(i))
            .code(claim.evidence[i].kind)
            .textOrNull(claim.evidence[i].words);
}

void ClaimTables::packMention(model::ClaimId claim, const model::Mention &mention)
{
    PackedRow(m_rows, ClaimTable::Mention)
        .id(claim)
        .id(mention.document)
        .text(QString(mention.reliability))
        .integer(mention.attested)
        .textOrNull(mention.fidelityNote)
        .idOrNull(m_import)
        .integerOrNull(mention.imported);
    packRelay(claim, mention);
}

void ClaimTables::packRelay(model::ClaimId claim, const model::Mention &mention)
{
    for (size_t i = 0; i < mention.relay.size(); ++i) {
        const model::RelayHop &hop = mention.relay[i];
        PackedRow(m_rows, ClaimTable::Hop)
            .id(claim)
            .id(mention.document)
            .integer(static_cast<qint64>(i))
            .id(hop.actor)
            .code(hop.act)
            .idOrNull(hop.by)
            .textOrNull(hop.date.text())
            .textOrNull(hop.words)
            .code(hop.basis)
            .textOrNull(hop.surface);
    }
}

void ClaimTables::packQuotations(model::ClaimId claim, const model::EdtfDate &said,
                                 const std::vector<model::Quotation> &quotations, int firstSeq)
{
    for (size_t i = 0; i < quotations.size(); ++i) {
        const model::Quotation &quotation = quotations[i];
        const qint64 id = m_quotationIds.next(said);
        PackedRow row(m_rows, ClaimTable::Quotation);
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
            .textOrNull(quotation.note);
        m_unindexed.push_back({id, m_keepWords ? quotation.exact.toStdString() : std::string()});
        packSpans(id, quotation.spans);
    }
}

void ClaimTables::packSpans(qint64 quotation, const std::vector<model::Span> &spans)
{
    for (size_t i = 0; i < spans.size(); ++i)
        PackedRow(m_rows, ClaimTable::Span)
            .integer(quotation)
            .integer(static_cast<qint64>(i))
            .code(spans[i].role)
            .text(spans[i].exact)
            .integer(spans[i].anchor.range.start)
            .integer(spans[i].anchor.range.end)
            .text(spans[i].anchor.prefix)
            .text(spans[i].anchor.suffix);
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
