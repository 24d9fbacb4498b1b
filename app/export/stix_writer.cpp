// SPDX-License-Identifier: MIT
#include "export/stix_writer.h"

#include "export/exchange_claim_writer.h"
#include "export/stix_objects.h"
#include "model/wording.h"
#include "store/claim_names.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

/// An end of a relationship and what it says.
struct Attribution
{
    QString id;
    QString type;
    QString creator;
    QString source;
    QString target;
};

bool makesAttributions(const model::Claim &claim)
{
    return claim.stance == model::Stance::Accuses || claim.stance == model::Stance::Admits;
}

class StixWriting
{
public:
    StixWriting(const ChosenClaims &claims, QIODevice &device)
        : m_claims(claims)
        , m_json(device, JsonWriter::Style::Pretty)
    {}

    void write(const task::Task &task);

private:
    struct Report
    {
        model::Document document;
        model::Actor publisher;
        QStringList refs;
    };

    [[nodiscard]] static QString timeOf(const model::Claim &claim, const store::ClaimBundle &bundle);
    [[nodiscard]] static QString incidentId(const model::Claim &claim, const store::ClaimBundle &bundle);
    [[nodiscard]] static std::vector<Attribution> attributions(const model::Claim &claim,
                                                               const store::ClaimBundle &bundle);
    void writeClaim(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeActors(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeIncident(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeAttribution(const Attribution &attribution, const model::Claim &claim,
                          const store::ClaimBundle &bundle);
    void writeAnswers(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeAuthors(const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeOpinion(const QString &opinion, const QString &id, const QStringList &refs,
                      const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeNote(const QString &id, const QStringList &refs, const model::Claim &claim,
                   const store::ClaimBundle &bundle);
    void writeWords(QStringView name, const model::Claim &claim);
    void writeRefs(const QStringList &refs);
    void writeSources(const QString &id, const model::Claim &claim, const store::ClaimBundle &bundle);
    void writeReports();
    bool first(const QString &id);

    const ChosenClaims &m_claims;
    JsonWriter m_json;
    QSet<QString> m_written;
    std::map<QString, Report> m_reports; // by uid
};

bool StixWriting::first(const QString &id)
{
    const qsizetype before = m_written.size();
    m_written.insert(id);
    return m_written.size() > before;
}

QString StixWriting::timeOf(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const QString said = stixTime(claim.said.date);
    const QString published = stixTime(bundle.documents.value(firstDocument(claim)).published);
    return !said.isEmpty() ? said : !published.isEmpty() ? published : stixTimeUnknown();
}

/// What a claim is about; where it names no incident, one stands for the act that it alleges.
QString StixWriting::incidentId(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const auto incident = bundle.incidents.constFind(claim.incident);
    return incident == bundle.incidents.cend() ? stixId(u"incident"_s, {u"of"_s, uidText(claim.uid)})
                                               : stixId(u"incident"_s, {uidText(incident->uid)});
}

std::vector<Attribution> StixWriting::attributions(const model::Claim &claim,
                                                   const store::ClaimBundle &bundle)
{
    std::vector<Attribution> found;
    if (!makesAttributions(claim))
        return found;
    const std::vector<const model::Party *> accused = model::accused(claim);
    const model::Party *group = nullptr;
    for (const model::Party *party : accused)
        if (bundle.actors.value(party->actor).kind == model::ActorKind::Group &&
            party->responsibility == model::Responsibility::Performs)
            group = group ? group : party;
    for (const model::Party *claimant : model::claimants(claim))
        for (const model::Party *party : accused) {
            const model::Actor speaker = bundle.actors.value(claimant->actor);
            const model::Actor target = bundle.actors.value(party->actor);
            const bool behindGroup =
                group && group != party && party->responsibility != model::Responsibility::Performs;
            const bool attributed = behindGroup || party->responsibility == model::Responsibility::Performs ||
                                    party->responsibility == model::Responsibility::Directs;
            Attribution attribution;
            attribution.id =
                stixId(u"relationship"_s, {uidText(claim.uid), uidText(speaker.uid), uidText(target.uid)});
            attribution.type = attributed ? u"attributed-to"_s : u"related-to"_s;
            attribution.creator = stixSpeakerId(speaker);
            attribution.source =
                behindGroup ? stixActorId(bundle.actors.value(group->actor)) : incidentId(claim, bundle);
            attribution.target = stixActorId(target);
            found.push_back(attribution);
        }
    return found;
}

void StixWriting::writeWords(QStringView name, const model::Claim &claim)
{
    if (claim.quotations.empty())
        return;
    m_json.member(name, claim.quotations.front().exact);
    m_json.memberIfAny(u"lang", claim.quotations.front().language);
}

void StixWriting::writeRefs(const QStringList &refs)
{
    m_json.key(u"object_refs").beginList();
    for (const QString &ref : refs)
        m_json.text(ref);
    m_json.endList();
}

/// Documents of unknown date stand with the object itself, for a report must have a date.
void StixWriting::writeSources(const QString &id, const model::Claim &claim, const store::ClaimBundle &bundle)
{
    std::vector<model::Document> undated;
    for (const model::Mention &mention : claim.mentions) {
        const model::Document document = bundle.documents.value(mention.document);
        if (stixTime(document.published).isEmpty()) {
            if (!document.title.isEmpty() || !document.url.isEmpty())
                undated.push_back(document);
            continue;
        }
        Report &report = m_reports[uidText(document.uid)];
        report.document = document;
        report.publisher = bundle.actors.value(document.publisher);
        report.refs.append(id);
    }
    writeStixReferences(m_json, undated);
}

void StixWriting::writeActors(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    for (const model::Party &party : claim.parties) {
        const model::Actor actor = bundle.actors.value(party.actor);
        if (party.role == model::PartyRole::Accused && actor.kind == model::ActorKind::Group) {
            if (first(stixActorId(actor)))
                writeStixIntrusionSet(m_json, actor);
        } else if (first(stixSpeakerId(actor))) {
            writeStixIdentity(m_json, actor);
        }
    }
    for (const model::Mention &mention : claim.mentions) {
        const auto publisher = bundle.actors.constFind(bundle.documents.value(mention.document).publisher);
        if (publisher != bundle.actors.cend() && first(stixSpeakerId(*publisher)))
            writeStixIdentity(m_json, *publisher);
    }
}

void StixWriting::writeIncident(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const QString id = incidentId(claim, bundle);
    if (!first(id))
        return;
    beginStix(m_json, u"incident"_s, id, stixTimeUnknown());
    const auto incident = bundle.incidents.constFind(claim.incident);
    if (incident != bundle.incidents.cend()) {
        m_json.member(u"name", incident->name);
    } else {
        const QString act = claim.actWords.isEmpty() ? model::actLabel(claim.acts.value(0)) : claim.actWords;
        m_json.member(u"name", act.isEmpty() ? u"Alleged act"_s : u"Alleged act: "_s + act);
    }
    m_json.member(u"description", u"What claims are about. That it happened is itself what they say."_s);
    m_json.endObject();
}

void StixWriting::writeAttribution(const Attribution &attribution, const model::Claim &claim,
                                   const store::ClaimBundle &bundle)
{
    static constexpr std::array<qint64, 5> confidences{90, 70, 50, 30, 10}; // by credibility, from 1
    beginStix(m_json, u"relationship"_s, attribution.id, timeOf(claim, bundle));
    m_json.member(u"created_by_ref", attribution.creator);
    m_json.member(u"relationship_type", attribution.type);
    m_json.member(u"source_ref", attribution.source).member(u"target_ref", attribution.target);
    writeWords(u"description", claim);
    if (claim.credibility >= 1 && claim.credibility <= static_cast<int>(confidences.size()))
        m_json.member(u"confidence", confidences[static_cast<size_t>(claim.credibility - 1)]);
    writeSources(attribution.id, claim, bundle);
    writeStixExtension(m_json, claim, bundle);
    m_json.endObject();
}

void StixWriting::writeAuthors(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    m_json.key(u"authors").beginList();
    for (const QString &name : store::namesOf(model::claimants(claim), bundle))
        m_json.text(name);
    m_json.endList();
}

void StixWriting::writeOpinion(const QString &opinion, const QString &id, const QStringList &refs,
                               const model::Claim &claim, const store::ClaimBundle &bundle)
{
    beginStix(m_json, u"opinion"_s, id, timeOf(claim, bundle));
    const std::vector<const model::Party *> claimants = model::claimants(claim);
    if (!claimants.empty())
        m_json.member(u"created_by_ref", stixSpeakerId(bundle.actors.value(claimants.front()->actor)));
    m_json.member(u"opinion", opinion);
    writeWords(u"explanation", claim);
    // Who withdraws is known by having created what is withdrawn.
    if (claim.stance != model::Stance::Withdraws)
        writeAuthors(claim, bundle);
    writeRefs(refs);
    writeSources(id, claim, bundle);
    writeStixExtension(m_json, claim, bundle);
    m_json.endObject();
}

void StixWriting::writeNote(const QString &id, const QStringList &refs, const model::Claim &claim,
                            const store::ClaimBundle &bundle)
{
    beginStix(m_json, u"note"_s, id, timeOf(claim, bundle));
    m_json.member(u"abstract", model::label(claim.stance));
    m_json.member(u"content", claim.summary.isEmpty() ? store::claimSentence(claim, bundle) : claim.summary);
    writeAuthors(claim, bundle);
    writeRefs(refs);
    writeSources(id, claim, bundle);
    writeStixExtension(m_json, claim, bundle);
    m_json.endObject();
}

void StixWriting::writeAnswers(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    const bool disagrees = claim.stance == model::Stance::Denies || claim.stance == model::Stance::Defends ||
                           claim.stance == model::Stance::Withdraws;
    std::vector<store::LinkedClaim> links = bundle.answers.value(claim.id);
    std::sort(links.begin(), links.end(), [](const store::LinkedClaim &a, const store::LinkedClaim &b) {
        return std::pair(a.uid, a.type) < std::pair(b.uid, b.type);
    });
    bool said = makesAttributions(claim);
    for (const store::LinkedClaim &link : links) {
        const store::ClaimBundle answered = m_claims.reader().claims(std::span(&link.id, 1));
        QStringList refs;
        for (const Attribution &attribution : attributions(answered.claims.front(), answered))
            refs.append(attribution.id);
        if (refs.isEmpty() || link.type == model::AnswerType::Restates)
            continue;
        said = true;
        const QStringList parts{uidText(claim.uid), uidText(link.uid), model::code(link.type)};
        if (link.type == model::AnswerType::Supports)
            writeOpinion(u"agree"_s, stixId(u"opinion"_s, parts), refs, claim, bundle);
        else if (disagrees)
            writeOpinion(claim.denial.value_or(model::DenialKind::Untrue) == model::DenialKind::Untrue
                             ? u"strongly-disagree"_s
                             : u"disagree"_s,
                         stixId(u"opinion"_s, parts), refs, claim, bundle);
        else
            writeNote(stixId(u"note"_s, parts), refs, claim, bundle);
    }
    if (said)
        return;
    QStringList refs;
    for (const model::Party *party : model::accused(claim))
        refs.append(stixActorId(bundle.actors.value(party->actor)));
    refs.removeDuplicates();
    if (!refs.isEmpty())
        writeNote(stixId(u"note"_s, {uidText(claim.uid)}), refs, claim, bundle);
}

void StixWriting::writeClaim(const model::Claim &claim, const store::ClaimBundle &bundle)
{
    writeActors(claim, bundle);
    const std::vector<Attribution> found = attributions(claim, bundle);
    if (!found.empty())
        writeIncident(claim, bundle);
    for (const Attribution &attribution : found)
        writeAttribution(attribution, claim, bundle);
    writeAnswers(claim, bundle);
}

void StixWriting::writeReports()
{
    for (const auto &entry : m_reports) {
        const Report &report = entry.second;
        const QString time = stixTime(report.document.published);
        beginStix(m_json, u"report"_s, stixId(u"report"_s, {entry.first}), time);
        if (!report.publisher.uid.isNull())
            m_json.member(u"created_by_ref", stixSpeakerId(report.publisher));
        m_json.member(u"name", report.document.title.isEmpty() ? report.document.url : report.document.title);
        m_json.member(u"published", time);
        writeRefs(report.refs);
        if (!report.document.url.isEmpty())
            writeStixReferences(m_json, {report.document});
        m_json.endObject();
    }
}

void StixWriting::write(const task::Task &task)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const model::ClaimId id : m_claims.ids())
        hash.addData(QByteArray::number(id.value) + ' ');
    m_json.beginObject().member(u"type", u"bundle"_s);
    m_json.member(u"id", stixId(u"bundle"_s, {QString::fromLatin1(hash.result().toHex())}));
    m_json.key(u"objects").beginList();
    writeStixExtensionDefinition(m_json);
    m_claims.each(
        [this](const model::Claim &claim, const store::ClaimBundle &bundle) { writeClaim(claim, bundle); },
        task);
    writeReports();
    m_json.endList().endObject();
    m_json.finish();
}

} // namespace

void writeStix(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    StixWriting(claims, device).write(task);
}

} // namespace jaccuse::exporting
