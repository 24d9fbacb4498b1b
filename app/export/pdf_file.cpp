// SPDX-License-Identifier: MIT
#include "export/pdf_file.h"

#include "export/export_error.h"

#include <QCoreApplication>

#include <utility>

namespace jaccuse::exporting {

namespace {

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data),
                                             static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

/// A value within the attributes of a tag.
QByteArray quoted(const QString &text)
{
    QByteArray value = text.toUtf8();
    value.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + value + '\'';
}

QByteArray decimal(double value)
{
    return QByteArray::number(value, 'f', 2);
}

} // namespace

PdfFile::PdfFile(QSizeF size)
    : m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, size.width(), size.height()))
    , m_cairo(cairo_create(m_surface.get()))
    , m_fonts(pango_cairo_font_map_new())
    , m_context(pango_font_map_create_context(m_fonts.get()))
{
    const Held<cairo_font_options_t, cairo_font_options_destroy> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
    // Else Cairo writes the time of now.
    cairo_pdf_surface_set_metadata(m_surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
}

void PdfFile::metadata(cairo_pdf_metadata_t what, const QString &text) const
{
    cairo_pdf_surface_set_metadata(m_surface.get(), what, text.toUtf8().constData());
}

void PdfFile::ink(QRgb colour, double opacity) const
{
    cairo_set_source_rgba(cairo(), qRed(colour) / 255.0, qGreen(colour) / 255.0, qBlue(colour) / 255.0,
                          opacity);
}

/// In points from the corner of the page, which tags go by whatever was moved and scaled.
QPointF PdfFile::onPage(QPointF at) const
{
    double x = at.x();
    double y = at.y();
    cairo_user_to_device(cairo(), &x, &y);
    return {x, y};
}

void PdfFile::link(const QRectF &box, const QByteArray &target) const
{
    const QRectF at(onPage(box.topLeft()), onPage(box.bottomRight()));
    const QByteArray attributes = "rect=[" + decimal(at.x()) + ' ' + decimal(at.y()) + ' ' +
                                  decimal(at.width()) + ' ' + decimal(at.height()) + "] " + target;
    cairo_tag_begin(cairo(), CAIRO_TAG_LINK, attributes.constData());
    cairo_tag_end(cairo(), CAIRO_TAG_LINK);
}

void PdfFile::linkTo(const QRectF &box, const QString &address) const
{
    link(box, "uri=" + quoted(address));
}

void PdfFile::linkWithin(const QRectF &box, const QString &place) const
{
    link(box, "dest=" + quoted(place));
}

void PdfFile::place(QPointF at, const QString &name) const
{
    const QPointF point = onPage(at);
    const QByteArray attributes =
        "name=" + quoted(name) + " x=" + decimal(point.x()) + " y=" + decimal(point.y());
    cairo_tag_begin(cairo(), CAIRO_TAG_DEST, attributes.constData());
    cairo_tag_end(cairo(), CAIRO_TAG_DEST);
}

int PdfFile::bookmark(const QString &title, const QString &place, int parent) const
{
    constexpr auto closed = static_cast<cairo_pdf_outline_flags_t>(0);
    return cairo_pdf_surface_add_outline(m_surface.get(), parent, title.toUtf8().constData(),
                                         ("dest=" + quoted(place)).constData(), closed);
}

QByteArray PdfFile::finish()
{
    cairo_surface_finish(m_surface.get());
    for (const cairo_status_t status : {cairo_status(cairo()), cairo_surface_status(m_surface.get())})
        if (status != CAIRO_STATUS_SUCCESS)
            throw ExportError(
                QCoreApplication::translate("jaccuse::exporting::Pdf", "The PDF cannot be made: %1.")
                    .arg(QString::fromUtf8(cairo_status_to_string(status))));
    return std::exchange(m_bytes, {});
}

} // namespace jaccuse::exporting
