// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

#include <limits>

namespace jaccuse::import {

/// A source that is about to be read, and what it was told to be.
struct PlannedSource
{
    SourcePath path;
    const Format *format = nullptr; ///< null where it was not looked at, or there is a failure
    bool companion = false;         ///< read beside other files of its format
    qint64 size = 0;                ///< as Source::size()
    QString failure;                ///< one sentence; where it cannot be read
};

/// What the paths stand for, archives unpacked, in their order: each in the format that the options name or
/// else its content tells; in one that needs a mapping only where there is one, or it can be asked for. Those
/// after the first `most` are listed without being looked at. Throws task::Cancelled.
std::vector<PlannedSource> planSources(const QStringList &paths, const ImportOptions &options,
                                       bool canAskForMapping, const task::Task &task,
                                       size_t most = std::numeric_limits<size_t>::max());

/// Those of all that are read beside the source.
std::vector<SourcePath> companionsOf(const PlannedSource &source, const std::vector<PlannedSource> &all);

} // namespace jaccuse::import
