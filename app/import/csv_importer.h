// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "task/task.h"

#include <QIODevice>
#include <QString>

namespace jaccuse::import {

/// Reads a plain table of claims: one row says who accuses (denies, …) whom of what, when, where it was
/// told and in which words. Header, in any order and any case: accuser, accused (these two are needed),
/// stance, act, claim_date, source_title, source_url, publisher, language, quote; other columns are kept
/// in the claim's note. Batches of some thousand rows go to the sink; a row that cannot be taken is
/// skipped with a warning. Throws ImportError for a file that is no such table, and task::Cancelled.
void importCsv(QIODevice &device, const QString &fileName, ImportSink &sink, const task::Task &task);

} // namespace jaccuse::import
