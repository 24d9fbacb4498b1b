// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"
#include "support/collecting_sink.h"

#include <QString>

namespace jaccuse::tests {

/// What an importer makes of a file.
CollectingSink readFile(const QString &format, const QString &path, const import::ImportOptions &options = {},
                        const QStringList &companions = {}, const task::Task &task = task::Task());

/// What an importer makes of bytes, from a file of that name in a folder of its own.
CollectingSink readBytes(const QString &format, const QByteArray &bytes, const QString &name,
                         const import::ImportOptions &options = {}, const task::Task &task = task::Task());

/// The sentence with which an importer refuses these bytes; empty where it does not.
QString refusalOf(const QString &format, const QByteArray &bytes, const QString &name,
                  const import::ImportOptions &options = {});

} // namespace jaccuse::tests
