// SPDX-License-Identifier: MIT
#include "import/stix_importer.h"

namespace jaccuse::import {

Fit fitStix(const SourceStart &)
{
    return {};
}

void readStix(const Reading &) {}

} // namespace jaccuse::import
