// SPDX-License-Identifier: MIT
#pragma once

#include "export/report.h"

#include <QIODevice>

#include <optional>
#include <span>

namespace jaccuse::exporting {

/// A format that claims are written in, other than as a picture.
struct DataFormat
{
    QString id;           ///< as in --format, such as "graphml"
    QStringList suffixes; ///< with the dot, lower case, that a file name may end with; the first is usual
    QString title;        ///< for people
    /// Some measure text, and so need a QGuiApplication. Throws ExportError, StoreError and task::Cancelled.
    void (*write)(const ChosenClaims &claims, const DataOptions &options, QIODevice &device,
                  const task::Task &task);
    bool isReport = false; ///< heeds how it is grouped
};

/// All formats, in the order in which people see them.
std::span<const DataFormat> dataFormats();

/// The format of that id, or null.
const DataFormat *dataFormat(const QString &id);
/// The format that a file's name ends for, or null: the longest suffix counts.
const DataFormat *dataFormatFor(const QString &fileName);

/// What an export wrote.
struct Written
{
    QStringList paths;
    qint64 bytes = 0;
};

/// Writes one file. It is replaced at the end and whole, or stays as it was. Throws ExportError, which names
/// the file, StoreError and task::Cancelled.
Written exportData(const DataFormat &format, const ChosenClaims &claims, const DataOptions &options,
                   const QString &path, const task::Task &task);

/// Writes claims.csv, quotations.csv and actors.csv into a folder, which is made where it is not there. Each
/// is replaced whole; all are written before the first is. Throws as exportData.
Written exportTables(const ChosenClaims &claims, const QString &folder, const task::Task &task);

} // namespace jaccuse::exporting
