// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitDna(const SourceStart &start);

/// The names of the variables that statements have, for a mapping. Throws ImportError.
std::vector<QString> dnaVariables(Source &source);

/// Reads databases of the Discourse Network Analyzer, versions 2 and 3, without changing them.
void readDna(const Reading &reading);

} // namespace jaccuse::import
