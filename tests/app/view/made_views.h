// SPDX-License-Identifier: MIT
#pragma once

#include "model/identities.h"
#include "view/view.h"

#include <random>

namespace jaccuse::tests {

/// Actors 1 to 40 and claims 1 to 10 with uids.
model::Identities madeIdentities();

/// A view of those, another for each number drawn, that has something in each of its fields sooner or later.
view::View madeView(std::mt19937 &random);

} // namespace jaccuse::tests
