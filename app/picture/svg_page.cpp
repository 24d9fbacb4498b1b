// SPDX-License-Identifier: MIT
#include "picture/svg_page.h"

#include "export/xml_file.h"
#include "render/haze.h"
#include "render/text_sprite.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

QByteArray escaped(const QString &text)
{
    return exporting::xmlText(text).toHtmlEscaped().toUtf8();
}

/// The font that is used here, then what other systems have of its kind.
QByteArray familyOf(const QFont &font)
{
    const bool serif = font.styleHint() == QFont::Serif;
    QString name = QFontInfo(font).family();
    name.remove(u'\'');
    return escaped(u"'%1', %2"_s.arg(name, serif ? u"serif"_s : u"sans-serif"_s));
}

} // namespace

SvgPage::SvgPage(const Subject &subject, const PictureOptions &options, QSizeF size, const task::Task &task)
    : m_subject(subject)
    , m_task(task)
    , m_family(familyOf(subject.shown.scene->fonts().interface))
    , m_outlines(options.outlines)
{
    for (size_t i = 0; i < subject.dossier.size(); ++i)
        m_numberOf.insert(subject.dossier[i].edge, static_cast<int>(i) + 1);
    m_svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
            "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"";
    number("width", size.width());
    number("height", size.height());
    m_svg += " viewBox=\"0 0 ";
    value(size.width());
    m_svg += ' ';
    value(size.height());
    m_svg += "\" font-family=\"" + m_family + "\">\n";
    if (options.strip)
        return;
    if (!options.title.isEmpty())
        m_svg += "<title>" + escaped(options.title) + "</title>\n";
    m_svg += "<desc>" + escaped(subject.caption) + "</desc>\n";
    if (!subject.shown.link.isEmpty())
        m_svg += "<metadata><view xmlns=\"urn:jaccuse:picture\">" + escaped(subject.shown.link) +
                 "</view></metadata>\n";
}

QByteArray SvgPage::finish()
{
    m_svg += "</svg>\n";
    return std::exchange(m_svg, {});
}

void SvgPage::value(double value)
{
    const qint64 hundredths = std::llround(value * 100);
    if (hundredths < 0)
        m_svg += '-';
    const qint64 whole = std::abs(hundredths);
    m_svg += QByteArray::number(whole / 100);
    if (whole % 100 == 0)
        return;
    m_svg += '.';
    m_svg += static_cast<char>('0' + whole % 100 / 10);
    if (whole % 10 != 0)
        m_svg += static_cast<char>('0' + whole % 10);
}

void SvgPage::number(const char *name, double value)
{
    m_svg += ' ';
    m_svg += name;
    m_svg += "=\"";
    this->value(value);
    m_svg += '"';
}

void SvgPage::colour(const char *name, QRgb value)
{
    m_svg += ' ';
    m_svg += name;
    m_svg += "=\"" + QColor(value).name().toLatin1() + '"';
}

void SvgPage::point(char command, QPointF at)
{
    m_svg += command;
    value(at.x());
    m_svg += ' ';
    value(at.y());
}

void SvgPage::path(const QPainterPath &path)
{
    m_svg += "<path d=\"";
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const char command = element.isMoveTo() ? 'M' : element.isLineTo() ? 'L' : 'C';
        // A curve is followed by its other two points.
        point(element.type == QPainterPath::CurveToDataElement ? ' ' : command, element);
    }
    m_svg += "Z\"";
}

void SvgPage::curve(const render::QuadCurve &curve, const render::LineBreaks &breaks, QRgb colour)
{
    m_svg += "<path d=\"";
    point('M', curve.start);
    point('Q', curve.control);
    point(' ', curve.end);
    m_svg += "\" fill=\"none\"";
    this->colour("stroke", colour);
    number("stroke-width", breaks.width);
    if (breaks.round)
        m_svg += " stroke-linecap=\"round\"";
    if (breaks.count > 0) {
        m_svg += " stroke-dasharray=\"";
        for (size_t i = 0; i < breaks.count; ++i) {
            if (i > 0)
                m_svg += ' ';
            value(breaks.lengths[i]);
        }
        m_svg += '"';
    }
    m_svg += "/>";
}

void SvgPage::stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour)
{
    m_svg += "<path d=\"";
    point('M', from);
    point('L', to);
    m_svg += '"';
    this->colour("stroke", colour);
    number("stroke-width", width);
    if (roundEnds)
        m_svg += " stroke-linecap=\"round\"";
    m_svg += "/>";
}

void SvgPage::head(const render::HeadCorners &corners, QRgb colour)
{
    m_svg += "<path d=\"";
    point('M', corners.tip);
    point('L', corners.left);
    point('L', corners.notch);
    point('L', corners.right);
    m_svg += "Z\"";
    this->colour("fill", colour);
    m_svg += "/>";
}

