// SPDX-License-Identifier: MIT
#include "layout/layered_layout.h"

#include "layout/circular_order.h"
#include "layout/layers.h"
#include "layout/row_places.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

constexpr double rowGap = 24;
constexpr double layerGap = 90;
constexpr int orderingSweeps = 16;
constexpr int straighteningSweeps = 6;
constexpr size_t countedEdges = 1500; ///< up to so many, crossings are counted after each sweep

size_t at(int place)
{
    return static_cast<size_t>(place);
}

class LayeredLayout
{
public:
    LayeredLayout(const Component &component, std::vector<int> layers, double aspect, Course &course)
        : m_component(component)
        , m_layerOf(std::move(layers))
        , m_boxes(component.boxes)
        , m_positions(component.nodes.size())
    {
        m_layers.resize(at(*std::max_element(m_layerOf.begin(), m_layerOf.end())) + 1);
        // The order on a circle has few crossings already.
        for (const int node : circularOrder(component, course))
            m_layers[at(m_layerOf[at(node)])].push_back(node);
        m_width = widthFor(aspect);
        setHeights();
        for (const auto &layer : m_layers)
            place(layer, std::vector<double>(layer.size(), 0));
    }

    /// Brings each layer in the order of the middles of the neighbours in the layers before, from the top or
    /// from the bottom on.
    void order(bool downward)
    {
        forLayers(downward, [&](std::vector<int> &layer) {
            std::vector<std::pair<double, int>> wished;
            wished.reserve(layer.size());
            for (const int node : layer)
                wished.emplace_back(middleOf(node, downward ? Side::Above : Side::Below), node);
            std::stable_sort(wished.begin(), wished.end(),
                             [](const auto &a, const auto &b) { return a.first < b.first; });
            std::vector<double> wishes;
            wishes.reserve(layer.size());
            for (size_t i = 0; i < layer.size(); ++i) {
                wishes.push_back(wished[i].first);
                layer[i] = wished[i].second;
            }
            place(layer, wishes);
        });
    }

    /// Brings nodes nearer to the middles of their neighbours in the order that they have.
    void straighten(bool downward)
    {
        forLayers(downward, [&](std::vector<int> &layer) {
            std::vector<double> wishes;
            wishes.reserve(layer.size());
            for (const int node : layer)
                wishes.push_back(middleOf(node, Side::Any));
            place(layer, wishes);
        });
    }

    [[nodiscard]] qint64 crossings() const
    {
        qint64 count = 0;
        const auto &edges = m_component.edges;
        for (size_t i = 0; i < edges.size(); ++i)
            for (size_t j = 0; j < i; ++j)
                count += cross(edges[i], edges[j]) ? 1 : 0;
        return count;
    }

    [[nodiscard]] const Positions &positions() const { return m_positions; }
    [[nodiscard]] const std::vector<std::vector<int>> &layers() const { return m_layers; }
    void restore(const Positions &positions, const std::vector<std::vector<int>> &layers)
    {
        m_positions = positions;
        m_layers = layers;
    }

private:
    template <class Visit>
    void forLayers(bool downward, Visit visit)
    {
        for (size_t i = 0; i < m_layers.size(); ++i)
            visit(m_layers[downward ? i : m_layers.size() - 1 - i]);
    }

    [[nodiscard]] double widthOf(const std::vector<int> &layer) const
    {
        double width = 0;
        for (const int node : layer)
            width += 2 * m_boxes[at(node)].side;
        return width;
    }

    [[nodiscard]] double rowHeight(const std::vector<int> &layer) const
    {
        double up = 0;
        double down = 0;
        for (const int node : layer) {
            up = std::max(up, m_boxes[at(node)].up);
            down = std::max(down, m_boxes[at(node)].down);
        }
        return up + down + rowGap;
    }

    [[nodiscard]] size_t rowsOf(const std::vector<int> &layer, double width) const
    {
        const auto rows = static_cast<size_t>(std::ceil(widthOf(layer) / width));
        return std::clamp<size_t>(rows, 1, layer.size());
    }

    [[nodiscard]] double heightAt(double width) const
    {
        double height = 0;
        for (const auto &layer : m_layers)
            height += static_cast<double>(rowsOf(layer, width)) * rowHeight(layer) + layerGap;
        return height - layerGap;
    }

