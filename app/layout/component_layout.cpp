// SPDX-License-Identifier: MIT
#include "layout/component_layout.h"

#include "layout/few_nodes.h"
#include "layout/many_nodes.h"
#include "layout/old_places.h"

#include <algorithm>

namespace jaccuse::layout {

namespace {

constexpr int fewUpTo = 500;
constexpr int keptFrom = 3; ///< one node in so many has an old place

} // namespace

Positions layOutComponent(const Component &component, const OldPlaces &old, double aspect, Course &course)
{
    if (component.size() == 1)
        return {old.front().at.value_or(QPointF())};
    const auto kept =
        std::count_if(old.begin(), old.end(), [](const OldPlace &place) { return place.at.has_value(); });
    if (kept * keptFrom >= component.size())
        return layOutAround(startFrom(component, old), component, old, course);
    Positions positions = component.size() <= fewUpTo ? layOutFew(component, aspect, course)
                                                      : layOutMany(component, aspect, course);
    if (kept == 0)
        return positions;
    turnTowards(positions, old);
    const bool pinned =
        std::any_of(old.begin(), old.end(), [](const OldPlace &place) { return place.pinned; });
    return pinned ? layOutAround(std::move(positions), component, old, course) : positions;
}

} // namespace jaccuse::layout
