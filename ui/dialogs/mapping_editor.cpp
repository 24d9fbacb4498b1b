// SPDX-License-Identifier: MIT
#include "dialogs/mapping_editor.h"

#include "dialogs/field_editor.h"
#include "models/table_rows_model.h"
#include "panels/panel_parts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

using import::Field;

/// Those that most tables have, in the order in which a claim is told.
constexpr Field common[] = {Field::Accuser,   Field::Stance,      Field::Accused,   Field::Act,
                            Field::ClaimDate, Field::SourceTitle, Field::SourceUrl, Field::Quotation};
constexpr Field rare[] = {Field::Speaker,  Field::Denial,       Field::Responsibility, Field::Victim,
                          Field::Incident, Field::IncidentDate, Field::Publisher,      Field::Published,
                          Field::Language, Field::Confidence,   Field::Note,           Field::Id};

} // namespace

MappingEditor::MappingEditor(const Theme &theme, const TableRowsModel &table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    setObjectName(u"mappingEditor"_s);
    auto *form = new QGridLayout(this);
    form->setContentsMargins(12, 4, 12, 12);
    form->setHorizontalSpacing(10);
    form->setVerticalSpacing(6);
    form->setColumnStretch(1, 1);
    for (const Field field : common)
        addField(field, *form);
    m_allFields = new QCheckBox(tr("Show &all fields"), this);
    m_allFields->setObjectName(u"allFields"_s);
    connect(m_allFields, &QCheckBox::toggled, this, &MappingEditor::showFields);
    form->addWidget(m_allFields, form->rowCount(), 0, 1, 2);
    for (const Field field : rare)
        addField(field, *form);

    m_dates = new QComboBox(this);
    m_dates->setObjectName(u"dates"_s);
    m_dates->setAccessibleName(tr("In which order dates are written"));
    m_dates->addItem(tr("year, month, day"), static_cast<int>(import::DateOrder::YearMonthDay));
    m_dates->addItem(tr("03/04 is 3 April"), static_cast<int>(import::DateOrder::DayMonthYear));
    m_dates->addItem(tr("03/04 is March 4"), static_cast<int>(import::DateOrder::MonthDayYear));
    connect(m_dates, &QComboBox::activated, this, &MappingEditor::takeOver);
    auto *datesLabel = new QLabel(tr("&Dates"), this);
    datesLabel->setBuddy(m_dates);
    const int row = form->rowCount();
    form->addWidget(datesLabel, row, 0);
    form->addWidget(m_dates, row, 1);
    m_others = new QCheckBox(tr("&Keep other columns in the note"), this);
    m_others->setObjectName(u"keepOthers"_s);
    connect(m_others, &QCheckBox::clicked, this, &MappingEditor::takeOver);
    form->addWidget(m_others, row + 1, 0, 1, 2);
    form->setRowStretch(row + 2, 1);
    for (QLabel *label : m_labels)
        keepSoft(theme, *label);
    keepSoft(theme, *datesLabel);
    setMapping({});
}

void MappingEditor::addField(Field field, QGridLayout &form)
{
    auto *label = new QLabel(import::fieldTitle(field), this);
    label->setTextFormat(Qt::PlainText);
    auto *editor = new FieldEditor(field, this);
    label->setBuddy(editor->chooser());
    label->setContentsMargins(0, 5, 0, 0); // level with the text of the chooser
    const int row = form.rowCount();
    form.addWidget(label, row, 0, Qt::AlignTop);
    form.addWidget(editor, row, 1);
    connect(editor, &FieldEditor::edited, this, &MappingEditor::takeOver);
    m_labels.push_back(label);
    m_fields.push_back(editor);
}

void MappingEditor::setColumns()
{
    for (FieldEditor *editor : m_fields)
        editor->setColumns(m_table.header());
    setMapping(m_mapping);
}

void MappingEditor::setMapping(const import::TableMapping &mapping)
{
    m_mapping = mapping;
    for (FieldEditor *editor : m_fields) {
        const auto known = mapping.fields.find(editor->field());
        editor->setSource(known == mapping.fields.end() ? std::optional<import::FieldSource>()
                                                        : known->second);
    }
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(mapping.dates)));
    m_others->setChecked(mapping.keepOtherColumns);
    showWords();
    showFields();
}

void MappingEditor::takeOver()
{
    for (const FieldEditor *editor : m_fields) {
        if (const auto source = editor->source())
            m_mapping.fields[editor->field()] = *source;
        else
            m_mapping.fields.erase(editor->field());
    }
    m_mapping.dates = static_cast<import::DateOrder>(m_dates->currentData().toInt());
    m_mapping.keepOtherColumns = m_others->isChecked();
    showWords();
    Q_EMIT edited();
}

void MappingEditor::showWords()
{
    for (FieldEditor *editor : m_fields)
        if (!editor->column().isEmpty())
            editor->setWords(m_table.wordsIn(editor->column()));
}

void MappingEditor::showFields()
{
    for (size_t i = std::size(common); i < m_fields.size(); ++i) {
        const bool seen = m_allFields->isChecked() || m_fields[i]->source().has_value();
        m_fields[i]->setVisible(seen);
        m_labels[i]->setVisible(seen);
    }
}

} // namespace jaccuse::ui
