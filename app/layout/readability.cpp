// SPDX-License-Identifier: MIT
#include "layout/readability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace jaccuse::layout {

namespace {

// The weights say what a reader would trade: a crossing against a distance that is off by half, say.
constexpr double crossingCost = 0.5;
constexpr double throughBoxCost = 1.2;
constexpr double nearNodeCost = 1.0;
constexpr double overlapCost = 4;
constexpr double angleCost = 0.8;
/// Edges keep so far from the outline of a foreign node.
constexpr double clearance = 34;

double cross(const QPointF &a, const QPointF &b)
{
    return a.x() * b.y() - a.y() * b.x();
}

bool segmentsCross(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    if (std::max(a.x(), b.x()) < std::min(c.x(), d.x()) || std::max(c.x(), d.x()) < std::min(a.x(), b.x()) ||
        std::max(a.y(), b.y()) < std::min(c.y(), d.y()) || std::max(c.y(), d.y()) < std::min(a.y(), b.y()))
        return false;
    return cross(b - a, c - a) * cross(b - a, d - a) < 0 && cross(d - c, a - c) * cross(d - c, b - c) < 0;
}

double distanceToSegment(const QPointF &point, const QPointF &a, const QPointF &b)
{
    const QPointF along = b - a;
    const double squared = QPointF::dotProduct(along, along);
    const double part =
        squared > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / squared, 0.0, 1.0) : 0;
    const QPointF off = point - (a + along * part);
    return std::hypot(off.x(), off.y());
}

/// Clips a segment against a box; true where something is left.
bool segmentMeetsBox(const QPointF &a, const QPointF &b, const QRectF &box)
{
    double first = 0;
    double last = 1;
    const auto clip = [&](double from, double along, double low, double high) {
        if (std::abs(along) < 1e-9)
            return from > low && from < high;
        const double enter = (low - from) / along;
        const double leave = (high - from) / along;
        first = std::max(first, std::min(enter, leave));
        last = std::min(last, std::max(enter, leave));
        return first < last;
    };
    return clip(a.x(), b.x() - a.x(), box.left(), box.right()) &&
           clip(a.y(), b.y() - a.y(), box.top(), box.bottom());
}

/// The cost of a drawing as seen from one node, so that moving it needs no look at the rest.
class Reader
{
public:
    Reader(const Component &component, const Positions &positions, const Wishes &wishes)
        : m_component(component)
        , m_positions(positions)
        , m_wishes(wishes)
    {}

    [[nodiscard]] double costOf(int node) const
    {
        return stressOf(node) + overlaps(node) + ownEdges(node) + foreignEdges(node) + angles(node);
    }

    /// How many pairs costOf compares.
    [[nodiscard]] qint64 workOf(int node) const
    {
        const qint64 edges = static_cast<qint64>(m_component.edges.size());
        return m_component.size() + edges + m_component.degree(node) * (edges + m_component.size());
    }

private:
    [[nodiscard]] const QPointF &at(int node) const { return m_positions[static_cast<size_t>(node)]; }

    /// How far the node's distances are from the wished ones.
    [[nodiscard]] double stressOf(int node) const
    {
        const auto size = static_cast<size_t>(m_component.size());
        const float *wished = m_wishes.distances.data() + static_cast<size_t>(node) * size;
        double sum = 0;
        for (size_t j = 0; j < size; ++j) {
            if (j == static_cast<size_t>(node))
                continue;
            const QPointF off = m_positions[j] - at(node);
            const double apart = std::hypot(off.x() / m_wishes.stretch.x(), off.y() / m_wishes.stretch.y());
            const double ratio = apart / static_cast<double>(wished[j]) - 1;
            // Between two nodes with many edges there is to be room for these.
            const int edges = std::min(m_component.degree(node), m_component.degree(static_cast<int>(j)));
            sum += ratio * ratio * (ratio < 0 ? edges : 1);
        }
        return sum;
    }

    [[nodiscard]] double overlaps(int node) const
    {
        const QRectF box = m_component.boxes[static_cast<size_t>(node)].at(at(node));
        double sum = 0;
        for (size_t j = 0; j < m_positions.size(); ++j) {
            if (j == static_cast<size_t>(node))
                continue;
            const QRectF shared = box & m_component.boxes[j].at(m_positions[j]);
            if (!shared.isEmpty())
                sum += overlapCost * (1 + std::min(shared.width(), shared.height()) / 20);
        }
        return sum;
    }

