// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_file.h"
#include "store/import_log.h"

namespace jaccuse::import {

/// What an earlier import did, as the file remembers it: its counts, and the first of its
/// changes and warnings. Names that it matched
/// are read apart (store::readMatches).
ImportReport reportOf(const store::LoggedImport &logged);

} // namespace jaccuse::import
