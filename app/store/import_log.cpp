// SPDX-License-Identifier: MIT
#include "store/import_log.h"

#include "store/binding.h"
#include "store/sqlite_errors.h"

namespace jaccuse::store {

model::ImportId beginImport(Database &database, const ImportRecord &record)
{
    return guarded(database.path(), [&] {
        SQLite::Statement insert(database.connection(),
                                 "INSERT INTO import(file_name, sha256, format, at, counts) "
                                 "VALUES(?1, ?2, ?3, ?4, '{}')");
        Binder(insert)
            .text(record.fileName)
            .bytesOrNull(record.sha256)
            .text(record.format)
            .text(record.at.toUTC().toString(Qt::ISODate))
            .run();
        return model::ImportId{database.connection().getLastInsertRowid()};
    });
}

void endImport(Database &database, model::ImportId import, const ImportRecord &record)
{
    guarded(database.path(), [&] {
        SQLite::Statement update(database.connection(),
                                 "UPDATE import SET sha256 = ?1, counts = ?2, warnings = ?3 WHERE id = ?4");
        Binder(update)
            .bytesOrNull(record.sha256)
            .text(QString::fromUtf8(record.counts))
            .text(QString::fromUtf8(record.warnings))
            .id(import)
            .run();
    });
}

} // namespace jaccuse::store
