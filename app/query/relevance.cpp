// SPDX-License-Identifier: MIT
#include "query/relevance.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jaccuse::query {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr std::array<double, 3> countsAs = {1.0, 0.7, 0.6}; // by Why
constexpr double onlyBegun = 0.8;
// So much that other forms, however often they stand, come after one that stands as typed.
constexpr double asTyped = k1 + 1;
constexpr double sideBySide = 1.5;

} // namespace

Relevance::Relevance(qint64 quotations, double averageWords, const std::vector<qint64> &meeting)
    : m_averageWords(std::max(averageWords, 1.0))
{
    m_weights.reserve(meeting.size());
    const auto all = static_cast<double>(quotations);
    for (const qint64 count : meeting) {
        const double some = std::min(static_cast<double>(count), all);
        m_weights.push_back(std::log(1 + (all - some + 0.5) / (some + 0.5)));
    }
}

double Relevance::score(std::span<const Find> finds, int words) const
{
    struct Met
    {
        double count = 0;
        bool typed = false;
        bool followed = false; // by the next clause, at once
    };
    constexpr size_t most = 64;
    std::array<Met, most> met;
    const size_t clauses = std::min(m_weights.size(), most);
    const Find *before = nullptr;
    for (const Find &find : finds) {
        const auto clause = static_cast<size_t>(find.clause);
        if (clause >= clauses)
            continue;
        met[clause].count += countsAs[static_cast<size_t>(find.why)] * (find.whole ? 1.0 : onlyBegun);
        met[clause].typed = met[clause].typed || (find.why == Why::Typed && find.whole);
        if (before && before->clause + 1 == find.clause && before->place + before->words == find.place)
            met[static_cast<size_t>(before->clause)].followed = true;
        before = &find;
    }
    const double length = k1 * (1 - b + b * words / m_averageWords);
    double score = 0;
    for (size_t i = 0; i < clauses; ++i) {
        if (met[i].count == 0)
            continue;
        double part = met[i].count * (k1 + 1) / (met[i].count + length);
        if (met[i].typed)
            part += asTyped;
        if (met[i].followed)
            part += sideBySide;
        score += m_weights[i] * part;
    }
    return score;
}

} // namespace jaccuse::query
