// SPDX-License-Identifier: MIT
#include "layout/overlap_removal.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

constexpr int roundsBeforeGrowing = 30;
constexpr double growth = 1.06;
/// Smaller overlaps are none.
constexpr double tolerance = 0.01;

size_t at(int place)
{
    return static_cast<size_t>(place);
}

/// Pushes boxes apart round by round. A grid with cells as large as the largest box finds who may overlap:
/// boxes in cells side by side.
class Pushing
{
public:
    Pushing(Positions &positions, const std::vector<NodeBox> &boxes, const Anchors &anchors)
        : m_positions(positions)
        , m_boxes(boxes)
        , m_anchors(anchors)
        , m_cellOf(positions.size())
        , m_inCells(positions.size())
    {
        for (const NodeBox &box : boxes) {
            m_cellSize = m_cellSize.expandedTo({2 * box.side, box.up + box.down});
            m_middle.push_back((box.down - box.up) / 2);
        }
    }

    /// False where nothing overlapped.
    bool round()
    {
        fillCells();
        bool pushed = false;
        for (int row = 0; row < m_rows; ++row) {
            for (int column = 0; column < m_columns; ++column) {
                const int cell = row * m_columns + column;
                for (int i = m_starts[at(cell)]; i < m_starts[at(cell) + 1]; ++i) {
                    const int node = m_inCells[at(i)];
                    // The rest of the own cell and of the one to the right, then three cells below.
                    pushed |= pushFrom(node, i + 1, endOf(row, column + 1));
                    if (row + 1 < m_rows)
                        pushed |= pushFrom(node, startOf(row + 1, column - 1), endOf(row + 1, column + 1));
                }
            }
        }
        return pushed;
    }

    void grow()
    {
        QPointF middle;
        for (const QPointF &position : m_positions)
            middle += position / static_cast<double>(m_positions.size());
        for (size_t i = 0; i < m_positions.size(); ++i)
            if (m_anchors.of(i) != Anchors::pinned)
                m_positions[i] = middle + (m_positions[i] - middle) * growth;
    }

private:
    void fillCells()
    {
        QPointF low = m_positions.front();
        QPointF high = low;
        for (size_t i = 0; i < m_positions.size(); ++i) {
            low = {std::min(low.x(), m_positions[i].x()), std::min(low.y(), boxMiddle(i))};
            high = {std::max(high.x(), m_positions[i].x()), std::max(high.y(), boxMiddle(i))};
        }
        QSizeF cell = m_cellSize;
        const double most = 4 * static_cast<double>(m_positions.size()) + 16;
        const double cells =
            ((high.x() - low.x()) / cell.width() + 1) * ((high.y() - low.y()) / cell.height() + 1);
        if (cells > most)
            cell *= std::sqrt(cells / most) * 1.5;
        m_columns = static_cast<int>((high.x() - low.x()) / cell.width()) + 1;
        m_rows = static_cast<int>((high.y() - low.y()) / cell.height()) + 1;
        m_starts.assign(at(m_columns * m_rows) + 1, 0);
        for (size_t i = 0; i < m_positions.size(); ++i) {
            const int column = static_cast<int>((m_positions[i].x() - low.x()) / cell.width());
            const int row = static_cast<int>((boxMiddle(i) - low.y()) / cell.height());
            m_cellOf[i] = row * m_columns + column;
            ++m_starts[at(m_cellOf[i])];
        }
        int sum = 0;
        for (int &start : m_starts) {
            sum += start;
            start = sum;
        }
        for (size_t i = m_positions.size(); i > 0; --i)
            m_inCells[at(--m_starts[at(m_cellOf[i - 1])])] = static_cast<int>(i - 1);
    }

    [[nodiscard]] double boxMiddle(size_t node) const { return m_positions[node].y() + m_middle[node]; }
    [[nodiscard]] int startOf(int row, int column) const
    {
        return m_starts[at(row * m_columns + std::max(column, 0))];
    }
    [[nodiscard]] int endOf(int row, int column) const
    {
        return m_starts[at(row * m_columns + std::min(column, m_columns - 1)) + 1];
    }

    bool pushFrom(int node, int first, int last)
    {
        bool pushed = false;
        for (int i = first; i < last; ++i)
            pushed |= pushApart(at(node), at(m_inCells[at(i)]));
        return pushed;
    }

    bool pushApart(size_t a, size_t b)
    {
        const double dx = m_positions[b].x() - m_positions[a].x();
        const double overX = m_boxes[a].side + m_boxes[b].side - std::abs(dx);
        if (overX <= tolerance)
            return false;
        const double dy = boxMiddle(b) - boxMiddle(a);
        const double heights = m_boxes[a].up + m_boxes[a].down + m_boxes[b].up + m_boxes[b].down;
        const double overY = heights / 2 - std::abs(dy);
        if (overY <= tolerance)
            return false;
        const double freeA = m_anchors.of(a) == Anchors::pinned ? 0 : 1;
        const double freeB = m_anchors.of(b) == Anchors::pinned ? 0 : 1;
        if (freeA + freeB == 0)
            return false;
        const QPointF way = overX < overY ? QPointF((overX + tolerance) * (dx < 0 ? -1 : 1), 0)
                                          : QPointF(0, (overY + tolerance) * (dy < 0 ? -1 : 1));
        m_positions[a] -= way * (freeA / (freeA + freeB));
        m_positions[b] += way * (freeB / (freeA + freeB));
        return true;
    }

    Positions &m_positions;
    const std::vector<NodeBox> &m_boxes;
    const Anchors &m_anchors;
    std::vector<double> m_middle; ///< of the box, below the node's centre
    QSizeF m_cellSize{1, 1};
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_cellOf;
    std::vector<int> m_starts;  ///< by cell, and one more; places in m_inCells
    std::vector<int> m_inCells; ///< nodes, cell by cell
};

} // namespace

void removeOverlaps(Positions &positions, const std::vector<NodeBox> &boxes, const Anchors &anchors,
                    Course &course)
{
    if (positions.size() < 2)
        return;
    Pushing pushing(positions, boxes, anchors);
    for (int round = 1; pushing.round() && !course.stopped(); ++round)
        if (round % roundsBeforeGrowing == 0)
            pushing.grow();
}

} // namespace jaccuse::layout
