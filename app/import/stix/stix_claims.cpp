// SPDX-License-Identifier: MIT
#include "import/stix/stix_claims.h"

#include "import/import_words.h"
#include "import/json/json_members.h"
#include "import/stix/stix_citations.h"
#include "import/uids.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t claimsInBatch = 1000;
constexpr int cannotBeJudged = 6;

bool isGroup(const QString &type)
{
    return type == u"intrusion-set" || type == u"threat-actor";
}

bool isDeed(const QString &type)
{
    return type == u"campaign" || type == u"incident";
}

bool isMeans(const QString &type)
{
    return type == u"malware" || type == u"tool" || type == u"infrastructure";
}

bool canBeAccused(const QString &type)
{
    return isGroup(type) || type == u"identity" || type == u"location" || type == u"campaign";
}

model::Party party(model::ActorId actor, model::PartyRole role)
{
    model::Party party;
    party.actor = actor;
    party.role = role;
    return party;
}

/// The creator's confidence in its own object, 0 to 100; empty where none is given.
QString confidenceOf(const StixObject &object)
{
    const QJsonValue confidence = object.members[u"confidence"];
    if (confidence.isString())
        return confidence.toString().trimmed(); // not as STIX has it, but the creator's words
    return confidence.isDouble() ? Import::tr("%1 of 100").arg(confidence.toInt()) : QString();
}

/// When the claim of an object was made: as its extension tells, where it is one of ours, else the day that
/// the object was created, which STIX asks for even where the other is not known.
model::DatedWords saidIn(const StixObject &object)
{
    const QJsonObject told = object.claimTold();
    if (told.isEmpty())
        return stixDay(object, u"created"_s);
    const QJsonValue said = told[u"claim_date"];
    const auto date = model::EdtfDate::parse(said[u"edtf"].toString());
    const auto basis = model::fromCode<model::Basis>(said[u"basis"].toString());
    return {date.value_or(model::EdtfDate()), said[u"words"].toString(),
            basis.value_or(model::Basis::Unknown)};
}

/// For what the claim of an object holds somebody responsible, where it tells; else nothing.
std::optional<model::Responsibility> responsibilityTold(const StixObject &object, const QString &accused)
{
    const QJsonArray parties = object.claimTold()[u"accused"].toArray();
    for (const QJsonValue &party : parties)
        if (party[u"name"].toString() == accused)
            return model::fromCode<model::Responsibility>(party[u"responsibility"].toString());
    return std::nullopt;
}

} // namespace

StixClaims::StixClaims(const StixObjects &objects, const Reading &reading)
    : m_objects(objects)
    , m_reading(reading)
    , m_stix(objects, reading.sink)
{
    for (const StixObject &object : objects.all()) {
        if (object.takenBack() || (object.type != u"report" && object.type != u"note"))
            continue;
        auto &holders = object.type == u"report" ? m_reports : m_notes;
        for (const QString &ref : object.refs(u"object_refs"_s))
            if (stixTypeOf(ref) == u"relationship")
                holders[ref].append(&object);
    }
}

void StixClaims::warn(const StixObject &object, const QString &reason, bool skipped)
{
    m_reading.sink.warn({m_reading.source.name(), object.line, reason, skipped});
}

void StixClaims::take()
{
    for (const StixObject &object : m_objects.all()) {
        m_reading.task.throwIfCancelled();
        if (!object.isAttribution() || takenBack(object))
            continue;
        try {
            if (const QString fault = faultOf(object); !fault.isEmpty())
                throw RecordFault{fault};
            takeAttribution(object);
            ++m_attributions;
            m_taken.insert(object.id);
        } catch (const RecordFault &fault) {
            ++m_leftOut;
            warn(object, Import::tr("The attribution %1 was left out: %2.").arg(object.id, fault.reason),
                 true);
        }
        m_stix.flush(claimsInBatch);
    }
    for (const StixObject &object : m_objects.all())
        if (object.type == u"opinion")
            takeOpinion(object);
    m_stix.flush(0);
}

