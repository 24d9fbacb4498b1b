// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitCfr(const SourceStart &start);

/// Reads the Cyber Operations Tracker of the Council on Foreign Relations, whose voice all its claims are.
void readCfr(const Reading &reading);

} // namespace jaccuse::import
