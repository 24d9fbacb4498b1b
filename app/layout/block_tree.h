// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

namespace jaccuse::layout {

/// Points of the plane that push each other, as flat arrays.
struct Bodies
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<float> mass;
};

/// Sums up how bodies push each other in O(n log n): far groups push as one (Barnes and Hut 1986), and
/// the bodies of a small block look through the groups together (Barnes 1990), which leaves plain loops that
/// the compiler turns into vector instructions. The tree halves its bodies at each level (a k-d tree), so
/// that neither many equal places nor far ones make it deep.
class BlockTree
{
public:
    /// Sorts the bodies into blocks of neighbours. At least one body.
    void build(const Bodies &bodies);
    /// Takes new places into the same blocks: cheaper than build, and as exact while bodies move little.
    void refresh(const Bodies &bodies);

    [[nodiscard]] int blocks() const { return static_cast<int>(m_order.size() + blockSize - 1) / blockSize; }

    /// For each body of the blocks from `first` to before `last`, writes the sum of mass * offset / distance²
    /// over all others to x and y of `pushes`. Calls with different blocks may run at the same time.
    void push(int first, int last, Bodies &pushes) const;

private:
    static constexpr int blockSize = 16;

    /// Bodies close together.
    struct Cell
    {
        int first = 0; ///< places in m_order
        int last = 0;
        int second = 0; ///< the second half; the first one is the next cell; 0 in a block
        float x = 0;    ///< centre of mass
        float y = 0;
        float mass = 0;
        float left = 0, right = 0, top = 0, bottom = 0;

        [[nodiscard]] float side() const;
    };
    struct Sources;

    void split(const Bodies &bodies, int first, int last);
    void sum(size_t place);
    void gather(const Cell &block, Sources &sources) const;

    std::vector<int> m_order;
    Bodies m_sorted; ///< in the order of m_order
    std::vector<Cell> m_cells;
    std::vector<int> m_blocks; ///< places in m_cells, from the first body to the last
};

} // namespace jaccuse::layout
