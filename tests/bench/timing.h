// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace jaccuse::bench {

struct Spread
{
    double median = 0; ///< ms
    double high = 0;   ///< ms; 95 of 100 runs are quicker
};

/// Calls work(i) for i from 0 to below `runs`, and tells how long the calls took.
template <class Work>
Spread timed(int runs, Work work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double part) {
        return milliseconds[static_cast<size_t>(part * static_cast<double>(milliseconds.size() - 1))];
    };
    return {at(0.5), at(0.95)};
}

} // namespace jaccuse::bench
