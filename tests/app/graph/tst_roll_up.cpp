// SPDX-License-Identifier: MIT
#include "graph/graph.h"
#include "graph/roll_up.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using graph::RollUp;
using model::ActorLinkType;
using support::ColumnsBuilder;

class TestRollUp : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<query::ClaimColumns> m_columns;
    std::vector<model::ActorLink> m_links;
    ColumnsBuilder m_builder;

    void link(const QString &from, ActorLinkType type, const QString &to, bool definitional = true)
    {
        model::ActorLink added;
        added.from = m_builder.actor(from);
        added.to = m_builder.actor(to);
        added.type = type;
        added.definitional = definitional;
        m_links.push_back(added);
    }

    [[nodiscard]] QStringList edges(RollUp rollUp) const
    {
        const auto selection = query::selectClaims(graph::rolledUp(m_columns, m_links, rollUp), {});
        const graph::Graph graph = graph::buildGraph(*selection, {});
        QStringList words;
        for (const graph::GraphEdge &edge : graph.edges)
            words << u"%1 > %2: %3"_s
                         .arg(graph.nodes[size_t(edge.from)].actor.name,
                              graph.nodes[size_t(edge.to)].actor.name)
                         .arg(edge.claims);
        words.sort();
        return words;
    }

private Q_SLOTS:
    void init()
    {
        m_links.clear();
        m_builder = ColumnsBuilder();
        m_builder.claim().pair(u"Bureau"_s, u"Iran"_s);
        m_builder.claim().pair(u"Korea"_s, u"Iran"_s);
        m_builder.claim().pair(u"Iran"_s, u"Group"_s);
        m_builder.claim().pair(u"Ministry"_s, u"Iran"_s).pair(u"Korea"_s, u"Iran"_s);
        m_columns = std::make_shared<query::ClaimColumns>(*m_builder.columns());
        for (query::ColumnActor &actor : m_columns->actors)
            actor.kind = actor.name == u"Korea" || actor.name == u"Iran" ? model::ActorKind::State
                         : actor.name == u"Group"                        ? model::ActorKind::Group
                                                                         : model::ActorKind::Organ;
        link(u"Bureau"_s, ActorLinkType::OfficeOf, u"Ministry"_s);
        link(u"Ministry"_s, ActorLinkType::PartOf, u"Korea"_s);
    }

    void nothingIsTakenInUnlessAsked()
    {
        QCOMPARE(graph::rolledUp(m_columns, m_links, RollUp::None), m_columns);
        QCOMPARE(graph::rolledUp(m_columns, {}, RollUp::Claimed), m_columns);
    }

    void organsGoIntoTheirStateOverSeveralSteps()
    {
        // One claim with two claimants of one state is one claim of that state.
        QCOMPARE(edges(RollUp::Definitional), QStringList({u"Iran > Group: 1"_s, u"Korea +2 > Iran: 3"_s}));
    }

    void claimedLinksAreMarked()
    {
        link(u"Group"_s, ActorLinkType::ControlledBy, u"Korea"_s, false);
        QCOMPARE(edges(RollUp::Definitional), QStringList({u"Iran > Group: 1"_s, u"Korea +2 > Iran: 3"_s}));
        QCOMPARE(edges(RollUp::Claimed),
                 QStringList({u"Iran > Korea +3 (1 claimed): 1"_s, u"Korea +3 (1 claimed) > Iran: 3"_s}));
    }

    void whomClaimsGiveToSeveralStatesStays()
    {
        link(u"Group"_s, ActorLinkType::ControlledBy, u"Korea"_s, false);
        link(u"Group"_s, ActorLinkType::PartOf, u"Iran"_s, false);
        QCOMPARE(edges(RollUp::Claimed), edges(RollUp::Definitional));
        // What is so by definition is not shaken by a claim.
        link(u"Bureau"_s, ActorLinkType::ControlledBy, u"Iran"_s, false);
        QCOMPARE(edges(RollUp::Claimed), edges(RollUp::Definitional));
    }

    void weakLinksAndCirclesTakeNobodyIn()
    {
        m_links.clear();
        link(u"Group"_s, ActorLinkType::AffiliatedWith, u"Korea"_s);
        link(u"Korea"_s, ActorLinkType::MemberOf, u"Iran"_s);
        link(u"Bureau"_s, ActorLinkType::PartOf, u"Ministry"_s);
        link(u"Ministry"_s, ActorLinkType::PartOf, u"Bureau"_s);
        QCOMPARE(graph::rolledUp(m_columns, m_links, RollUp::Claimed), m_columns);
    }
};

QTEST_GUILESS_MAIN(TestRollUp)
#include "tst_roll_up.moc"
