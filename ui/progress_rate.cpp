// SPDX-License-Identifier: MIT
#include "progress_rate.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr qint64 pieceMs = 250;       // what is measured at once
constexpr qint64 knownAfterMs = 1500; // before, a rate would be made from too little
constexpr double smoothedOverMs = 4000;

class Progress
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

} // namespace

void ProgressRate::take(const task::Progress &progress, qint64 ms)
{
    const bool other = !m_started || progress.total != m_progress.total || progress.unit != m_progress.unit ||
                       progress.done < m_progress.done;
    m_progress = progress;
    if (other) {
        m_started = true;
        m_began = m_measured = ms;
        m_doneThen = progress.done;
        m_rate = m_weight = 0;
        return;
    }
    const qint64 piece = ms - m_measured;
    if (piece < pieceMs)
        return;
    const double rate = static_cast<double>(progress.done - m_doneThen) * 1000 / static_cast<double>(piece);
    // What is old fades as time goes by, not as reports come in.
    const double kept = std::exp(-static_cast<double>(piece) / smoothedOverMs);
    m_rate = m_rate * kept + rate * (1 - kept);
    m_weight = m_weight * kept + (1 - kept);
    m_measured = ms;
    m_doneThen = progress.done;
}

std::optional<double> ProgressRate::perSecond() const
{
    if (m_measured - m_began < knownAfterMs || m_rate <= 0)
        return {};
    return m_rate / m_weight;
}

std::optional<double> ProgressRate::secondsLeft() const
{
    const auto rate = perSecond();
    if (!rate || m_progress.total <= 0)
        return {};
    return static_cast<double>(m_progress.total - m_progress.done) / *rate;
}

QString ProgressRate::words() const
{
    if (m_progress.total <= 0)
        return Progress::tr("%1 …").arg(m_progress.phase);
    const QLocale locale;
    QStringList parts = {Progress::tr("%1 %").arg(m_progress.done * 100 / m_progress.total)};
    if (const auto rate = perSecond()) {
        if (m_progress.unit == task::Unit::Bytes)
            parts += Progress::tr("%1/s").arg(
                locale.formattedDataSize(std::llround(*rate), 1, QLocale::DataSizeSIFormat));
        if (const auto seconds = secondsLeft())
            parts += timeLeft(*seconds);
    }
    return Progress::tr("%1: %2").arg(m_progress.phase, parts.join(Progress::tr(", ")));
}

QString timeLeft(double seconds)
{
    const auto rounded = [](double value, int step) {
        return static_cast<int>(std::ceil(value / step)) * step;
    };
    if (seconds < 10)
        return Progress::tr("about %1 s left").arg(std::max(1, rounded(seconds, 1)));
    if (seconds < 60)
        return Progress::tr("about %1 s left").arg(rounded(seconds, 5));
    if (seconds < 3600)
        return Progress::tr("about %1 min left").arg(rounded(seconds / 60, 1));
    return Progress::tr("about %1 h left").arg(QLocale().toString(seconds / 3600, 'f', 1));
}

} // namespace jaccuse::ui