bool StixClaims::takenBack(const StixObject &relationship)
{
    QString reason;
    if (relationship.takenBack())
        reason = Import::tr("its creator has revoked it");
    for (const QString &member : {u"source_ref"_s, u"target_ref"_s}) {
        const StixObject *end = m_objects.find(relationship.members[member].toString());
        if (reason.isEmpty() && end && end->takenBack())
            reason = Import::tr("the %1 is revoked or deprecated").arg(end->forPeople());
    }
    if (reason.isEmpty())
        return false;
    ++m_withdrawn;
    m_stix.batch.withdraw(stixUid(relationship.id));
    warn(relationship, Import::tr("The attribution %1 makes no claim: %2.").arg(relationship.id, reason),
         true);
    return true;
}

QString StixClaims::faultOf(const StixObject &relationship) const
{
    const JsonMembers members(relationship.members, relationship.type);
    const QString source = members.text(u"source_ref"_s);
    const QString target = members.text(u"target_ref"_s);
    // What is no text must show before anything of the attribution is taken.
    static_cast<void>(members.text(u"description"_s));
    static_cast<void>(members.text(u"lang"_s));
    if (source.isEmpty() || target.isEmpty())
        return Import::tr("it has no %1").arg(source.isEmpty() ? u"source_ref"_s : u"target_ref"_s);
    if (source == target)
        return Import::tr("it attributes %1 to itself").arg(source);
    for (const QString &id : {source, target}) {
        const QString type = stixTypeOf(id);
        const bool fits = canBeAccused(type) || (id == source && (isDeed(type) || isMeans(type)));
        if (!fits)
            return Import::tr("%1 is neither an actor nor a deed").arg(id);
        if (!m_objects.find(id))
            return Import::tr("%1 is not in the file").arg(id);
    }
    return {};
}

void StixClaims::addAccused(model::Claim &claim, const StixObject &relationship)
{
    const StixObject &source = *m_objects.find(relationship.members[u"source_ref"].toString());
    const StixObject &target = *m_objects.find(relationship.members[u"target_ref"].toString());
    model::Party accused = party(m_stix.actor(target), model::PartyRole::Accused);
    accused.surface = target.name();
    if (isDeed(source.type)) {
        claim.incident = m_stix.incident(source);
        claim.actWords = source.name();
        accused.responsibility = model::Responsibility::Performs;
    } else if (isMeans(source.type)) {
        claim.actWords = source.forPeople();
        accused.responsibility = model::Responsibility::Unspecified;
    } else {
        model::Party performer = party(m_stix.actor(source), model::PartyRole::Accused);
        performer.surface = source.name();
        performer.responsibility = model::Responsibility::Performs;
        performer.basis = model::Basis::Inferred;
        claim.parties.push_back(performer);
        accused.responsibility = model::Responsibility::Linked;
    }
    if (target.type == u"campaign")
        accused.responsibility = model::Responsibility::Unspecified;
    if (const auto told = responsibilityTold(relationship, target.name()))
        accused.responsibility = told;
    claim.parties.push_back(accused);
    claim.acts = {u"cyber.unspecified"_s};
    claim.happened = stixDays(relationship, u"start_time"_s, u"stop_time"_s);
    if (!claim.happened.date.isKnown() && isDeed(source.type))
        claim.happened = stixDays(source, u"first_seen"_s, u"last_seen"_s);
}

void StixClaims::addWords(model::Claim &claim, const StixObject &object, const QString &member)
{
    const JsonMembers members(object.members, object.type);
    const model::DocumentId collection = m_stix.collection(object);
    model::Mention mention;
    mention.document = collection;
    claim.mentions.push_back(mention);
    const CitedText text =
        readCitedText(members.text(member), object.members[u"external_references"].toArray());
    if (text.words.isEmpty())
        return;
    model::Quotation quotation;
    quotation.document = collection;
    quotation.exact = text.words;
    quotation.language = members.text(u"lang"_s);
    claim.quotations.push_back(quotation);
}

void StixClaims::addSources(model::Claim &claim, const StixObject &relationship)
{
    const auto tell = [&](model::DocumentId document, const QString &note) {
        for (const model::Mention &held : claim.mentions)
            if (held.document == document)
                return;
        model::Mention mention;
        mention.document = document;
        mention.attested = cannotBeJudged;
        mention.fidelityNote = note;
        claim.mentions.push_back(mention);
    };
    for (const StixObject *report : m_reports.value(relationship.id))
        tell(m_stix.report(*report), {});
    const QJsonArray references = relationship.members[u"external_references"].toArray();
    QStringList known;
    for (const QJsonValue &reference : references) {
        known.append(reference[u"source_name"].toString());
        if (std::optional<model::Document> cited = referencedDocument(reference.toObject()))
            tell(m_stix.batch.add(std::move(*cited)),
                 Import::tr("Cited as a source, not read: what it says itself is not known."));
    }
    QStringList unresolved =
        readCitedText(relationship.members[u"description"].toString(), references).citeKeys;
    for (const QString &name : known)
        unresolved.removeAll(name);
    if (!unresolved.isEmpty())
        warn(relationship,
             Import::tr("The attribution %1 cites what its references do not list: %2.")
                 .arg(relationship.id, unresolved.join(u", "_s)),
             false);
}

