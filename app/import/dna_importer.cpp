// SPDX-License-Identifier: MIT
#include "import/dna_importer.h"

namespace jaccuse::import {

Fit fitDna(const SourceStart &)
{
    return {};
}

std::vector<QString> dnaVariables(Source &)
{
    return {};
}

void readDna(const Reading &) {}

} // namespace jaccuse::import
