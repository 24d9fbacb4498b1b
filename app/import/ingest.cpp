// SPDX-License-Identifier: MIT
#include "import/ingest.h"

#include "import/differences.h"
#include "import/fingerprint.h"
#include "import/import_words.h"
#include "model/wording.h"
#include "store/claim_reader.h"

#include <algorithm>

namespace jaccuse::import {

namespace {

constexpr size_t warningsKept = 1000;

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
    , m_import(import)
    , m_report(report)
    , m_matching(database, m_writer, report)
    , m_newer(database, import, report)
{}

void Ingest::warn(ImportWarning warning)
{
    ++m_report.warningsInAll;
    if (warning.skipped)
        ++m_report.skipped;
    if (m_report.warnings.size() < warningsKept)
        m_report.warnings.push_back(std::move(warning));
}

void Ingest::takeActors(ImportBatch &batch)
{
    m_batchActors.clear();
    m_batchSurfaces.clear();
    for (const model::Actor &actor : batch.actors) {
        const ActorMatching::Row row = m_matching.rowOf(actor);
        m_batchActors.push_back(row.id);
        m_batchSurfaces.append(row.surface);
    }
    for (size_t i = 0; i < batch.actors.size(); ++i)
        for (model::Alias &alias : batch.actors[i].aliases) {
            alias.coinedBy = rowOf(m_batchActors, alias.coinedBy);
            m_changed |= m_writer.insertAlias(m_batchActors[i], alias);
        }
}

/// Where an actor has another name in the file, the import's own word for it is kept beside it.
void Ingest::nameSurfaces(ImportBatch &batch) const
{
    const auto name = [&](QString &surface, model::ActorId key) {
        if (surface.isEmpty() && !key.isNull())
            surface = m_batchSurfaces.at(key.value - 1);
    };
    for (model::Document &document : batch.documents)
        name(document.publisherSurface, document.publisher);
    for (model::Incident &incident : batch.incidents) {
        const auto victims = static_cast<qsizetype>(incident.victims.size());
        incident.victimSurfaces.resize(victims);
        for (qsizetype i = 0; i < victims; ++i)
            name(incident.victimSurfaces[i], incident.victims[static_cast<size_t>(i)]);
    }
    for (model::Claim &claim : batch.claims) {
        for (model::Party &party : claim.parties)
            name(party.surface, party.actor);
        for (model::Mention &mention : claim.mentions)
            for (model::RelayHop &hop : mention.relay)
                name(hop.surface, hop.actor);
    }
}

model::DocumentId Ingest::documentRow(model::Document document, model::DocumentId key)
{
    document.publisher = rowOf(m_batchActors, document.publisher);
    auto known = m_documents.constFind(document.uid);
    const bool first = known == m_documents.constEnd();
    if (first)
        if (const auto found = m_writer.documentByUid(document.uid)) {
            known = m_documents.insert(document.uid, *found);
            m_writer.tellAgain(*found);
            m_newer.tell(*found, document);
        }
    if (known != m_documents.constEnd()) {
        const model::DocumentId id = *known;
        if (document.held == model::TextHeld::None)
            return id;
        const auto held = store::ClaimReader(m_database).document(id);
        if (document.held > held->held) {
            m_changed = true;
            const int lost = m_writer.replaceText(id, document);
            if (lost > 0)
                warn({{},
                      0,
                      Import::tr(
                          "%1 quotations do not stand in the full text of “%2” and lost their place in it.")
                          .arg(lost)
                          .arg(document.title),
                      false});
        } else if (held->text != document.text) {
            m_heldTexts.insert(key, held->text);
            if (first && document.held == model::TextHeld::Full)
                warn({m_report.file, 0,
                      Import::tr("“%1” brings another text than the file holds of it; the one that is there "
                                 "stays, because quotations stand in it.")
                          .arg(document.title),
                      false});
        }
        return id;
    }
    const model::DocumentId id = m_writer.insert(document);
    m_documents.insert(document.uid, id);
    ++m_report.documents;
    m_report.marked += static_cast<qint64>(document.marked.size());
    return id;
}

void Ingest::takeIncidents(ImportBatch &batch)
{
    for (model::Incident &incident : batch.incidents) {
        auto known = m_incidents.constFind(incident.uid);
        if (known == m_incidents.constEnd()) {
            for (model::ActorId &victim : incident.victims)
                victim = rowOf(m_batchActors, victim);
            auto found = m_writer.incidentByUid(incident.uid);
            if (found) {
                m_writer.tellAgain(*found);
                m_newer.tell(*found, incident);
            } else {
                found = m_writer.insert(incident);
                ++m_report.incidents;
            }
            known = m_incidents.insert(incident.uid, *found);
        }
        m_batchIncidents.push_back(*known);
    }
}

void Ingest::take(ImportBatch &&batch)
{
    m_batchDocuments.clear();
    m_batchIncidents.clear();
    m_heldTexts.clear();
    setFingerprints(batch);
    takeActors(batch);
    nameSurfaces(batch);
    for (size_t i = 0; i < batch.documents.size(); ++i)
        m_batchDocuments.push_back(
            documentRow(std::move(batch.documents[i]), model::DocumentId{static_cast<qint64>(i) + 1}));
    takeIncidents(batch);
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
    withdraw(batch.withdrawn);
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
    const bool fromLesserText =
        std::any_of(claim.mentions.begin(), claim.mentions.end(),
                    [&](const model::Mention &mention) { return m_heldTexts.contains(mention.document); });
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

    const std::vector<model::Answer> answers = std::move(claim.answers);
    claim.answers.clear();
    const QUuid uid = claim.uid;
    if (const auto known = m_writer.knownClaim(uid)) {
        tellAgain(*known, claim, fromLesserText);
    } else {
        ++m_report.claims;
        m_report.mentions += static_cast<qint64>(claim.mentions.size());
        m_report.quotations += static_cast<qint64>(claim.quotations.size());
        m_writer.insert(std::move(claim));
    }
    for (const model::Answer &answer : answers)
        m_pending.push_back({uid, answer});
}

bool Ingest::differs(const store::Known &known, const model::Claim &claim)
{
    if (known.imported == 0)
        return false;
    if (known.imported != claim.imported)
        return true;
    return std::any_of(claim.mentions.begin(), claim.mentions.end(), [&](const model::Mention &mention) {
        const auto told = m_writer.knownMention(claim.uid, mention.document);
        return told && told->imported != 0 && told->imported != mention.imported;
    });
}

/// Takes a claim that the file has. What an excerpt says of it is no newer version where the file holds the
/// whole text.
void Ingest::tellAgain(const store::Known &known, const model::Claim &claim, bool fromLesserText)
{
    // Of several records of one claim in one file the first counts, and the others only add documents.
    const bool first = !known.own && !m_toldAgain.contains(known.claim.value);
    if (!first || fromLesserText || !differs(known, claim)) {
        ++m_report.already;
    } else if (known.edited) {
        ++m_report.already;
        warn({m_report.file, 0,
              Import::tr("A newer version changes a claim that was edited by hand (%1); it stays as edited.")
                  .arg(inWords(claim)),
              false});
    } else {
        ++m_report.updated;
        noteUpdate(known.claim, claim);
        m_writer.replace(known.claim, claim);
    }
    // A new date gives the claim another row.
    const model::ClaimId id = m_writer.claimByUid(claim.uid).value_or(known.claim);
    if (first) {
        m_toldAgain.insert(id.value);
        m_writer.tellAgain(id);
    }
    addMentions(id, claim);
}

void Ingest::noteUpdate(model::ClaimId before, const model::Claim &now)
{
    if (!keepsMoreChanges(m_report))
        return;
    const store::ClaimReader reader(m_database);
    const QString changed = differences(reader, reader.claims(std::vector{before}).claims.front(), now);
    m_report.changes.append(changed.isEmpty() ? Import::tr("Updated: %1.").arg(inWords(now))
                                              : Import::tr("Updated: %1: %2.").arg(inWords(now), changed));
}

QString Ingest::inWords(const model::Claim &claim)
{
    const store::ClaimReader reader(m_database);
    const auto names = [&](const std::vector<const model::Party *> &parties) {
        QStringList all;
        for (const model::Party *party : parties)
            if (const auto actor = reader.actor(party->actor))
                all.append(actor->name);
        return model::joined(all);
    };
    const QString said = claim.said.date.forPeople();
    const QString who =
        Import::tr("%1 of %2").arg(names(model::claimants(claim)), names(model::accused(claim)));
    return said.isEmpty() ? who : Import::tr("%1, %2").arg(who, said);
}

void Ingest::withdraw(const std::vector<QUuid> &claims)
{
    for (const QUuid &uid : claims) {
        const auto known = m_writer.knownClaim(uid);
        if (!known || known->own || known->imported == 0 || m_toldAgain.contains(known->claim.value))
            continue;
        const std::vector ids{known->claim};
        const store::ClaimBundle bundle = store::ClaimReader(m_database).claims(ids);
        const QString words = bundle.claims.empty() ? QString() : inWords(bundle.claims.front());
        if (known->edited) {
            warn(
                {m_report.file, 0,
                 Import::tr("The file takes back a claim that was edited by hand (%1); it stays.").arg(words),
                 false});
            continue;
        }
        m_writer.withdraw(known->claim);
        ++m_report.removed;
        if (keepsMoreChanges(m_report))
            m_report.changes.append(Import::tr("Taken back: %1.").arg(words));
    }
}

bool Ingest::changedAnything() const
{
    const ImportReport &r = m_report;
    return m_changed || m_matching.added() ||
           r.documents + r.actors + r.incidents + r.claims + r.mentions > 0 ||
           r.updated + r.updatedDocuments + r.updatedIncidents + r.removed > 0;
}

void Ingest::addMentions(model::ClaimId id, const model::Claim &claim)
{
    for (const model::Mention &mention : claim.mentions) {
        if (const auto told = m_writer.knownMention(claim.uid, mention.document)) {
            if (!told->own)
                m_writer.tellAgain(id, mention.document);
            continue;
        }
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
        const auto from = m_writer.claimByUid(pending.from);
        const auto answered = m_writer.claimByUid(pending.answer.claim);
        if (from && answered)
            m_changed |= m_writer.insertAnswer(*from, *answered, pending.answer);
        else
            warn({{},
                  0,
                  Import::tr("A claim answers the claim %1, which is not in the file.")
                      .arg(pending.answer.claim.toString(QUuid::WithoutBraces)),
                  false});
    }
    for (auto &[link, claim] : m_links) {
        if (!claim.isNull())
            link.claim = m_writer.claimByUid(claim).value_or(model::ClaimId());
        m_changed |= m_writer.insertLink(link);
    }
    m_writer.finish();
    m_newer.finish();
    if (!m_import.isNull())
        store::logMatches(m_database, m_import, m_matching.log());
}

} // namespace jaccuse::import
