// SPDX-License-Identifier: MIT
#include "render/camera.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::render {

namespace {

bool isFinite(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

QPointF middle(QSizeF size)
{
    return {size.width() / 2, size.height() / 2};
}

} // namespace

QPointF Camera::toView(QPointF scene) const
{
    return (scene - centre) * scale + middle(size);
}

QPointF Camera::toScene(QPointF view) const
{
    return (view - middle(size)) / scale + centre;
}

QRectF Camera::visibleScene() const
{
    return {toScene({0, 0}), size / scale};
}

Camera fitted(const QRectF &bounds, QSizeF size, const QMarginsF &margins, double largest)
{
    Camera camera{size, {}, 1};
    if (!isFinite(bounds.topLeft()) || !isFinite(bounds.bottomRight()))
        return camera;
    camera.centre = bounds.center();
    const double width = std::max(1.0, size.width() - margins.left() - margins.right());
    const double height = std::max(1.0, size.height() - margins.top() - margins.bottom());
    if (bounds.width() > 0 || bounds.height() > 0) {
        const double across = bounds.width() > 0 ? width / bounds.width() : largestScale;
        const double down = bounds.height() > 0 ? height / bounds.height() : largestScale;
        camera.scale = std::clamp(std::min(across, down), smallestScale, std::max(smallestScale, largest));
    }
    const QPointF shift(margins.left() - margins.right(), margins.top() - margins.bottom());
    camera.centre -= shift / (2 * camera.scale);
    return camera;
}

Camera zoomedAt(const Camera &camera, QPointF view, double factor)
{
    if (!std::isfinite(factor) || factor <= 0)
        return camera;
    Camera zoomed = camera;
    zoomed.scale = std::clamp(camera.scale * factor, smallestScale, largestScale);
    zoomed.centre += camera.toScene(view) - zoomed.toScene(view);
    return zoomed;
}

Camera panned(const Camera &camera, QPointF viewDelta)
{
    Camera moved = camera;
    moved.centre -= viewDelta / camera.scale;
    return moved;
}

Camera between(const Camera &from, const Camera &to, double part)
{
    if (part >= 1)
        return to; // to its last digit
    const double t = std::max(part, 0.0);
    Camera camera = to;
    camera.centre = from.centre + (to.centre - from.centre) * t;
    camera.scale = from.scale * std::pow(to.scale / from.scale, t);
    return camera;
}

} // namespace jaccuse::render
