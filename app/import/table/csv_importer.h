// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitCsv(const SourceStart &start);

/// The first records of a table after its header, as far as its beginning holds them whole.
std::vector<std::vector<QString>> firstRows(const SourceStart &start, size_t most);

/// What the columns suggest, and the first rows about the order in which dates are written.
TableMapping suggestedTableMapping(const SourceStart &start);

/// What a cell says: where a text begins, after an apostrophe or several, with = + - @, a tab or a line end,
/// the first apostrophe was put there so that no spreadsheet takes it for a formula, and goes.
QString plainCell(QString cell);

/// Reads a table of claims by the mapping of the options, or the one that is suggested: one row says
/// who accuses (denies, …) whom of what, when, where it was told and in which words. Columns that the
/// mapping leaves out are kept in the claim's note. A row that cannot be taken is skipped with a warning.
void readCsv(const Reading &reading);

} // namespace jaccuse::import
