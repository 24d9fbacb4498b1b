// SPDX-License-Identifier: MIT
#pragma once

#include "query/word_matches.h"

#include <vector>

namespace jaccuse::query {

/// The stretch of a text, about so many characters long, that shows most of its matches; cut between words,
/// or between characters as people see them where no word ends near. The whole text where it is short enough.
model::TextRange snippetOf(const QString &text, const std::vector<Match> &matches, qsizetype characters);

} // namespace jaccuse::query
