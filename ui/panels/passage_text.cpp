// SPDX-License-Identifier: MIT
#include "panels/passage_text.h"

#include "panels/marked_scroll_bar.h"
#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr double lineHeightPercent = 135;
constexpr int margin = 12;

QTextCharFormat ground(const QColor &colour)
{
    QTextCharFormat format;
    format.setBackground(colour);
    return format;
}

} // namespace

PassageText::PassageText(const Theme &theme, QWidget *parent)
    : QTextEdit(parent)
    , m_theme(theme)
    , m_bar(new MarkedScrollBar(theme, this))
{
    setVerticalScrollBar(m_bar);
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setMouseTracking(true);
    connect(&m_theme, &Theme::changed, this, [this] {
        const int here = m_bar->value();
        lay();
        mark();
        m_bar->setValue(here);
    });
    connect(m_bar, &QScrollBar::valueChanged, this, [this] {
        if (!m_found.empty())
            markFound();
    });
}

void PassageText::setSource(const QString &text, std::vector<store::DocumentPassage> passages)
{
    m_shown = {};
    m_marks.clear();
    setFound({});
    m_words = text;
    lay();
    m_words = toPlainText();
    m_offsets = std::make_unique<model::TextOffsets>(text);
    m_passages = std::move(passages);
    m_places.clear();
    for (size_t i = 0; i < m_passages.size(); ++i) {
        const model::TextRange range = m_passages[i].range;
        if (range.start < 0 || range.start >= range.end || range.end > m_offsets->codePoints())
            continue;
        m_places.push_back(
            {{m_offsets->utf16FromCodePoint(range.start), m_offsets->utf16FromCodePoint(range.end)}, i});
    }
    mark();
    m_bar->setValue(0);
}

/// Sets the words in a document that has its form before it has a layout: to lay out a long one takes a
/// second, which is spread over idle moments this way.
void PassageText::lay()
{
    setExtraSelections({}); // those of a document that goes would have the next one laid out at once
    setFont(m_theme.quotationFont());
    QPalette inks = palette();
    inks.setColor(QPalette::Text, m_theme.colours().ink);
    setPalette(inks);
    auto *document = new QTextDocument(this);
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(m_theme.quotationFont());
    document->setDocumentMargin(margin);
    QTextCursor cursor(document);
    QTextBlockFormat block;
    block.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(block);
    cursor.insertText(m_words);
    setDocument(document);
}

void PassageText::showQuotation(model::QuotationId quotation)
{
    m_shown = quotation;
    mark();
    if (const auto place = placeOf(quotation))
        bringIntoView(*place);
}

std::optional<model::TextRange> PassageText::placeOf(model::QuotationId quotation) const
{
    for (const Place &place : m_places)
        if (!quotation.isNull() && m_passages[place.passage].quotation == quotation)
            return place.range;
    return std::nullopt;
}

void PassageText::setFound(std::vector<model::TextRange> found)
{
    m_found = std::move(found);
    m_currentFound = -1;
    const auto length = static_cast<float>(std::max<qsizetype>(1, m_words.size()));
    std::vector<float> along;
    along.reserve(m_found.size());
    for (const model::TextRange &range : m_found)
        along.push_back(static_cast<float>(range.start) / length);
    m_bar->setMarks(std::move(along));
    markFound();
}

void PassageText::setCurrentFound(int current)
{
    m_currentFound = current;
    m_bar->setCurrentMark(current);
    if (current >= 0)
        bringIntoView(m_found.at(static_cast<size_t>(current)));
    markFound();
}

void PassageText::markFound()
{
    const render::Palette &colours = m_theme.colours();
    QList<QTextEdit::ExtraSelection> marks = m_marks;
    const QRect seen = viewport()->rect();
    const qsizetype first = cursorForPosition(seen.topLeft()).position();
    const qsizetype last = cursorForPosition(seen.bottomRight()).position();
    const auto from =
        std::lower_bound(m_found.begin(), m_found.end(), first,
                         [](const model::TextRange &range, qsizetype place) { return range.end <= place; });
    for (auto at = from; at != m_found.end() && at->start <= last; ++at) {
        QTextCharFormat format = ground(colours.selection);
        if (at - m_found.begin() == m_currentFound) {
            format.setBackground(colours.accent);
            format.setForeground(colours.onAccent);
        }
        addMark(marks, *at, format);
    }
    setExtraSelections(marks);
}

void PassageText::addMark(QList<QTextEdit::ExtraSelection> &marks, model::TextRange range,
                          const QTextCharFormat &format) const
{
    // One mark a line of the text, so that the empty lines between paragraphs stay empty.
    const QTextBlock after = document()->findBlock(static_cast<int>(range.end)).next();
    for (QTextBlock block = document()->findBlock(static_cast<int>(range.start));
         block != after && block.isValid(); block = block.next()) {
        const int start = std::max(static_cast<int>(range.start), block.position());
        const int end = std::min(static_cast<int>(range.end), block.position() + block.length() - 1);
        if (start >= end)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(start);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        selection.format = format;
        marks.append(selection);
    }
}

