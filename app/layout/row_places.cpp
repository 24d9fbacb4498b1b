// SPDX-License-Identifier: MIT
#include "layout/row_places.h"

namespace jaccuse::layout {

namespace {

/// Neighbours taken together.
struct Pool
{
    double sum = 0;
    size_t count = 0;

    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

} // namespace

std::vector<double> rowPlaces(const std::vector<double> &wishes, const std::vector<NodeBox> &boxes)
{
    // Less the way that the boxes before need, places must only not fall.
    std::vector<double> before{0};
    std::vector<double> left;
    for (size_t i = 0; i < wishes.size(); ++i) {
        if (i > 0)
            before.push_back(before.back() + boxes[i - 1].side + boxes[i].side);
        left.push_back(wishes[i] - before.back());
    }
    std::vector<double> places = ascending(left);
    for (size_t i = 0; i < places.size(); ++i)
        places[i] += before[i];
    return places;
}

std::vector<double> ascending(const std::vector<double> &numbers)
{
    std::vector<Pool> pools;
    for (const double number : numbers) {
        pools.push_back({number, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back() = {pools.back().sum + last.sum, pools.back().count + last.count};
        }
    }
    std::vector<double> fitted;
    fitted.reserve(numbers.size());
    for (const Pool &pool : pools)
        fitted.insert(fitted.end(), pool.count, pool.mean());
    return fitted;
}

} // namespace jaccuse::layout
