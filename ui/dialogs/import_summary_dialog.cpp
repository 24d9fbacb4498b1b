// SPDX-License-Identifier: MIT
#include "dialogs/import_summary_dialog.h"

#include "dialogs/import_details.h"
#include "dialogs/imports_table.h"
#include "import_sentences.h"
#include "models/imports_model.h"
#include "session.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

using import::ImportReport;

namespace {

constexpr QSize wanted(860, 560);
constexpr size_t mostWarnings = 10'000; // of all files together

/// The sum of all files, as the first row where there are several; files that failed come first.
ImportReport allOf(const std::vector<import::FileImport> &imports)
{
    ImportReport sum = import::sumOf(imports, mostWarnings);
    std::vector<import::ImportWarning> failures;
    for (const import::FileImport &one : imports)
        if (!one.report)
            failures.push_back({.file = {}, .reason = one.failure, .skipped = true});
    sum.warningsInAll += static_cast<qint64>(failures.size());
    sum.warnings.insert(sum.warnings.begin(), failures.begin(), failures.end());
    return sum;
}

} // namespace

ImportSummaryDialog::ImportSummaryDialog(const Theme &theme, Session &session,
                                         const std::vector<import::FileImport> &imports, QWidget *parent)
    : QDialog(parent)
    , m_imports(new ImportsModel(this))
    , m_table(importsTable(m_imports, tr("Imported files"), this))
    , m_details(new ImportDetails(theme, session, this))
    , m_state(new QLabel(this))
{
    setObjectName(u"importSummary"_s);
    setWindowTitle(tr("Import finished"));
    resize(wanted.boundedTo(screen()->availableSize() - QSize(40, 60)));
    auto *summary = new QLabel(importSummary(imports), this);
    summary->setObjectName(u"summary"_s);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    m_state->setObjectName(u"summaryState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->hide();

    std::vector<ImportsModel::Row> rows;
    const bool several = imports.size() > 1;
    if (several)
        rows.push_back({tr("All files"), {}, allOf(imports), {}});
    for (const import::FileImport &one : imports) {
        rows.push_back({one.name, {}, one.report.value_or(ImportReport()), one.failure});
        if (one.report && !one.report->import.isNull())
            m_all.push_back(one.report->import);
    }
    m_imports->setRows(std::move(rows));
    m_table->hideColumn(ImportsModel::When);
    hideEmptyCounts(*m_table, *m_imports);
    m_table->setVisible(several);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    connect(m_details, &ImportDetails::failed, this, [this](const QString &sentence) {
        m_state->setText(sentence);
        m_state->show();
    });
    connect(&session, &Session::opened, this, &QDialog::close);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(m_table, 2);
    column->addWidget(m_details, 3);
    column->addWidget(m_state);
    column->addWidget(buttons);
    m_table->setCurrentIndex(m_imports->index(0, 0));
    m_details->openMostUrgent();
}

void ImportSummaryDialog::showRow(int row)
{
    const ImportsModel::Row *chosen = m_imports->at(row);
    if (!chosen)
        return;
    const bool all = row == 0 && m_imports->rowCount() > 1;
    std::vector<model::ImportId> imports = all ? m_all : std::vector<model::ImportId>();
    if (!all && !chosen->report.import.isNull())
        imports.push_back(chosen->report.import);
    m_details->show(imports, chosen->report);
}

} // namespace jaccuse::ui
