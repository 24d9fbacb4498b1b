// SPDX-License-Identifier: MIT
#include "import/ingest.h"

#include "store/claim_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::import {

namespace {

constexpr size_t warningsKept = 1000;

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::import", text);
}

template <class Identifier>
Identifier rowOf(const std::vector<Identifier> &rows, Identifier key)
{
    return key.isNull() ? key : rows.at(static_cast<size_t>(key.value - 1));
}

/// Parties that turned out to be the same actor in the same role become one.
void mergeParties(std::vector<model::Party> &parties)
{
    for (size_t i = 1; i < parties.size();) {
        const auto here = parties.begin() + static_cast<std::ptrdiff_t>(i);
        const auto same = std::find_if(parties.begin(), here, [&](const model::Party &other) {
            return other.actor == here->actor && other.role == here->role;
        });
        if (same == here) {
            ++i;
            continue;
        }
        std::vector<int> &quotations = same->quotations;
        quotations.insert(quotations.end(), here->quotations.begin(), here->quotations.end());
        std::sort(quotations.begin(), quotations.end());
        quotations.erase(std::unique(quotations.begin(), quotations.end()), quotations.end());
        parties.erase(here);
    }
}

} // namespace

Ingest::Ingest(store::Database &database, model::ImportId import, ImportReport &report,
               const task::Task &task)
    : m_database(database)
    , m_writer(database, import, task)
    , m_report(report)
{}

void Ingest::warn(ImportWarning warning)
{
    ++m_report.warningsInAll;
    if (warning.skipped)
        ++m_report.skipped;
    if (m_report.warnings.size() < warningsKept)
        m_report.warnings.push_back(std::move(warning));
}

model::ActorId Ingest::actorRow(const model::Actor &actor)
{
    if (const auto known = m_actors.constFind(actor.uid); known != m_actors.constEnd())
        return *known;
    auto found = m_writer.actorByUid(actor.uid);
    if (!found && actor.named)
        found = m_writer.actorNamed(actor);
    model::ActorId id;
    if (found) {
        id = *found;
        for (const model::Alias &alias : actor.aliases)
            m_writer.insertAlias(id, alias);
    } else {
        id = m_writer.insert(actor);
        ++m_report.actors;
    }
    m_actors.insert(actor.uid, id);
    return id;
}

model::DocumentId Ingest::documentRow(model::Document document, model::DocumentId key)
{
    auto known = m_documents.constFind(document.uid);
    if (known == m_documents.constEnd())
        if (const auto found = m_writer.documentByUid(document.uid))
            known = m_documents.insert(document.uid, *found);
    if (known != m_documents.constEnd()) {
        const model::DocumentId id = *known;
        if (document.held == model::TextHeld::None)
            return id;
        const auto held = store::ClaimReader(m_database).document(id);
        if (document.held > held->held) {
            const int lost = m_writer.replaceText(id, document);
            if (lost > 0)
                warn({{},
                      0,
                      tr("%1 quotations do not stand in the full text of “%2” and lost their place in it.")
                          .arg(lost)
                          .arg(document.title),
                      false});
        } else if (held->text != document.text) {
            m_heldTexts.insert(key, held->text);
        }
        return id;
    }
    document.publisher = rowOf(m_batchActors, document.publisher);
    const model::DocumentId id = m_writer.insert(document);
    m_documents.insert(document.uid, id);
    ++m_report.documents;
    return id;
}

void Ingest::take(ImportBatch &&batch)
{
    m_batchActors.clear();
    m_batchDocuments.clear();
    m_batchIncidents.clear();
    m_heldTexts.clear();
    for (model::Actor &actor : batch.actors) {
        // Who coined a name stands before the actor that bears it.
        for (model::Alias &alias : actor.aliases)
            alias.coinedBy = rowOf(m_batchActors, alias.coinedBy);
        m_batchActors.push_back(actorRow(actor));
    }
    for (size_t i = 0; i < batch.documents.size(); ++i)
        m_batchDocuments.push_back(
            documentRow(std::move(batch.documents[i]), model::DocumentId{static_cast<qint64>(i) + 1}));
    for (model::Incident &incident : batch.incidents) {
        auto known = m_incidents.constFind(incident.uid);
        if (known == m_incidents.constEnd()) {
            auto found = m_writer.incidentByUid(incident.uid);
            if (!found) {
                for (model::ActorId &victim : incident.victims)
                    victim = rowOf(m_batchActors, victim);
                found = m_writer.insert(incident);
                ++m_report.incidents;
            }
            known = m_incidents.insert(incident.uid, *found);
        }
        m_batchIncidents.push_back(*known);
    }
    for (model::ActorLink &link : batch.actorLinks) {
        const QUuid claim =
            link.claim.isNull() ? QUuid() : batch.claims.at(static_cast<size_t>(link.claim.value - 1)).uid;
        link.from = rowOf(m_batchActors, link.from);
        link.to = rowOf(m_batchActors, link.to);
        if (link.from != link.to)
            m_links.emplace_back(link, claim);
    }
    for (model::Claim &claim : batch.claims)
        takeClaim(std::move(claim));
}