void SvgPage::shape(render::NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
                    const render::Outline &outline)
{
    if (render::isRound(shape)) {
        m_svg += "<circle";
        number("cx", middle.x());
        number("cy", middle.y());
        number("r", radius);
    } else {
        path(render::outlinePath(shape, radius).translated(middle));
    }
    if (fill)
        colour("fill", *fill);
    else
        m_svg += " fill=\"none\"";
    if (outline.width > 0) {
        colour("stroke", outline.colour);
        number("stroke-width", outline.width);
        if (outline.stroke > 0) {
            m_svg += " stroke-dasharray=\"";
            value(outline.stroke);
            m_svg += ' ';
            value(outline.gap);
            m_svg += '"';
            if (outline.round)
                m_svg += " stroke-linecap=\"round\"";
        }
    }
    m_svg += "/>";
}

void SvgPage::text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
                   std::optional<QRgb> halo)
{
    QPainterPath outline;
    if (halo || m_outlines)
        outline.addText(baseline, font, text);
    if (halo) {
        path(outline);
        colour("fill", *halo);
        colour("stroke", *halo);
        number("stroke-width", 2 * render::haloWidth);
        m_svg += " stroke-linejoin=\"round\"/>";
    }
    if (m_outlines) {
        m_svg += "<g role=\"img\" aria-label=\"" + escaped(text) + "\">";
        path(outline);
        colour("fill", ink);
        m_svg += "/></g>";
        return;
    }
    const double shift = m_centred ? QFontMetricsF(font).horizontalAdvance(text) / 2 : 0;
    m_svg += "<text";
    number("x", baseline.x() + shift);
    number("y", baseline.y());
    number("font-size", font.pixelSize());
    if (font.bold())
        m_svg += " font-weight=\"bold\"";
    if (const QByteArray family = familyOf(font); family != m_family)
        m_svg += " font-family=\"" + family + '"';
    if (m_centred)
        m_svg += " text-anchor=\"middle\"";
    colour("fill", ink);
    m_svg += '>' + escaped(text) + "</text>";
}

void SvgPage::haze(const render::QuadCurve &curve, QRgb colour, double part)
{
    m_svg += "<path d=\"";
    point('M', curve.start);
    point('Q', curve.control);
    point(' ', curve.end);
    m_svg += "\" fill=\"none\"";
    this->colour("stroke", colour);
    number("stroke-width", render::hazeWidth);
    number("stroke-opacity", std::clamp(part * render::hazeTone(1), 0.01, 1.0));
    m_svg += "/>";
}

void SvgPage::begin(render::Part part, int place)
{
    m_task.throwIfCancelled();
    const bool ofEdge = part == render::Part::Edge || part == render::Part::Number;
    const PartName &name = (ofEdge ? m_subject.edges : m_subject.nodes)[static_cast<size_t>(place)];
    const int number = ofEdge ? m_numberOf.value(place, 0) : 0;
    m_linked = number > 0 || !name.address.isEmpty();
    if (m_linked)
        m_svg += "<a xlink:href=\"" +
                 (number > 0 ? "#q" + QByteArray::number(number) : escaped(name.address)) + "\">";
    m_svg += "<g id=\"" + name.id.toUtf8();
    if (part == render::Part::Number)
        m_svg += "-number\" class=\"number";
    else if (part == render::Part::Name)
        m_svg += "-name\" class=\"name";
    else
        m_svg += "\" class=\"" + name.classes.toUtf8();
    m_svg += "\">";
    if (part == render::Part::Edge || part == render::Part::Node)
        m_svg += "<title>" + escaped(name.title) + "</title>";
    m_centred = true;
}

void SvgPage::end()
{
    m_svg += m_linked ? "</g></a>\n" : "</g>\n";
    m_centred = false;
}

void SvgPage::fill(const QRectF &box, QRgb colour)
{
    m_svg += "<rect";
    number("x", box.x());
    number("y", box.y());
    number("width", box.width());
    number("height", box.height());
    this->colour("fill", colour);
    m_svg += "/>\n";
}

void SvgPage::enter(QPointF origin, const std::optional<QRectF> &clip)
{
    QByteArray clipped;
    if (clip) {
        const QByteArray id = "part-" + QByteArray::number(++m_clips);
        m_svg += "<clipPath id=\"" + id + "\"><rect";
        number("x", clip->x());
        number("y", clip->y());
        number("width", clip->width());
        number("height", clip->height());
        m_svg += "/></clipPath>\n";
        clipped = " clip-path=\"url(#" + id + ")\"";
    }
    m_svg += "<g transform=\"translate(";
    value(origin.x());
    m_svg += ' ';
    value(origin.y());
    m_svg += ")\"" + clipped + ">\n";
}

void SvgPage::leave()
{
    m_svg += "</g>\n";
}

void SvgPage::link(const QRectF &box, const LinkTarget &target)
{
    // What is drawn for an edge is linked itself.
    if (target.address.isEmpty())
        return;
    m_svg += "<a xlink:href=\"" + escaped(target.address) + "\"><rect";
    number("x", box.x());
    number("y", box.y());
    number("width", box.width());
    number("height", box.height());
    m_svg += " fill=\"#000000\" fill-opacity=\"0\"/></a>\n";
}

void SvgPage::place(QPointF at, const QString &name)
{
    m_svg += "<g id=\"" + escaped(name) + "\"><path d=\"";
    point('M', at);
    m_svg += "\"/></g>\n";
}

} // namespace jaccuse::picture
