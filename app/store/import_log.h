// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace jaccuse::store {

/// What an import was, as kept in the file.
struct ImportRecord
{
    QString fileName;  ///< without folders
    QByteArray sha256; ///< of the file's bytes
    QString format;
    QDateTime at;        ///< UTC
    QByteArray counts;   ///< JSON object: what was added
    QByteArray warnings; ///< JSON array
};

/// Writes the row that everything the import brings will point to. Within the caller's transaction.
model::ImportId beginImport(Database &database, const ImportRecord &record);
/// Writes what became of it.
void endImport(Database &database, model::ImportId import, const ImportRecord &record);

} // namespace jaccuse::store
