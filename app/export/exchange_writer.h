// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"
#include "task/task.h"

#include <QIODevice>

#include <functional>

namespace jaccuse::exporting {

/// Writes the wanted claims (all, where `wanted` is empty) as attribution-claims/1: one document as one
/// indented JSON document, several as JSON lines, one document a line. Texts held are written into the
/// file. Export, import into a new file and export again give the same bytes: the order is that of uids
/// and places in the text. Returns how many documents were written. Throws ExportError, StoreError and
/// task::Cancelled.
qint64 writeExchange(const store::ClaimReader &reader, const std::function<bool(model::ClaimId)> &wanted,
                     QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
