// SPDX-License-Identifier: MIT
#include "model/vocabulary.h"

#include <array>

namespace jaccuse::model {

// One table a list; a missing word shows at once as an empty view in the vocabulary test.
#define JACCUSE_WORDS(Enum, ...)                                                                             \
    template <>                                                                                              \
    std::span<const QStringView> codes<Enum>()                                                               \
    {                                                                                                        \
        static constexpr auto words = std::to_array<QStringView>({__VA_ARGS__});                             \
        return words;                                                                                        \
    }

JACCUSE_WORDS(ActorKind, u"state", u"organ", u"igo", u"company", u"media", u"group", u"person", u"collective",
              u"unknown")
JACCUSE_WORDS(Stance, u"accuses", u"denies", u"defends", u"admits", u"declines", u"withdraws")
JACCUSE_WORDS(Responsibility, u"performs", u"directs", u"supports", u"tolerates", u"linked", u"unspecified")
JACCUSE_WORDS(Basis, u"stated", u"inferred", u"external", u"unknown")
JACCUSE_WORDS(PartyRole, u"speaker", u"principal", u"accused", u"victim", u"addressee")
JACCUSE_WORDS(DenialKind, u"untrue", u"unproven", u"unspecified")
JACCUSE_WORDS(Force, u"certain", u"flat", u"hedged", u"hearsay")
JACCUSE_WORDS(Form, u"informal", u"official-statement", u"technical-report", u"charge", u"sanction",
              u"judgment", u"complaint", u"leak")
JACCUSE_WORDS(Likelihood, u"almost-no-chance", u"very-unlikely", u"unlikely", u"even", u"likely",
              u"very-likely", u"almost-certain")
JACCUSE_WORDS(Analytic, u"low", u"moderate", u"high")
JACCUSE_WORDS(Consequence, u"demand", u"threat", u"sanction", u"expulsion", u"charge", u"cut-ties", u"other")
JACCUSE_WORDS(EvidenceKind, u"technical", u"intelligence", u"legal-finding", u"insider-testimony",
              u"document", u"third-party-report", u"circumstantial", u"admission", u"withheld", u"none-given")
JACCUSE_WORDS(DocumentKind, u"news", u"wire", u"statement", u"speech", u"transcript", u"report",
              u"indictment", u"sanction-notice", u"post", u"broadcast", u"other")
JACCUSE_WORDS(TextHeld, u"none", u"excerpt", u"full")
JACCUSE_WORDS(QuotationKind, u"direct", u"mixed", u"indirect", u"headline")
JACCUSE_WORDS(Voice, u"attributed", u"narrator")
JACCUSE_WORDS(Translated, u"no", u"yes-stated", u"yes-inferred")
JACCUSE_WORDS(SpanRole, u"content", u"source", u"cue", u"accused", u"act", u"date", u"confidence",
              u"evidence", u"inner")
JACCUSE_WORDS(RelayAct, u"utters", u"publishes", u"relays", u"retells", u"translates")
JACCUSE_WORDS(AnswerType, u"rejects", u"dismisses", u"counters", u"supports", u"restates", u"withdraws",
              u"declines")
JACCUSE_WORDS(AliasKind, u"name", u"official", u"short", u"acronym", u"demonym", u"metonym", u"vendor",
              u"transliteration", u"hostile", u"contextual")
JACCUSE_WORDS(ActorLinkType, u"part_of", u"member_of", u"office_of", u"controlled_by", u"affiliated_with",
              u"same_as", u"overlaps", u"successor_of")
JACCUSE_WORDS(DocumentLinkType, u"cites", u"republishes", u"translates", u"corrects", u"retracts")

#undef JACCUSE_WORDS

const QStringList &actCategories()
{
    static const QStringList categories =
        QStringLiteral(
            "cyber.intrusion cyber.espionage cyber.surveillance cyber.disruption cyber.destruction "
            "cyber.defacement cyber.theft cyber.ransom cyber.influence cyber.capability cyber.unspecified "
            "armed-attack killing sabotage espionage interference disinformation support rights-abuse "
            "law-breach crime misrule provocation speech.accusation speech.falsehood other unspecified")
            .split(u' ');
    return categories;
}

} // namespace jaccuse::model
