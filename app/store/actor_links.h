// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"
#include "store/database.h"

#include <vector>

namespace jaccuse::store {

/// All lasting relations between actors of a file, in order of id, without the time they hold for. Throws
/// StoreError.
std::vector<model::ActorLink> actorLinks(const Database &database);

} // namespace jaccuse::store
