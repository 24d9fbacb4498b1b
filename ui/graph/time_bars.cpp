// SPDX-License-Identifier: MIT
#include "graph/time_bars.h"

#include "model/wording.h"
#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr double side = 12;
constexpr double top = 4;
constexpr double axisHeight = 16;
constexpr double undatedWidth = 46;
constexpr double undatedGap = 14;
constexpr double nearEnd = 5;    // pixels within which the pointer takes an end of the period
constexpr double least = 1.5;    // height of a bar that is not empty
constexpr double outside = 0.32; // strength of what is not chosen

} // namespace

TimeBars::TimeBars(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("timeBars"));
    setAccessibleName(tr("Claims over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void TimeBars::setCounts(const graph::TimeCounts &counts)
{
    m_counts = counts;
    m_highest = std::max<qint64>(1, counts.undated.sum());
    for (const graph::TimeBar &bar : counts.bars)
        m_highest = std::max(m_highest, bar.sum());
    update();
}

void TimeBars::setPeriod(const Period &period, bool undated)
{
    m_period = period;
    m_undated = undated;
    update();
}

QRectF TimeBars::plot() const
{
    return QRectF(side, top, std::max(1.0, width() - 2 * side - undatedGap - undatedWidth),
                  std::max(1.0, height() - top - axisHeight));
}

QRectF TimeBars::boxOf(int bar) const
{
    const QRectF box = plot();
    const double step = box.width() / std::max(1, count());
    return {box.left() + bar * step, box.top(), step, box.height()};
}

QRectF TimeBars::undatedBox() const
{
    const QRectF box = plot();
    return {box.right() + undatedGap, box.top(), undatedWidth, box.height()};
}

int TimeBars::barAt(double x) const
{
    const QRectF box = plot();
    return std::clamp(static_cast<int>((x - box.left()) / box.width() * count()), 0,
                      std::max(0, count() - 1));
}

double TimeBars::xOf(const QDate &day) const
{
    const int bar = std::clamp(m_counts.barOf(day), 0, count());
    const QDate start = m_counts.startOf(bar);
    const double days = static_cast<double>(start.daysTo(m_counts.startOf(bar + 1)));
    const double part = std::clamp(static_cast<double>(start.daysTo(day)) / days, 0.0, 1.0);
    return std::min(boxOf(bar).left() + part * boxOf(bar).width(), plot().right());
}

std::optional<TimeBars::Bars> TimeBars::chosen() const
{
    if (m_period.isEmpty() || count() == 0)
        return std::nullopt;
    const int first = m_period.from ? m_counts.barOf(*m_period.from) : 0;
    const int last = m_period.to ? m_counts.barOf(*m_period.to) : count() - 1;
    return Bars{std::clamp(first, 0, count() - 1), std::clamp(last, 0, count() - 1)};
}

QRectF TimeBars::periodBox() const
{
    if (m_period.isEmpty() || count() == 0)
        return {};
    QRectF box = plot();
    if (m_period.from)
        box.setLeft(xOf(*m_period.from));
    if (m_period.to)
        box.setRight(std::max(box.left() + 1, xOf(m_period.to->addDays(1))));
    return box;
}

void TimeBars::change(Bars bars)
{
    const int one = std::clamp(bars.first, 0, count() - 1);
    const int other = std::clamp(bars.last, 0, count() - 1);
    const Period period{m_counts.startOf(std::min(one, other)), m_counts.endOf(std::max(one, other))};
    if (period == m_period)
        return;
    m_period = period;
    update();
    Q_EMIT periodChanged(period);
}

void TimeBars::clearPeriod()
{
    if (m_period.isEmpty())
        return;
    m_period = {};
    update();
    Q_EMIT periodChanged(m_period);
}

bool TimeBars::step(int bars)
{
    if (count() == 0)
        return false;
    const auto now = chosen();
    if (!now) {
        const int bar = bars > 0 ? 0 : count() - 1;
        change({bar, bar});
        return true;
    }
    const int by = std::clamp(bars, -now->first, count() - 1 - now->last);
    if (by == 0)
        return false;
    change({now->first + by, now->last + by});
    return true;
}

TimeBars::Grip TimeBars::gripAt(QPointF place) const
{
    if (count() == 0 || place.x() > plot().right() + nearEnd)
        return Grip::None;
    const QRectF period = periodBox();
    if (!period.isNull()) {
        if (std::abs(place.x() - period.left()) <= nearEnd)
            return Grip::Begin;
        if (std::abs(place.x() - period.right()) <= nearEnd)
            return Grip::End;
        if (place.x() > period.left() && place.x() < period.right())
            return Grip::Move;
    }
    return Grip::Choose;
}

void TimeBars::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_grip = gripAt(event->position());
    m_gripBar = barAt(event->position().x());
    m_gripBars = chosen().value_or(Bars{m_gripBar, m_gripBar});
}

void TimeBars::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const Grip grip = gripAt(event->position());
        setCursor(grip == Grip::Begin || grip == Grip::End ? Qt::SizeHorCursor
                  : grip == Grip::Move                     ? Qt::OpenHandCursor
                                                           : Qt::ArrowCursor);
        return;
    }
    const int bar = barAt(event->position().x());
    switch (m_grip) {
    case Grip::None:
        break;
    case Grip::Choose:
        change({m_gripBar, bar});
        break;
    case Grip::Move: {
        const int by = std::clamp(bar - m_gripBar, -m_gripBars.first, count() - 1 - m_gripBars.last);
        change({m_gripBars.first + by, m_gripBars.last + by});
        break;
    }
    case Grip::Begin:
        change({bar, m_gripBars.last});
        break;
    case Grip::End:
        change({m_gripBars.first, bar});
        break;
    }
}

