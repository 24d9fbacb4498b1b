// SPDX-License-Identifier: MIT
#pragma once

#include "visit_history.h"

namespace jaccuse::ui {

// Places, with their names, among the claims that are chosen.

/// "somebody" where the actor is not in the file.
QString nameOf(const query::ClaimSelection &selection, model::ActorId actor);
Place placeOf(const query::ClaimSelection &selection, model::ActorId actor);
Place placeOf(const query::ClaimSelection &selection, const query::EdgeKey &edge);
/// A claim on one of its edges: on `from`, where one comes from there and it is one of them.
Place placeOf(const query::ClaimSelection &selection, model::ClaimId claim, const query::EdgeKey &from);

} // namespace jaccuse::ui
