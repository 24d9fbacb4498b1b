// SPDX-License-Identifier: MIT
#include "import/icews_importer.h"

namespace jaccuse::import {

Fit fitIcews(const SourceStart &)
{
    return {};
}

void readIcews(const Reading &) {}

} // namespace jaccuse::import
