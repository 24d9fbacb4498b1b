// SPDX-License-Identifier: MIT
#include "layout/block_tree.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace jaccuse::layout {

namespace {

/// A group pushes as one where it is nearer than so many of its sides.
constexpr float farFrom = 1.0F;
constexpr float tiny = 1e-6F;

size_t at(int place)
{
    return static_cast<size_t>(place);
}

} // namespace

/// What pushes the bodies of one block: single bodies and groups.
struct BlockTree::Sources
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> mass;
    std::vector<int> open;

    void add(float atX, float atY, float withMass)
    {
        x.push_back(atX);
        y.push_back(atY);
        mass.push_back(withMass);
    }
};

float BlockTree::Cell::side() const
{
    return std::max(right - left, bottom - top);
}

void BlockTree::build(const Bodies &bodies)
{
    m_order.resize(bodies.x.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    m_cells.clear();
    m_blocks.clear();
    split(bodies, 0, static_cast<int>(m_order.size()));
    m_sorted.x.resize(m_order.size());
    m_sorted.y.resize(m_order.size());
    m_sorted.mass.resize(m_order.size());
    refresh(bodies);
}

void BlockTree::split(const Bodies &bodies, int first, int last)
{
    const size_t place = m_cells.size();
    m_cells.push_back({});
    m_cells[place].first = first;
    m_cells[place].last = last;
    if (last - first <= blockSize) {
        m_blocks.push_back(static_cast<int>(place));
        return;
    }
    float left = bodies.x[at(m_order[at(first)])];
    float right = left;
    float top = bodies.y[at(m_order[at(first)])];
    float bottom = top;
    for (int i = first; i < last; ++i) {
        const size_t body = at(m_order[at(i)]);
        left = std::min(left, bodies.x[body]);
        right = std::max(right, bodies.x[body]);
        top = std::min(top, bodies.y[body]);
        bottom = std::max(bottom, bodies.y[body]);
    }
    // Whole blocks go to the first half, so that only the last block of all is not full.
    const int blocks = (last - first + blockSize - 1) / blockSize;
    const int middle = first + (blocks + 1) / 2 * blockSize;
    const std::vector<float> &along = right - left >= bottom - top ? bodies.x : bodies.y;
    std::nth_element(
        m_order.begin() + first, m_order.begin() + middle, m_order.begin() + last,
        [&](int a, int b) { return along[at(a)] != along[at(b)] ? along[at(a)] < along[at(b)] : a < b; });
    split(bodies, first, middle);
    m_cells[place].second = static_cast<int>(m_cells.size());
    split(bodies, middle, last);
}

void BlockTree::refresh(const Bodies &bodies)
{
    for (size_t i = 0; i < m_order.size(); ++i) {
        const size_t body = at(m_order[i]);
        m_sorted.x[i] = bodies.x[body];
        m_sorted.y[i] = bodies.y[body];
        m_sorted.mass[i] = bodies.mass[body];
    }
    // Halves stand behind the cell that they are halves of.
    for (size_t place = m_cells.size(); place > 0; --place)
        sum(place - 1);
}

void BlockTree::sum(size_t place)
{
    Cell &cell = m_cells[place];
    if (cell.second != 0) {
        const Cell &a = m_cells[place + 1];
        const Cell &b = m_cells[at(cell.second)];
        cell.mass = a.mass + b.mass;
        cell.x = (a.x * a.mass + b.x * b.mass) / cell.mass;
        cell.y = (a.y * a.mass + b.y * b.mass) / cell.mass;
        cell.left = std::min(a.left, b.left);
        cell.right = std::max(a.right, b.right);
        cell.top = std::min(a.top, b.top);
        cell.bottom = std::max(a.bottom, b.bottom);
        return;
    }
    cell.mass = cell.x = cell.y = 0;
    cell.left = cell.right = m_sorted.x[at(cell.first)];
    cell.top = cell.bottom = m_sorted.y[at(cell.first)];
    for (size_t i = at(cell.first); i < at(cell.last); ++i) {
        const float x = m_sorted.x[i];
        const float y = m_sorted.y[i];
        cell.mass += m_sorted.mass[i];
        cell.x += x * m_sorted.mass[i];
        cell.y += y * m_sorted.mass[i];
        cell.left = std::min(cell.left, x);
        cell.right = std::max(cell.right, x);
        cell.top = std::min(cell.top, y);
        cell.bottom = std::max(cell.bottom, y);
    }
    cell.x /= cell.mass;
    cell.y /= cell.mass;
}

void BlockTree::gather(const Cell &block, Sources &sources) const
{
    sources.x.clear();
    sources.y.clear();
    sources.mass.clear();
    sources.open.assign(1, 0);
    while (!sources.open.empty()) {
        const int place = sources.open.back();
        const Cell &cell = m_cells[at(place)];
        sources.open.pop_back();
        // From the nearest point of the block.
        const float dx = std::max({block.left - cell.x, cell.x - block.right, 0.0F});
        const float dy = std::max({block.top - cell.y, cell.y - block.bottom, 0.0F});
        const float side = cell.side() * farFrom;
        const bool around = cell.first <= block.first && block.last <= cell.last;
        if (!around && dx * dx + dy * dy > side * side) {
            sources.add(cell.x, cell.y, cell.mass);
        } else if (cell.second == 0) {
            for (size_t i = at(cell.first); i < at(cell.last); ++i)
                sources.add(m_sorted.x[i], m_sorted.y[i], m_sorted.mass[i]);
        } else {
            sources.open.push_back(cell.second);
            sources.open.push_back(place + 1);
        }
    }
}

void BlockTree::push(int first, int last, Bodies &pushes) const
{
    Sources sources;
    for (int block = first; block < last; ++block) {
        const Cell &cell = m_cells[at(m_blocks[at(block)])];
        gather(cell, sources);
        const float *x = sources.x.data();
        const float *y = sources.y.data();
        const float *mass = sources.mass.data();
        const size_t count = sources.x.size();
        for (size_t i = at(cell.first); i < at(cell.last); ++i) {
            const float ownX = m_sorted.x[i];
            const float ownY = m_sorted.y[i];
            float sumX = 0;
            float sumY = 0;
#pragma omp simd reduction(+ : sumX, sumY)
            for (size_t k = 0; k < count; ++k) {
                const float dx = ownX - x[k];
                const float dy = ownY - y[k];
                const float push = mass[k] / (dx * dx + dy * dy + tiny);
                sumX += push * dx;
                sumY += push * dy;
            }
            const size_t body = at(m_order[i]);
            pushes.x[body] = sumX;
            pushes.y[body] = sumY;
        }
    }
}

} // namespace jaccuse::layout
