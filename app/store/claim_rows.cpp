// SPDX-License-Identifier: MIT
#include "store/claim_rows.h"

#include "model/wording.h"
#include "store/row_reading.h"

namespace jaccuse::store {

ClaimRows::ClaimRows(SQLite::Database &db)
    : m_claim(db, "SELECT uid, stance, denial_kind, summary, form, act_words, incident_id, claim_date, "
                  "claim_date_words, "
                  "claim_date_basis, incident_date, incident_date_words, incident_date_basis, force, "
                  "confidence_words, "
                  "likelihood, analytic, consequence, consequence_words, credibility, optional_coding, note "
                  "FROM claim WHERE id = ?1")
    , m_acts(db, "SELECT a.name FROM claim_act c JOIN act a ON a.id = c.act_id WHERE c.claim_id = ?1 ORDER "
                 "BY c.rank")
    , m_parties(db, "SELECT actor_id, role, responsibility, basis, surface FROM claim_party WHERE claim_id = "
                    "?1 ORDER BY seq")
    , m_partyQuotations(db, "SELECT party_seq, quotation_seq FROM party_quotation WHERE claim_id = ?1")
    , m_mentions(db,
                 "SELECT document_id, reliability, attested, fidelity_note FROM mention WHERE claim_id = ?1 "
                 "ORDER BY document_id")
    , m_hops(
          db,
          "SELECT actor_id, act, by_id, date, words, basis, surface FROM relay_hop WHERE claim_id = ?1 AND "
          "document_id = ?2 "
          "ORDER BY seq")
    , m_quotations(
          db,
          "SELECT id, document_id, exact, kind, voice, parent_seq, lang, translated, note, start_cp, end_cp, "
          "prefix, suffix FROM quotation WHERE claim_id = ?1 ORDER BY seq")
    , m_spans(db, "SELECT role, exact, start_cp, end_cp, prefix, suffix FROM span WHERE quotation_id = ?1 "
                  "ORDER BY seq")
    , m_evidence(db, "SELECT kind, words FROM evidence WHERE claim_id = ?1 ORDER BY seq")
    , m_answers(db, "SELECT c.uid, l.type, l.basis, l.words FROM claim_link l JOIN claim c ON c.id = l.to_id "
                    "WHERE l.from_id = ?1 ORDER BY c.uid, l.type")
    , m_answersOf(db, "SELECT c.id, c.uid, l.type, l.basis, l.words, c.stance, c.summary FROM claim_link l "
                      "JOIN claim c ON c.id = l.to_id WHERE l.from_id = ?1 ORDER BY c.id")
    , m_answeredBy(db, "SELECT c.id, c.uid, l.type, l.basis, l.words, c.stance, c.summary FROM claim_link l "
                       "JOIN claim c ON c.id = l.from_id WHERE l.to_id = ?1 ORDER BY c.id")
    , m_names(
          db,
          "SELECT a.name, p.actor_id, p.role, p.basis FROM claim_party p JOIN actor a ON a.id = p.actor_id "
          "WHERE p.claim_id = ?1 ORDER BY p.seq")
{}

std::optional<model::Claim> ClaimRows::claim(model::ClaimId id)
{
    Binder(m_claim).id(id);
    Reading reading(m_claim);
    if (!reading.next())
        return std::nullopt;
    Row row(m_claim);
    model::Claim claim;
    claim.id = id;
    claim.uid = row.uid();
    claim.stance = row.code<model::Stance>();
    claim.denial = row.codeOrNull<model::DenialKind>();
    claim.summary = row.text();
    claim.form = row.code<model::Form>();
    claim.actWords = row.text();
    claim.incident = row.id<model::IncidentId>();
    claim.said = datedWords(row);
    claim.happened = datedWords(row);
    claim.force = row.code<model::Force>();
    claim.confidenceWords = row.text();
    claim.likelihood = row.codeOrNull<model::Likelihood>();
    claim.analytic = row.codeOrNull<model::Analytic>();
    claim.consequence = row.codeOrNull<model::Consequence>();
    claim.consequenceWords = row.text();
    claim.credibility = static_cast<int>(row.integer());
    claim.optionalCoding = row.integer() != 0;
    claim.note = row.text();
    readParties(claim);
    readMentions(claim);
    readQuotations(claim);
    readRest(claim);
    return claim;
}

void ClaimRows::readParties(model::Claim &claim)
{
    Binder(m_parties).id(claim.id);
    Reading reading(m_parties);
    while (reading.next()) {
        Row row(m_parties);
        model::Party party;
        party.actor = row.id<model::ActorId>();
        party.role = row.code<model::PartyRole>();
        party.responsibility = row.codeOrNull<model::Responsibility>();
        party.basis = row.code<model::Basis>();
        party.surface = row.text();
        claim.parties.push_back(party);
    }
    Binder(m_partyQuotations).id(claim.id);
    Reading quotations(m_partyQuotations);
    while (quotations.next()) {
        Row row(m_partyQuotations);
        const auto party = static_cast<size_t>(row.integer());
        if (party < claim.parties.size())
            claim.parties[party].quotations.push_back(static_cast<int>(row.integer()));
    }
}

void ClaimRows::readMentions(model::Claim &claim)
{
    Binder(m_mentions).id(claim.id);
    Reading reading(m_mentions);
    while (reading.next()) {
        Row row(m_mentions);
        model::Mention mention;
        mention.document = row.id<model::DocumentId>();
        const QString grade = row.text();
        mention.reliability = grade.isEmpty() ? QChar(u'F') : grade[0];
        mention.attested = static_cast<int>(row.integer());
        mention.fidelityNote = row.text();
        Binder(m_hops).id(claim.id).id(mention.document);
        Reading hops(m_hops);
        while (hops.next()) {
            Row hopRow(m_hops);
            model::RelayHop hop;
            hop.actor = hopRow.id<model::ActorId>();
            hop.act = hopRow.code<model::RelayAct>();
            hop.by = hopRow.id<model::ActorId>();
            hop.date = hopRow.date();
            hop.words = hopRow.text();
            hop.basis = hopRow.code<model::Basis>();
            hop.surface = hopRow.text();
            mention.relay.push_back(hop);
        }
        claim.mentions.push_back(std::move(mention));
    }
}

void ClaimRows::readQuotations(model::Claim &claim)
{
    Binder(m_quotations).id(claim.id);
    Reading reading(m_quotations);
    while (reading.next()) {
        Row row(m_quotations);
        model::Quotation quotation;
        quotation.id = row.id<model::QuotationId>();
        quotation.document = row.id<model::DocumentId>();
        quotation.exact = row.text();
        quotation.kind = row.code<model::QuotationKind>();
        quotation.voice = row.code<model::Voice>();
        quotation.parent = static_cast<int>(row.integerOrNull().value_or(-1));
        quotation.language = row.text();
        quotation.translated = row.code<model::Translated>();
        quotation.note = row.text();
        if (!m_quotations.getColumn(9).isNull())
            quotation.anchor = anchor(row);
        quotation.spans = spans(quotation.id);
        claim.quotations.push_back(std::move(quotation));
    }
}

std::vector<model::Span> ClaimRows::spans(model::QuotationId id)
{
    Binder(m_spans).id(id);
    Reading reading(m_spans);
    std::vector<model::Span> spans;
    while (reading.next()) {
        Row row(m_spans);
        model::Span span;
        span.role = row.code<model::SpanRole>();
        span.exact = row.text();
        span.anchor = anchor(row);
        spans.push_back(std::move(span));
    }
    return spans;
}

void ClaimRows::readRest(model::Claim &claim)
{
    Binder(m_acts).id(claim.id);
    Reading acts(m_acts);
    while (acts.next())
        claim.acts.append(Row(m_acts).text());

    Binder(m_evidence).id(claim.id);
    Reading evidence(m_evidence);
    while (evidence.next()) {
        Row row(m_evidence);
        const auto kind = row.code<model::EvidenceKind>();
        claim.evidence.push_back({kind, row.text()});
    }

    Binder(m_answers).id(claim.id);
    Reading answers(m_answers);
    while (answers.next()) {
        Row row(m_answers);
        model::Answer answer;
        answer.claim = row.uid();
        answer.type = row.code<model::AnswerType>();
        answer.basis = row.code<model::Basis>();
        answer.words = row.text();
        claim.answers.push_back(answer);
    }
}

void ClaimRows::nameParties(LinkedClaim &linked)
{
    Binder(m_names).id(linked.id);
    Reading reading(m_names);
    model::Claim claim;
    QHash<model::ActorId, QString> names;
    while (reading.next()) {
        Row row(m_names);
        const QString name = row.text();
        model::Party party;
        party.actor = row.id<model::ActorId>();
        party.role = row.code<model::PartyRole>();
        party.basis = row.code<model::Basis>();
        names.insert(party.actor, name);
        claim.parties.push_back(std::move(party));
    }
    const auto add = [&](QStringList &to, const std::vector<const model::Party *> &parties) {
        for (const model::Party *party : parties)
            if (const QString &name = names[party->actor]; !to.contains(name))
                to.append(name);
    };
    add(linked.claimants, model::namedClaimants(claim));
    add(linked.accused, model::accused(claim));
}

std::vector<LinkedClaim> ClaimRows::linked(model::ClaimId id, Direction direction)
{
    SQLite::Statement &statement = direction == Direction::Answers ? m_answersOf : m_answeredBy;
    Binder(statement).id(id);
    Reading reading(statement);
    std::vector<LinkedClaim> found;
    while (reading.next()) {
        Row row(statement);
        LinkedClaim claim;
        claim.id = row.id<model::ClaimId>();
        claim.uid = row.uid();
        claim.type = row.code<model::AnswerType>();
        claim.basis = row.code<model::Basis>();
        claim.words = row.text();
        claim.stance = row.code<model::Stance>();
        claim.summary = row.text();
        nameParties(claim);
        found.push_back(std::move(claim));
    }
    return found;
}

} // namespace jaccuse::store
