// SPDX-License-Identifier: MIT
#include "panels/quotation_card.h"

#include "models/card_words.h"
#include "render/style.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::ui::Card)
};

constexpr double barLeft = 10;
constexpr double barWidth = 3;
constexpr double textLeft = 25;
constexpr double textRight = 14;
constexpr double padding = 13;
constexpr int foldedLines = 8;
constexpr double quotationLeading = 1.18;

QTextLayout::FormatRange coloured(qsizetype start, qsizetype length, const QColor &colour)
{
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(start);
    range.length = static_cast<int>(length);
    range.format.setForeground(colour);
    return range;
}

QTextLayout::FormatRange bold(qsizetype start, qsizetype length)
{
    QTextLayout::FormatRange range;
    range.start = static_cast<int>(start);
    range.length = static_cast<int>(length);
    range.format.setFontWeight(QFont::Bold);
    return range;
}

void underline(QPainter &painter, const QTextLayout &layout, QPointF at)
{
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const double y = std::round(at.y() + line.y() + line.ascent() + 2) + 0.5;
        painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + line.naturalTextWidth(), y));
    }
}

} // namespace

QuotationCard::QuotationCard(const CardContent &content, const CardFonts &fonts, double width, bool unfolded)
    : m_content(content)
    , m_fonts(fonts)
    , m_textWidth(std::max(40.0, width - textLeft - textRight))
    , m_y(padding)
{
    layWords(unfolded);
    layWho();
    layChips();
    layLinks();
    m_height = std::ceil(m_y + padding);
}

QuotationCard::Text QuotationCard::layOut(const QString &words, const QFont &font, double top, double leading,
                                          int mostLines, const QList<QTextLayout::FormatRange> &formats) const
{
    Text text;
    text.position = QPointF(textLeft, top);
    text.layout = std::make_unique<QTextLayout>(words, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text.layout->setTextOption(option);
    text.layout->setFormats(formats);
    text.layout->beginLayout();
    for (int lines = 0; mostLines == 0 || lines < mostLines; ++lines) {
        QTextLine line = text.layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_textWidth);
        line.setPosition(QPointF(0, text.height));
        text.height += line.height() * leading;
    }
    text.layout->endLayout();
    return text;
}

void QuotationCard::layWords(bool unfolded)
{
    if (m_content.words.isEmpty()) {
        QFont font = m_fonts.interface;
        font.setItalic(true);
        m_words = layOut(Words::tr("No quotation held"), font, m_y, 1);
        m_y += m_words.height + 5;
        return;
    }
    const QString words = quoted(m_content.words);
    // One line more than is shown tells whether there is more; laying out a whole page would not be lazy.
    m_words = layOut(words, m_fonts.quotation, m_y, quotationLeading, unfolded ? 0 : foldedLines + 1);
    const QTextLine over =
        m_words.layout->lineCount() > foldedLines ? m_words.layout->lineAt(foldedLines) : QTextLine();
    m_folds = over.isValid();
    const QFontMetricsF small(m_fonts.interface);
    if (m_folds && !unfolded) {
        const QTextLine last = m_words.layout->lineAt(foldedLines - 1);
        const double lineHeight = last.height() * quotationLeading;
        m_foldWords = Words::tr("more");
        const double foldWidth = small.horizontalAdvance(m_foldWords);
        const QFontMetricsF serif(m_fonts.quotation);
        const double room = m_textWidth - foldWidth - serif.horizontalAdvance(u'm');
        const QString rest = words.mid(last.textStart(), last.textLength() + over.textLength());
        m_lastLine = serif.elidedText(rest.simplified(), Qt::ElideRight, room);
        const qsizetype lastSpace = m_lastLine.lastIndexOf(u' ');
        if (lastSpace > m_lastLine.size() / 2)
            m_lastLine = m_lastLine.left(lastSpace) + u'…';
        m_lastLineAt = m_words.position + QPointF(0, last.y() + last.ascent());
        const double x = textLeft + serif.horizontalAdvance(m_lastLine) + serif.horizontalAdvance(u' ');
        m_foldBox = QRectF(x, m_lastLineAt.y() - small.ascent(), foldWidth, small.height());
        m_words.height = foldedLines * lineHeight;
    } else if (m_folds) {
        m_foldWords = Words::tr("less");
        m_foldBox =
            QRectF(textLeft, m_y + m_words.height, small.horizontalAdvance(m_foldWords), small.height());
        m_words.height += small.height() + 2;
    }
    m_y += m_words.height + 4;
}

