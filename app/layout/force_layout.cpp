// SPDX-License-Identifier: MIT
#include "layout/force_layout.h"

#include "layout/block_tree.h"
#include "layout/parallel_loop.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

/// A node pushes by its number of neighbours to this power; 1 is ForceAtlas2.
constexpr double massPower = 0.77;
constexpr double lastHeat = 0.02; ///< of the first
/// Pull towards the middle, by distance and mass, against that of an edge: far branches come nearer, as they
/// are in the graph.
constexpr float gravity = 0.1F;
/// Part of the last step that is made again: what moves far gets there in fewer steps.
constexpr float momentum = 0.5F;
constexpr int stepsOnOneTree = 4;
constexpr int blocksAtOnce = 16; ///< in one turn of a loop that may run on any core
constexpr int nodesAtOnce = 256;

size_t at(int place)
{
    return static_cast<size_t>(place);
}

class ForceLayout
{
public:
    ForceLayout(const Positions &positions, const Component &component, const Anchors &anchors, int threads)
        : m_component(component)
        , m_anchors(anchors)
        , m_loop(threads)
    {
        const size_t size = positions.size();
        m_bodies = {std::vector<float>(size), std::vector<float>(size), std::vector<float>(size)};
        m_next = m_bodies;
        m_wayX.resize(size, 0);
        m_wayY.resize(size, 0);
        for (size_t i = 0; i < size; ++i) {
            m_bodies.x[i] = static_cast<float>(positions[i].x());
            m_bodies.y[i] = static_cast<float>(positions[i].y());
            m_bodies.mass[i] =
                static_cast<float>(std::pow(1 + component.degree(static_cast<int>(i)), massPower));
        }
        m_next.mass = m_bodies.mass;
        balance();
    }

    [[nodiscard]] double meanLength() const { return m_meanLength; }

    void step(int number, double longest)
    {
        findMiddle();
        if (number % stepsOnOneTree == 0)
            m_tree.build(m_bodies);
        else
            m_tree.refresh(m_bodies);
        const int blocks = m_tree.blocks();
        m_loop.run((blocks + blocksAtOnce - 1) / blocksAtOnce, [&](int turn) {
            const int first = turn * blocksAtOnce;
            m_tree.push(first, std::min(first + blocksAtOnce, blocks), m_next);
        });
        const int size = m_component.size();
        m_loop.run((size + nodesAtOnce - 1) / nodesAtOnce, [&](int turn) {
            const int first = turn * nodesAtOnce;
            for (int node = first; node < std::min(first + nodesAtOnce, size); ++node)
                move(node, static_cast<float>(longest));
        });
        std::swap(m_bodies.x, m_next.x);
        std::swap(m_bodies.y, m_next.y);
    }

    void write(Positions &positions) const
    {
        for (size_t i = 0; i < positions.size(); ++i)
            positions[i] = {static_cast<double>(m_bodies.x[i]), static_cast<double>(m_bodies.y[i])};
    }

private:
    /// Sets the strength of pushing so that the drawing keeps its size: at rest, the squared lengths of all
    /// edges add up to the strength times the products of the masses of all pairs, whatever the drawing.
    void balance()
    {
        double squares = 0;
        double lengths = 0;
        for (const auto &[a, b] : m_component.edges) {
            const double dx = static_cast<double>(m_bodies.x[at(a)] - m_bodies.x[at(b)]);
            const double dy = static_cast<double>(m_bodies.y[at(a)] - m_bodies.y[at(b)]);
            squares += dx * dx + dy * dy;
            lengths += std::hypot(dx, dy);
        }
        findMiddle();
        double mass = 0;
        double own = 0;
        for (size_t i = 0; i < m_bodies.mass.size(); ++i) {
            const float one = m_bodies.mass[i];
            const float offX = m_bodies.x[i] - m_middleX;
            const float offY = m_bodies.y[i] - m_middleY;
            mass += static_cast<double>(one);
            own += static_cast<double>(one * one);
            squares += static_cast<double>(gravity * one * (offX * offX + offY * offY));
        }
        m_push = static_cast<float>(2 * squares / (mass * mass - own));
        m_meanLength = lengths / static_cast<double>(m_component.edges.size());
    }

    void findMiddle()
    {
        double x = 0;
        double y = 0;
        for (size_t i = 0; i < m_bodies.x.size(); ++i) {
            x += static_cast<double>(m_bodies.x[i]);
            y += static_cast<double>(m_bodies.y[i]);
        }
        m_middleX = static_cast<float>(x / static_cast<double>(m_bodies.x.size()));
        m_middleY = static_cast<float>(y / static_cast<double>(m_bodies.x.size()));
    }

    /// Reads the sum of the pushes on a node from m_next and writes its next place there.
    void move(int node, float longest)
    {
        const size_t i = at(node);
        const float x = m_bodies.x[i];
        const float y = m_bodies.y[i];
        if (m_anchors.of(i) == Anchors::pinned) {
            m_next.x[i] = x;
            m_next.y[i] = y;
            return;
        }
        float forceX = m_next.x[i] * m_push * m_bodies.mass[i];
        float forceY = m_next.y[i] * m_push * m_bodies.mass[i];
        const int first = m_component.adjacencyStart[i];
        const int last = m_component.adjacencyStart[i + 1];
        for (int k = first; k < last; ++k) {
            const size_t other = at(m_component.adjacency[at(k)]);
            forceX += m_bodies.x[other] - x;
            forceY += m_bodies.y[other] - y;
        }
        const float weight = gravity * m_bodies.mass[i];
        forceX += weight * (m_middleX - x);
        forceY += weight * (m_middleY - y);
        // How fast the force falls as the node gives way: from the pulls one for each edge, from the rest
        // about one.
        float stiffness = static_cast<float>(last - first + 1) + weight;
        if (m_anchors.of(i) > 0) {
            const float tie = m_anchors.of(i) * stiffness;
            forceX += tie * (static_cast<float>(m_anchors.places[i].x()) - x);
            forceY += tie * (static_cast<float>(m_anchors.places[i].y()) - y);
            stiffness += tie;
        }
        const float wayX = forceX / stiffness + momentum * m_wayX[i];
        const float wayY = forceY / stiffness + momentum * m_wayY[i];
        const float length = std::sqrt(wayX * wayX + wayY * wayY) + tiny;
        const float part = std::min(length, longest) / length;
        m_wayX[i] = wayX * part;
        m_wayY[i] = wayY * part;
        m_next.x[i] = x + m_wayX[i];
        m_next.y[i] = y + m_wayY[i];
    }

    static constexpr float tiny = 1e-9F;

    const Component &m_component;
    const Anchors &m_anchors;
    Bodies m_bodies;
    Bodies m_next;
    BlockTree m_tree;
    ParallelLoop m_loop;
    std::vector<float> m_wayX; ///< the last step of each node
    std::vector<float> m_wayY;
    float m_middleX = 0;
    float m_middleY = 0;
    float m_push = 0;
    double m_meanLength = 0;
};

} // namespace

void applyForces(Positions &positions, const Component &component, const Anchors &anchors, int steps,
                 double heat, Course &course)
{
    if (component.size() < 2)
        return;
    ForceLayout layout(positions, component, anchors, course.threads());
    for (int step = 0; step < steps && course.reached(static_cast<double>(step) / steps); ++step) {
        const double cooled = std::pow(lastHeat, static_cast<double>(step) / steps);
        layout.step(step, layout.meanLength() * heat * cooled);
        layout.write(positions);
        course.show(positions);
    }
}

} // namespace jaccuse::layout
