// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

/// What a report puts under one heading.
enum class Grouping {
    Pair,    ///< claims of the same claimants about the same accused
    Incident ///< claims about the same incident
};

/// What a format may be told.
struct DataOptions
{
    Grouping grouping = Grouping::Pair; ///< of reports
};

// A report for reading: who says what about whom, group by group in the order in which the first of each was
// said, and so within each; each quotation with the way its words took and its source. Throw ExportError,
// StoreError and task::Cancelled.

void writeMarkdownReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                         const task::Task &task);
/// One file without scripts, pictures or anything to be fetched. Addresses are links where they are http or
/// https.
void writeHtmlReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                     const task::Task &task);
/// On A4, with embedded fonts, and a bookmark for each group.
void writePdfReport(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                    const task::Task &task);

} // namespace jaccuse::exporting
