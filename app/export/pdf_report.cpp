// SPDX-License-Identifier: MIT
#include "export/export_error.h"
#include "export/pdf_file.h"
#include "export/pdf_text.h"
#include "export/report_parts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

// All in points.
constexpr QSizeF a4(595.276, 841.89);
constexpr double margin = 62;
constexpr double quotationIndent = 16;
constexpr double pageNumberSize = 8;
constexpr double unit = PANGO_SCALE;

constexpr QRgb ink = qRgb(0x1d, 0x21, 0x25);
constexpr QRgb soft = qRgb(0x4b, 0x54, 0x5c);
constexpr QRgb accent = qRgb(0x1a, 0x5f, 0xb4);
constexpr QRgb rule = qRgb(0x9a, 0xa3, 0xab);

struct Style
{
    const char *family = "sans-serif";
    double size = 10;
    bool bold = false;
    QRgb ink = exporting::ink;
    double before = 5; ///< room above, but at the top of a page
    double keep = 0;   ///< room below that must be left on the page
    double indent = 0;
    bool joins = false; ///< goes on with what the paragraph before began
};

constexpr Style titleStyle{.size = 18, .bold = true, .before = 0};
constexpr Style captionStyle{.size = 9, .ink = soft, .before = 3};
constexpr Style groupStyle{.size = 13, .bold = true, .before = 24, .keep = 60};
constexpr Style claimStyle{.bold = true, .before = 12, .keep = 30};
constexpr Style plainStyle{.before = 4};
constexpr Style wordsStyle{
    .family = "serif", .size = 10.5, .before = 8, .keep = 26, .indent = quotationIndent};
constexpr Style sourceStyle{.size = 8, .ink = soft, .before = 2, .indent = quotationIndent, .joins = true};
constexpr Style linkStyle{.size = 8, .ink = accent, .before = 0, .indent = quotationIndent, .joins = true};

using Layout = Held<PangoLayout, g_object_unref>;

/// The text in lines, on a page of the file.
Layout layOut(const PdfFile &file, const QString &text, const Style &style)
{
    Layout layout(pango_layout_new(file.text()));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    const Held<PangoFontDescription, pango_font_description_free> face(pango_font_description_new());
    pango_font_description_set_family(face.get(), style.family);
    pango_font_description_set_absolute_size(face.get(), style.size * unit);
    pango_font_description_set_weight(face.get(), style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), face.get());
    pango_layout_set_width(layout.get(), static_cast<int>((a4.width() - 2 * margin - style.indent) * unit));
    const QByteArray utf8 = text.trimmed().toUtf8();
    pango_layout_set_text(layout.get(), utf8.constData(), static_cast<int>(utf8.size()));
    return layout;
}

/// Paragraphs down the pages of a file.
class Pages
{
public:
    Pages()
        : m_file(a4)
    {}
    [[nodiscard]] PdfFile &file() { return m_file; }

    /// Returns where its first line stands. `address` is what its lines link to.
    QPointF paragraph(const QString &text, const Style &style, const QString &address = {});
    QByteArray finish()
    {
        endPage();
        return m_file.finish();
    }

private:
    void endPage();
    void nextPage()
    {
        endPage();
        m_file.nextPage();
        m_y = margin;
    }
    [[nodiscard]] double room() const { return a4.height() - margin - m_y; }

    PdfFile m_file;
    double m_y = margin;
    int m_page = 1;
};

