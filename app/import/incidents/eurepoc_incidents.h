// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"
#include "import/table/table_columns.h"

#include <QHash>

namespace jaccuse::import {

/// What EuRepoC's global and receiver tables say of one incident.
struct EurepocIncident
{
    QString name;
    QString description;
    QString start;
    QString end;
    QStringList acts;      ///< act categories, from the incident's types
    QStringList receivers; ///< those named, then countries and regions
    /// Addresses given for the attributions, or where there are none, for the incident.
    QStringList sources;
};

/// "Not available", "Unknown" and the like: nothing is named there.
bool isEurepocGap(const QString &cell);

/// Whether a table with these columns is EuRepoC's attribution table, its global table (one row an
/// incident) or its receiver table.
bool isEurepocAttributions(const TableColumns &columns);
bool isEurepocIncidents(const TableColumns &columns);
bool isEurepocReceivers(const TableColumns &columns);

/// The incidents by their id, from the tables given beside the attribution table. What is neither is passed
/// over. Throws ImportError.
QHash<QString, EurepocIncident> readEurepocIncidents(const std::vector<SourcePath> &companions,
                                                     const task::Task &task);

} // namespace jaccuse::import