void TimeBars::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    if (m_grip == Grip::Choose && barAt(event->position().x()) == m_gripBar)
        change({m_gripBar, m_gripBar});
    else if (m_grip == Grip::None && undatedBox().contains(event->position()))
        Q_EMIT undatedClicked();
    m_grip = Grip::None;
}

void TimeBars::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_grip = Grip::None;
    if (event->button() == Qt::LeftButton && event->position().x() <= plot().right())
        clearPeriod();
}

void TimeBars::keyPressEvent(QKeyEvent *event)
{
    const auto now = chosen();
    const auto arrow = [&](int by) {
        if (now && event->modifiers().testFlag(Qt::ShiftModifier))
            change({now->first, std::max(now->first, now->last + by)});
        else if (now && event->modifiers().testFlag(Qt::ControlModifier))
            change({std::min(now->last, now->first + by), now->last});
        else
            step(by);
    };
    const auto bring = [&](int by) {
        if (now)
            step(by);
        else
            step(by < 0 ? 1 : -1);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return arrow(-1);
    case Qt::Key_Right:
        return arrow(1);
    case Qt::Key_Home:
        return bring(-count());
    case Qt::Key_End:
        return bring(count());
    case Qt::Key_U:
        Q_EMIT undatedClicked();
        return;
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return clearPeriod();
    default:
        QWidget::keyPressEvent(event);
    }
}

QString TimeBars::wordsOf(int bar) const
{
    const bool undated = bar >= count();
    const graph::TimeBar &counts = undated ? m_counts.undated : m_counts.bars[static_cast<size_t>(bar)];
    QStringList lines;
    if (undated)
        lines << tr("Undated");
    else if (m_counts.step == graph::TimeStep::Year)
        lines << QString::number(m_counts.startOf(bar).year());
    else
        lines << QLocale().toString(m_counts.startOf(bar), QStringLiteral("MMMM yyyy"));
    for (size_t i = 0; i < graph::stances; ++i) {
        if (counts.certainly[i] + counts.possibly[i] == 0)
            continue;
        QString line =
            tr("%1: %2", "stance, number of claims")
                .arg(model::label(static_cast<model::Stance>(i)), QLocale().toString(counts.certainly[i]));
        if (counts.possibly[i] > 0)
            line += tr(" and %1 possibly").arg(QLocale().toString(counts.possibly[i]));
        lines << line;
    }
    if (lines.size() == 1)
        lines << tr("no claims");
    return lines.join(u'\n');
}

