// SPDX-License-Identifier: MIT
#include "import/gdelt_importer.h"

namespace jaccuse::import {

Fit fitGdelt(const SourceStart &)
{
    return {};
}

void readGdelt(const Reading &) {}

} // namespace jaccuse::import
