// SPDX-License-Identifier: MIT
#include "layout/pivots.h"

#include "layout/distances.h"

#include <algorithm>

namespace jaccuse::layout {

Pivots choosePivots(const Component &component, int count, Course &course)
{
    const int size = component.size();
    int pivot = 0;
    for (int i = 1; i < size; ++i)
        if (component.degree(i) > component.degree(pivot))
            pivot = i;
    std::vector<int> nearest(component.nodes.size(), size);
    Pivots pivots;
    do {
        const std::vector<int> hops = hopsFrom(component, pivot);
        pivots.nodes.push_back(pivot);
        pivots.hops.emplace_back(hops.begin(), hops.end());
        for (size_t i = 0; i < hops.size(); ++i)
            nearest[i] = std::min(nearest[i], hops[i]);
        pivot = static_cast<int>(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
    } while (static_cast<int>(pivots.nodes.size()) < std::min(count, size) && course.reached(0));
    return pivots;
}

} // namespace jaccuse::layout
