// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"
#include "import/import_report.h"
#include "store/database.h"
#include "task/task.h"

#include <memory>

namespace jaccuse::store {
class IndexBuild;
}

namespace jaccuse::import {

/// Files whose rows are in the database.
struct ImportedRows
{
    std::vector<FileImport> files;
    /// What builds the search index, where the import was so large that this is left to be done after it, by
    /// a store::IndexCompletion; else null.
    std::shared_ptr<store::IndexBuild> index;
};

/// Takes files into a database as one transaction. Archives stand for the files in them; a file that
/// others of its format read beside their own (EuRepoC's global table) is read with those. Each source is
/// an import of its own: where one of several cannot be read, nothing of it is kept and the others come
/// in. Cancelling leaves the database as it was. Progress counts bytes over all files. Throws
/// ImportError where it is one source and that fails, store::StoreError and task::Cancelled.
ImportedRows importRows(store::Database &database, const QStringList &paths, const ImportOptions &options,
                        const task::Task &task);

/// The same with the search index. Cancelled while that is built, the rows stay, and the file says that its
/// index lacks quotations.
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
