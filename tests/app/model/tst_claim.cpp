// SPDX-License-Identifier: MIT
#include "model/claim.h"
#include "model/origins.h"
#include "model/wording.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

namespace {

Party party(qint64 actor, PartyRole role, std::optional<Responsibility> responsibility = {})
{
    Party made;
    made.actor = ActorId{actor};
    made.role = role;
    made.responsibility = responsibility;
    return made;
}

Claim accusation()
{
    Claim claim;
    claim.parties = {party(1, PartyRole::Principal), party(2, PartyRole::Accused, Responsibility::Performs)};
    return claim;
}

} // namespace

class TestClaim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainAccusationCanBeKept() { QVERIFY(!claimFault(accusation())); }

    void denialsNeedAKindAndOnlyThey()
    {
        for (const Stance stance : allValues<Stance>()) {
            Claim claim = accusation();
            claim.stance = stance;
            const bool needed = stance == Stance::Denies || stance == Stance::Defends;
            QCOMPARE(claimFault(claim).has_value(), needed);
            claim.denial = DenialKind::Untrue;
            QCOMPARE(claimFault(claim).has_value(), !needed);
        }
    }

    void somebodyMakesItAndSomebodysResponsibilityIsAtIssue()
    {
        Claim claim = accusation();
        claim.parties.erase(claim.parties.begin());
        QCOMPARE(claimFault(claim), u"nobody makes the claim"_s);
        claim.parties.push_back(party(3, PartyRole::Speaker));
        QVERIFY(!claimFault(claim));
        claim.parties.erase(claim.parties.begin());
        QCOMPARE(claimFault(claim), u"nobody's responsibility is at issue"_s);
    }

    void onlyTheAccusedHaveAResponsibility()
    {
        Claim without = accusation();
        without.parties[1].responsibility.reset();
        QVERIFY(claimFault(without));
        Claim claimant = accusation();
        claimant.parties[0].responsibility = Responsibility::Linked;
        QVERIFY(claimFault(claimant));
        Claim victim = accusation();
        victim.parties.push_back(party(3, PartyRole::Victim, Responsibility::Linked));
        QVERIFY(claimFault(victim));
    }

    void credibilityIsFromOneToSix()
    {
        Claim claim = accusation();
        for (int grade = -1; grade <= 8; ++grade) {
            claim.credibility = grade;
            QCOMPARE(claimFault(claim).has_value(), grade < 1 || grade > 6);
        }
    }

    void quotationsHaveWords()
    {
        Claim claim = accusation();
        claim.quotations.emplace_back();
        QVERIFY(claimFault(claim));
        claim.quotations[0].exact = u"They did."_s;
        QVERIFY(!claimFault(claim));
    }

    void speakersStandInOnlyWhereNoPrincipalIsThere()
    {
        Claim claim = accusation();
        claim.parties.push_back(party(3, PartyRole::Speaker));
        claim.parties.push_back(party(4, PartyRole::Principal));
        claim.parties.push_back(party(5, PartyRole::Victim));
        const auto drawn = claimants(claim);
        QCOMPARE(drawn.size(), size_t(2));
        QCOMPARE(drawn[0]->actor.value, 1);
        QCOMPARE(drawn[1]->actor.value, 4);
        QCOMPARE(accused(claim).size(), size_t(1));
        QCOMPARE(partiesIn(claim, PartyRole::Victim).size(), size_t(1));
        std::erase_if(claim.parties, [](const Party &p) { return p.role == PartyRole::Principal; });
        QCOMPARE(claimants(claim).size(), size_t(1));
        QCOMPARE(claimants(claim)[0]->actor.value, 3);
    }

    void verbsAgreeWithWhoIsNamed()
    {
        Claim claim = accusation();
        QCOMPARE(claimVerb(claim), u"accuses"_s);
        claim.parties.push_back(party(3, PartyRole::Principal));
        QCOMPARE(claimVerb(claim), u"accuse"_s);
        claim.parties.back().basis = Basis::Inferred; // and so left out of the sentence
        QCOMPARE(claimVerb(claim), u"accuses"_s);
        QCOMPARE(namedClaimants(claim).size(), size_t(1));
        claim.parties.front().basis = Basis::Inferred;
        QCOMPARE(claimVerb(claim), u"accuse"_s);
        claim.parties.back().actor = claim.parties.front().actor;
        QCOMPARE(claimVerb(claim), u"accuses"_s);
        QCOMPARE(stanceVerb(Stance::Accuses, Responsibility::Linked, 2), u"link"_s);
        QCOMPARE(stanceVerb(Stance::Accuses, Responsibility::Unspecified, 3), u"hold responsible"_s);
        QCOMPARE(stanceVerb(Stance::Denies, std::nullopt, 2), u"deny"_s);
        QCOMPARE(answerVerb(AnswerType::Dismisses, 2), u"dismiss"_s);
        QCOMPARE(answerVerb(AnswerType::Declines, 1), u"declines to answer"_s);
    }

    void mentionsOfOneUtteranceAreOneOrigin()
    {
        const auto told = [](qint64 document, std::vector<qint64> way) {
            Mention mention;
            mention.document = DocumentId{document};
            for (const qint64 actor : way) {
                RelayHop hop;
                hop.actor = ActorId{actor};
                mention.relay.push_back(hop);
            }
            return mention;
        };
        Claim claim = accusation();
        QCOMPARE(originsOf(claim).size(), 1); // nothing is known of its way: the claimant's own words
        claim.mentions = {told(1, {7, 8}), told(2, {7, 9}), told(3, {})};
        QCOMPARE(originsOf(claim).size(), 1);
        Claim other = claim;
        other.mentions = {told(4, {7})};
        QCOMPARE(originsOf(other), originsOf(claim));
        other.said.date = *EdtfDate::parse(u"2013-03-15");
        QVERIFY(originsOf(other) != originsOf(claim)); // said at another time
        claim.mentions.push_back(told(5, {10}));
        QCOMPARE(originsOf(claim).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestClaim)
#include "tst_claim.moc"