void StixClaims::addNotes(model::Claim &claim, const StixObject &relationship) const
{
    QStringList notes;
    for (const StixObject *note : m_notes.value(relationship.id)) {
        const StixObject *creator = m_objects.find(note->members[u"created_by_ref"].toString());
        QStringList authors = note->refs(u"authors"_s);
        if (authors.isEmpty() && creator)
            authors.append(creator->name());
        QStringList words{note->members[u"abstract"].toString().trimmed(),
                          note->members[u"content"].toString().trimmed()};
        words.removeAll(QString());
        notes.append(authors.isEmpty()
                         ? Import::tr("Note: %1").arg(words.join(u'\n'))
                         : Import::tr("Note by %1: %2").arg(authors.join(u", "_s), words.join(u'\n')));
    }
    claim.note = notes.join(u"\n\n"_s);
}

void StixClaims::takeAttribution(const StixObject &relationship)
{
    const StixObject &source = *m_objects.find(relationship.members[u"source_ref"].toString());
    const StixObject &target = *m_objects.find(relationship.members[u"target_ref"].toString());
    const QString creatorId = relationship.members[u"created_by_ref"].toString();
    if (!creatorId.isEmpty() && !m_objects.find(creatorId))
        warn(relationship,
             Import::tr("The creator of the attribution %1, %2, is not in the file.")
                 .arg(relationship.id, creatorId),
             false);
    model::Claim claim;
    claim.uid = stixUid(relationship.id);
    if (relationship.claimTold()[u"stance"].toString() == model::code(model::Stance::Admits))
        claim.stance = model::Stance::Admits;
    claim.parties.push_back(party(m_stix.creator(relationship), model::PartyRole::Principal));
    addAccused(claim, relationship);
    const model::Actor &speaker = m_stix.batch[claim.parties.front().actor];
    const bool attributes = relationship.members[u"relationship_type"].toString() == u"attributed-to";
    claim.summary = (attributes ? Import::tr("%1 attributes the %2 to the %3.")
                                : Import::tr("%1 sees the %2 in relation to the %3."))
                        .arg(speaker.name, source.forPeople(), target.forPeople());
    claim.said = saidIn(relationship);
    claim.confidenceWords = confidenceOf(relationship);
    addWords(claim, relationship, u"description"_s);
    addSources(claim, relationship);
    addNotes(claim, relationship);
    m_stix.batch.add(std::move(claim));
    if (isGroup(source.type))
        m_stix.batch.addAffiliation(m_stix.actor(source), m_stix.actor(target));
}

QMap<QString, const StixObject *> StixClaims::meantBy(const StixObject &opinion)
{
    QMap<QString, const StixObject *> meant;
    QList<const StixObject *> reports;
    for (const QString &ref : opinion.refs(u"object_refs"_s)) {
        if (m_taken.contains(ref))
            meant.insert(ref, nullptr);
        else if (const StixObject *report = stixTypeOf(ref) == u"report" ? m_objects.find(ref) : nullptr)
            reports.append(report);
    }
    for (const StixObject *report : reports) {
        QStringList held;
        for (const QString &ref : report->refs(u"object_refs"_s))
            if (m_taken.contains(ref) && !held.contains(ref))
                held.append(ref);
        if (report->takenBack() || held.isEmpty() || (held.size() == 1 && meant.contains(held.front())))
            continue;
        if (held.size() == 1) {
            meant.insert(held.front(), report);
            continue;
        }
        ++m_leftOut;
        warn(opinion,
             Import::tr("The opinion %1 is about the %2, which holds %3 attributions; it does not say which "
                        "of them it means, so that it answers none.")
                 .arg(opinion.id, report->forPeople())
                 .arg(held.size()),
             true);
    }
    return meant;
}

