// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QRgb>
#include <QString>

#include <cairo-pdf.h>
#include <memory>
#include <pango/pangocairo.h>

namespace jaccuse::exporting {

template <auto release>
struct Release
{
    template <class T>
    void operator()(T *thing) const
    {
        release(thing);
    }
};
/// What Cairo and Pango hand out, given back at the end.
template <class T, auto release>
using Held = std::unique_ptr<T, Release<release>>;

/// A PDF that is drawn in memory by Cairo, its text by Pango, with fonts embedded. It holds no clock: the
/// date of its making is the one given, or none.
class PdfFile
{
public:
    /// The size of all pages, in points.
    explicit PdfFile(QSizeF size);
    PdfFile(const PdfFile &) = delete;
    PdfFile &operator=(const PdfFile &) = delete;

    [[nodiscard]] cairo_t *cairo() const { return m_cairo.get(); }
    /// For text of this file: neither hinted nor rounded to pixels.
    [[nodiscard]] PangoContext *text() const { return m_context.get(); }

    void metadata(cairo_pdf_metadata_t what, const QString &text) const;
    void ink(QRgb colour, double opacity = 1) const;
    /// A link to an address, or to a place of the file. Boxes and points are in the units that Cairo draws
    /// in.
    void linkTo(const QRectF &box, const QString &address) const;
    void linkWithin(const QRectF &box, const QString &place) const;
    void place(QPointF at, const QString &name) const;
    /// A bookmark at the end of the list; `parent` is one made before, or 0. Returns its number.
    int bookmark(const QString &title, const QString &place, int parent = CAIRO_PDF_OUTLINE_ROOT) const;
    void nextPage() const { cairo_show_page(cairo()); }

    /// The whole file; ends it. Throws ExportError.
    QByteArray finish();

private:
    [[nodiscard]] QPointF onPage(QPointF at) const;
    void link(const QRectF &box, const QByteArray &target) const;

    QByteArray m_bytes;
    Held<cairo_surface_t, cairo_surface_destroy> m_surface;
    Held<cairo_t, cairo_destroy> m_cairo;
    Held<PangoFontMap, g_object_unref> m_fonts;
    Held<PangoContext, g_object_unref> m_context;
};

} // namespace jaccuse::exporting
