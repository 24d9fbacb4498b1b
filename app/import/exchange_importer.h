// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "task/task.h"

#include <QIODevice>
#include <QString>

namespace jaccuse::import {

/// Reads an exchange file of format attribution-claims/1: one JSON document, or one a line. The text of
/// its document is `textPath`, else the member document.text, else the file that document.file names
/// beside `filePath`; where there is none, the quoted passages become an excerpt. Each document goes to
/// the sink as one batch. Throws ImportError and task::Cancelled.
void importExchange(QIODevice &device, const QString &filePath, const QString &textPath, ImportSink &sink,
                    const task::Task &task);

} // namespace jaccuse::import
