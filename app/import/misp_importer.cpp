// SPDX-License-Identifier: MIT
#include "import/misp_importer.h"

namespace jaccuse::import {

Fit fitMisp(const SourceStart &)
{
    return {};
}

void readMisp(const Reading &) {}

} // namespace jaccuse::import
