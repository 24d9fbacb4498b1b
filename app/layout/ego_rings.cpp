// SPDX-License-Identifier: MIT
#include "layout/ego_rings.h"

#include "layout/circular_order.h"
#include "layout/distances.h"
#include "layout/ring_places.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

constexpr double fullTurn = 2 * std::numbers::pi;
constexpr double ringGap = 170;
constexpr double looseness = 1.1; ///< of a ring against the narrowest that its boxes fit on
constexpr int sweeps = 8;

size_t at(int node)
{
    return static_cast<size_t>(node);
}

struct Ring
{
    std::vector<int> nodes; ///< in order of their angles
    double radius = 0;
};

NodeBox largestOf(const std::vector<int> &nodes, const std::vector<NodeBox> &boxes)
{
    NodeBox largest;
    for (const int node : nodes) {
        const NodeBox &box = boxes[at(node)];
        largest = {std::max(largest.side, box.side), std::max(largest.up, box.up),
                   std::max(largest.down, box.down)};
    }
    return largest;
}

std::vector<NodeBox> boxesOf(const Ring &ring, const std::vector<NodeBox> &boxes)
{
    std::vector<NodeBox> own;
    own.reserve(ring.nodes.size());
    for (const int node : ring.nodes)
        own.push_back(boxes[at(node)]);
    return own;
}

class Rings
{
public:
    Rings(const Component &component, int middle, Course &course)
        : m_component(component)
        , m_middle(middle)
        , m_boxes(component.boxes)
        , m_positions(component.nodes.size())
    {
        const std::vector<int> hops = hopsFrom(component, middle);
        m_rings.resize(at(*std::max_element(hops.begin(), hops.end())));
        // The order on a circle is a first guess of the angles.
        for (const int node : circularOrder(component, course))
            if (node != middle)
                m_rings[at(hops[at(node)] - 1)].nodes.push_back(node);
        NodeBox inner = m_boxes[at(middle)];
        double radius = 0;
        for (Ring &ring : m_rings) {
            const NodeBox outer = largestOf(ring.nodes, m_boxes);
            const double least = radius + std::max(ringGap, reachOf(inner, outer));
            ring.radius = std::max(least, looseness * radiusFor(boxesOf(ring, m_boxes), 0));
            radius = ring.radius;
            inner = outer;
            spread(ring);
        }
    }

    /// Brings each ring in the order of the angles where its neighbours stand, inner rings first or last.
    void sweep(bool outward)
    {
        if (!outward)
            std::reverse(m_rings.begin(), m_rings.end());
        for (Ring &ring : m_rings)
            settle(ring);
        if (!outward)
            std::reverse(m_rings.begin(), m_rings.end());
    }

    [[nodiscard]] const Positions &positions() const { return m_positions; }

private:
    void spread(const Ring &ring)
    {
        // Wider circles have other even places; the radius was tried a little narrower.
        double radius = ring.radius;
        Positions places = evenPlaces(boxesOf(ring, m_boxes), radius);
        for (; places.empty(); places = evenPlaces(boxesOf(ring, m_boxes), radius))
            radius *= 1.02;
        set(ring, places);
    }

    void set(const Ring &ring, const Positions &places)
    {
        for (size_t i = 0; i < places.size(); ++i)
            m_positions[at(ring.nodes[i])] = places[i];
    }

    void settle(Ring &ring)
    {
        std::vector<std::pair<double, int>> wished;
        wished.reserve(ring.nodes.size());
        for (const int node : ring.nodes)
            wished.emplace_back(wishOf(node), node);
        std::sort(wished.begin(), wished.end());
        openAtWidestGap(wished);
        std::vector<double> angles;
        for (size_t i = 0; i < wished.size(); ++i) {
            angles.push_back(wished[i].first);
            ring.nodes[i] = wished[i].second;
        }
        const Positions places = placesNear(angles, boxesOf(ring, m_boxes), ring.radius);
        if (!places.empty()) {
            set(ring, places);
            return;
        }
        // Too full for wishes: the order alone, from the top on.
        const auto before = std::count_if(angles.begin(), angles.end(),
                                          [](double angle) { return angle < -std::numbers::pi / 2; });
        std::rotate(ring.nodes.begin(), ring.nodes.begin() + before, ring.nodes.end());
        spread(ring);
    }

    /// The angle towards which the neighbours pull, those nearer the middle twice.
    [[nodiscard]] double wishOf(int node) const
    {
        const double own = length(m_positions[at(node)]);
        QPointF sum = m_positions[at(node)] / own * 1e-3;
        for (int k = m_component.adjacencyStart[at(node)]; k < m_component.adjacencyStart[at(node) + 1];
             ++k) {
            const int other = m_component.adjacency[at(k)];
            const double far = length(m_positions[at(other)]);
            if (other != m_middle)
                sum += m_positions[at(other)] / far * (far < own * 0.999 ? 2 : 1);
        }
        return std::atan2(sum.y(), sum.x());
    }

    static double length(const QPointF &vector) { return std::hypot(vector.x(), vector.y()); }

    /// Angles ascend from behind the widest gap on, by less than a full turn.
    static void openAtWidestGap(std::vector<std::pair<double, int>> &angles)
    {
        size_t first = 0;
        double widest = angles.front().first + fullTurn - angles.back().first;
        for (size_t i = 1; i < angles.size(); ++i) {
            if (angles[i].first - angles[i - 1].first > widest) {
                widest = angles[i].first - angles[i - 1].first;
                first = i;
            }
        }
        for (size_t i = 0; i < first; ++i)
            angles[i].first += fullTurn;
        std::rotate(angles.begin(), angles.begin() + static_cast<std::ptrdiff_t>(first), angles.end());
    }

    const Component &m_component;
    int m_middle;
    const std::vector<NodeBox> &m_boxes;
    std::vector<Ring> m_rings; ///< the innermost first
    Positions m_positions;
};

} // namespace

Positions layOutOnRings(const Component &component, int middle, Course &course)
{
    if (component.size() == 1)
        return {QPointF()};
    Rings rings(component, middle, course);
    for (int i = 0; i < sweeps && course.reached(static_cast<double>(i) / sweeps); ++i)
        rings.sweep(i % 2 == 0);
    return rings.positions();
}

} // namespace jaccuse::layout
