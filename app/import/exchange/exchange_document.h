// SPDX-License-Identifier: MIT
#pragma once

#include "import/exchange/exchange_notes.h"

#include <QJsonObject>

namespace jaccuse::import {

/// Reads one attribution-claims/1 object (one document with its claims) into a batch. `filePath` is the
/// exchange file, beside which the document's text may lie; `textPath`, where not empty, names that text.
/// Throws RecordFault where it is of another format, and ImportError where the text is not the one it was
/// coded on.
ImportBatch readExchangeDocument(const QJsonValue &record, const QString &filePath, const QString &textPath,
                                 ExchangeNotes &notes);

} // namespace jaccuse::import