void StixClaims::takeOpinion(const StixObject &opinion)
{
    const bool neutral = opinion.members[u"opinion"].toString() == u"neutral";
    const qint64 leftOutBefore = m_leftOut;
    const QMap<QString, const StixObject *> meant =
        neutral ? QMap<QString, const StixObject *>() : meantBy(opinion);
    if (opinion.takenBack()) {
        for (const QString &ref : opinion.refs(u"object_refs"_s) + meant.keys())
            if (stixTypeOf(ref) == u"relationship")
                m_stix.batch.withdraw(uidOf(u"stix"_s, {opinion.id, ref}));
        ++m_withdrawn;
        return;
    }
    for (auto attribution = meant.begin(); attribution != meant.end(); ++attribution) {
        try {
            answer(opinion, *m_objects.find(attribution.key()), attribution.value());
        } catch (const RecordFault &fault) {
            warn(opinion, Import::tr("The opinion %1 was left out: %2.").arg(opinion.id, fault.reason), true);
            ++m_leftOut;
            return;
        }
        m_stix.flush(claimsInBatch);
    }
    if (meant.isEmpty() && m_leftOut == leftOutBefore)
        ++m_opinionsPassed;
}

/// disagree is a denial by the accused, a withdrawal by the creator, a defence by anyone else.
void StixClaims::answer(const StixObject &opinion, const StixObject &relationship, const StixObject *report)
{
    const JsonMembers members(opinion.members, opinion.type);
    const QString word = members.text(u"opinion"_s);
    const QStringList authors = members.texts(u"authors"_s);
    static_cast<void>(members.text(u"explanation"_s));
    static_cast<void>(members.text(u"lang"_s));
    const bool agrees = word == u"agree" || word == u"strongly-agree";
    if (!agrees && word != u"disagree" && word != u"strongly-disagree")
        throw RecordFault{Import::tr("“%1” is no opinion that STIX knows").arg(word)};

    model::Claim claim;
    claim.uid = uidOf(u"stix"_s, {opinion.id, relationship.id});
    QStringList speakers;
    for (const QString &author : authors) {
        claim.parties.push_back(party(m_stix.actorNamed(author), model::PartyRole::Principal));
        speakers.append(author);
    }
    if (authors.isEmpty()) {
        const model::ActorId creator = m_stix.creator(opinion);
        claim.parties.push_back(party(creator, model::PartyRole::Principal));
        speakers.append(m_stix.batch[creator].name);
    }
    addAccused(claim, relationship);

    model::Answer answer;
    answer.claim = stixUid(relationship.id);
    if (report) {
        answer.basis = model::Basis::Inferred;
        for (model::Party &party : claim.parties)
            if (party.role == model::PartyRole::Accused)
                party.basis = model::Basis::Inferred;
        claim.note = Import::tr("The opinion is about the %1, which holds this attribution alone.")
                         .arg(report->forPeople());
    }
    answer.type = agrees ? model::AnswerType::Supports : model::AnswerType::Rejects;
    answer.words = word;
    const QString creator = opinion.members[u"created_by_ref"].toString();
    if (!agrees) {
        const QString accusedId = relationship.members[u"target_ref"].toString();
        const StixObject &accused = *m_objects.find(accusedId);
        const bool byCreator = authors.isEmpty() && !creator.isEmpty() &&
                               creator == relationship.members[u"created_by_ref"].toString();
        const bool byAccused = authors.isEmpty() ? creator == accusedId : authors.contains(accused.name());
        claim.stance = byAccused ? model::Stance::Denies : model::Stance::Defends;
        claim.denial = word == u"disagree" ? model::DenialKind::Unproven : model::DenialKind::Untrue;
        if (byCreator) {
            claim.stance = model::Stance::Withdraws;
            claim.denial.reset();
            answer.type = model::AnswerType::Withdraws;
        }
    }
    claim.answers.push_back(answer);
    claim.summary =
        Import::tr("%1 about an attribution to the %2: %3.")
            .arg(speakers.join(u", "_s),
                 m_objects.find(relationship.members[u"target_ref"].toString())->forPeople(), word);
    claim.said = saidIn(opinion);
    claim.confidenceWords = confidenceOf(opinion);
    addWords(claim, opinion, u"explanation"_s);
    m_stix.batch.add(std::move(claim));
    ++m_answers;
}

} // namespace jaccuse::import
