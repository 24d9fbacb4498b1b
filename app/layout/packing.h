// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace jaccuse::layout {

/// Places rectangles side by side without overlap so that the whole comes near the aspect (width over
/// height) and stays small. `fixed` ones are there already and stay. Returns top left corners, in the
/// order given; give the largest first.
std::vector<QPointF> packRectangles(const std::vector<QSizeF> &sizes, const std::vector<QRectF> &fixed,
                                    double aspect);

} // namespace jaccuse::layout
