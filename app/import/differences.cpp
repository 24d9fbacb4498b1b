// SPDX-License-Identifier: MIT
#include "import/differences.h"

#include "import/import_words.h"
#include "model/wording.h"

#include <algorithm>
#include <tuple>

namespace jaccuse::import {

namespace {

class Fields
{
public:
    explicit Fields(const store::ClaimReader &reader)
        : m_reader(reader)
    {}

    template <class Value>
    Fields &add(const QString &name, const Value &before, const Value &now)
    {
        if (before != now)
            m_differ.append(name);
        return *this;
    }
    /// The same, telling in words what stood there.
    template <class Value>
    Fields &add(const QString &name, const Value &before, const Value &now, const QString &words)
    {
        if (before != now)
            m_differ.append(words.isEmpty() ? Import::tr("%1 (none before)").arg(name)
                                            : Import::tr("%1 (%2 before)").arg(name, words));
        return *this;
    }
    Fields &add(const QString &name, const model::EdtfDate &before, const model::EdtfDate &now)
    {
        return add(name, before, now, before.isKnown() ? before.forPeople() : QString());
    }
    Fields &add(const QString &name, const model::DatedWords &before, const model::DatedWords &now)
    {
        return before.date == now.date ? add(Import::tr("words of the %1").arg(name), before.words, now.words)
                                       : add(name, before.date, now.date);
    }
    Fields &add(const QString &name, const std::vector<model::ActorId> &before,
                const std::vector<model::ActorId> &now)
    {
        return add(name, before, now, names(before));
    }

