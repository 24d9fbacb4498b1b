// SPDX-License-Identifier: MIT
#pragma once

#include "layout/component.h"

namespace jaccuse::layout {

/// Centres of boxes in a row, in the order given, none over another and each as near to its wish as that
/// allows (least squares).
std::vector<double> rowPlaces(const std::vector<double> &wishes, const std::vector<NodeBox> &boxes);

/// Ascending numbers nearest to the given ones (least squares): neighbours that would descend share their
/// mean.
std::vector<double> ascending(const std::vector<double> &numbers);

} // namespace jaccuse::layout