void Ingest::anchorAgain(model::Quotation &quotation) const
{
    const auto held = m_heldTexts.constFind(quotation.document);
    if (held == m_heldTexts.constEnd() || !quotation.anchor)
        return;
    const model::TextOffsets offsets(*held);
    const auto found = model::findAnchor(*held, offsets, quotation.exact, *quotation.anchor);
    if (found.found == model::AnchorFound::Lost) {
        quotation.anchor.reset();
        quotation.spans.clear();
        return;
    }
    const qsizetype shift = found.range.start - quotation.anchor->range.start;
    quotation.anchor = model::anchorAt(*held, offsets, found.range);
    // A span moves with its passage; one that stood outside it may stand nowhere in this text.
    std::erase_if(quotation.spans, [&](model::Span &span) {
        span.anchor.range = {span.anchor.range.start + shift, span.anchor.range.end + shift};
        const auto again = model::findAnchor(*held, offsets, span.exact, span.anchor);
        if (again.found == model::AnchorFound::Lost)
            return true;
        span.anchor = model::anchorAt(*held, offsets, again.range);
        return false;
    });
}

void Ingest::takeClaim(model::Claim claim)
{
    for (model::Quotation &quotation : claim.quotations) {
        anchorAgain(quotation);
        quotation.document = rowOf(m_batchDocuments, quotation.document);
    }
    for (model::Party &party : claim.parties)
        party.actor = rowOf(m_batchActors, party.actor);
    mergeParties(claim.parties);
    for (model::Mention &mention : claim.mentions) {
        mention.document = rowOf(m_batchDocuments, mention.document);
        for (model::RelayHop &hop : mention.relay) {
            hop.actor = rowOf(m_batchActors, hop.actor);
            hop.by = rowOf(m_batchActors, hop.by);
        }
    }
    claim.incident = rowOf(m_batchIncidents, claim.incident);

    auto id = m_writer.claimByUid(claim.uid);
    if (id) {
        ++m_report.already;
        addMentions(*id, claim);
        for (const model::Answer &answer : claim.answers)
            m_pending.push_back({*id, answer});
    } else {
        ++m_report.claims;
        m_report.mentions += static_cast<qint64>(claim.mentions.size());
        m_report.quotations += static_cast<qint64>(claim.quotations.size());
        const std::vector<model::Answer> answers = std::move(claim.answers);
        id = m_writer.insert(std::move(claim));
        for (const model::Answer &answer : answers)
            m_pending.push_back({*id, answer});
    }
}

void Ingest::addMentions(model::ClaimId id, const model::Claim &claim)
{
    for (const model::Mention &mention : claim.mentions) {
        if (m_writer.hasMention(id, mention.document))
            continue;
        std::vector<model::Quotation> quotations;
        std::vector<int> places(claim.quotations.size(), -1); // among those of this document
        for (size_t i = 0; i < claim.quotations.size(); ++i)
            if (claim.quotations[i].document == mention.document) {
                places[i] = static_cast<int>(quotations.size());
                quotations.push_back(claim.quotations[i]);
            }
        for (model::Quotation &quotation : quotations)
            if (quotation.parent >= 0)
                quotation.parent = places.at(static_cast<size_t>(quotation.parent));
        m_writer.insertMention(id, mention, quotations);
        ++m_report.mentions;
        m_report.quotations += static_cast<qint64>(quotations.size());
    }
}

void Ingest::finish()
{
    for (const PendingAnswer &pending : m_pending) {
        const auto answered = m_writer.claimByUid(pending.answer.claim);
        if (answered)
            m_writer.insertAnswer(pending.from, *answered, pending.answer);
        else
            warn({{},
                  0,
                  tr("A claim answers the claim %1, which is not in the file.")
                      .arg(pending.answer.claim.toString(QUuid::WithoutBraces)),
                  false});
    }
    for (auto &[link, claim] : m_links) {
        if (!claim.isNull())
            link.claim = m_writer.claimByUid(claim).value_or(model::ClaimId());
        m_writer.insertLink(link);
    }
    m_writer.finish();
}

} // namespace jaccuse::import
