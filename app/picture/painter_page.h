// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_canvas.h"
#include "render/painter_canvas.h"
#include "task/task.h"

#include <functional>

namespace jaccuse::picture {

/// Draws on an image, a widget or paper. The painter is borrowed; on images the graph is rasterised.
class PainterPage : public PageCanvas
{
public:
    /// `newPage` is called where another page begins; without it there is only one. Drawing throws
    /// task::Cancelled.
    explicit PainterPage(QPainter &painter, task::Task task = {}, std::function<void()> newPage = {});

    void curve(const render::QuadCurve &curve, const render::LineBreaks &breaks, QRgb colour) override;
    void stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour) override;
    void head(const render::HeadCorners &corners, QRgb colour) override;
    void shape(render::NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
               const render::Outline &outline) override;
    void text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
              std::optional<QRgb> halo) override;
    void haze(const render::QuadCurve &curve, QRgb colour, double part) override;

    void fill(const QRectF &box, QRgb colour) override;
    void enter(QPointF origin, const std::optional<QRectF> &clip) override;
    void leave() override;
    void nextPage() override;
    void graph(const render::Scene &scene, const render::ViewState &view, const render::LabelLayout &labels,
               const render::PaintOptions &options) override;

private:
    QPainter &m_painter;
    render::PainterCanvas m_marks;
    task::Task m_task;
    std::function<void()> m_newPage;
};

} // namespace jaccuse::picture
