// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitStix(const SourceStart &start);

/// Reads STIX 2.0 and 2.1: a bundle, a lone object, a list of objects or of bundles. Attributions become
/// claims, opinions on them answers (see StixClaims); one warning tells what became of all the objects.
void readStix(const Reading &reading);

} // namespace jaccuse::import
