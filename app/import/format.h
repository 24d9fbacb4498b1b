// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "import/source/source.h"
#include "import/table/table_mapping.h"
#include "task/task.h"

#include <optional>
#include <span>

namespace jaccuse::import {

/// What a person can say of how files are to be read.
struct ImportOptions
{
    QString format;   ///< id of a format; empty: guessed from the content
    QString textPath; ///< the document's text, for an exchange file; empty: looked for beside it
    std::optional<TableMapping> mapping = {}; ///< for csv and dna; nothing: suggested from the columns
    /// Beginnings of the CAMEO codes that are taken from event data; empty: "112", accusations.
    QStringList eventCodes = {};
    bool dryRun = false; ///< everything is read and counted, nothing kept
};

/// What an importer is handed.
struct Reading
{
    Source &source;
    const ImportOptions &options;
    /// Files given in the same go that the format reads beside its own, such as EuRepoC's global table.
    const std::vector<SourcePath> &companions;
    ImportSink &sink;
    const task::Task &task;
};

/// How well the beginning of a file fits a format.
struct Fit
{
    /// 0 it is not this; 1 it could be read so with a mapping, as any table could; 50 its form is this
    /// format's; 100 it says that it is.
    int strength = 0;
    QString whyNot;         ///< where strength is 0 or 1: what is missing, as the end of "not stix: …"
    bool companion = false; ///< not read itself but beside other files of this format
};

/// One format that can be imported.
struct Format
{
    QString id;    ///< such as "stix", as in --format
    QString title; ///< for people, such as "STIX 2 bundle"
    Fit (*fit)(const SourceStart &start);
    /// Reads the whole source into the sink, in batches of bounded size. Uids are made from what stays the
    /// same when the file is published anew. Reports progress as source.position() of source.size(), looks
    /// at the task at least every 0.1 s. Throws ImportError and task::Cancelled.
    void (*read)(const Reading &reading);
};

/// All formats, in the order in which people see them.
std::span<const Format> formats();

/// The format of that id; throws ImportError, naming those there are.
const Format &formatNamed(const QString &id);

/// A format that was told from the content.
struct Guess
{
    const Format *format = nullptr;
    bool companion = false;
};

/// The format that fits best; one that needs a mapping only where there is one, or it can be asked for.
/// Throws ImportError, saying which were tried and why not, where none does.
Guess guessFormat(const SourceStart &start, bool withMapping);

} // namespace jaccuse::import
