// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_file.h"
#include "store/known_actors.h"

namespace jaccuse::import {

/// One claim as an import would make it, in words. A name that is taken for another one stands before that:
/// "CN → China".
struct PreviewClaim
{
    QString accusers; ///< principals, else speakers; several joined by ", "
    QString stance;   ///< its word for people
    QString accused;
    QString act;
    QString date;
    QString source; ///< title, publisher or address
    QString quotation;
};

/// What one source would become, from its beginning. Nothing is written.
struct Preview
{
    SourcePath path;
    QString format; ///< id; empty where it cannot be read
    QString formatTitle;
    bool companion = false;                 ///< read beside another file of the same go
    QString failure;                        ///< one sentence; where it cannot be read
    std::vector<QString> header;            ///< of a table: its columns; of a dna file: its variables
    std::vector<std::vector<QString>> rows; ///< the first rows of a table
    std::optional<TableMapping> mapping;    ///< the one in use, where the format takes one
    std::vector<PreviewClaim> claims;       ///< the first ones
    qint64 documents = 0;                   ///< as far as was read
    std::vector<ImportWarning> warnings;    ///< of what was read
    bool whole = false;                     ///< all of it was read
};

/// Looks at the files that would be imported together, in their order, archives unpacked; reads at most so
/// many claims of each, and of at most 200 sources (the others are listed without being read). Names are
/// matched with those of `file`, where there is one. Throws task::Cancelled.
std::vector<Preview> previewFiles(const QStringList &paths, const ImportOptions &options, int claims,
                                  const task::Task &task, store::KnownActors *file = nullptr);

} // namespace jaccuse::import
