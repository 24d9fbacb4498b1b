// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "store/import_log.h"

#include <limits>
#include <optional>

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
    qint64 updatedDocuments = 0;     ///< likewise: their title, publisher, date and so on
    qint64 updatedIncidents = 0;     ///< likewise
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

/// What all that could be read did together; each of its lists holds at most so many of the first.
ImportReport sumOf(const std::vector<FileImport> &files, size_t most = std::numeric_limits<size_t>::max());

/// The counts, and the first changes and warnings, as JSON for the import table.
QByteArray countsJson(const ImportReport &report);
QByteArray changesJson(const ImportReport &report);
QByteArray warningsJson(const ImportReport &report);

/// What an earlier import did, as the import table remembers it. Names that it matched are read apart
/// (store::readMatches).
ImportReport reportOf(const store::LoggedImport &logged);

} // namespace jaccuse::import
