// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitIcews(const SourceStart &start);

/// Reads event data of ICEWS.
void readIcews(const Reading &reading);

} // namespace jaccuse::import
