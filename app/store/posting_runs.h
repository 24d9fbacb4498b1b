// SPDX-License-Identifier: MIT
#pragma once

#include "store/index_segment.h"

#include <QFileDevice>

#include <functional>
#include <string_view>
#include <vector>

namespace jaccuse::store {

/// Where a run that Postings wrote lies in a file.
struct PostingRun
{
    qint64 from = 0; ///< bytes
    qint64 to = 0;
    std::vector<qint64> ids;
};

/// Merges runs of a file into one segment, without finishing it. `step` is called now and then with the
/// bytes read since the last call, and may throw. Throws StoreError where the file cannot be read.
void mergeRuns(QFileDevice &file, const std::vector<PostingRun> &runs, IndexSegment &segment,
               const std::function<void(qint64 bytes)> &step);

} // namespace jaccuse::store
