// SPDX-License-Identifier: MIT
#include "import/cfr_importer.h"

namespace jaccuse::import {

Fit fitCfr(const SourceStart &)
{
    return {};
}

void readCfr(const Reading &) {}

} // namespace jaccuse::import
