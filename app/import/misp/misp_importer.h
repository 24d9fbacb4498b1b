// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitMisp(const SourceStart &start);

/// Reads a cluster file of the MISP galaxy whose clusters are actors, with its producers as a companion
/// where given: they tell who coined which name. See MispClaims; one warning tells what became of it all.
void readMisp(const Reading &reading);

} // namespace jaccuse::import
