// SPDX-License-Identifier: MIT
#include "dialogs/import_history_dialog.h"

#include "dialogs/import_details.h"
#include "dialogs/imports_table.h"
#include "dialogs/quiet_table.h"
#include "import/import_report.h"
#include "import_sentences.h"
#include "models/imports_model.h"
#include "session.h"
#include "store/import_removal.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {
constexpr QSize wanted(860, 560);
}

ImportHistoryDialog::ImportHistoryDialog(const Theme &theme, Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_imports(new ImportsModel(this))
    , m_table(importsTable(m_imports, tr("Imports"), this))
    , m_empty(emptyText(m_table))
    , m_details(new ImportDetails(theme, session, this))
    , m_state(new QLabel(this))
    , m_remove(new QPushButton(tr("&Remove this import…"), this))
{
    setObjectName(u"importHistory"_s);
    setWindowTitle(tr("Import history"));
    resize(wanted.boundedTo(screen()->availableSize() - QSize(40, 60)));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showRow(current.row()); });
    m_state->setObjectName(u"historyState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->hide();
    m_remove->setObjectName(u"removeImport"_s);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    m_remove->setToolTip(tr("Take what this import brought out of the file; it can be undone"));
    connect(m_remove, &QPushButton::clicked, this, &ImportHistoryDialog::askRemove);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_table, 3);
    column->addWidget(m_details, 3);
    column->addWidget(m_state);
    column->addWidget(buttons);

    connect(m_details, &ImportDetails::failed, this, [this](const QString &sentence) {
        m_state->setText(sentence);
        m_state->show();
    });
    connect(&session, &Session::fileChanged, this, &ImportHistoryDialog::load);
    connect(&session, &Session::opened, this, &ImportHistoryDialog::load);
    connect(&session, &Session::idle, this, &ImportHistoryDialog::updateState);
    load();
}

void ImportHistoryDialog::load()
{
    const qint64 asked = ++m_asked;
    m_session.read(
        this, [](store::Database &database) { return store::readImports(database); },
        [this, asked](const std::vector<store::LoggedImport> &imports) {
            if (asked != m_asked)
                return;
            const ImportsModel::Row *chosen = m_imports->at(m_table->currentIndex().row());
            const model::ImportId kept = chosen ? chosen->report.import : model::ImportId();
            std::vector<ImportsModel::Row> rows;
            int current = 0;
            for (const store::LoggedImport &logged : imports) {
                if (logged.id == kept)
                    current = static_cast<int>(rows.size());
                rows.push_back({logged.record.fileName, logged.record.at, import::reportOf(logged), {}});
            }
            m_imports->setRows(std::move(rows));
            hideEmptyCounts(*m_table, *m_imports);
            setEmptyText(m_empty, m_table,
                         tr("Each import is listed here with what it brought, and can be taken out again. "
                            "Nothing has been imported into this file yet."));
            m_table->setCurrentIndex(m_imports->index(current, 0));
            if (imports.empty())
                showRow(-1);
        });
}

void ImportHistoryDialog::showRow(int row)
{
    if (const ImportsModel::Row *chosen = m_imports->at(row))
        m_details->show({chosen->report.import}, chosen->report);
    else
        m_details->showNothing();
    m_details->setVisible(m_imports->rowCount() > 0);
    updateState();
}

void ImportHistoryDialog::updateState()
{
    m_remove->setEnabled(m_imports->at(m_table->currentIndex().row()) && !m_session.isReadOnly() &&
                         !m_session.isBusy());
}

void ImportHistoryDialog::askRemove()
{
    const ImportsModel::Row *chosen = m_imports->at(m_table->currentIndex().row());
    if (!chosen)
        return;
    m_remove->setEnabled(false);
    m_session.read(
        this,
        [import = chosen->report.import](store::Database &database) {
            return store::countRemoval(database, import);
        },
        [this, import = chosen->report.import, name = chosen->name](const store::RemovalCounts &counts) {
            updateState();
            auto *box = new QMessageBox(QMessageBox::Question, tr("Remove this import"),
                                        removalQuestion(name, counts), QMessageBox::Cancel, this);
            box->setObjectName(u"confirmRemoval"_s);
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->setDefaultButton(QMessageBox::Cancel);
            QPushButton *remove = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
            remove->setObjectName(u"confirm"_s);
            connect(box, &QMessageBox::buttonClicked, this,
                    [this, remove, import, name](QAbstractButton *button) {
                        if (button == remove)
                            m_session.removeImport(import, name);
                    });
            box->open();
        });
}

} // namespace jaccuse::ui
