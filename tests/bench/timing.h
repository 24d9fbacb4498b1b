// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <ctime>
#include <vector>

namespace jaccuse::bench {

/// Milliseconds.
struct Spread
{
    double median = 0;
    double high = 0; ///< 95 of 100 runs are quicker
};

/// Calls work(i) for i from 0 to below `runs`, and tells how long they kept the processor, which says more
/// than the clock on the wall where other programs run.
template <class Work>
Spread timed(int runs, Work work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < runs; ++i) {
        const std::clock_t before = std::clock();
        work(i);
        milliseconds.push_back(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double part) {
        return milliseconds[static_cast<size_t>(part * static_cast<double>(milliseconds.size() - 1))];
    };
    return {at(0.5), at(0.95)};
}

} // namespace jaccuse::bench