    /// The narrowest picture that is no taller than the aspect says.
    [[nodiscard]] double widthFor(double aspect) const
    {
        double narrow = 1;
        double wide = 1;
        for (const auto &layer : m_layers)
            wide = std::max(wide, widthOf(layer));
        constexpr int halvings = 40;
        for (int i = 0; i < halvings; ++i) {
            const double middle = (narrow + wide) / 2;
            (middle >= aspect * heightAt(middle) ? wide : narrow) = middle;
        }
        return wide * 1.0001;
    }

    void setHeights()
    {
        double top = 0;
        for (const auto &layer : m_layers) {
            double up = 0;
            for (const int node : layer)
                up = std::max(up, m_boxes[at(node)].up);
            m_firstRow.push_back(top + up);
            top += static_cast<double>(rowsOf(layer, m_width)) * rowHeight(layer) + layerGap;
        }
    }

    /// Nodes of a layer in this order, in turn on each of its rows.
    void place(const std::vector<int> &layer, const std::vector<double> &wishes)
    {
        const size_t rows = rowsOf(layer, m_width);
        const auto number = at(m_layerOf[at(layer.front())]);
        const double height = rowHeight(layer);
        for (size_t row = 0; row < rows; ++row) {
            std::vector<double> wished;
            std::vector<NodeBox> boxes;
            for (size_t i = row; i < layer.size(); i += rows) {
                wished.push_back(wishes[i]);
                boxes.push_back(m_boxes[at(layer[i])]);
            }
            const std::vector<double> places = rowPlaces(wished, boxes);
            for (size_t i = row, k = 0; i < layer.size(); i += rows, ++k)
                m_positions[at(layer[i])] = {places[k],
                                             m_firstRow[number] + static_cast<double>(row) * height};
        }
    }

    enum class Side { Any, Above, Below };

    /// The mean of the neighbours on a side, or of all where there is none; those in layers far away weigh
    /// less.
    [[nodiscard]] double middleOf(int node, Side side) const
    {
        double sum = 0;
        double weights = 0;
        const int own = m_layerOf[at(node)];
        for (int k = m_component.adjacencyStart[at(node)]; k < m_component.adjacencyStart[at(node) + 1];
             ++k) {
            const int other = m_component.adjacency[at(k)];
            const int layer = m_layerOf[at(other)];
            if ((side == Side::Above && layer >= own) || (side == Side::Below && layer <= own))
                continue;
            const double weight = 1.0 / std::max(std::abs(own - layer), 1);
            sum += weight * m_positions[at(other)].x();
            weights += weight;
        }
        if (weights > 0)
            return sum / weights;
        return side == Side::Any ? m_positions[at(node)].x() : middleOf(node, Side::Any);
    }

    [[nodiscard]] bool cross(const std::pair<int, int> &first, const std::pair<int, int> &second) const
    {
        const auto &[a, b] = first;
        const auto &[c, d] = second;
        if (a == c || a == d || b == c || b == d)
            return false;
        const auto turn = [&](int from, int to, int node) {
            const QPointF along = m_positions[at(to)] - m_positions[at(from)];
            const QPointF off = m_positions[at(node)] - m_positions[at(from)];
            return along.x() * off.y() - along.y() * off.x();
        };
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }

    const Component &m_component;
    std::vector<int> m_layerOf;
    const std::vector<NodeBox> &m_boxes;
    std::vector<std::vector<int>> m_layers; ///< nodes from left to right; the top layer first
    std::vector<double> m_firstRow;         ///< y of the centres in the first row of each layer
    double m_width = 1;
    Positions m_positions;
};

} // namespace

Positions layOutInLayers(const Component &component, const graph::Graph &graph, double aspect, Course &course)
{
    if (component.size() == 1)
        return {QPointF()};
    const std::vector<Arc> arcs = accusationsIn(component, graph);
    LayeredLayout layout(component, layersOf(component, arcs, ranksOf(component.size(), arcs)), aspect,
                         course);
    const bool counted = component.edges.size() <= countedEdges;
    Positions best = layout.positions();
    auto layers = layout.layers();
    qint64 least = counted ? layout.crossings() : 0;
    for (int i = 0; i < orderingSweeps && course.reached(static_cast<double>(i) / orderingSweeps); ++i) {
        layout.order(i % 2 == 0);
        const qint64 crossings = counted ? layout.crossings() : 0;
        if (crossings > least)
            continue;
        least = crossings;
        best = layout.positions();
        layers = layout.layers();
    }
    layout.restore(best, layers);
    for (int i = 0; i < straighteningSweeps && !course.stopped(); ++i)
        layout.straighten(i % 2 == 0);
    return layout.positions();
}

} // namespace jaccuse::layout
