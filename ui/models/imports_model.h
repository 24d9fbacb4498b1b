// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_report.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace jaccuse::ui {

/// Imports, one a row, with what each did: those of one go, or all that a file remembers.
class ImportsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Format, When, Claims, Already, Updated, Removed, LeftOut, Warnings, columns };

    struct Row
    {
        QString name;
        QDateTime when; ///< invalid where it is now
        import::ImportReport report;
        QString failure; ///< where it did not come in
    };

    explicit ImportsModel(QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    /// Whether no row has anything to tell there.
    [[nodiscard]] bool isEmpty(Column column) const;
    /// Null where the row is not there.
    [[nodiscard]] const Row *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace jaccuse::ui
