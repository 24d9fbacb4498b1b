// SPDX-License-Identifier: MIT
#pragma once

#include "model/claim.h"

#include <QStringList>

namespace jaccuse::model {

/// What a claim's words go back to, each once: who uttered them first and when, by each mention whose way is
/// known; where none is, who makes the claim and when or in which document. Claims that share one of these
/// are no corroboration of each other. Never empty; looks at parties, mentions and date alone.
QStringList originsOf(const Claim &claim);

} // namespace jaccuse::model
