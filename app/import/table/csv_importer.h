// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitCsv(const SourceStart &start);

/// Reads a table of claims by the mapping of the options, or the one that its columns suggest: one row says
/// who accuses (denies, …) whom of what, when, where it was told and in which words. Columns that the
/// mapping leaves out are kept in the claim's note. A row that cannot be taken is skipped with a warning.
void readCsv(const Reading &reading);

} // namespace jaccuse::import
