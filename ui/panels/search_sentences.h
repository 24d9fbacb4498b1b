// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

namespace jaccuse::ui {

// What the search results say of themselves.

/// How many quotations, in which order, and why in that one: "1,204 quotations · best match first".
QString totalsText(const SearchResults &results);
/// What was looked for besides, or otherwise than one may think: a sentence a line.
QString remarksText(const SearchResults &results);
/// Where nothing was found: what would be.
QString nothingFoundText(const SearchResults &results);
/// While nothing is typed: how one searches.
QString startText();

} // namespace jaccuse::ui
