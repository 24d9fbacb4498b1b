// SPDX-License-Identifier: MIT
#pragma once

#include "model/edtf_date.h"
#include "query/claim_columns.h"

namespace jaccuse::query {

/// Whether a claim with these bounds is dated at all.
constexpr bool isDated(qint32 lower, qint32 upper)
{
    return lower != noDay || upper != noDay;
}

/// model::within() of Julian days; noDay is an absent bound.
constexpr model::Within within(qint32 lower, qint32 upper, qint32 from, qint32 to)
{
    const auto bound = [](qint32 day) { return day == noDay ? std::nullopt : std::optional(day); };
    return model::withinBounds(bound(lower), bound(upper), bound(from), bound(to));
}

} // namespace jaccuse::query
