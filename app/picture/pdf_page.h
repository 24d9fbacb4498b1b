// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_canvas.h"
#include "picture/picture_options.h"
#include "picture/subject.h"
#include "task/task.h"

#include <QByteArray>

#include <memory>

namespace jaccuse::picture {

/// Writes PDF by Cairo, text by Pango: embedded fonts, text that can be selected in any script, links, and a
/// bookmark for each actor. It holds no clock.
class PdfPage : public PageCanvas
{
public:
    /// The subject must outlive it. Drawing throws task::Cancelled.
    PdfPage(const Subject &subject, const PictureOptions &options, QSizeF size, const task::Task &task);
    ~PdfPage() override;

    /// The whole file; ends it. Throws exporting::ExportError.
    QByteArray finish();

    void curve(const render::QuadCurve &curve, const render::LineBreaks &breaks, QRgb colour) override;
    void stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour) override;
    void head(const render::HeadCorners &corners, QRgb colour) override;
    void shape(render::NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
               const render::Outline &outline) override;
    void text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
              std::optional<QRgb> halo) override;
    void haze(const render::QuadCurve &curve, QRgb colour, double part) override;
    void begin(render::Part part, int place) override;
    void end() override;

    void fill(const QRectF &box, QRgb colour) override;
    void enter(QPointF origin, const std::optional<QRectF> &clip) override;
    void leave() override;
    void nextPage() override;
    void link(const QRectF &box, const LinkTarget &target) override;
    void place(QPointF at, const QString &name) override;
    void graph(const render::Scene &scene, const render::ViewState &view, const render::LabelLayout &labels,
               const render::PaintOptions &options) override;

private:
    struct Surface;

    const Subject &m_subject;
    task::Task m_task;
    bool m_outlines;
    bool m_strip;
    bool m_centred = false; ///< what is written keeps its middle rather than its left end
    std::unique_ptr<Surface> m_surface;
};

} // namespace jaccuse::picture
