// SPDX-License-Identifier: MIT
#include "picture/pdf_page.h"

#include "export/pdf_file.h"
#include "export/pdf_text.h"
#include "render/haze.h"
#include "render/text_sprite.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

constexpr double pointsPerPixel = 0.75;

} // namespace

using exporting::Held;

struct PdfPage::Surface : exporting::PdfFile
{
    Held<PangoLayout, g_object_unref> layout;

    explicit Surface(QSizeF size)
        : PdfFile(size * pointsPerPixel)
        , layout(pango_layout_new(text()))
    {
        pango_layout_set_single_paragraph_mode(layout.get(), 1);
        cairo_scale(cairo(), pointsPerPixel, pointsPerPixel);
    }

    void pen(double width, bool round) const
    {
        cairo_set_line_width(cairo(), width);
        cairo_set_line_cap(cairo(), round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    }
    void draw(const render::QuadCurve &curve) const
    {
        // As a cubic: its inner points lie two thirds of the way to the control point.
        const QPointF one = curve.start + (curve.control - curve.start) * 2 / 3;
        const QPointF two = curve.end + (curve.control - curve.end) * 2 / 3;
        cairo_move_to(cairo(), curve.start.x(), curve.start.y());
        cairo_curve_to(cairo(), one.x(), one.y(), two.x(), two.y(), curve.end.x(), curve.end.y());
        cairo_stroke(cairo());
    }
    void draw(const QPainterPath &path) const
    {
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element at = path.elementAt(i);
            if (at.isMoveTo()) {
                cairo_move_to(cairo(), at.x, at.y);
            } else if (at.isLineTo()) {
                cairo_line_to(cairo(), at.x, at.y);
            } else {
                const QPointF two = path.elementAt(i + 1);
                const QPointF end = path.elementAt(i + 2);
                cairo_curve_to(cairo(), at.x, at.y, two.x(), two.y(), end.x(), end.y());
                i += 2;
            }
        }
        cairo_close_path(cairo());
    }
};

PdfPage::PdfPage(const Subject &subject, const PictureOptions &options, QSizeF size, const task::Task &task)
    : m_subject(subject)
    , m_task(task)
    , m_outlines(options.outlines)
    , m_strip(options.strip)
    , m_surface(std::make_unique<Surface>(size))
{
    if (options.strip)
        return;
    if (subject.date)
        m_surface->metadata(CAIRO_PDF_METADATA_CREATE_DATE,
                            subject.date->toString(Qt::ISODate) + u"T00:00:00Z"_s);
    m_surface->metadata(CAIRO_PDF_METADATA_TITLE,
                        options.title.isEmpty()
                            ? QCoreApplication::translate("jaccuse::picture", "Accusations as reported")
                            : options.title);
    m_surface->metadata(CAIRO_PDF_METADATA_AUTHOR, u"Jaccuse"_s);
    m_surface->metadata(CAIRO_PDF_METADATA_CREATOR, u"Jaccuse "_s + QStringLiteral(JACCUSE_VERSION));
    m_surface->metadata(CAIRO_PDF_METADATA_SUBJECT, subject.caption);
    QStringList keywords;
    constexpr size_t mostNamed = 30;
    for (size_t i = 0; i < subject.nodes.size() && i < mostNamed; ++i)
        if (subject.shown.onlyNodes.isEmpty() || subject.shown.onlyNodes.contains(static_cast<int>(i)))
            keywords << subject.nodes[i].title;
    if (!subject.shown.link.isEmpty())
        keywords << subject.shown.link;
    m_surface->metadata(CAIRO_PDF_METADATA_KEYWORDS, keywords.join(u", "_s));
}

PdfPage::~PdfPage() = default;

QByteArray PdfPage::finish()
{
    return m_surface->finish();
}

void PdfPage::curve(const render::QuadCurve &curve, const render::LineBreaks &breaks, QRgb colour)
{
    m_surface->ink(colour);
    m_surface->pen(breaks.width, breaks.round);
    cairo_set_dash(m_surface->cairo(), breaks.lengths.data(), static_cast<int>(breaks.count), 0);
    m_surface->draw(curve);
    cairo_set_dash(m_surface->cairo(), nullptr, 0, 0);
}

void PdfPage::stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    cairo_t *cairo = m_surface->cairo();
    m_surface->ink(colour);
    m_surface->pen(width, roundEnds);
    cairo_move_to(cairo, from.x(), from.y());
    cairo_line_to(cairo, to.x(), to.y());
    cairo_stroke(cairo);
}

