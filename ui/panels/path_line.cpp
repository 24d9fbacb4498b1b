// SPDX-License-Identifier: MIT
#include "panels/path_line.h"

#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

QString separator()
{
    return u"  ›  "_s;
}

} // namespace

PathLine::PathLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"path"_s);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        place();
    });
}

void PathLine::setParts(const QStringList &parts)
{
    m_parts = parts;
    m_hovered = -1;
    m_current = std::max(0, last() - 1);
    setAccessibleName(tr("You are here: %1").arg(parts.join(u" › "_s)));
    place();
}

QSize PathLine::sizeHint() const
{
    return {QFontMetrics(m_theme.interfaceFont()).averageCharWidth() * 60, minimumSizeHint().height()};
}

QSize PathLine::minimumSizeHint() const
{
    const QFontMetrics metrics(m_theme.interfaceFont());
    return {metrics.averageCharWidth() * 10, metrics.height() + 6};
}

QRect PathLine::rectOf(int part) const
{
    const auto found =
        std::find_if(m_pieces.begin(), m_pieces.end(), [part](const Piece &p) { return p.part == part; });
    return found == m_pieces.end() ? QRect() : found->rect;
}

void PathLine::place()
{
    const QFontMetrics plain(m_theme.interfaceFont());
    const QFontMetrics bold(boldOf(m_theme.interfaceFont()));
    const int between = plain.horizontalAdvance(separator());
    const auto widthOf = [&](int part, const QString &words) {
        return (part == last() ? bold : plain).horizontalAdvance(words);
    };
    std::vector<Piece> pieces;
    for (int part = 0; part <= last(); ++part)
        pieces.push_back({part, m_parts[part], {}});
    const auto total = [&] {
        int sum = 0;
        for (const Piece &piece : pieces)
            sum += widthOf(piece.part, piece.words) + between;
        return sum - between;
    };
    // The inner parts go first, the one farthest out before the next, then the end is cut.
    bool elided = false;
    while (total() > width() && pieces.size() > (elided ? 3U : 2U)) {
        if (!elided) {
            pieces[1] = {-1, u"…"_s, {}};
            elided = true;
        } else {
            pieces.erase(pieces.begin() + 2);
        }
    }
    if (!pieces.empty() && total() > width()) {
        Piece &end = pieces.back();
        const int others = total() - widthOf(end.part, end.words);
        const int room = std::max(width() - others, bold.averageCharWidth() * 4);
        end.words = bold.elidedText(end.words, Qt::ElideRight, room);
    }
    int x = 0;
    for (Piece &piece : pieces) {
        const int pieceWidth = widthOf(piece.part, piece.words);
        piece.rect = QRect(x, (height() - plain.height()) / 2, pieceWidth, plain.height());
        x += pieceWidth + between;
    }
    m_pieces = std::move(pieces);
    setToolTip(elided ? plainToolTip(m_parts.join(u" › "_s)) : QString());
    update();
}

void PathLine::paintEvent(QPaintEvent * /*event*/)
{
    const render::Palette &colours = m_theme.colours();
    QPainter painter(this);
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece &piece = m_pieces[i];
        const bool isLast = piece.part == last();
        QFont font = isLast ? boldOf(m_theme.interfaceFont()) : m_theme.interfaceFont();
        font.setUnderline(piece.part >= 0 && piece.part == m_hovered);
        painter.setFont(font);
        painter.setPen(isLast || piece.part == m_hovered ? colours.ink : colours.soft);
        painter.drawText(piece.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, piece.words);
        if (i + 1 < m_pieces.size()) {
            font.setUnderline(false);
            font.setBold(false);
            painter.setFont(font);
            painter.setPen(colours.soft);
            const QRect gap(piece.rect.right() + 1, piece.rect.top(),
                            m_pieces[i + 1].rect.left() - piece.rect.right() - 1, piece.rect.height());
            painter.drawText(gap, Qt::AlignCenter, u"›"_s);
        }
        if (hasFocus() && m_byKeyboard && piece.part == m_current) {
            painter.setPen(colours.accent);
            painter.drawRect(piece.rect.adjusted(-3, -2, 2, 1));
        }
    }
}

void PathLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

int PathLine::linkAt(QPoint point) const
{
    for (const Piece &piece : m_pieces)
        if (piece.part >= 0 && piece.part < last() && piece.rect.adjusted(-4, -6, 4, 6).contains(point))
            return piece.part;
    return -1;
}

void PathLine::setHovered(int part)
{
    if (part == m_hovered)
        return;
    m_hovered = part;
    setCursor(part >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void PathLine::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(linkAt(event->position().toPoint()));
}

void PathLine::leaveEvent(QEvent * /*event*/)
{
    setHovered(-1);
}

void PathLine::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = linkAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && part >= 0)
        Q_EMIT partChosen(part);
    else
        QWidget::mouseReleaseEvent(event);
}

void PathLine::keyPressEvent(QKeyEvent *event)
{
    const bool enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Left)
        m_current = std::max(0, m_current - 1);
    else if (event->key() == Qt::Key_Right)
        m_current = std::min(std::max(0, last() - 1), m_current + 1);
    else if (enter && m_current < last())
        Q_EMIT partChosen(m_current);
    else
        QWidget::keyPressEvent(event);
    update();
}

void PathLine::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

} // namespace jaccuse::ui
