// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

// A report for reading: who says what about whom, pair by pair in the order in which each first speaks,
// within a pair in the order of the claims; each quotation with the way its words took and its source. Throw
// ExportError, StoreError and task::Cancelled.

void writeMarkdownReport(const ChosenClaims &claims, QIODevice &device, const task::Task &task);
/// One file without scripts, pictures or anything to be fetched. Addresses are links where they are http or
/// https.
void writeHtmlReport(const ChosenClaims &claims, QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
