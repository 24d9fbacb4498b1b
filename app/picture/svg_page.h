// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_canvas.h"
#include "picture/picture_options.h"
#include "picture/subject.h"
#include "task/task.h"

#include <QByteArray>

namespace jaccuse::picture {

/// Writes SVG 1.1: a group for each actor, edge, name and number, with an id and a sentence, within links
/// where there is something to link to. Text is text, its halo a shape below it.
class SvgPage : public PageCanvas
{
public:
    /// The subject must outlive it. Drawing throws task::Cancelled.
    SvgPage(const Subject &subject, const PictureOptions &options, QSizeF size, const task::Task &task);

    /// The whole file; ends it.
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
    void link(const QRectF &box, const LinkTarget &target) override;
    void place(QPointF at, const QString &name) override;

private:
    /// ` name="1.5"`, to a hundredth.
    void number(const char *name, double value);
    void colour(const char *name, QRgb value);
    void path(const QPainterPath &path);
    void point(char command, QPointF at);
    void value(double value);

    const Subject &m_subject;
    task::Task m_task;
    QByteArray m_svg;
    QByteArray m_family; ///< of most texts
    bool m_outlines;
    bool m_centred = false; ///< texts are anchored at their middle, so that other fonts stay in place
    bool m_linked = false;
    int m_clips = 0;
    QHash<int, int> m_numberOf; ///< in a dossier, by edge
};

} // namespace jaccuse::picture
