// SPDX-License-Identifier: MIT
#pragma once

#include "graph/time_bars.h"
#include "query/claim_filter.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QSpinBox;
class QToolButton;

namespace jaccuse::ui {

class ElidedLabel;
struct Picture;

/// The strip under the graph: claims over time, the period that is shown, and playing it. Says how many
/// claims are certainly in the period, possibly, or not, how many have no date, and which of these it shows.
class TimeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TimeStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the counts and the period of a picture, and lets the next step of playing come.
    void setPicture(const Picture &picture);
    [[nodiscard]] bool isPlaying() const { return m_timer.isActive(); }
    /// Moves the period on by its step, so many times a second, until the last bar or until it is stopped.
    void setPlaying(bool playing);
    /// Takes less height, for a window that has little.
    void setLow(bool low);
    [[nodiscard]] TimeBars &bars() { return *m_bars; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    /// Somebody wants another period, or undated claims in or out, or only what is certain; the other parts
    /// of the filter are as they were. `played`: by a step of playing.
    void filterChanged(const jaccuse::query::ClaimFilter &filter, bool played);
    void playingChanged(bool playing);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void showStep();
    void showWords(const Picture &picture);
    void change(const Period &period);
    void tick();

    TimeBars *m_bars;
    ElidedLabel *m_words;
    QToolButton *m_play;
    QSpinBox *m_speed;
    QComboBox *m_step;
    QCheckBox *m_certainly;
    graph::TimeCounts m_months;
    graph::TimeCounts m_years;
    query::ClaimFilter m_filter;
    QTimer m_timer;
    bool m_waits = false; // a step has been asked for and is not drawn yet
    bool m_ticking = false;
    bool m_stepChosen = false; // months or years were chosen by hand
};

} // namespace jaccuse::ui