void PassageText::markParts(QList<QTextEdit::ExtraSelection> &marks,
                            const store::DocumentPassage &passage) const
{
    const render::Palette &colours = m_theme.colours();
    for (const model::Span &span : passage.spans) {
        const model::TextRange range = span.anchor.range;
        if (range.start < 0 || range.start >= range.end || range.end > m_offsets->codePoints())
            continue;
        QTextCharFormat format;
        if (span.role == model::SpanRole::Content) {
            format.setBackground(colours.content);
        } else if (span.role == model::SpanRole::Source || span.role == model::SpanRole::Cue) {
            const bool source = span.role == model::SpanRole::Source;
            format.setUnderlineStyle(source ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
            format.setUnderlineColor(source ? colours.accent : colours.ink);
        } else {
            continue;
        }
        addMark(marks, {m_offsets->utf16FromCodePoint(range.start), m_offsets->utf16FromCodePoint(range.end)},
                format);
    }
}

void PassageText::mark()
{
    const render::Palette &colours = m_theme.colours();
    QList<QTextEdit::ExtraSelection> marks;
    // What an excerpt leaves out is no part of what was said.
    QTextCharFormat soft;
    soft.setForeground(colours.soft);
    const QString gap = u"[…]"_s;
    for (qsizetype at = m_words.indexOf(gap); at >= 0; at = m_words.indexOf(gap, at + gap.size()))
        addMark(marks, {at, at + gap.size()}, soft);

    const QTextCharFormat faint = ground(render::mixed(colours.passage, colours.panel, 0.45));
    const Place *shown = nullptr;
    for (const Place &place : m_places) {
        if (!m_shown.isNull() && m_passages[place.passage].quotation == m_shown)
            shown = &place;
        else
            addMark(marks, place.range, faint);
    }
    if (shown) {
        addMark(marks, shown->range, ground(colours.passage));
        markParts(marks, m_passages[shown->passage]);
    }
    m_marks = std::move(marks);
    markFound();
}

void PassageText::bringIntoView(model::TextRange range)
{
    QTextCursor start(document());
    start.setPosition(static_cast<int>(range.start));
    QTextCursor end(document());
    end.setPosition(static_cast<int>(range.end));
    const QRect top = cursorRect(start);
    const QRect bottom = cursorRect(end);
    const int height = viewport()->height();
    if (top.top() >= 0 && bottom.bottom() <= height)
        return;
    // The passage begins a little below the top, so that what goes before it can be read too.
    const int above = std::min(height / 5, std::max(0, height - (bottom.bottom() - top.top())));
    const int wanted = m_bar->value() + top.top() - above;
    if (wanted > m_bar->maximum()) {
        // A long text was laid out as far as that just now, of which the scroll bar has not heard.
        QAbstractTextDocumentLayout *layout = document()->documentLayout();
        Q_EMIT layout->documentSizeChanged(layout->documentSize());
    }
    m_bar->setValue(wanted);
}

std::vector<const PassageText::Place *> PassageText::placesAt(QPoint point) const
{
    const QPointF inDocument = point + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(inDocument, Qt::ExactHit);
    std::vector<const Place *> places;
    if (position < 0)
        return places;
    for (const Place &place : m_places)
        if (position >= place.range.start && position < place.range.end)
            places.push_back(&place);
    std::stable_sort(places.begin(), places.end(), [](const Place *a, const Place *b) {
        return a->range.end - a->range.start < b->range.end - b->range.start;
    });
    return places;
}

void PassageText::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool over = event->buttons() == Qt::NoButton && !placesAt(event->position().toPoint()).empty();
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void PassageText::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    QTextEdit::mousePressEvent(event);
}

void PassageText::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const bool dragged = (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || dragged || textCursor().hasSelection())
        return;
    const std::vector<const Place *> places = placesAt(place);
    if (places.empty())
        return;
    // Where passages lie over each other, every click goes on to the next.
    size_t next = 0;
    for (size_t i = 0; i < places.size(); ++i)
        if (m_passages[places[i]->passage].quotation == m_shown)
            next = (i + 1) % places.size();
    const store::DocumentPassage &passage = m_passages[places[next]->passage];
    Q_EMIT passageClicked(passage.claim, passage.quotation);
}

bool PassageText::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const std::vector<const Place *> places = placesAt(help->pos());
        if (places.empty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(m_passages[places.front()->passage].summary),
                               this);
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

} // namespace jaccuse::ui