void PdfPage::head(const render::HeadCorners &corners, QRgb colour)
{
    cairo_t *cairo = m_surface->cairo();
    m_surface->ink(colour);
    cairo_move_to(cairo, corners.tip.x(), corners.tip.y());
    for (const QPointF corner : {corners.left, corners.notch, corners.right})
        cairo_line_to(cairo, corner.x(), corner.y());
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

void PdfPage::shape(render::NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                    const render::Outline &outline)
{
    cairo_t *cairo = m_surface->cairo();
    if (render::isRound(shape)) {
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, middle.x(), middle.y(), radius, 0, 2 * M_PI);
        cairo_close_path(cairo);
    } else {
        m_surface->draw(render::outlinePath(shape, radius).translated(middle));
    }
    if (fill) {
        m_surface->ink(*fill);
        cairo_fill_preserve(cairo);
    }
    if (outline.width > 0) {
        m_surface->ink(outline.colour);
        m_surface->pen(outline.width, outline.round);
        const double dashes[] = {outline.stroke, outline.gap};
        cairo_set_dash(cairo, dashes, outline.stroke > 0 ? 2 : 0, 0);
        cairo_stroke_preserve(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }
    cairo_new_path(cairo);
}

void PdfPage::text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                   std::optional<QRgb> halo)
{
    cairo_t *cairo = m_surface->cairo();
    PangoLayout *layout = m_surface->layout.get();
    const Held<PangoFontDescription, pango_font_description_free> face(pango_font_description_new());
    pango_font_description_set_family(face.get(), QFontInfo(font).family().toUtf8().constData());
    pango_font_description_set_absolute_size(face.get(), font.pixelSize() * PANGO_SCALE);
    pango_font_description_set_weight(face.get(), font.bold() ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, face.get());
    const QByteArray utf8 = text.toUtf8();
    pango_layout_set_text(layout, utf8.constData(), static_cast<int>(utf8.size()));
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    PangoRectangle extent;
    pango_layout_line_get_extents(line, nullptr, &extent);
    // Letters that the font lacks may come from another one here than where room was measured for them.
    const double room = QFontMetricsF(font).horizontalAdvance(text);
    const double width = static_cast<double>(extent.width) / PANGO_SCALE;
    const double squeeze = width > room * 1.01 && room > 0 ? room / width : 1;
    cairo_save(cairo);
    cairo_translate(cairo, baseline.x() + (m_centred ? (room - width * squeeze) / 2 : 0), baseline.y());
    cairo_scale(cairo, squeeze, 1);
    if (halo) {
        cairo_move_to(cairo, 0, 0);
        pango_cairo_layout_line_path(cairo, line);
        m_surface->ink(*halo);
        cairo_set_line_width(cairo, 2 * render::haloWidth);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(cairo);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
    }
    m_surface->ink(ink);
    cairo_move_to(cairo, 0, 0);
    if (m_outlines) {
        pango_cairo_layout_line_path(cairo, line);
        cairo_fill(cairo);
    } else {
        exporting::showText(cairo, line);
    }
    cairo_restore(cairo);
    cairo_new_path(cairo);
}

void PdfPage::haze(const render::QuadCurve &curve, QRgb colour, double part)
{
    m_surface->ink(colour, std::clamp(part * render::hazeTone(1), 0.0, 1.0));
    m_surface->pen(render::hazeWidth, false);
    m_surface->draw(curve);
}

void PdfPage::begin(render::Part /*part*/, int /*place*/)
{
    m_task.throwIfCancelled();
    m_centred = true;
}

void PdfPage::end()
{
    m_centred = false;
}

void PdfPage::graph(const render::Scene &scene, const render::ViewState &view,
                    const render::LabelLayout &labels, const render::PaintOptions &options)
{
    PageCanvas::graph(scene, view, labels, options);
    if (m_strip)
        return;
    const QRectF shown(QPointF(), view.camera.size);
    for (size_t i = 0; i < m_subject.nodes.size(); ++i) {
        const QPointF at = view.camera.toView(scene.nodes()[i].position);
        if (!options.drawsNode(static_cast<int>(i)) || !shown.contains(at))
            continue;
        const PartName &actor = m_subject.nodes[i];
        place(at, actor.id);
        m_surface->bookmark(actor.title, actor.id);
    }
}

void PdfPage::fill(const QRectF &box, QRgb colour)
{
    cairo_t *cairo = m_surface->cairo();
    m_surface->ink(colour);
    cairo_rectangle(cairo, box.x(), box.y(), box.width(), box.height());
    cairo_fill(cairo);
}

void PdfPage::enter(QPointF origin, const std::optional<QRectF> &clip)
{
    cairo_t *cairo = m_surface->cairo();
    cairo_save(cairo);
    cairo_translate(cairo, origin.x(), origin.y());
    if (clip) {
        cairo_rectangle(cairo, clip->x(), clip->y(), clip->width(), clip->height());
        cairo_clip(cairo);
    }
}

void PdfPage::leave()
{
    cairo_restore(m_surface->cairo());
}

void PdfPage::nextPage()
{
    m_surface->nextPage();
}

void PdfPage::link(const QRectF &box, const LinkTarget &target)
{
    if (target.place.isEmpty())
        m_surface->linkTo(box, target.address);
    else
        m_surface->linkWithin(box, target.place);
}

void PdfPage::place(QPointF at, const QString &name)
{
    m_surface->place(at, name);
}

} // namespace jaccuse::picture