void QuotationCard::layWho()
{
    const QString who = u"%1 %2 %3"_s.arg(m_content.claimant, m_content.verb, m_content.accused);
    const qsizetype accusedAt = m_content.claimant.size() + m_content.verb.size() + 2;
    m_who = layOut(who, m_fonts.interface, m_y, 1, 0,
                   {bold(0, m_content.claimant.size()), bold(accusedAt, m_content.accused.size())});
    m_y += m_who.height + 1;
    m_metadata = layOut(m_content.metadata, m_fonts.metadata, m_y, 1);
    m_y += m_metadata.height;
}

void QuotationCard::layChips()
{
    if (m_content.chips.isEmpty())
        return;
    const QFontMetricsF metrics(m_fonts.metadata);
    const double height = metrics.height() + 4;
    const double side = 8;
    double x = textLeft;
    m_y += 6;
    for (const QString &chip : m_content.chips) {
        const QString words = metrics.elidedText(chip, Qt::ElideRight, m_textWidth - 2 * side);
        const double width = metrics.horizontalAdvance(words) + 2 * side;
        if (x > textLeft && x + width > textLeft + m_textWidth) {
            x = textLeft;
            m_y += height + 4;
        }
        m_chips.push_back({words, QRectF(x, m_y, width, height)});
        x += width + 6;
    }
    m_y += height;
}

void QuotationCard::layLinks()
{
    if (m_content.links.empty())
        return;
    m_y += 6;
    for (const CardLink &link : m_content.links) {
        m_links.push_back(layOut(link.words, m_fonts.metadata, m_y, 1));
        m_y += m_links.back().height + 2;
    }
}

QuotationCard::Target QuotationCard::targetAt(QPointF point) const
{
    if (m_folds && m_foldBox.adjusted(-4, -4, 4, 4).contains(point))
        return {Target::Kind::Fold, 0};
    for (size_t i = 0; i < m_links.size(); ++i) {
        double width = 0;
        for (int line = 0; line < m_links[i].layout->lineCount(); ++line)
            width = std::max(width, m_links[i].layout->lineAt(line).naturalTextWidth());
        if (QRectF(m_links[i].position, QSizeF(width, m_links[i].height)).contains(point))
            return {Target::Kind::Link, i};
    }
    return {};
}

void QuotationCard::paint(QPainter &painter, QPointF corner, const render::Palette &colours,
                          const Target &hovered) const
{
    painter.save();
    painter.translate(corner);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor stance = colours.stance(m_content.stance);
    painter.setPen(Qt::NoPen);
    painter.setBrush(stance);
    painter.drawRect(QRectF(barLeft, padding, barWidth, m_height - 2 * padding));

    painter.setPen(m_content.words.isEmpty() ? colours.soft : colours.ink);
    if (m_lastLine.isEmpty()) {
        m_words.layout->draw(&painter, m_words.position);
    } else {
        for (int i = 0; i < foldedLines - 1; ++i)
            m_words.layout->lineAt(i).draw(&painter, m_words.position);
        painter.setFont(m_fonts.quotation);
        painter.drawText(m_lastLineAt, m_lastLine);
    }
    if (m_folds) {
        QFont font = m_fonts.interface;
        font.setUnderline(hovered.kind == Target::Kind::Fold);
        painter.setFont(font);
        painter.setPen(colours.accent);
        painter.drawText(m_foldBox, Qt::AlignLeft | Qt::TextDontClip, m_foldWords);
    }

    painter.setPen(colours.ink);
    m_who.layout->draw(&painter, m_who.position,
                       {coloured(m_content.claimant.size() + 1, m_content.verb.size(), stance)});
    painter.setPen(colours.soft);
    m_metadata.layout->draw(&painter, m_metadata.position);

    painter.setFont(m_fonts.metadata);
    for (const Chip &chip : m_chips) {
        painter.setPen(QPen(colours.line, 1));
        painter.setBrush(colours.window);
        const double radius = chip.box.height() / 2;
        painter.drawRoundedRect(chip.box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter.setPen(colours.ink);
        painter.drawText(chip.box, Qt::AlignCenter, chip.words);
    }
    for (size_t i = 0; i < m_links.size(); ++i) {
        painter.setPen(colours.accent);
        QList<QTextLayout::FormatRange> formats;
        if (m_content.links[i].dismisses)
            formats.append(coloured(0, m_content.links[i].words.indexOf(u':'),
                                    colours.edge(query::EdgeKind::Dismisses)));
        m_links[i].layout->draw(&painter, m_links[i].position, formats);
        if (hovered == Target{Target::Kind::Link, i})
            underline(painter, *m_links[i].layout, m_links[i].position);
    }
    painter.restore();
}

} // namespace jaccuse::ui
