// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitGdelt(const SourceStart &start);

/// Reads event exports of GDELT 1.0 (57 or 58 columns) and 2.0 (61), with a header or without.
void readGdelt(const Reading &reading);

} // namespace jaccuse::import
