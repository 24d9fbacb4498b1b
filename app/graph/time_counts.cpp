// SPDX-License-Identifier: MIT
#include "graph/time_counts.h"

#include "query/day_ranges.h"

#include <algorithm>
#include <numeric>

namespace jaccuse::graph {

using query::noDay;

namespace {

constexpr int monthsInYear = 12;

/// Months or years since the year 0, which does not exist and so is nobody's.
int stepOf(const QDate &day, TimeStep step)
{
    return step == TimeStep::Year ? day.year() : day.year() * monthsInYear + day.month() - 1;
}

/// The first and last day that any chosen claim is dated to; noDay where none is.
std::pair<qint32, qint32> daysOf(const query::ClaimSelection &selection)
{
    const query::ClaimColumns &columns = *selection.columns;
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = noDay;
    for (size_t i = 0; i < columns.claims.size(); ++i) {
        if (selection.claimIn[i] == 0)
            continue;
        for (const qint32 day : {columns.dayLower[i], columns.dayUpper[i]}) {
            if (day == noDay)
                continue;
            first = std::min(first, day);
            last = std::max(last, day);
        }
    }
    return {last == noDay ? noDay : first, last};
}

} // namespace

PeriodCounts countPeriod(const query::ClaimSelection &selection, const std::optional<QDate> &from,
                         const std::optional<QDate> &to)
{
    const query::ClaimColumns &columns = *selection.columns;
    const auto dayOf = [](const std::optional<QDate> &day) {
        return day ? static_cast<qint32>(day->toJulianDay()) : noDay;
    };
    const qint32 first = dayOf(from);
    const qint32 last = dayOf(to);
    PeriodCounts counts;
    for (size_t i = 0; i < columns.claims.size(); ++i) {
        if (selection.claimIn[i] == 0)
            continue;
        if (!query::isDated(columns.dayLower[i], columns.dayUpper[i])) {
            ++counts.undated;
            continue;
        }
        switch (query::within(columns.dayLower[i], columns.dayUpper[i], first, last)) {
        case model::Within::Certainly:
            ++counts.certainly;
            break;
        case model::Within::Possibly:
            ++counts.possibly;
            break;
        case model::Within::No:
            ++counts.notIn;
            break;
        }
    }
    return counts;
}

qint64 TimeBar::sum() const
{
    return std::accumulate(certainly.begin(), certainly.end(), qint64(0)) +
           std::accumulate(possibly.begin(), possibly.end(), qint64(0));
}

QDate TimeCounts::startOf(int bar) const
{
    return step == TimeStep::Year ? first.addYears(bar) : first.addMonths(bar);
}

int TimeCounts::barOf(const QDate &day) const
{
    return stepOf(day, step) - stepOf(first, step);
}

TimeCounts countOverTime(const query::ClaimSelection &selection, TimeStep step)
{
    const query::ClaimColumns &columns = *selection.columns;
    TimeCounts counts;
    counts.step = step;
    const auto [firstDay, lastDay] = daysOf(selection);
    if (firstDay != noDay) {
        const QDate first = QDate::fromJulianDay(firstDay);
        counts.first = QDate(first.year(), step == TimeStep::Year ? 1 : first.month(), 1);
        counts.bars.resize(static_cast<size_t>(counts.barOf(QDate::fromJulianDay(lastDay))) + 1);
    }
    // What a range adds is noted where it begins and taken off after its end, and summed up at last.
    std::vector<std::array<qint64, stances>> change(counts.bars.size() + 1);
    // The calendar is asked once a day of the period, not once a claim.
    const auto days = counts.bars.empty() ? size_t(0) : static_cast<size_t>(lastDay - firstDay) + 1;
    std::vector<int> barOfDay(days);
    int bar = 0;
    qint64 next = counts.bars.empty() ? 0 : counts.startOf(1).toJulianDay();
    for (size_t i = 0; i < days; ++i) {
        if (firstDay + static_cast<qint64>(i) >= next)
            next = counts.startOf(++bar + 1).toJulianDay();
        barOfDay[i] = bar;
    }
    for (size_t i = 0; i < columns.claims.size(); ++i) {
        if (selection.claimIn[i] == 0)
            continue;
        const size_t stance = columns.stance[i];
        if (!query::isDated(columns.dayLower[i], columns.dayUpper[i])) {
            ++counts.undated.certainly[stance];
            continue;
        }
        const qint32 lower = columns.dayLower[i];
        const qint32 upper = columns.dayUpper[i];
        const auto from = static_cast<size_t>(barOfDay[size_t(lower == noDay ? 0 : lower - firstDay)]);
        const auto to = static_cast<size_t>(
            barOfDay[size_t(upper == noDay ? lastDay - firstDay : std::max(upper, lower) - firstDay)]);
        if (from == to && lower != noDay && upper != noDay) {
            ++counts.bars[from].certainly[stance];
        } else {
            ++change[from][stance];
            --change[to + 1][stance];
        }
    }
    std::array<qint64, stances> open{};
    for (size_t i = 0; i < counts.bars.size(); ++i)
        for (size_t stance = 0; stance < stances; ++stance)
            counts.bars[i].possibly[stance] = open[stance] += change[i][stance];
    return counts;
}

} // namespace jaccuse::graph
