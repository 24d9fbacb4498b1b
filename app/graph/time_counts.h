// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QDate>

#include <array>
#include <optional>
#include <vector>

namespace jaccuse::graph {

/// How many claims lie in a period. The four add up to all claims of the selection.
struct PeriodCounts
{
    qint64 certainly = 0;
    qint64 possibly = 0; ///< the range they are dated to reaches into the period and beyond it
    qint64 notIn = 0;
    qint64 undated = 0;

    friend bool operator==(const PeriodCounts &, const PeriodCounts &) = default;
};

/// Nothing stands for an open end. O(claims).
PeriodCounts countPeriod(const query::ClaimSelection &selection, const std::optional<QDate> &from,
                         const std::optional<QDate> &to);

inline constexpr size_t stances = 6;
enum class TimeStep { Month, Year };

/// The claims of one month or year, by model::Stance.
struct TimeBar
{
    std::array<qint64, stances> certainly{};
    std::array<qint64, stances> possibly{};

    [[nodiscard]] qint64 sum() const;
};

/// Claims per month or year, from the first dated one to the last.
struct TimeCounts
{
    TimeStep step = TimeStep::Year;
    QDate first; ///< the first day of the first bar; invalid where no claim is dated
    std::vector<TimeBar> bars;
    TimeBar undated; ///< all under certainly

    /// First and last day of a bar, which may lie outside.
    [[nodiscard]] QDate startOf(int bar) const;
    [[nodiscard]] QDate endOf(int bar) const { return startOf(bar + 1).addDays(-1); }
    /// The bar of a day; below 0 or beyond the last where it lies outside.
    [[nodiscard]] int barOf(const QDate &day) const;
};

/// A claim that is dated to a range is certainly in no bar but one that holds the whole range, and possibly
/// in each that the range touches; an open bound reaches to the first or last day that is known of any.
/// O(claims + bars).
TimeCounts countOverTime(const query::ClaimSelection &selection, TimeStep step);

} // namespace jaccuse::graph
