// SPDX-License-Identifier: MIT
#include "dialogs/import_pane.h"

#include "dialogs/mapping_button.h"
#include "dialogs/mapping_editor.h"
#include "dialogs/quiet_table.h"
#include "import_sentences.h"
#include "models/preview_claims_model.h"
#include "models/table_rows_model.h"
#include "panels/panel_parts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QString untilItIsKnown()
{
    return ImportPane::tr("The claims are shown here once it is known who accuses whom.");
}

} // namespace

ImportPane::ImportPane(const Theme &theme, const SavedMappings &saved, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new ElidedLabel(this))
    , m_summary(new QLabel(this))
    , m_warningsButton(new QPushButton(this))
    , m_rows(new TableRowsModel(theme, this))
    , m_claims(new PreviewClaimsModel(theme, this))
    , m_warnings(new QStringListModel(this))
{
    m_title->setObjectName(u"previewTitle"_s);
    keepTitleStyle(theme, *m_title);
    m_summary->setObjectName(u"previewSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    keepSoft(theme, *m_summary);
    m_warningsButton->setObjectName(u"previewWarnings"_s);
    m_warningsButton->setProperty("link", true);
    m_warningsButton->setCheckable(true);
    m_warningsButton->setToolTip(tr("Show the warnings in place of the claims, and back"));
    connect(m_warningsButton, &QPushButton::toggled, this,
            [this](bool warnings) { m_stack->setCurrentIndex(warnings ? 1 : 0); });

    auto *summary = new QHBoxLayout;
    summary->addWidget(m_summary, 1);
    summary->addWidget(m_warningsButton, 0, Qt::AlignTop);
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildMapping(saved));
    parts->addWidget(buildTables());
    parts->setStretchFactor(0, 0);
    parts->setStretchFactor(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(summary);
    column->addWidget(parts, 1);
}

QWidget *ImportPane::buildMapping(const SavedMappings &saved)
{
    m_mappingColumn = new QWidget(this);
    auto *heading = new QLabel(tr("What the columns are"), m_mappingColumn);
    keepHeadingStyle(m_theme, *heading);
    m_mappingButton = new MappingButton(saved, m_mappingColumn);
    m_editor = new MappingEditor(m_theme, *m_rows, m_mappingColumn);
    m_scroll = new QScrollArea(m_mappingColumn);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_editor);
    makePanel(*m_editor);
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(m_mappingButton);
    auto *column = new QVBoxLayout(m_mappingColumn);
    column->setContentsMargins(0, 0, 6, 0);
    column->addLayout(top);
    column->addWidget(m_scroll, 1);
    m_mappingColumn->hide();

    connect(m_editor, &MappingEditor::edited, this, [this] { takeMapping(m_editor->mapping()); });
    connect(m_mappingButton, &MappingButton::chosen, this, [this](const import::TableMapping &mapping) {
        m_editor->setMapping(mapping);
        takeMapping(mapping);
    });
    connect(m_mappingButton, &MappingButton::suggestionChosen, this, &ImportPane::suggestionChosen);
    connect(m_mappingButton, &MappingButton::failed, this, &ImportPane::failed);
    return m_mappingColumn;
}

QWidget *ImportPane::buildTables()
{
    auto *tables = new QWidget(this);
    m_rowsPart = new QWidget(tables);
    auto *rowsHeading = new QLabel(tr("The table as it is"), m_rowsPart);
    keepHeadingStyle(m_theme, *rowsHeading);
    QTableView *rows = quietTable(m_rows, tr("First rows of the table"), m_rowsPart);
    rows->setObjectName(u"tableRows"_s);
    rows->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 22);
    auto *rowsColumn = new QVBoxLayout(m_rowsPart);
    rowsColumn->setContentsMargins(0, 0, 0, 6);
    rowsColumn->addWidget(rowsHeading);
    rowsColumn->addWidget(rows, 1);
    m_rowsPart->hide();

    auto *becomes = new QLabel(tr("What it becomes"), tables);
    keepHeadingStyle(m_theme, *becomes);
    m_claimsTable = quietTable(m_claims, tr("First claims of the file"), tables);
    m_claimsTable->setObjectName(u"previewClaims"_s);
    m_claimsEmpty = emptyText(m_claimsTable);
    m_claimsEmpty->setObjectName(u"previewEmpty"_s);
    QListView *warnings = quietLines(m_warnings, tr("Warnings of the preview"), tables);
    warnings->setObjectName(u"previewWarningList"_s);
    m_stack = new QStackedWidget(tables);
    m_stack->addWidget(m_claimsTable);
    m_stack->addWidget(warnings);

    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rowsPart, 2);
    column->addWidget(becomes);
    column->addWidget(m_stack, 3);
    return tables;
}