bool TimeBars::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const bool undated = undatedBox().contains(help->pos());
        if (undated || (count() > 0 && plot().contains(help->pos())))
            QToolTip::showText(help->globalPos(),
                               plainToolTip(wordsOf(undated ? count() : barAt(help->pos().x()))), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void TimeBars::paintBar(QPainter &painter, const QRectF &box, const graph::TimeBar &bar, bool strong) const
{
    const render::Palette &palette = m_theme.colours();
    // The root lets a single claim still be seen beside hundreds.
    const double full = box.height() * std::sqrt(double(bar.sum()) / double(m_highest));
    if (bar.sum() == 0)
        return;
    const double high = std::max(least, full);
    double y = box.bottom();
    const auto stack = [&](qint64 claims, size_t stance, Qt::BrushStyle pattern) {
        if (claims == 0)
            return;
        const double part = high * double(claims) / double(bar.sum());
        const QColor colour = palette.stance(static_cast<model::Stance>(stance));
        const QColor toned = strong ? colour : render::mixed(colour, palette.panel, outside);
        const double gap = box.width() >= 4 ? 1 : 0;
        const QRectF piece(box.left() + gap / 2, y - part, std::max(1.0, box.width() - gap), part);
        if (pattern != Qt::SolidPattern)
            painter.fillRect(piece, render::mixed(toned, palette.panel, 0.35));
        painter.fillRect(piece, QBrush(toned, pattern));
        y -= part;
    };
    for (size_t i = 0; i < graph::stances; ++i)
        stack(bar.certainly[i], i, Qt::SolidPattern);
    for (size_t i = 0; i < graph::stances; ++i)
        stack(bar.possibly[i], i, Qt::BDiagPattern);
}

void TimeBars::paintAxis(QPainter &painter) const
{
    const render::Palette &palette = m_theme.colours();
    painter.setFont(m_theme.metadataFont());
    const QFontMetricsF metrics(painter.font());
    const double room = metrics.horizontalAdvance(QStringLiteral("8888")) + 14;
    const double baseline = plot().bottom();
    painter.setPen(palette.hairline);
    painter.drawLine(QPointF(plot().left(), baseline + 0.5), QPointF(plot().right(), baseline + 0.5));
    double free = 0;
    const int firstYear = m_counts.first.isValid() ? m_counts.first.year() : 0;
    for (int bar = 0; bar < count(); ++bar) {
        const QDate start = m_counts.startOf(bar);
        if (start.month() != 1 && bar > 0)
            continue;
        const double x = boxOf(bar).left();
        if (x < free || x + room - 14 > plot().right() + undatedGap)
            continue;
        // A part of a year at the begin gives way to the whole one after it.
        if (bar == 0 && start.month() != 1 && count() > 13 - start.month() &&
            boxOf(13 - start.month()).left() < x + room && start.year() == firstYear)
            continue;
        painter.setPen(palette.hairline);
        painter.drawLine(QPointF(x + 0.5, baseline), QPointF(x + 0.5, baseline + 4));
        painter.setPen(palette.soft);
        painter.drawText(QPointF(x + 3, height() - 4.0), QString::number(start.year()));
        free = x + room;
    }
    painter.setPen(palette.soft);
    painter.drawText(QRectF(undatedBox().left() - 8, baseline + 1, undatedWidth + 16, axisHeight - 1),
                     Qt::AlignCenter, tr("undated"));
}

void TimeBars::paintEvent(QPaintEvent *)
{
    const render::Palette &palette = m_theme.colours();
    QPainter painter(this);
    painter.fillRect(rect(), palette.panel);
    const QRectF period = periodBox();
    if (!period.isNull())
        painter.fillRect(period, palette.selection);
    const auto bars = chosen();
    for (int i = 0; i < count(); ++i)
        paintBar(painter, boxOf(i), m_counts.bars[static_cast<size_t>(i)],
                 !bars || (i >= bars->first && i <= bars->last));
    paintBar(painter, undatedBox().adjusted(10, 0, -10, 0), m_counts.undated, m_undated);
    paintAxis(painter);
    if (!period.isNull()) {
        painter.setPen(QPen(palette.accent, 1.5));
        for (const double x : {period.left(), period.right()})
            painter.drawLine(QPointF(x, period.top()), QPointF(x, period.bottom() + 1));
    }
    if (count() == 0) {
        painter.setPen(palette.soft);
        painter.drawText(plot(), Qt::AlignCenter, tr("No claim has a date"));
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace jaccuse::ui
