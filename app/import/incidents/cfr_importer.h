// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitCfr(const SourceStart &start);

/// Reads the table of the Council on Foreign Relations' Cyber Operations Tracker in its variants. Each row
/// is an incident; one with a sponsor is a claim by the Council, in narrator's voice: the states in the
/// cell support the deed (they are its sponsors; who did it stands in the affiliations, which are free
/// words and kept in the note). The description is the quotation, the tracker's entry its document, the
/// sources are the evidence it gives. The tracker dates an entry by its report, so that this is when the
/// claim was said. It is hedged where the row says believed, suspected and the like.
///
/// Rows without a sponsor are incidents without a claim, counted in one warning. Rows whose cells stand in
/// the wrong columns (a type or a category as sponsor) are skipped.
void readCfr(const Reading &reading);

} // namespace jaccuse::import
