// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"
#include "query/claim_columns.h"

#include <vector>

namespace jaccuse::graph {

/// Whether organs stand for themselves or are taken into their state: by definition alone, or also where
/// only a claim says whose they are.
enum class RollUp { None, Definitional, Claimed };
inline constexpr int rollUps = 3;

/// The columns with each pair of an organ given to its state, found over the links "part of", "office of" and
/// "controlled by", in any number of steps. Who is named by claims as part of several states stays by
/// itself, and so does who belongs to none. A state that took actors in says so by its name, such as
/// "North Korea +3" or, where claims alone say so of one of them, "North Korea +3 (1 claimed)". Places of
/// actors and claims stay. O(pairs + links).
query::ClaimColumnsPtr rolledUp(const query::ClaimColumnsPtr &columns,
                                const std::vector<model::ActorLink> &links, RollUp rollUp);

} // namespace jaccuse::graph
