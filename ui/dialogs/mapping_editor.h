// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace jaccuse::ui {

class FieldEditor;
class TableRowsModel;
class Theme;

/// Which column of a table is what: a row for each field, those that most tables have first, the rest on
/// demand.
class MappingEditor : public QWidget
{
    Q_OBJECT

public:
    /// The table outlives the editor.
    MappingEditor(const Theme &theme, const TableRowsModel &table, QWidget *parent = nullptr);

    /// The table holds other columns now.
    void setColumns();
    void setMapping(const import::TableMapping &mapping);
    [[nodiscard]] const import::TableMapping &mapping() const { return m_mapping; }

Q_SIGNALS:
    /// The person changed it.
    void edited();

private:
    void addField(import::Field field, QGridLayout &form);
    void takeOver();
    void showWords();
    void showFields();

    const TableRowsModel &m_table;
    import::TableMapping m_mapping;
    std::vector<FieldEditor *> m_fields;
    std::vector<QLabel *> m_labels;
    QComboBox *m_dates;
    QCheckBox *m_others;
    QCheckBox *m_allFields;
};

} // namespace jaccuse::ui
