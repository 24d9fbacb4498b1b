// SPDX-License-Identifier: MIT
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace jaccuse::render {

/// Which part of the scene is looked at, and how large. A value; view units are logical pixels.
struct Camera
{
    QSizeF size;      ///< of the view, in logical pixels
    QPointF centre;   ///< the scene point at the middle of the view
    double scale = 1; ///< logical pixels for a scene unit

    [[nodiscard]] QPointF toView(QPointF scene) const;
    [[nodiscard]] QPointF toScene(QPointF view) const;
    [[nodiscard]] QRectF visibleScene() const; ///< what the view shows, in scene units

    friend bool operator==(const Camera &, const Camera &) = default;
};

inline constexpr double smallestScale = 0.002;
inline constexpr double largestScale = 8;

/// Shows all of `bounds` inside the margins (logical pixels), at most `largest` times enlarged. Bounds
/// without area or with numbers that are not finite give a camera at scale 1.
Camera fitted(const QRectF &bounds, QSizeF size, const QMarginsF &margins = QMarginsF(24, 24, 24, 24),
              double largest = 1.6);

/// Zooms by a factor (> 1 enlarges) so that the scene point under `view` stays where it is; the scale
/// stays between smallestScale and largestScale.
Camera zoomedAt(const Camera &camera, QPointF view, double factor);

/// Moves the picture by so many logical pixels.
Camera panned(const Camera &camera, QPointF viewDelta);

/// The camera a part of the way (0 to 1) from one to another, for a glide; the size is that of `to`.
Camera between(const Camera &from, const Camera &to, double part);

} // namespace jaccuse::render
