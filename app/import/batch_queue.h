// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"

#include <functional>

namespace jaccuse::import {

/// Runs read() in a thread of its own, and hands what it puts into its sink to `sink` in the caller's thread,
/// in the same order. The reading is about a batch ahead at most. Whatever either side throws ends both and
/// is thrown here; when this returns, the thread is gone.
void readAhead(const std::function<void(ImportSink &)> &read, ImportSink &sink);

} // namespace jaccuse::import
