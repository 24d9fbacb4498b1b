// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph_painter.h"

#include <QRectF>
#include <QString>

#include <optional>

namespace jaccuse::picture {

/// Where a link leads.
struct LinkTarget
{
    QString address; ///< of the web, or
    QString place;   ///< the name of a place in the same file

    [[nodiscard]] bool isNull() const { return address.isEmpty() && place.isEmpty(); }
};

/// What a page of a file is drawn on: the marks of a graph, and what else a page can have. Formats that know
/// no links or places leave them out. Logical pixels.
class PageCanvas : public render::Canvas
{
public:
    /// Covers a rectangle.
    virtual void fill(const QRectF &box, QRgb colour) = 0;
    /// Until leave() the origin lies here, and nothing is drawn outside of `clip`.
    virtual void enter(QPointF origin, const std::optional<QRectF> &clip) = 0;
    virtual void leave() = 0;
    /// What follows stands on another page, of the same size.
    virtual void nextPage() {}
    virtual void link(const QRectF & /*box*/, const LinkTarget & /*target*/) {}
    virtual void place(QPointF /*at*/, const QString & /*name*/) {}

    /// Draws a graph, from the origin on.
    virtual void graph(const render::Scene &scene, const render::ViewState &view,
                       const render::LabelLayout &labels, const render::PaintOptions &options)
    {
        render::paint(*this, scene, view, labels, options);
    }
};

} // namespace jaccuse::picture
