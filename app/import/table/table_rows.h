// SPDX-License-Identifier: MIT
#pragma once

#include "import/batch_builder.h"
#include "import/format.h"
#include "import/import_words.h"
#include "import/table/csv_reader.h"

namespace jaccuse::import {

/// The first record of a table; throws ImportError where there is none.
inline std::vector<QString> headerOf(CsvReader &reader, const QString &fileName)
{
    std::vector<QString> header;
    if (!reader.next(header))
        throw ImportError(Import::tr("%1 is empty; there is nothing in it to import.").arg(fileName));
    return header;
}

/// Whether a record says nothing, as the rows do that spreadsheets leave below a table.
inline bool isBlank(const std::vector<QString> &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

/// Calls take(row, line) for each further record, flushes the batch as it fills and at the end, reports
/// progress and looks at the task.
template <class Take>
void eachRecord(const Reading &reading, CsvReader &reader, BatchBuilder &batch, Take take)
{
    std::vector<QString> row;
    for (qint64 rows = 0; reader.next(row); ++rows) {
        if (rows % 256 == 0) {
            reading.task.throwIfCancelled();
            reading.task.progress(reading.source.position());
        }
        take(row, reader.line());
        batch.flushIfFull();
    }
    batch.flush();
    reading.task.progress(reading.source.position());
}

/// The same; a record with another number of fields than the header is skipped.
template <class Take>
void eachRow(const Reading &reading, CsvReader &reader, size_t columns, BatchBuilder &batch, Take take)
{
    eachRecord(reading, reader, batch, [&](const std::vector<QString> &row, qint64 line) {
        if (row.size() == columns)
            take(row, line);
        else if (!isBlank(row))
            batch.skip(
                line,
                Import::tr("The row has %1 fields where the header has %2.").arg(row.size()).arg(columns));
    });
}

} // namespace jaccuse::import
