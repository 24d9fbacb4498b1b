// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitGdelt(const SourceStart &start);

/// Reads GDELT's event exports, 1.0 (57 or 58 columns) and 2.0 (61), as published or with a header as
/// spreadsheets save them again. Rows whose code begins with 112 (others by option) are claims by the first
/// actor about the second, said on the event's day; all rows of one address are told by one document. Event
/// data hold no words, so that these claims have no quotation.
///
/// An actor is a name and a code: "UNITED STATES" of the code USA is the country, "UNITED STATES (USACOP)"
/// somebody else. A code without country and known group ("POLICE", COP) names nobody; such an actor is one
/// of its document only. Rows without both actors are skipped. Tables of mentions and of the knowledge graph
/// are recognised and refused.
void readGdelt(const Reading &reading);

} // namespace jaccuse::import
