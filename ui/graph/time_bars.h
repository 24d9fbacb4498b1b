// SPDX-License-Identifier: MIT
#pragma once

#include "graph/time_counts.h"

#include <QWidget>

#include <optional>

namespace jaccuse::ui {

class Theme;

/// Days from and to, both included; nothing is an open end.
struct Period
{
    std::optional<QDate> from;
    std::optional<QDate> to;

    [[nodiscard]] bool isEmpty() const { return !from && !to; }
    friend bool operator==(const Period &, const Period &) = default;
};

/// Claims per month or year as bars by stance, what is only possibly in a bar hatched on top, undated claims
/// as a bar of their own at the right, and the period that is chosen.
///
/// Dragging on the bars chooses a period, dragging the period moves it, dragging an end of it moves that;
/// a double click takes it away, a click on the undated bar takes undated claims in or out. Keys: Left and
/// Right move the period by a bar, with Shift its end, with Ctrl its begin, Home and End bring it to the
/// first and last bar, U is the undated bar, Esc or Delete takes the period away.
class TimeBars : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBars(const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const graph::TimeCounts &counts);
    [[nodiscard]] const graph::TimeCounts &counts() const { return m_counts; }
    void setPeriod(const Period &period, bool undated);
    [[nodiscard]] const Period &period() const { return m_period; }
    /// Moves the period by so many bars, as far as there are bars; without a period, to the first or last
    /// bar. Whether it moved.
    bool step(int bars);

    /// Where a bar stands, in pixels of the widget; the one after the last is undated.
    [[nodiscard]] QRectF boxOf(int bar) const;
    [[nodiscard]] QRectF undatedBox() const;

    QSize sizeHint() const override { return {300, 62}; }
    QSize minimumSizeHint() const override { return {120, 42}; }

Q_SIGNALS:
    void periodChanged(const jaccuse::ui::Period &period);
    void undatedClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Places of the first and last bar of a period; equal for one bar.
    struct Bars
    {
        int first = 0;
        int last = 0;
    };
    enum class Grip { None, Choose, Move, Begin, End };

    [[nodiscard]] int count() const { return static_cast<int>(m_counts.bars.size()); }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int barAt(double x) const;
    [[nodiscard]] double xOf(const QDate &day) const;
    [[nodiscard]] std::optional<Bars> chosen() const;
    [[nodiscard]] QRectF periodBox() const;
    [[nodiscard]] Grip gripAt(QPointF place) const;
    void change(Bars bars);
    void clearPeriod();
    void paintBar(QPainter &painter, const QRectF &box, const graph::TimeBar &bar, bool strong) const;
    void paintAxis(QPainter &painter) const;
    [[nodiscard]] QString wordsOf(int bar) const;

    const Theme &m_theme;
    graph::TimeCounts m_counts;
    qint64 m_highest = 1;
    Period m_period;
    bool m_undated = true;
    Grip m_grip = Grip::None;
    int m_gripBar = 0;
    Bars m_gripBars;
};

} // namespace jaccuse::ui
