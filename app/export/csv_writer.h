// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

// Tables for spreadsheets and statistics: UTF-8, a header line, cells that no spreadsheet takes for formulas
// (csv_cells.h). Several names in one cell stand apart by "; ". All throw ExportError, StoreError and
// task::Cancelled.

/// One row for each claim, claimant and accused. With the source and the words of its first quotation, so
/// that the table alone can be imported again.
void writeClaimsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task);
/// One row for each quotation of the claims.
void writeQuotationsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task);
/// One row for each actor that the claims name, in order of name.
void writeActorsTable(const ChosenClaims &claims, QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