    [[nodiscard]] QString names(const std::vector<model::ActorId> &actors) const
    {
        QStringList all;
        for (const model::ActorId id : actors)
            if (const auto actor = m_reader.actor(id))
                all.append(actor->name);
        return model::joined(all);
    }
    [[nodiscard]] QString words() const { return model::joined(m_differ); }

private:
    const store::ClaimReader &m_reader;
    QStringList m_differ;
};

QString quoted(const QString &words)
{
    return words.isEmpty() ? QString() : Import::tr("“%1”").arg(words);
}

std::vector<model::ActorId> one(model::ActorId actor)
{
    return actor.isNull() ? std::vector<model::ActorId>() : std::vector{actor};
}

std::vector<model::ExternalId> sorted(std::vector<model::ExternalId> references)
{
    std::sort(references.begin(), references.end(), [](const auto &a, const auto &b) {
        return std::tie(a.scheme, a.value) < std::tie(b.scheme, b.value);
    });
    return references;
}

std::vector<model::ActorId> actorsIn(const model::Claim &claim, model::PartyRole role)
{
    std::vector<model::ActorId> actors;
    for (const model::Party *party : model::partiesIn(claim, role))
        actors.push_back(party->actor);
    return actors;
}

using PartyDetail = std::tuple<std::optional<model::Responsibility>, model::Basis, QString>;

/// How the parties are told, who they are apart.
std::vector<PartyDetail> detailsOf(const model::Claim &claim)
{
    std::vector<PartyDetail> details;
    details.reserve(claim.parties.size());
    for (const model::Party &party : claim.parties)
        details.emplace_back(party.responsibility, party.basis, party.surface);
    return details;
}

/// The words quoted in the documents that a version tells the claim in.
QStringList quotedIn(const model::Claim &claim, const model::Claim &version)
{
    QStringList words;
    for (const model::Quotation &quotation : claim.quotations)
        if (std::any_of(version.mentions.begin(), version.mentions.end(), [&](const model::Mention &mention) {
                return mention.document == quotation.document;
            }))
            words.append(quotation.exact);
    words.sort();
    return words;
}

} // namespace

QString differences(const store::ClaimReader &reader, const model::Document &before,
                    const model::Document &now)
{
    return Fields(reader)
        .add(Import::tr("title"), before.title, now.title, quoted(before.title))
        .add(Import::tr("standfirst"), before.standfirst, now.standfirst)
        .add(Import::tr("kind"), before.kind, now.kind, model::label(before.kind))
        .add(Import::tr("publisher"), one(before.publisher), one(now.publisher))
        .add(Import::tr("how the publisher is known"), before.publisherBasis, now.publisherBasis)
        .add(Import::tr("authors"), before.byline, now.byline, model::joined(before.byline))
        .add(Import::tr("address"), before.url, now.url, before.url)
        .add(Import::tr("address of the copy"), before.archiveUrl, now.archiveUrl, before.archiveUrl)
        .add(Import::tr("date"), before.published, now.published)
        .add(Import::tr("how the date is known"), before.publishedBasis, now.publishedBasis)
        .add(Import::tr("date of access"), before.accessed, now.accessed)
        .add(Import::tr("language"), before.language, now.language, model::languageName(before.language))
        .add(Import::tr("rights"), before.rights, now.rights)
        .add(Import::tr("marked passages"), before.marked, now.marked)
        .words();
}

QString differences(const store::ClaimReader &reader, const model::Incident &before,
                    const model::Incident &now)
{
    return Fields(reader)
        .add(Import::tr("name"), before.name, now.name, quoted(before.name))
        .add(Import::tr("kind of act"), before.category, now.category, model::actLabel(before.category))
        .add(Import::tr("description"), before.description, now.description)
        .add(Import::tr("date"), before.date, now.date)
        .add(Import::tr("victims"), before.victims, now.victims)
        .add(Import::tr("references"), sorted(before.references), sorted(now.references))
        .words();
}

QString differences(const store::ClaimReader &reader, const model::Claim &before, const model::Claim &now)
{
    Fields fields(reader);
    fields.add(Import::tr("stance"), before.stance, now.stance, model::label(before.stance))
        .add(Import::tr("kind of denial"), before.denial, now.denial)
        .add(Import::tr("claimant"), actorsIn(before, model::PartyRole::Principal),
             actorsIn(now, model::PartyRole::Principal))
        .add(Import::tr("speaker"), actorsIn(before, model::PartyRole::Speaker),
             actorsIn(now, model::PartyRole::Speaker))
        .add(Import::tr("accused"), actorsIn(before, model::PartyRole::Accused),
             actorsIn(now, model::PartyRole::Accused))
        .add(Import::tr("victims"), actorsIn(before, model::PartyRole::Victim),
             actorsIn(now, model::PartyRole::Victim))
        .add(Import::tr("addressee"), actorsIn(before, model::PartyRole::Addressee),
             actorsIn(now, model::PartyRole::Addressee))
        .add(Import::tr("date"), before.said, now.said)
        .add(Import::tr("date of the act"), before.happened, now.happened)
        .add(Import::tr("kind of act"), before.acts, now.acts)
        .add(Import::tr("words for the act"), before.actWords, now.actWords)
        .add(Import::tr("incident"), before.incident, now.incident)
        .add(Import::tr("form"), before.form, now.form, model::label(before.form))
        .add(Import::tr("summary"), before.summary, now.summary)
        .add(Import::tr("certainty"), std::tie(before.force, before.likelihood, before.analytic),
             std::tie(now.force, now.likelihood, now.analytic))
        .add(Import::tr("words of certainty"), before.confidenceWords, now.confidenceWords)
        .add(Import::tr("consequence"), std::tie(before.consequence, before.consequenceWords),
             std::tie(now.consequence, now.consequenceWords))
        .add(Import::tr("grade"), before.credibility, now.credibility)
        .add(Import::tr("evidence"), before.evidence, now.evidence)
        .add(Import::tr("note"), before.note, now.note)
        .add(Import::tr("quotations"), quotedIn(before, now), quotedIn(now, now));
    if (before.parties.size() == now.parties.size())
        fields.add(Import::tr("how the parties are told"), detailsOf(before), detailsOf(now));
    return fields.words();
}

} // namespace jaccuse::import
