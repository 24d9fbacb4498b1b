// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"
#include "layout/course.h"

namespace jaccuse::layout {

/// The nodes of a component in an order in which few edges cross when they are set on a circle (Baur and
/// Brandes 2004): first each next node is one with most edges to those that stand already, and goes to the
/// end where it crosses fewer; then every node is tried at every place, which is left out in graphs where it
/// would take long. O(nodes * edges).
std::vector<int> circularOrder(const Component &component, Course &course);

/// How many pairs of edges cross when the nodes stand on a circle in this order. O(edges²).
qint64 circularCrossings(const Component &component, const std::vector<int> &order);

} // namespace jaccuse::layout
