// SPDX-License-Identifier: MIT
#include "support/founding_bundle.h"

#include "model/wording.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

namespace jaccuse::tests {

namespace {

using Who = Founding::Who;

const auto excerpt = u"North Korea blames US, South for cyberattack 'sabotage'\n\n[…]\n\n"
                     "North Korea has accused the U.S. of staging cyberattacks aimed at infiltrating its "
                     "Internet servers.\n\n[…]\n\n"
                     "On Friday, the Korean Central News Agency commented:\n\n"
                     "\"It is nobody's secret that the U.S. and the South Korean puppet regime are massively "
                     "bolstering up cyber forces in a bid to intensify the subversive activities and "
                     "sabotages against the DPRK. […] virus attacks are being made every day\"\n\n"
                     "The KCNA also said that both parties \"will have to take the responsibility for the "
                     "whole consequences.\"\n\n[…]\n\n"
                     "In 2011, the country was accused of launching a cyberattack against South Korea […] "
                     "Kim Young-dae […] called it an \"unprecedented act of cyberterror involving North "
                     "Korea.\"\n\n"
                     "North Korea in turn says that its Southern rival is fuelling the flames of "
                     "confrontation\n\n[…]\n\n"
                     "defectors from the country have warned that thousands of computer engineers in "
                     "Pyongyang have been recruited for cyberwarfare\n\n[…]\n\n"
                     "allegations that it is one of the main sources of cyberattacks"_s;

Actor actor(Who who, ActorKind kind, const QString &name, const QString &acronym = {})
{
    Actor made;
    made.id = actorId(who);
    made.kind = kind;
    made.name = name;
    made.named = kind != ActorKind::Unknown;
    if (!acronym.isEmpty())
        made.aliases.push_back({acronym, u"en"_s, AliasKind::Acronym, false});
    return made;
}

Anchor anchorOf(const QString &words, qsizetype from = 0)
{
    // The excerpt has no characters beyond the first plane: units are code points.
    const qsizetype at = excerpt.indexOf(words, from);
    Q_ASSERT(at >= 0);
    return {{at, at + words.size()}, {}, {}};
}

Quotation quotation(qint64 id, QuotationKind kind, const QString &exact, const QString &source,
                    const QString &cue, const QString &content)
{
    Quotation made;
    made.id = QuotationId{id};
    made.document = Founding::article;
    made.exact = exact;
    made.anchor = anchorOf(exact);
    made.kind = kind;
    const auto add = [&](SpanRole role, const QString &words) {
        if (!words.isEmpty())
            made.spans.push_back({role, words, anchorOf(words, made.anchor->range.start)});
    };
    add(SpanRole::Source, source);
    add(SpanRole::Cue, cue);
    add(SpanRole::Content, content);
    return made;
}

struct Draft
{
    Claim claim;
    Draft(qint64 id, const QString &date, const QString &act, const QString &summary)
    {
        claim.id = ClaimId{id};
        claim.said.date = *EdtfDate::parse(date);
        claim.acts = QStringList{act};
        claim.summary = summary;
        Mention mention;
        mention.document = Founding::article;
        claim.mentions.push_back(mention);
    }
    Draft &party(Who who, PartyRole role, Basis basis = Basis::Stated,
                 std::optional<Responsibility> responsibility = {})
    {
        claim.parties.push_back({actorId(who), role, responsibility, basis, {}, {}});
        return *this;
    }
    Draft &accused(Who who, Responsibility responsibility, Basis basis = Basis::Stated)
    {
        return party(who, PartyRole::Accused, basis, responsibility);
    }
    Draft &relay(Who who)
    {
        for (const Who hop : {who, Who::Reuters, Who::ZdNet})
            claim.mentions.front().relay.push_back({actorId(hop), RelayAct::Relays, {}, {}, {}, {}});
        claim.mentions.front().relay.front().date = claim.said.date;
        return *this;
    }
    Draft &says(const Quotation &words)
    {
        claim.quotations.push_back(words);
        return *this;
    }
};

std::vector<Claim> draftClaims()
{
    using R = Responsibility;
    const QuotationKind indirect = QuotationKind::Indirect;
    std::vector<Claim> claims;
    const auto keep = [&claims](const Draft &draft) { claims.push_back(draft.claim); };
    const QString staging = u"the U.S. of staging cyberattacks aimed at infiltrating its Internet servers"_s;
    const QString secret = u"It is nobody's secret that the U.S. and the South Korean puppet regime are "
                           "massively bolstering up cyber forces in a bid to intensify the subversive "
                           "activities and sabotages against the DPRK."_s;
    const QString virus = u"virus attacks are being made every day"_s;
    const QString said = u"The KCNA also said that both parties"_s;
    const QString whole = u"will have to take the responsibility for the whole consequences."_s;
    const QString terror = u"unprecedented act of cyberterror involving North Korea."_s;

    keep(Draft(1, u"2013-03-15"_s, u"cyber.intrusion"_s, u"North Korea accuses the United States."_s)
             .party(Who::NorthKorea, PartyRole::Principal)
             .party(Who::Kcna, PartyRole::Speaker)
             .accused(Who::UnitedStates, R::Performs)
             .accused(Who::SouthKorea, R::Performs)
             .relay(Who::Kcna)
             .says(quotation(1, indirect, u"North Korea has accused %1."_s.arg(staging), u"North Korea"_s,
                             u"accused"_s, staging))
             .says(quotation(20, QuotationKind::Direct, virus, {}, {}, virus)));
    Draft second(2, u"2013-03-15"_s, u"cyber.capability"_s, u"KCNA accuses both of building up forces."_s);
    second.claim.confidenceWords = u"It is nobody's secret that"_s;
    keep(second.party(Who::Kcna, PartyRole::Speaker)
             .party(Who::NorthKorea, PartyRole::Principal, Basis::Inferred)
             .accused(Who::UnitedStates, R::Performs)
             .accused(Who::SouthKorea, R::Performs)
             .relay(Who::Kcna)
             .says(quotation(2, QuotationKind::Direct,
                             u"On Friday, the Korean Central News Agency commented:\n\n\""_s + secret,
                             u"the Korean Central News Agency"_s, u"commented"_s, secret)));
    Draft third(3, u"2013-03-15"_s, u"unspecified"_s, u"KCNA says that both will have to answer."_s);
    third.claim.consequence = Consequence::Threat;
    keep(third.party(Who::Kcna, PartyRole::Speaker)
             .party(Who::NorthKorea, PartyRole::Principal, Basis::Inferred)
             .accused(Who::UnitedStates, R::Unspecified, Basis::Inferred)
             .accused(Who::SouthKorea, R::Unspecified, Basis::Inferred)
             .relay(Who::Kcna)
             .says(quotation(3, QuotationKind::Mixed, said + u" \""_s + whole + u'"', u"The KCNA"_s,
                             u"said"_s, whole)));
    keep(Draft(4, {}, u"cyber.disruption"_s, u"Unnamed accusers blame North Korea for malware."_s)
             .party(Who::Unnamed, PartyRole::Principal)
             .accused(Who::NorthKorea, R::Performs));
    const QString launching = u"of launching a cyberattack against South Korea"_s;
    keep(Draft(5, u"2011"_s, u"cyber.destruction"_s, u"North Korea was accused of an attack in 2011."_s)
             .party(Who::Unnamed, PartyRole::Principal)
             .party(Who::SouthKorea, PartyRole::Principal, Basis::Inferred)
             .accused(Who::NorthKorea, R::Performs)
             .says(quotation(5, indirect, u"In 2011, the country was accused "_s + launching, {},
                             u"was accused"_s, launching)));
    keep(Draft(6, u"2011?"_s, u"cyber.destruction"_s, u"A prosecutor called it involving North Korea."_s)
             .party(Who::Kim, PartyRole::Speaker)
             .party(Who::Prosecutors, PartyRole::Principal, Basis::Inferred)
             .accused(Who::NorthKorea, R::Linked)
             .says(quotation(6, QuotationKind::Mixed, u"Kim Young-dae […] called it an \""_s + terror + u'"',
                             u"Kim Young-dae"_s, u"called"_s, terror)));
    const QString fuelling = u"that its Southern rival is fuelling the flames of confrontation"_s;
    keep(Draft(7, {}, u"speech.accusation"_s, u"North Korea says that South Korea fuels confrontation."_s)
             .party(Who::NorthKorea, PartyRole::Principal)
             .accused(Who::SouthKorea, R::Performs)
             .relay(Who::NorthKorea)
             .says(quotation(7, indirect, u"North Korea in turn says "_s + fuelling, u"North Korea"_s,
                             u"says"_s, fuelling)));
    const QString engineers = u"that thousands of computer engineers in Pyongyang have been recruited for "
                              "cyberwarfare"_s;
    keep(Draft(8, {}, u"cyber.capability"_s, u"Defectors warn of recruited engineers."_s)
             .party(Who::Defectors, PartyRole::Speaker)
             .accused(Who::NorthKorea, R::Performs, Basis::Inferred)
             .relay(Who::Defectors)
             .says(quotation(8, indirect, u"defectors from the country have warned "_s + engineers,
                             u"defectors from the country"_s, u"have warned"_s, engineers)));
    const QString sources = u"that it is one of the main sources of cyberattacks"_s;
    keep(Draft(9, {}, u"cyber.unspecified"_s, u"China is alleged to be a main source of cyberattacks."_s)
             .party(Who::Unnamed, PartyRole::Principal)
             .party(Who::UnitedStates, PartyRole::Principal, Basis::Inferred)
             .accused(Who::China, R::Unspecified)
             .says(quotation(9, indirect, u"allegations "_s + sources, {}, u"allegations"_s, sources)));
    return claims;
}

void link(store::ClaimBundle &bundle, qint64 from, qint64 to, AnswerType type, Basis basis)
{
    const auto end = [&bundle, type, basis](qint64 id) {
        const Claim &claim = bundle.claims[static_cast<size_t>(id - 1)];
        store::LinkedClaim linked;
        linked.id = claim.id;
        linked.type = type;
        linked.basis = basis;
        linked.summary = claim.summary;
        for (const Party *party : claimants(claim))
            if (party->basis == Basis::Stated || claimants(claim).size() == 1)
                linked.claimants.append(bundle.actors[party->actor].name);
        for (const Party *party : accused(claim))
            linked.accused.append(bundle.actors[party->actor].name);
        return linked;
    };
    bundle.answers[ClaimId{from}].push_back(end(to));
    bundle.answeredBy[ClaimId{to}].push_back(end(from));
}

query::ClaimColumnsPtr columnsOf(const store::ClaimBundle &bundle)
{
    auto columns = std::make_shared<query::ClaimColumns>();
    for (qint64 id = Who::NorthKorea; id <= Who::Unnamed; ++id) {
        const Actor &held = bundle.actors[ActorId{id}];
        columns->actors.push_back({held.id, held.name, held.kind, held.named});
    }
    columns->publishers = QStringList{u"ZDNet"_s};
    columns->publisherSets = {{0}};
    for (size_t i = 0; i < bundle.claims.size(); ++i) {
        const Claim &claim = bundle.claims[i];
        const QString act = claim.acts.front();
        if (!columns->acts.contains(act)) {
            columns->acts.append(act);
            columns->actSets.push_back({static_cast<quint32>(columns->acts.size() - 1)});
        }
        const auto day = [](const std::optional<QDate> &date) {
            return date ? static_cast<qint32>(date->toJulianDay()) : query::noDay;
        };
        columns->claims.push_back(claim.id);
        columns->dayLower.push_back(day(claim.said.date.lower()));
        columns->dayUpper.push_back(day(claim.said.date.upper()));
        columns->stance.push_back(static_cast<quint8>(claim.stance));
        columns->actSet.push_back(static_cast<quint32>(columns->acts.indexOf(act)));
        columns->publisherSet.push_back(0);
        columns->quoted.push_back(claim.quotations.empty() ? 0 : 1);
        for (const Party *from : claimants(claim))
            for (const Party *to : accused(claim)) {
                int flags = 0;
                if (from->basis == Basis::Inferred)
                    flags |= query::ClaimantInferred;
                if (to->basis == Basis::Inferred)
                    flags |= query::AccusedInferred;
                columns->pairClaim.push_back(static_cast<quint32>(i));
                columns->pairFrom.push_back(static_cast<quint32>(from->actor.value - 1));
                columns->pairTo.push_back(static_cast<quint32>(to->actor.value - 1));
                columns->pairKind.push_back(static_cast<quint8>(query::EdgeKind::Accuses));
                columns->pairResponsibility.push_back(static_cast<quint8>(*to->responsibility));
                columns->pairFlags.push_back(static_cast<quint8>(flags));
            }
    }
    return columns;
}

} // namespace

Founding foundingArticle()
{
    Founding founding;
    Document &document = founding.document;
    document.id = Founding::article;
    document.kind = DocumentKind::News;
    document.title = u"North Korea blames US, South for cyberattack 'sabotage'"_s;
    document.publisher = actorId(Who::ZdNet);
    document.byline = QStringList{u"Charlie Osborne"_s};
    document.url = u"https://www.zdnet.com/article/north-korea-blames-us-south-for-cyberattack-sabotage/"_s;
    document.published = *EdtfDate::parse(u"2013-03"_s);
    document.language = u"en"_s;
    document.held = TextHeld::Excerpt;
    document.text = excerpt;

    store::ClaimBundle &bundle = founding.bundle;
    for (const Actor &made :
         {actor(Who::NorthKorea, ActorKind::State, u"North Korea"_s),
          actor(Who::UnitedStates, ActorKind::State, u"United States"_s),
          actor(Who::SouthKorea, ActorKind::State, u"South Korea"_s),
          actor(Who::China, ActorKind::State, u"China"_s),
          actor(Who::Kcna, ActorKind::Media, u"Korean Central News Agency"_s, u"KCNA"_s),
          actor(Who::Reuters, ActorKind::Media, u"Reuters"_s),
          actor(Who::ZdNet, ActorKind::Media, u"ZDNet"_s),
          actor(Who::Osborne, ActorKind::Person, u"Charlie Osborne"_s),
          actor(Who::Kim, ActorKind::Person, u"Kim Young-dae"_s),
          actor(Who::Prosecutors, ActorKind::Organ, u"South Korean prosecution service"_s),
          actor(Who::Defectors, ActorKind::Collective, u"Defectors from North Korea"_s),
          actor(Who::Unnamed, ActorKind::Unknown, u"Accuser not named"_s)})
        bundle.actors.insert(made.id, made);
    bundle.claims = draftClaims();
    Document known = document;
    known.text.clear();
    bundle.documents.insert(known.id, known);
    link(bundle, 6, 5, AnswerType::Supports, Basis::Inferred);
    link(bundle, 7, 4, AnswerType::Dismisses, Basis::Inferred);
    link(bundle, 7, 5, AnswerType::Dismisses, Basis::Stated);
    link(bundle, 7, 6, AnswerType::Dismisses, Basis::Stated);
    for (const Claim &claim : bundle.claims)
        for (const Quotation &said : claim.quotations)
            founding.passages.push_back(
                {claim.id, said.id, said.anchor->range, claim.stance, claim.summary, said.spans});
    founding.columns = columnsOf(bundle);
    return founding;
}

store::ClaimBundle page(const store::ClaimBundle &bundle, size_t first, size_t last)
{
    store::ClaimBundle part = bundle;
    part.claims.assign(bundle.claims.begin() + static_cast<std::ptrdiff_t>(first),
                       bundle.claims.begin() + static_cast<std::ptrdiff_t>(last));
    return part;
}

} // namespace jaccuse::tests
