// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"

#include <QString>

#include <optional>

namespace jaccuse::query {

/// What an edge says its source does to its target, such as "accuses" or, by a responsibility that is given,
/// "links"; for people, see model::stanceVerb().
QString edgeVerb(EdgeKind kind, std::optional<model::Responsibility> responsibility = std::nullopt);

} // namespace jaccuse::query
