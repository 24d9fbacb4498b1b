// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"
#include "import/import_batch.h"
#include "store/database.h"
#include "task/task.h"

#include <memory>

namespace jaccuse::store {
class IndexBuild;
}

namespace jaccuse::import {

/// A name of the imported file that was taken as an actor known by another name, or known before.
struct ActorMatch
{
    QString surface;      ///< as the imported file writes it
    model::ActorId actor; ///< whom it was taken for
    QString actorName;
    QString reason; ///< one sentence for people, naming the table that says so
};

/// A name that may be one of several actors. It was kept as an actor of its own.
struct ActorQuestion
{
    QString surface;
    model::ActorId actor;
    QStringList candidates; ///< names of those it may be
};

/// What an import did. Counts of what was added are of rows that are new in the file.
struct ImportReport
{
    QString file; ///< name, as the import table has it
    QString format;
    model::ImportId import; ///< null where nothing came in, so that no row of it is kept
    qint64 documents = 0;
    qint64 actors = 0;
    qint64 incidents = 0;
    qint64 claims = 0;
    qint64 mentions = 0;
    qint64 quotations = 0;
    qint64 marked = 0;               ///< passages marked for a person to code
    qint64 skipped = 0;              ///< records left out, each with a warning
    qint64 already = 0;              ///< claims that the file held already, as they are
    qint64 updated = 0;              ///< claims that a newer version of the file changed
    qint64 removed = 0;              ///< claims that a newer version of the file takes back
    qint64 matched = 0;              ///< names that were matched
    std::vector<ActorMatch> matches; ///< the first 1,000
    std::vector<ActorQuestion> questions;
    QStringList changes;                 ///< what was updated or removed, a sentence each; the first 1,000
    std::vector<ImportWarning> warnings; ///< the first 1,000
    qint64 warningsInAll = 0;
};

/// What became of one source of an import of several.
struct FileImport
{
    QString name;
    std::optional<ImportReport> report;
    QString failure; ///< one sentence; where there is no report
};

/// Files whose rows are in the database.
struct ImportedRows
{
    std::vector<FileImport> files;
    /// What builds the search index, where the import was so large that this was left to be done after it,
    /// for store::IndexCompletion; else null.
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
