// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"

namespace jaccuse::import {

/// Writes into the batch's documents, incidents, claims and mentions what model::Claim::imported tells: a
/// number that changes with what the file says, and with nothing else, so that it is made of uids and the
/// file's words before any row is looked for. Never 0.
void setFingerprints(ImportBatch &batch);

} // namespace jaccuse::import
