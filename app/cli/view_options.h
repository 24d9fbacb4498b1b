// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "store/database.h"
#include "task/task.h"
#include "view/view.h"

#include <QCommandLineParser>

#include <vector>

namespace jaccuse::cli {

/// What "export" is told to look at: --view or --link name a view, and the claim options (claim_options.h)
/// and --search choose among what it shows.
struct LookedAt
{
    view::View view;
    query::ClaimColumnsPtr columns;     ///< of the file, organs at their state where the view has them there
    std::vector<model::ClaimId> claims; ///< by date, the oldest first, undated ones last
    QString words;                      ///< the choice in words; empty: all claims
    QString link;                       ///< that shows the same in the window; empty where none does
    bool asSeen = false; ///< what the view's camera sees and what is chosen in it; else its whole graph
    QString notice;      ///< one sentence where not all of a view was found; else empty
};

/// The claim options with --view, --link and --search.
void addViewOptions(QCommandLineParser &parser);

/// Throws UsageError, CommandError, StoreError, view::LinkError and task::Cancelled.
LookedAt lookedAt(const QCommandLineParser &parser, store::Database &database, const task::Task &task);

} // namespace jaccuse::cli