void ImportPane::show(const import::Preview &preview, const std::optional<import::TableMapping> &mapping,
                      const QString &together)
{
    m_title->setText(preview.formatTitle.isEmpty()
                         ? preview.path.name()
                         : tr("%1 · %2").arg(preview.path.name(), preview.formatTitle));
    showMapping(preview, mapping);
    showClaims(preview);
    showWarnings(preview.warnings);
    m_summary->setText(preview.companion ? together : summaryOf(preview));
    const QString why = !fault().isEmpty()           ? untilItIsKnown()
                        : !preview.failure.isEmpty() ? preview.failure
                        : preview.companion          ? together
                                                     : tr("Nothing in it would become a claim.");
    setEmptyText(m_claimsEmpty, m_claimsTable, why);
}

void ImportPane::showClaims(const import::Preview &preview)
{
    m_claims->setClaims(preview.claims);
    // A column that says nothing leaves its room to the others.
    const auto hideEmpty = [&](PreviewClaimsModel::Column column, QString import::PreviewClaim::*words) {
        m_claimsTable->setColumnHidden(
            column, std::all_of(preview.claims.begin(), preview.claims.end(),
                                [&](const import::PreviewClaim &claim) { return (claim.*words).isEmpty(); }));
    };
    hideEmpty(PreviewClaimsModel::Act, &import::PreviewClaim::act);
    hideEmpty(PreviewClaimsModel::Date, &import::PreviewClaim::date);
    hideEmpty(PreviewClaimsModel::Quotation, &import::PreviewClaim::quotation);
    shareColumns(m_claimsTable, {20, 9, 20, 14, 14, 15, 24});
}

void ImportPane::showSentence(const QString &sentence)
{
    m_title->setText(QString());
    m_summary->setText(QString());
    m_mapped = false;
    m_mappingColumn->hide();
    m_rowsPart->hide();
    showWarnings({});
    m_claims->setClaims({});
    setEmptyText(m_claimsEmpty, m_claimsTable, sentence);
}

void ImportPane::showMapping(const import::Preview &preview,
                             const std::optional<import::TableMapping> &mapping)
{
    m_mapped = !preview.header.empty();
    m_canDoWithout = preview.format == u"dna" && !mapping;
    m_mappingColumn->setVisible(m_mapped);
    m_rowsPart->setVisible(m_mapped);
    if (!m_mapped)
        return;
    const import::TableMapping used = mapping ? *mapping : preview.mapping.value_or(import::TableMapping());
    const bool otherTable = preview.header != m_rows->header();
    m_rows->setTable(preview.header, preview.rows);
    m_rows->setMapping(used);
    if (otherTable)
        m_editor->setColumns();
    if (otherTable || used != m_editor->mapping())
        m_editor->setMapping(used);
    m_mappingButton->setMapping(used);
    // Nothing is scrolled sideways, so the widest line says how wide it is.
    m_editor->ensurePolished();
    m_scroll->setMinimumWidth(m_editor->minimumSizeHint().width() + 2 * m_scroll->frameWidth() +
                              m_scroll->verticalScrollBar()->sizeHint().width());
}

void ImportPane::takeMapping(const import::TableMapping &mapping)
{
    m_canDoWithout = false;
    m_rows->setMapping(mapping);
    m_mappingButton->setMapping(mapping);
    if (!fault().isEmpty()) {
        m_claims->setClaims({});
        setEmptyText(m_claimsEmpty, m_claimsTable, untilItIsKnown());
    }
    Q_EMIT mappingEdited(mapping);
}

QString ImportPane::fault() const
{
    if (!m_mapped || m_canDoWithout)
        return {};
    const import::TableMapping &mapping = m_editor->mapping();
    const auto has = [&mapping](import::Field field) {
        const auto known = mapping.fields.find(field);
        return known != mapping.fields.end() &&
               !(known->second.column.isEmpty() && known->second.constant.isEmpty());
    };
    if (!has(import::Field::Accuser) && !has(import::Field::Speaker))
        return tr("Say who accuses: choose the column of the accuser, or the same for all rows.");
    if (!has(import::Field::Accused))
        return tr("Say who is accused: choose the column of the accused, or the same for all rows.");
    return import::mappingFault(mapping, m_rows->header());
}

void ImportPane::showWarnings(const std::vector<import::ImportWarning> &warnings)
{
    QStringList lines;
    for (const import::ImportWarning &warning : warnings)
        lines += warningLine(warning);
    m_warnings->setStringList(lines);
    m_warningsButton->setText(warningsWords(lines.size()));
    m_warningsButton->setVisible(!lines.isEmpty());
    if (lines.isEmpty())
        m_warningsButton->setChecked(false);
}

QString ImportPane::summaryOf(const import::Preview &preview) const
{
    const auto count = static_cast<qint64>(preview.claims.size());
    if (!preview.failure.isEmpty())
        return {};
    const bool quoted = !m_claimsTable->isColumnHidden(PreviewClaimsModel::Quotation);
    if (count > 0)
        return (preview.whole ? tr("%1 in all").arg(claimsWords(count))
                              : tr("The first %1 of more").arg(claimsWords(count))) +
               (quoted ? tr(".") : tr(", without quoted words."));
    return preview.documents > 0 ? tr("No claims, %1.").arg(documentsWords(preview.documents)) : QString();
}

} // namespace jaccuse::ui
