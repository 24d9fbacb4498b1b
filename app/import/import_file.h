// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"
#include "import/import_report.h"
#include "store/database.h"
#include "task/task.h"

namespace jaccuse::import {

/// Takes files into a database as one transaction. Archives stand for the files in them; a file that
/// others of its format read beside their own (EuRepoC's global table) is read with those. Each source is
/// an import of its own: where one of several cannot be read, nothing of it is kept and the others come
/// in. Cancelling leaves the database as it was. Progress counts bytes over all files. Throws
/// ImportError where it is one source and that fails, store::StoreError and task::Cancelled.
std::vector<FileImport> importFiles(store::Database &database, const QStringList &paths,
                                    const ImportOptions &options, const task::Task &task);

/// One file that is one source. Throws as importFiles.
ImportReport importFile(store::Database &database, const QString &path, const ImportOptions &options,
                        const task::Task &task);

/// The bundled sample, likewise.
ImportReport importSample(store::Database &database, const task::Task &task = task::Task());

/// The name of the text file that an exchange file's document names, where it brings no text and none of
/// that name lies beside it; empty otherwise. Looks into small files only, so that it is quick.
QString missingTextFile(const QString &path);

} // namespace jaccuse::import
