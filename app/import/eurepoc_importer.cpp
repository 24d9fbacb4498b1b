// SPDX-License-Identifier: MIT
#include "import/eurepoc_importer.h"

namespace jaccuse::import {

Fit fitEurepoc(const SourceStart &)
{
    return {};
}

void readEurepoc(const Reading &) {}

} // namespace jaccuse::import
