// SPDX-License-Identifier: MIT
#include "picture/quotation_list.h"

#include "render/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

constexpr double columnGap = 28;
constexpr double narrowestColumn = 380;
constexpr double numberRoom = 30; ///< left of the words, for the number
constexpr double beforeHeading = 14;
constexpr double beforeQuotation = 7;
constexpr int anyNumber = std::numeric_limits<int>::max();

QFont fontOf(ListLine::Kind kind, const render::Fonts &fonts)
{
    QFont font;
    switch (kind) {
    case ListLine::Kind::Heading:
        font = render::fontFor(render::TextRole::Label, fonts);
        font.setBold(true);
        break;
    case ListLine::Kind::Words: {
        // What somebody said is in another voice than what we say.
        const render::Fonts words{fonts.quotation, fonts.quotation};
        font = render::fontFor(render::TextRole::Label, words);
        break;
    }
    case ListLine::Kind::Source:
    case ListLine::Kind::Address:
        font = render::fontFor(render::TextRole::Caption, fonts);
        break;
    }
    return font;
}

/// A line before it has a place.
struct Flowing
{
    ListLine line;
    double before = 0;  ///< room above it, but at the top of a column
    bool keeps = false; ///< stands on the same page as the next one
};

class Flow
{
public:
    Flow(const render::Fonts &fonts, double width)
        : m_fonts(fonts)
        , m_width(width)
    {}

    void add(ListLine::Kind kind, const QString &text, double before, bool keeps, const QString &link = {},
             int entry = -1)
    {
        const QFont font = fontOf(kind, m_fonts);
        const QFontMetricsF metrics(font);
        const bool rightToLeft = text.isRightToLeft();
        const QStringList wrapped = render::wrappedText(text, font, m_width - numberRoom, anyNumber);
        for (qsizetype i = 0; i < wrapped.size(); ++i) {
            Flowing line;
            line.line.kind = kind;
            line.line.text = wrapped[i];
            line.line.width = metrics.horizontalAdvance(wrapped[i]);
            line.line.baseline.setX(numberRoom + (rightToLeft ? m_width - numberRoom - line.line.width : 0));
            line.line.link = link;
            line.line.entry = i == 0 ? entry : -1;
            line.before = i == 0 ? before : 0;
            // No line of a short passage stands alone.
            line.keeps = keeps || (wrapped.size() > 1 && (i == 0 || i + 2 == wrapped.size()));
            m_lines.push_back(std::move(line));
        }
    }
    [[nodiscard]] std::vector<Flowing> &lines() { return m_lines; }

private:
    const render::Fonts &m_fonts;
    double m_width;
    std::vector<Flowing> m_lines;
};

double heightOf(const Flowing &line, const render::Fonts &fonts)
{
    return QFontMetricsF(fontOf(line.line.kind, fonts)).height();
}

/// Where the last of the lines is that stand together with this one.
size_t blockEnd(const std::vector<Flowing> &lines, size_t first)
{
    size_t end = first;
    while (end + 1 < lines.size() && lines[end].keeps)
        ++end;
    return end;
}

} // namespace

QuotationList layOutList(const std::vector<DossierEntry> &entries, const PageLayout &page, bool onePage)
{
    QuotationList list;
    list.fonts = page.fonts;
    list.size = page.size;
    const double room = page.size.width() - 2 * page.margin;
    const int columns =
        std::clamp(static_cast<int>((room + columnGap) / (narrowestColumn + columnGap)), 1, 3);
    const double width = (room - (columns - 1) * columnGap) / columns;
    Flow flow(list.fonts, width);
    for (size_t i = 0; i < entries.size(); ++i) {
        flow.add(ListLine::Kind::Heading, entries[i].heading, beforeHeading, true, {}, static_cast<int>(i));
        for (const DossierQuotation &quotation : entries[i].quotations) {
            flow.add(quotation.quoted ? ListLine::Kind::Words : ListLine::Kind::Source, quotation.words,
                     beforeQuotation, false);
            if (!flow.lines().empty() && !quotation.source.isEmpty())
                flow.lines().back().keeps = true;
            flow.add(ListLine::Kind::Source, quotation.source, 1, !quotation.address.isEmpty());
            if (!quotation.address.isEmpty())
                flow.add(ListLine::Kind::Address, quotation.address, 0, false, quotation.link);
        }
    }
    std::vector<Flowing> &lines = flow.lines();
    std::erase_if(lines, [](const Flowing &line) { return line.line.text.isEmpty(); });
    double bottom = page.size.height() - page.margin;
    if (onePage) {
        double whole = 0;
        for (const Flowing &line : lines)
            whole += line.before + heightOf(line, list.fonts);
        bottom = page.margin + whole / columns + (columns > 1 ? 60 : 0);
    }
    double y = page.margin;
    double lowest = y;
    int column = 0;
    list.pages.emplace_back();
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool opensBlock = i == 0 || !lines[i - 1].keeps;
        double block = 0;
        for (size_t k = i; k <= (opensBlock ? blockEnd(lines, i) : i); ++k)
            block += (k == i ? 0 : lines[k].before) + heightOf(lines[k], list.fonts);
        const bool top = y <= page.margin;
        double before = top ? 0 : lines[i].before;
        const bool fits = y + before + std::min(block, bottom - page.margin) <= bottom;
        const bool last = onePage && column + 1 == columns;
        if (!top && !fits && !last) {
            y = page.margin;
            before = 0;
            if (++column == columns) {
                column = 0;
                list.pages.emplace_back();
            }
        }
        ListLine line = lines[i].line;
        const QFontMetricsF metrics(fontOf(line.kind, list.fonts));
        y += before;
        line.baseline += QPointF(page.margin + column * (width + columnGap), y + metrics.ascent());
        y += metrics.height();
        lowest = std::max(lowest, y);
        list.pages.back().push_back(std::move(line));
    }
    if (onePage)
        list.size.setHeight(std::ceil(lowest + page.margin));
    return list;
}

void drawList(PageCanvas &canvas, const QuotationList &list, size_t page, const Subject &subject,
              const render::Palette &palette)
{
    for (const ListLine &line : list.pages[page]) {
        const QFont font = fontOf(line.kind, list.fonts);
        const QFontMetricsF metrics(font);
        const bool ours = line.kind == ListLine::Kind::Source || line.kind == ListLine::Kind::Address;
        const QColor ink = !line.link.isEmpty() ? palette.accent : ours ? palette.soft : palette.ink;
        if (line.entry >= 0) {
            const QString number = QString::number(line.entry + 1);
            const auto edge = static_cast<size_t>(subject.dossier[static_cast<size_t>(line.entry)].edge);
            const double left = line.baseline.x() - 8 - metrics.horizontalAdvance(number);
            canvas.place(QPointF(left, line.baseline.y() - metrics.ascent()), u'q' + number);
            canvas.text(QPointF(left, line.baseline.y()), number, font,
                        palette.edge(subject.shown.scene->graph().edges[edge].kind).rgb(), std::nullopt);
        }
        canvas.text(line.baseline, line.text, font, ink.rgb(), std::nullopt);
        if (!line.link.isEmpty())
            canvas.link(
                QRectF(line.baseline - QPointF(0, metrics.ascent()), QSizeF(line.width, metrics.height())),
                {line.link, {}});
    }
}

} // namespace jaccuse::picture
