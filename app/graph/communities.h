// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace jaccuse::graph {

/// A tie between two things; its direction does not matter.
struct Tie
{
    int a = 0;
    int b = 0;
    double weight = 1;
};

/// Groups of things with more ties among themselves than to others, by the method of Blondel, Guillaume,
/// Lambiotte and Lefebvre (Louvain, 2008): level after level of ever larger groups, the smallest first. Each
/// level tells the group of each thing, numbered from 0 in the order of their first members; a group of one
/// level lies within one of the next. Deterministic. O(ties) a level, some ten times over.
std::vector<std::vector<int>> communities(int things, const std::vector<Tie> &ties);

} // namespace jaccuse::graph
