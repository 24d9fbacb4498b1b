// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitEurepoc(const SourceStart &start);

/// Reads the attribution table of the European Repository of Cyber Incidents, with its global table as a
/// companion where given: one claim per attribution row.
void readEurepoc(const Reading &reading);

} // namespace jaccuse::import
