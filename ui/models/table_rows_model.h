// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"

#include <QAbstractTableModel>

namespace jaccuse::ui {

class Theme;

/// The first rows of a table to import, with what each column is taken as in its heading. Columns in use
/// stand out.
class TableRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableRowsModel(const Theme &theme, QObject *parent = nullptr);

    void setTable(std::vector<QString> header, std::vector<std::vector<QString>> rows);
    void setMapping(const import::TableMapping &mapping);

    [[nodiscard]] const std::vector<QString> &header() const { return m_header; }
    /// What stands in a column's rows, each text once, in their order.
    [[nodiscard]] QStringList wordsIn(const QString &column) const;
    [[nodiscard]] bool isInUse(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Theme &m_theme;
    std::vector<QString> m_header;
    std::vector<std::vector<QString>> m_rows;
    std::vector<QStringList> m_uses; // of each column: titles of the fields that it is taken as
};

} // namespace jaccuse::ui
