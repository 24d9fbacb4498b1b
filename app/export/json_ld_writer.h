// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

/// Writes claims as JSON-LD in the words of schema.org: each a Claim with its author, whom it is about and
/// where it appears, each of its quotations a Quotation. The stance is a keyword, for schema.org has none; no
/// verdict is given. Throws ExportError, StoreError and task::Cancelled.
void writeJsonLd(const ChosenClaims &claims, QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
