// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitExchange(const SourceStart &start);

/// Reads an exchange file of format attribution-claims/1: one JSON document, several that follow each
/// other (one a line or not), or a list of them. The text of
/// its document is the option textPath, else the member document.text, else the file that document.file
/// names beside the exchange file; where there is none, the quoted passages become an excerpt. Each
/// document goes to the sink as one batch.
void readExchange(const Reading &reading);

} // namespace jaccuse::import
