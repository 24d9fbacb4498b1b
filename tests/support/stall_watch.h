// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace jaccuse::tests {

/// Measures how long the event loop of the thread it lives in does not come round: the longest gap
/// between two ticks of a timer of 2 ms. What other programs take from the processor counts as well.
class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(tickMs);
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_clock.start();
        m_timer.start();
    }

    /// The longest gap in milliseconds since the last call, the one that lasts now included.
    qint64 takeLongest()
    {
        const qint64 longest = std::max(m_longest, m_clock.restart());
        m_longest = 0;
        return longest;
    }

private:
    static constexpr int tickMs = 2;
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace jaccuse::tests