    /// An edge by a foreign node: through its box, or near its outline.
    [[nodiscard]] double passing(const QPointF &a, const QPointF &b, int node) const
    {
        const auto i = static_cast<size_t>(node);
        const double radius = m_component.radii[i];
        const double near = radius + clearance;
        double cost = 0;
        if (segmentMeetsBox(a, b, m_component.boxes[i].at(at(node))))
            cost += throughBoxCost;
        const double distance = distanceToSegment(at(node), a, b);
        if (distance < near)
            cost += nearNodeCost * (near - distance) / near;
        return cost;
    }

    [[nodiscard]] double ownEdges(int node) const
    {
        double sum = 0;
        forNeighbours(node, [&](int other) {
            for (const auto &[a, b] : m_component.edges)
                if (a != node && b != node && a != other && b != other &&
                    segmentsCross(at(node), at(other), at(a), at(b)))
                    sum += crossingCost;
            for (int third = 0; third < m_component.size(); ++third)
                if (third != node && third != other)
                    sum += passing(at(node), at(other), third);
        });
        return sum;
    }

    [[nodiscard]] double foreignEdges(int node) const
    {
        double sum = 0;
        for (const auto &[a, b] : m_component.edges)
            if (a != node && b != node)
                sum += passing(at(a), at(b), node);
        return sum;
    }

    /// Narrow angles at the node itself and at its neighbours, where its edge comes in.
    [[nodiscard]] double angles(int node) const
    {
        double sum = 0;
        forNeighbours(node, [&](int other) {
            sum += anglesAt(node, other) / 2;
            sum += anglesAt(other, node);
        });
        return sum;
    }

    [[nodiscard]] double anglesAt(int node, int end) const
    {
        const double wide = std::min(std::numbers::pi / 2, 1.9 * std::numbers::pi / m_component.degree(node));
        const QPointF edge = at(end) - at(node);
        double sum = 0;
        forNeighbours(node, [&](int other) {
            if (other == end)
                return;
            const QPointF next = at(other) - at(node);
            const double angle = std::abs(std::atan2(cross(edge, next), QPointF::dotProduct(edge, next)));
            if (angle < wide)
                sum += angleCost * (wide - angle) * (wide - angle) / (wide * wide);
        });
        return sum;
    }

    template <class Visit>
    void forNeighbours(int node, Visit visit) const
    {
        const auto i = static_cast<size_t>(node);
        for (int k = m_component.adjacencyStart[i]; k < m_component.adjacencyStart[i + 1]; ++k)
            visit(m_component.adjacency[static_cast<size_t>(k)]);
    }

    const Component &m_component;
    const Positions &m_positions;
    const Wishes &m_wishes;
};

} // namespace

double readingCost(const Component &component, const Positions &positions, const Wishes &wishes)
{
    const Reader reader(component, positions, wishes);
    double sum = 0;
    for (int node = 0; node < component.size(); ++node)
        sum += reader.costOf(node);
    return sum;
}

void improveReading(Positions &positions, const Component &component, const Wishes &wishes,
                    const std::vector<quint8> &kept, qint64 budget, Course &course)
{
    constexpr std::array steps{110.0, 60.0, 30.0, 14.0, 6.0, 2.5};
    constexpr int directions = 12;
    const Reader reader(component, positions, wishes);
    for (const double step : steps) {
        qint64 left = budget / static_cast<qint64>(steps.size());
        for (bool moved = true; moved && left > 0;) {
            moved = false;
            for (int node = 0; node < component.size() && left > 0; ++node) {
                if (course.stopped())
                    return;
                if (kept[static_cast<size_t>(node)] != 0)
                    continue;
                QPointF &position = positions[static_cast<size_t>(node)];
                const QPointF before = position;
                QPointF best = before;
                double least = reader.costOf(node) - 1e-4;
                left -= reader.workOf(node) * (directions + 1);
                for (int i = 0; i < directions; ++i) {
                    const double angle = 2 * std::numbers::pi * i / directions;
                    position = before + QPointF(std::cos(angle), std::sin(angle)) * step;
                    const double cost = reader.costOf(node);
                    if (cost < least) {
                        least = cost;
                        best = position;
                    }
                }
                position = best;
                moved = moved || best != before;
            }
        }
    }
}

} // namespace jaccuse::layout
