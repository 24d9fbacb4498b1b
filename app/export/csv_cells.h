// SPDX-License-Identifier: MIT
#pragma once

#include "export/text_sink.h"

#include <QStringList>

namespace jaccuse::exporting {

/// A cell that no spreadsheet takes for a formula: where a text begins, after any number of apostrophes, with
/// = + - @, a tab or a line end, one more apostrophe stands before it. Every other text is as it is, so that
/// import::plainCell() takes exactly that back.
QString safeCell(const QString &text);

/// Writes one record (RFC 4180, comma, CRLF) of safe cells.
void writeRecord(TextSink &sink, const QStringList &cells);

} // namespace jaccuse::exporting
