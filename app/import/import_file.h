// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "store/database.h"
#include "task/task.h"

namespace jaccuse::import {

struct ImportOptions
{
    QString format;   ///< "exchange" or "csv"; empty: guessed from the content
    QString textPath; ///< the document's text file, for an exchange file; empty: looked for beside it
};

/// What an import added. Counts are of rows that are new in the file.
struct ImportReport
{
    QString format;
    qint64 documents = 0;
    qint64 actors = 0;
    qint64 incidents = 0;
    qint64 claims = 0;
    qint64 mentions = 0;
    qint64 quotations = 0;
    qint64 skipped = 0;                  ///< records left out, each with a warning
    qint64 already = 0;                  ///< claims that the file held already
    std::vector<ImportWarning> warnings; ///< the first 1,000
    qint64 warningsInAll = 0;
};

/// Takes a file into a database as one transaction: all of it, or, when it fails or is cancelled, none.
/// Progress counts bytes of the file. Throws ImportError, store::StoreError and task::Cancelled.
ImportReport importFile(store::Database &database, const QString &path, const ImportOptions &options,
                        const task::Task &task);

/// The bundled sample, likewise.
ImportReport importSample(store::Database &database, const task::Task &task = task::Task());

/// The name of the text file that an exchange file's document names, where it brings no text and none of
/// that name lies beside it; empty otherwise. Looks into small files only, so that it is quick.
QString missingTextFile(const QString &path);

/// The format of a file by its first bytes; throws ImportError where it is none that is known.
QString guessFormat(const QString &path);

} // namespace jaccuse::import
