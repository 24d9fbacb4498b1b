// SPDX-License-Identifier: MIT
#include "render/edge_fan.h"

#include "render/quad_curve.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

/// Scene units between the middles of neighbouring edges of one pair: more than a pill is high.
constexpr double step = 28;
/// Above so many comparisons of an edge with a node, edges bend without looking at the nodes.
constexpr size_t mostComparisons = 4'000'000;
constexpr double clearance = 7;
/// A stronger bend by so much weighs like a node touched by one unit.
constexpr double bendCost = 0.25;

double gentle(double length)
{
    return std::clamp(0.065 * length, 5.0, 42.0);
}

/// The curve whose middle lies `bow` to the left of the way from start to end.
QuadCurve bent(QPointF start, QPointF end, double bow)
{
    const QPointF along = end - start;
    const double length = std::hypot(along.x(), along.y());
    const QPointF left(along.y() / length, -along.x() / length);
    return {start, (start + end) / 2 + 2 * bow * left, end};
}

/// How deep a curve runs through nodes that are none of its own.
double inTheWay(const QuadCurve &curve, int from, int to, const std::vector<SceneNode> &nodes)
{
    double sum = 0;
    const QRectF box = curve.box();
    for (size_t i = 0; i < nodes.size(); ++i) {
        const double reach = nodes[i].radius + clearance;
        if (static_cast<int>(i) == from || static_cast<int>(i) == to ||
            !box.adjusted(-reach, -reach, reach, reach).contains(nodes[i].position))
            continue;
        sum += std::max(0.0, reach - curve.distance(nodes[i].position));
    }
    return sum;
}

struct Fan
{
    std::vector<int> forth; ///< from the lower place to the higher
    std::vector<int> back;
};

} // namespace

void fanOut(const graph::Graph &graph, const std::vector<SceneNode> &nodes, std::vector<SceneEdge> &edges)
{
    QHash<std::pair<int, int>, Fan> fans;
    const bool looks = nodes.size() * edges.size() <= mostComparisons;
    for (size_t i = 0; i < edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        Fan &fan = fans[std::minmax(edge.from, edge.to)];
        (edge.from < edge.to ? fan.forth : fan.back).push_back(static_cast<int>(i));
    }
    const auto bend = [&](int place, double bow) {
        const graph::GraphEdge &edge = graph.edges[static_cast<size_t>(place)];
        const QPointF start = nodes[static_cast<size_t>(edge.from)].position;
        const QPointF end = nodes[static_cast<size_t>(edge.to)].position;
        SceneEdge &drawn = edges[static_cast<size_t>(place)];
        drawn.start = start;
        drawn.end = end;
        drawn.drawable = std::hypot(end.x() - start.x(), end.y() - start.y()) > 1;
        drawn.control = drawn.drawable ? bent(start, end, bow).control : start;
        return drawn.drawable && looks ? inTheWay({start, drawn.control, end}, edge.from, edge.to, nodes)
                                       : 0.0;
    };
    for (auto fan = fans.cbegin(); fan != fans.cend(); ++fan) {
        const QPointF gap = nodes[static_cast<size_t>(fan.key().second)].position -
                            nodes[static_cast<size_t>(fan.key().first)].position;
        const double bow = gentle(std::hypot(gap.x(), gap.y()));
        const std::vector<int> &one = fan->forth.empty() ? fan->back : fan->forth;
        if (!fan->forth.empty() && !fan->back.empty()) {
            const double inner = std::max(bow, step / 2 + 1);
            for (const std::vector<int> *side : {&fan->forth, &fan->back})
                for (size_t i = 0; i < side->size(); ++i)
                    bend((*side)[i], inner + step * static_cast<double>(i));
        } else if (one.size() == 1) {
            double best = bow;
            double least = std::numeric_limits<double>::max();
            for (const double tried : {bow, -bow, 2 * bow, -2 * bow}) {
                const double bent = bendCost * (std::abs(tried) - bow);
                const double cost = bend(one.front(), tried) + bent;
                if (cost + 0.5 < least) {
                    least = cost;
                    best = tried;
                }
                if (cost <= 0)
                    break;
            }
            bend(one.front(), best);
        } else {
            const double first = one.size() % 2 == 1 ? bow : 0;
            const double half = static_cast<double>(one.size() - 1) / 2;
            for (size_t i = 0; i < one.size(); ++i)
                bend(one[i], first + step * (half - static_cast<double>(i)));
        }
    }
}

} // namespace jaccuse::render
