// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitMisp(const SourceStart &start);

/// Reads a cluster file of the MISP galaxy, with its producers as a companion where given.
void readMisp(const Reading &reading);

} // namespace jaccuse::import
