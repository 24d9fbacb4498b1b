// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"
#include "query/claim_columns.h"

namespace jaccuse::exporting {

/// The columns of these claims alone, with all actors, so that places of actors stay as they are.
query::ClaimColumnsPtr chosenColumns(const ChosenClaims &claims);

} // namespace jaccuse::exporting
