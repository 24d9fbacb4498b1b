// SPDX-License-Identifier: MIT
#include "picture/painter_page.h"

#include <utility>

namespace jaccuse::picture {

PainterPage::PainterPage(QPainter &painter, task::Task task, std::function<void()> newPage)
    : m_painter(painter)
    , m_marks(painter)
    , m_task(std::move(task))
    , m_newPage(std::move(newPage))
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
}

void PainterPage::curve(const render::QuadCurve &curve, const render::LineBreaks &breaks, QRgb colour)
{
    m_marks.curve(curve, breaks, colour);
}

void PainterPage::stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    m_marks.stroke(from, to, width, roundEnds, colour);
}

void PainterPage::head(const render::HeadCorners &corners, QRgb colour)
{
    m_marks.head(corners, colour);
}

void PainterPage::shape(render::NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                        const render::Outline &outline)
{
    m_marks.shape(shape, middle, radius, fill, outline);
}

void PainterPage::text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                       std::optional<QRgb> halo)
{
    m_marks.text(baseline, text, font, ink, halo);
}

void PainterPage::haze(const render::QuadCurve &curve, QRgb colour, double part)
{
    m_marks.haze(curve, colour, part);
}

void PainterPage::fill(const QRectF &box, QRgb colour)
{
    m_painter.fillRect(box, QColor(colour));
}

void PainterPage::enter(QPointF origin, const std::optional<QRectF> &clip)
{
    m_painter.save();
    m_painter.translate(origin);
    if (clip)
        m_painter.setClipRect(*clip);
}

void PainterPage::leave()
{
    m_painter.restore();
}

void PainterPage::nextPage()
{
    m_task.throwIfCancelled();
    if (m_newPage)
        m_newPage();
}

void PainterPage::graph(const render::Scene &scene, const render::ViewState &view,
                        const render::LabelLayout &labels, const render::PaintOptions &options)
{
    render::paint(m_painter, scene, view, labels, options, [this] { m_task.throwIfCancelled(); });
}

} // namespace jaccuse::picture
