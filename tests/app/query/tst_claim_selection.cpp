// SPDX-License-Identifier: MIT
#include "query/claim_selection.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using model::Responsibility;
using model::Stance;
using query::ClaimFilter;
using query::EdgeKind;
using query::selectClaims;
using support::ColumnsBuilder;

namespace {

const auto north = u"North Korea"_s;
const auto south = u"South Korea"_s;
const auto states = u"United States"_s;

std::vector<qint64> numbers(const std::vector<model::ClaimId> &ids)
{
    std::vector<qint64> values;
    for (const model::ClaimId id : ids)
        values.push_back(id.value);
    return values;
}

std::vector<qint64> chosen(const ColumnsBuilder &builder, const ClaimFilter &filter)
{
    auto ids = numbers(query::allClaims(*selectClaims(builder.columns(), filter)));
    std::sort(ids.begin(), ids.end());
    return ids;
}

using Ids = std::vector<qint64>;

} // namespace

class TestClaimSelection : public QObject
{
    Q_OBJECT

    /// One of some day in 2011, one until June 2012, one undated.
    static ColumnsBuilder vaguelyDated()
    {
        ColumnsBuilder builder;
        ColumnsBuilder::Claim vague;
        vague.from = QDate(2011, 1, 1);
        vague.to = QDate(2011, 12, 31);
        builder.claim(vague).pair(north, south);
        ColumnsBuilder::Claim open;
        open.to = QDate(2012, 6, 1);
        builder.claim(open).pair(north, south);
        builder.claim().pair(north, south);
        return builder;
    }

private Q_SLOTS:
    void noFilterChoosesEverything()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2011, 5, 3)).pair(north, south).pair(north, states);
        builder.claim(Stance::Declines);
        const auto selection = selectClaims(builder.columns(), {});
        QCOMPARE(selection->claims, 2);
        QCOMPARE(selection->undated, 1);
        QVERIFY(selection->contains({1}));
        QVERIFY(!selection->contains({3}));
        QCOMPARE(selection->actorCounts[0].made, 1);
        QCOMPARE(selection->actorCounts[1].received, 1);
    }

    void undatedUnquotedAndKindsAlone()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2011, 5, 3)).pair(north, south);
        builder.claim(Stance::Accuses).pair(south, north);
        ColumnsBuilder::Claim bare;
        bare.from = bare.to = QDate(2012, 1, 1);
        bare.quoted = false;
        builder.claim(bare).pair(states, north);
        ClaimFilter undated;
        undated.undatedOnly = true;
        QCOMPARE(chosen(builder, undated), Ids{2});
        ClaimFilter unquoted;
        unquoted.unquotedOnly = true;
        QCOMPARE(chosen(builder, unquoted), Ids{3});
        QCOMPARE(filterWords(unquoted), u"without a quotation"_s);
        QVERIFY(without(unquoted, query::FilterPart::Kind::Unquoted).isEmpty());

        query::ClaimColumns columns = *builder.columns();
        columns.actors[2].kind = model::ActorKind::Company; // United States, for once
        ClaimFilter kinds;
        kinds.actorKinds = {model::ActorKind::Company};
        const auto selection = selectClaims(std::make_shared<const query::ClaimColumns>(columns), kinds);
        QCOMPARE(numbers(query::allClaims(*selection)), Ids{3});
    }

    void actorsByWhatTheyDo()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses).pair(north, south);
        builder.claim(Stance::Accuses).pair(south, north).pair(south, states);
        builder.claim(Stance::Accuses).pair(states, north);
        ClaimFilter by;
        by.claimants = {u"North Korea"_s, u"United States"_s};
        QCOMPARE(chosen(builder, by), (Ids{1, 3}));
        ClaimFilter about;
        about.accused = {u"North Korea"_s};
        QCOMPARE(chosen(builder, about), (Ids{2, 3}));
        about.claimants = {u"South Korea"_s};
        QCOMPARE(chosen(builder, about), Ids{2});
        QCOMPARE(filterWords(about), u"by South Korea; about North Korea"_s);
        QVERIFY(without(without(about, query::FilterPart::Kind::Claimant), query::FilterPart::Kind::Accused)
                    .isEmpty());
        about.claimants = {u"Nobody"_s};
        QCOMPARE(chosen(builder, about), Ids{});
    }

    void whatASearchFinds()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses).pair(north, south);
        builder.claim(Stance::Denies).pair(south, north);
        builder.claim(Stance::Accuses).pair(south, north);
        ClaimFilter filter;
        filter.search = u"virus "_s;
        QCOMPARE(filterWords(filter), u"search: virus"_s);
        QVERIFY(without(filter, query::FilterPart::Kind::Search).isEmpty());
        const auto found = std::make_shared<const std::vector<quint8>>(std::vector<quint8>{0, 1, 1});
        auto selection = selectClaims(builder.columns(), filter, found);
        QCOMPARE(numbers(query::allClaims(*selection)), (Ids{2, 3}));
        QCOMPARE(selection->actorCounts[1].made, 2);
        QCOMPARE(selection->facets.stances[static_cast<size_t>(Stance::Accuses)], 1);
        filter.stances = {Stance::Accuses};
        selection = selectClaims(builder.columns(), filter, found);
        QCOMPARE(numbers(query::allClaims(*selection)), Ids{3});
        filter.search.clear(); // nothing is left of it then
        QCOMPARE(selectClaims(builder.columns(), filter, found)->claims, 2);
    }

    void emptyFile()
    {
        const auto selection = selectClaims(ColumnsBuilder().columns(), {});
        QCOMPARE(selection->claims, 0);
        QVERIFY(query::allClaims(*selection).empty());
        QVERIFY(query::claimsOfActor(*selection, {1}).empty());
    }

    void stanceActAndPublisherMustAgree()
    {
        ColumnsBuilder builder;
        ColumnsBuilder::Claim spying;
        spying.acts = {u"cyber.espionage"_s, u"killing"_s};
        spying.publishers = {u"Reuters"_s};
        builder.claim(spying).pair(north, south);
        ColumnsBuilder::Claim denial;
        denial.stance = Stance::Denies;
        denial.acts = {u"killing"_s};
        builder.claim(denial).pair(south, north, EdgeKind::Denies);
        ClaimFilter filter;
        filter.acts = {u"killing"_s};
        QCOMPARE(chosen(builder, filter), Ids({1, 2}));
        filter.stances = {Stance::Denies, Stance::Admits};
        QCOMPARE(chosen(builder, filter), Ids({2}));
        filter.publishers = {QString()};
        QCOMPARE(chosen(builder, filter), Ids({2}));
        filter.publishers = {u"Reuters"_s};
        QCOMPARE(chosen(builder, filter), Ids());
    }

    void vagueDatesPassWherePossible()
    {
        const ColumnsBuilder builder = vaguelyDated();
        ClaimFilter filter;
        filter.from = QDate(2011, 12, 1);
        filter.to = QDate(2012, 1, 1);
        QCOMPARE(chosen(builder, filter), Ids({1, 2, 3}));
        filter.undated = false;
        QCOMPARE(chosen(builder, filter), Ids({1, 2}));
        filter.from = QDate(2012, 1, 1);
        QCOMPARE(chosen(builder, filter), Ids({2}));
        filter.from = QDate(2012, 6, 2);
        filter.to.reset();
        QCOMPARE(chosen(builder, filter), Ids());
        filter.from.reset();
        QCOMPARE(chosen(builder, filter), Ids({1, 2}));
    }

    void certainlyLeavesOutWhatReachesBeyond()
    {
        const ColumnsBuilder builder = vaguelyDated();
        ClaimFilter filter;
        filter.certainly = true;
        QCOMPARE(chosen(builder, filter), Ids({1, 2, 3}));
        filter.from = QDate(2011, 1, 1);
        filter.to = QDate(2011, 12, 31);
        QCOMPARE(chosen(builder, filter), Ids({1, 3}));
        filter.from = QDate(2011, 1, 2);
        QCOMPARE(chosen(builder, filter), Ids({3}));
        filter.from.reset();
        filter.to = QDate(2012, 6, 1);
        QCOMPARE(chosen(builder, filter), Ids({1, 2, 3}));
        filter.to = QDate(2012, 5, 31);
        QCOMPARE(chosen(builder, filter), Ids({1, 3}));
    }

    void responsibilityKeepsOnlySomePairs()
    {
        ColumnsBuilder builder;
        builder.claim()
            .pair(north, south, EdgeKind::Accuses, Responsibility::Performs)
            .pair(north, states, EdgeKind::Accuses, Responsibility::Linked);
        builder.claim().pair(south, north, EdgeKind::Accuses, Responsibility::Directs);
        builder.claim();
        ClaimFilter filter;
        filter.responsibilities = {Responsibility::Linked};
        const auto selection = selectClaims(builder.columns(), filter);
        QCOMPARE(numbers(query::allClaims(*selection)), Ids({1}));
        QCOMPARE(selection->pairIn, std::vector<quint8>({0, 1, 0}));
        QCOMPARE(selection->actorCounts[1].received, 0); // South Korea
        QCOMPARE(selection->actorCounts[2].received, 1);
    }

    void statedOnlyPutsTheShadowedPairInPlaceOfTheInferredOne()
    {
        ColumnsBuilder builder;
        builder.claim()
            .pair(states, north, EdgeKind::Accuses, Responsibility::Performs, query::ClaimantInferred)
            .pair(u"not named"_s, north, EdgeKind::Accuses, Responsibility::Performs, query::Shadowed);
        builder.claim().pair(south, north, EdgeKind::Accuses, Responsibility::Performs,
                             query::AccusedInferred);
        auto selection = selectClaims(builder.columns(), {});
        QCOMPARE(selection->pairIn, std::vector<quint8>({1, 0, 1}));
        QCOMPARE(selection->actorCounts[2].made, 0);
        QCOMPARE(selection->facets.stated, 1);
        QCOMPARE(selection->facets.inferred, 2);
        ClaimFilter filter;
        filter.statedOnly = true;
        selection = selectClaims(builder.columns(), filter);
        QCOMPARE(selection->pairIn, std::vector<quint8>({0, 1, 0}));
        QCOMPARE(numbers(query::allClaims(*selection)), Ids({1}));
        QCOMPARE(selection->facets.stated, 1);
        QCOMPARE(selection->facets.inferred, 2);
    }

    void anAnswerIsNoFurtherClaimAndKeepsNoneIn()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Denies)
            .pair(north, north, EdgeKind::Denies, Responsibility::Unspecified)
            .pair(north, south, EdgeKind::Dismisses, Responsibility::Performs, query::AnswerPair);
        auto selection = selectClaims(builder.columns(), {});
        QCOMPARE(selection->actorCounts[0].made, 1);
        QCOMPARE(selection->actorCounts[0].received, 0); // what it says about itself is made only
        QCOMPARE(selection->actorCounts[1].received, 0);
        QCOMPARE(numbers(query::claimsOfActor(*selection, builder.actor(north))), Ids({1}));
        QVERIFY(query::claimsOfActor(*selection, builder.actor(south)).empty());
        ClaimFilter filter;
        filter.responsibilities = {Responsibility::Performs};
        QCOMPARE(chosen(builder, filter), Ids());
    }

    void severalPairsOfOneClaimCountOnce()
    {
        ColumnsBuilder builder;
        builder.claim().pair(north, south).pair(north, states).pair(states, south);
        const auto selection = selectClaims(builder.columns(), {});
        QCOMPARE(selection->actorCounts[0].made, 1);
        QCOMPARE(selection->actorCounts[1].received, 1);
        QCOMPARE(numbers(query::claimsOfActor(*selection, builder.actor(south))), Ids({1}));
    }

    void facetsCountWithTheOthersInForce()
    {
        ColumnsBuilder builder;
        ColumnsBuilder::Claim first;
        first.acts = {u"killing"_s};
        first.publishers = {u"Reuters"_s};
        first.from = first.to = QDate(2011, 1, 1);
        builder.claim(first).pair(north, south, EdgeKind::Accuses, Responsibility::Performs);
        ColumnsBuilder::Claim second(first);
        second.stance = Stance::Denies;
        second.acts = {};
        builder.claim(second).pair(south, north, EdgeKind::Denies, Responsibility::Directs);
        ColumnsBuilder::Claim third(first);
        third.publishers = {};
        third.from = third.to = QDate();
        builder.claim(third).pair(north, south, EdgeKind::Accuses, Responsibility::Linked);
        ClaimFilter filter;
        filter.stances = {Stance::Accuses};
        filter.publishers = {u"Reuters"_s};
        const auto facets = selectClaims(builder.columns(), filter)->facets;
        QCOMPARE(facets.stances, Ids({1, 1, 0, 0, 0, 0}));
        QCOMPARE(facets.publishers, Ids({1, 1}));
        QCOMPARE(facets.acts, Ids({1, 0}));
        QCOMPARE(facets.responsibilities, Ids({1, 0, 0, 0, 0, 0}));
        QCOMPARE(facets.undated, 0);
        filter.publishers.clear();
        filter.undated = false;
        QCOMPARE(selectClaims(builder.columns(), filter)->facets.undated, 1);
    }

    void newestFirstAndUndatedLast()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses, QDate(2013, 1, 1)).pair(north, south);
        builder.claim().pair(north, south);
        builder.claim(Stance::Accuses, QDate(2011, 1, 1)).pair(north, south);
        builder.claim(Stance::Accuses, QDate(2014, 1, 1)).pair(south, north);
        const auto selection = selectClaims(builder.columns(), {});
        QCOMPARE(numbers(query::allClaims(*selection)), Ids({4, 1, 3, 2}));
        const query::EdgeKey edge{builder.actor(north), builder.actor(south), EdgeKind::Accuses};
        QCOMPARE(numbers(query::claimsOfEdge(*selection, edge)), Ids({1, 3, 2}));
        QVERIFY(query::claimsOfEdge(*selection, {edge.from, edge.to, EdgeKind::Denies}).empty());
    }

    void whatAClaimSaysComesBeforeWhatItAnswers()
    {
        ColumnsBuilder builder;
        builder.claim(Stance::Accuses).pair(south, states);
        builder.claim(Stance::Denies)
            .pair(north, south, EdgeKind::Dismisses, Responsibility::Unspecified, query::AnswerPair)
            .pair(north, states, EdgeKind::Denies);
        const auto selection = selectClaims(builder.columns(), {});
        const query::EdgeKey said{builder.actor(north), builder.actor(states), EdgeKind::Denies};
        const query::EdgeKey answered{builder.actor(north), builder.actor(south), EdgeKind::Dismisses};
        QCOMPARE(query::edgesOfClaim(*selection, {2}), (std::vector{said, answered}));
        QVERIFY(query::edgesOfClaim(*selection, {3}).empty());
    }
};

QTEST_GUILESS_MAIN(TestClaimSelection)
#include "tst_claim_selection.moc"
