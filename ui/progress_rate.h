// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <QString>

#include <optional>

namespace jaccuse::ui {

/// How fast work goes and how long it will still take, told from its progress. Smoothed over some seconds,
/// so that the words for it can be read; says nothing before it knows.
class ProgressRate
{
public:
    /// `ms` counts milliseconds on any clock that only goes forward.
    void take(const task::Progress &progress, qint64 ms);

    /// Units of the progress a second.
    [[nodiscard]] std::optional<double> perSecond() const;
    [[nodiscard]] std::optional<double> secondsLeft() const;

    /// "Importing claims.csv: 41 %, 12.3 MB/s, about 20 s left", as far as it is known.
    [[nodiscard]] QString words() const;

private:
    task::Progress m_progress;
    qint64 m_began = 0;    // ms
    qint64 m_measured = 0; // ms, when the last piece of the rate was
    qint64 m_doneThen = 0;
    double m_rate = 0;   // units a second
    double m_weight = 0; // of what the rate was made from, 1 once it is steady
    bool m_started = false;
};

/// "about 20 s left", coarser the longer it is.
QString timeLeft(double seconds);

} // namespace jaccuse::ui
