// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitIcews(const SourceStart &start);

/// Reads ICEWS event data: events whose CAMEO code begins with 112 (others by option) are claims by the
/// source about the target, said on the event's day. Names stay as they are ("Police (India)"); one that is
/// its country's own is a state. A story is a document of its publisher, of which ICEWS holds no words, so
/// that these claims have no quotation. Sectors, countries and place are kept in the note.
void readIcews(const Reading &reading);

} // namespace jaccuse::import
