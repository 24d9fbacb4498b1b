// SPDX-License-Identifier: MIT
#pragma once

#include "render/scene.h"

#include <random>

namespace jaccuse::tests {

using namespace Qt::StringLiterals;

inline graph::GraphNode actor(const QString &name, model::ActorKind kind, int made, int received,
                              bool named = true)
{
    graph::GraphNode node;
    node.actor = {model::ActorId{0}, name, kind, named};
    node.made = made;
    node.received = received;
    return node;
}

inline graph::GraphEdge edge(int from, int to, query::EdgeKind kind, int claims,
                             model::Responsibility responsibility = model::Responsibility::Performs,
                             bool inferred = false)
{
    graph::GraphEdge drawn;
    drawn.from = from;
    drawn.to = to;
    drawn.kind = kind;
    drawn.claims = claims;
    drawn.responsibility = responsibility;
    drawn.inferred = inferred;
    return drawn;
}

/// Seven actors with edges of several kinds in both directions, names in three scripts.
inline graph::Graph smallGraph()
{
    using model::ActorKind;
    using model::Responsibility;
    using query::EdgeKind;
    graph::Graph graph;
    graph.nodes = {actor(u"North Korea"_s, ActorKind::State, 4, 4),
                   actor(u"대한민국"_s, ActorKind::State, 2, 4),
                   actor(u"United States"_s, ActorKind::State, 1, 3),
                   actor(u"Accuser not named"_s, ActorKind::Unknown, 3, 0, false),
                   actor(u"Россия"_s, ActorKind::State, 0, 1),
                   actor(u"Defectors from North Korea"_s, ActorKind::Collective, 1, 0),
                   actor(u"South Korean prosecution service"_s, ActorKind::Organ, 1, 0)};
    graph.edges = {edge(0, 1, EdgeKind::Accuses, 4),
                   edge(0, 2, EdgeKind::Accuses, 3),
                   edge(1, 0, EdgeKind::Accuses, 1, Responsibility::Performs, true),
                   edge(6, 0, EdgeKind::Accuses, 1, Responsibility::Linked, true),
                   edge(5, 0, EdgeKind::Accuses, 1),
                   edge(3, 0, EdgeKind::Accuses, 1),
                   edge(2, 4, EdgeKind::Accuses, 1, Responsibility::Unspecified, true),
                   edge(0, 3, EdgeKind::Dismisses, 1),
                   edge(0, 1, EdgeKind::Dismisses, 1),
                   edge(0, 6, EdgeKind::Denies, 1)};
    graph.actorsInAll = 7;
    graph.claimsInAll = 9;
    graph.claimsDrawn = 9;
    graph.undated = 3;
    return graph;
}

inline layout::Positions smallPositions()
{
    return {{0, 0}, {200, -120}, {-170, -170}, {90, 220}, {-220, 40}, {285, 135}, {325, 0}};
}

inline render::ScenePtr smallScene()
{
    return render::makeScene(smallGraph(), smallPositions(), render::defaultFonts());
}

/// `nodes` actors on a jittered grid and `edges` edges between them, always the same.
inline render::ScenePtr crowdedScene(int nodes, int edges)
{
    std::mt19937 random(11);
    graph::Graph graph;
    layout::Positions positions;
    const int columns = static_cast<int>(std::ceil(std::sqrt(nodes * 1.6)));
    const auto jitter = [&random] { return static_cast<double>(random() % 40) - 20; };
    for (int i = 0; i < nodes; ++i) {
        const auto kind = static_cast<model::ActorKind>(i % 9);
        graph.nodes.push_back(actor(u"Some actor %1"_s.arg(i), kind, nodes - i, nodes - i, i % 7 != 3));
        const double x = (i % columns) * 130.0 + jitter();
        const int row = i / columns;
        const double y = row * 110.0 + jitter();
        positions.emplace_back(x, y);
    }
    const auto any = [&random, nodes] { return static_cast<int>(random() % static_cast<unsigned>(nodes)); };
    for (int i = 0; i < edges; ++i) {
        const int from = any();
        const int to = any();
        if (from != to)
            graph.edges.push_back(edge(from, to, static_cast<query::EdgeKind>(i % 7), 1 + i % 13,
                                       static_cast<model::Responsibility>(i % 6), i % 5 == 0));
    }
    graph.actorsInAll = nodes;
    return render::makeScene(graph, positions, render::defaultFonts());
}

/// So many clumps of actors, far apart, who accuse one another within their clump and seldom beyond it.
inline render::ScenePtr clumpedScene(int clumps, int members)
{
    graph::Graph graph;
    layout::Positions positions;
    const int actors = clumps * members;
    for (int i = 0; i < actors; ++i) {
        graph.nodes.push_back(actor(u"Actor %1"_s.arg(i), static_cast<model::ActorKind>(i % 9), 3, 3));
        graph.nodes.back().actor.id = model::ActorId{i + 1};
        const int clump = i % clumps;
        const int place = i / clumps;
        const int row = clump / 4;
        const double turn = i * 2.39996;
        const double out = 60 * std::sqrt(place + 1.0);
        positions.emplace_back(clump % 4 * 2400 + out * std::cos(turn), row * 2000.0 + out * std::sin(turn));
        for (const int ahead : {1, 3, 7})
            graph.edges.push_back(edge(i, (i + ahead * clumps) % actors, query::EdgeKind::Accuses, ahead));
        if (i % 10 == 0)
            graph.edges.push_back(edge(i, (i + 1) % actors, query::EdgeKind::Denies, 1));
    }
    graph.actorsInAll = actors;
    return render::makeScene(graph, positions, render::defaultFonts());
}

} // namespace jaccuse::tests
