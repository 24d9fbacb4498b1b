// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

// The documents that tell the claims, each once, in order of title, with the day on which they were looked
// at. Throw ExportError, StoreError and task::Cancelled.

/// BibTeX, in UTF-8; online sources are @misc with url and urldate.
void writeBibTex(const ChosenClaims &claims, QIODevice &device, const task::Task &task);
/// CSL-JSON, as Zotero and others read it.
void writeCslJson(const ChosenClaims &claims, QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