QPointF Pages::paragraph(const QString &text, const Style &style, const QString &address)
{
    const Layout layout = layOut(m_file, text, style);
    PangoRectangle extent;
    pango_layout_get_extents(layout.get(), nullptr, &extent);
    const double height = extent.height / unit;
    // No line of a longer paragraph stands alone at the foot of a page.
    const double opening = std::min(height, 2.5 * style.size);
    const double whole = style.keep > 0 ? std::min(height, 6 * style.size) : opening;
    if (m_y > margin && style.before + whole + style.keep > room())
        nextPage();
    const double gap = m_y > margin ? style.before : 0;
    m_y += gap;
    const double left = margin + style.indent;
    QPointF first;
    const Held<PangoLayoutIter, pango_layout_iter_free> at(pango_layout_get_iter(layout.get()));
    do {
        PangoRectangle line;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &line);
        const double lineHeight = line.height / unit;
        if (m_y > margin && lineHeight > room())
            nextPage();
        if (first.isNull())
            first = QPointF(left, m_y);
        cairo_t *cairo = m_file.cairo();
        cairo_save(cairo);
        const double baseline = (pango_layout_iter_get_baseline(at.get()) - line.y) / unit;
        cairo_translate(cairo, left + line.x / unit, m_y + baseline);
        m_file.ink(style.ink);
        showText(cairo, pango_layout_iter_get_line_readonly(at.get()));
        cairo_restore(cairo);
        if (style.indent > 0) {
            m_file.ink(rule);
            // Without a break from the words down to their address.
            const double above = style.joins && first.y() == m_y && m_y > margin ? gap : 0;
            cairo_rectangle(cairo, margin + 4, m_y - above, 1.5, lineHeight + above);
            cairo_fill(cairo);
        }
        if (!address.isEmpty())
            m_file.linkTo(QRectF(left + line.x / unit, m_y, line.width / unit, lineHeight), address);
        m_y += lineHeight;
    } while (pango_layout_iter_next_line(at.get()) != 0);
    return first;
}

void Pages::endPage()
{
    const Layout layout = layOut(m_file, QString::number(m_page++), {.size = pageNumberSize});
    PangoRectangle extent;
    pango_layout_get_extents(layout.get(), nullptr, &extent);
    cairo_t *cairo = m_file.cairo();
    cairo_save(cairo);
    cairo_translate(cairo, (a4.width() - extent.width / unit) / 2, a4.height() - margin / 2);
    m_file.ink(soft);
    showText(cairo, pango_layout_get_line_readonly(layout.get(), 0));
    cairo_restore(cairo);
}

void addQuotation(Pages &pages, const ReportQuotation &quotation)
{
    pages.paragraph(quotation.words, wordsStyle);
    QStringList parts{quotation.manner, quotation.relay, quotation.source, quotation.accessed};
    parts.removeAll(QString());
    pages.paragraph(parts.join(u"; "_s), sourceStyle);
    const QString address = webAddress(quotation.url);
    if (!quotation.url.isEmpty())
        pages.paragraph(quotation.url, address.isEmpty() ? sourceStyle : linkStyle, address);
}

void addClaim(Pages &pages, const ReportClaim &claim)
{
    pages.paragraph(claim.date + u": "_s + claim.sentence, claimStyle);
    if (!claim.summary.isEmpty())
        pages.paragraph(claim.summary, plainStyle);
    for (const QString &answer : claim.answers)
        pages.paragraph(u"• "_s + answer, plainStyle);
    for (const ReportQuotation &quotation : claim.quotations)
        addQuotation(pages, quotation);
    if (claim.quotations.empty())
        pages.paragraph(noQuotationWords(), captionStyle);
}

} // namespace

void writePdfReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                    const task::Task &task)
{
    const std::vector<ReportGroup> groups = reportGroups(claims, options.grouping, task);
    Pages pages;
    pages.file().metadata(CAIRO_PDF_METADATA_TITLE, reportTitle());
    pages.file().metadata(CAIRO_PDF_METADATA_AUTHOR, u"Jaccuse"_s);
    pages.file().metadata(CAIRO_PDF_METADATA_CREATOR, u"Jaccuse "_s + QStringLiteral(JACCUSE_VERSION));
    const QStringList caption = reportCaption(groups);
    pages.file().metadata(CAIRO_PDF_METADATA_SUBJECT, caption.join(u' '));
    pages.paragraph(reportTitle(), titleStyle);
    for (const QString &line : caption)
        pages.paragraph(line, captionStyle);
    int number = 0;
    for (const ReportGroup &group : groups) {
        const QString place = u"g%1"_s.arg(++number);
        pages.file().place(pages.paragraph(group.title, groupStyle), place);
        pages.file().bookmark(group.title, place);
        for (const ReportClaim &claim : group.claims) {
            task.throwIfCancelled();
            addClaim(pages, claim);
        }
    }
    const QByteArray bytes = pages.finish();
    if (device.write(bytes) != bytes.size())
        throw ExportError(
            QCoreApplication::translate("jaccuse::exporting::Pdf", "The PDF could not be written whole: %1.")
                .arg(device.errorString()));
}

} // namespace jaccuse::exporting
