// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "task/task.h"

#include <QSize>
#include <QString>

namespace jaccuse::cli {

/// A picture of the graph of some claims, as it is asked for.
struct GraphPicture
{
    QString path;                   ///< .png, .svg or .pdf
    QSize size = QSize(1600, 1000); ///< logical pixels
    double scale = 1;               ///< device pixels for a logical one
    QString filterWords;            ///< for the caption
    QString fileName;               ///< of the database, for the caption
};

/// Lays out and draws the graph of all claims in the columns. Throws what layout and render throw.
void writeGraph(const query::ClaimColumnsPtr &columns, const GraphPicture &picture, const task::Task &task);

} // namespace jaccuse::cli
