// SPDX-License-Identifier: MIT
#include "dialogs/import_details.h"

#include "dialogs/quiet_table.h"
#include "import_sentences.h"
#include "panels/panel_parts.h"
#include "session.h"
#include "store/edits.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QStringListModel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QString titled(const QString &title, qint64 count)
{
    return count > 0 ? ImportDetails::tr("%1 (%2)").arg(title, QLocale().toString(count)) : title;
}

} // namespace

ImportDetails::ImportDetails(const Theme &theme, Session &session, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_session(session)
    , m_counts(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_names(new MatchesModel(MatchesModel::Kind::Matched, this))
    , m_questions(new MatchesModel(MatchesModel::Kind::Asked, this))
    , m_changes(new QStringListModel(this))
    , m_warnings(new QStringListModel(this))
{
    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    keepSoft(theme, *m_counts);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildNames(), QString());
    m_tabs->addTab(buildQuestions(), QString());
    m_tabs->addTab(buildChanges(), QString());
    m_tabs->addTab(buildWarnings(), QString());
    m_tabs->tabBar()->setAccessibleName(tr("What the import did"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_counts);
    column->addWidget(m_tabs, 1);
    connect(&m_session, &Session::fileChanged, this, &ImportDetails::loadNames);
    showNothing();
}

QWidget *ImportDetails::buildNames()
{
    auto *page = new QWidget(this);
    m_nameTable = quietTable(m_names, tr("Names taken for known actors"), page);
    m_nameTable->setObjectName(u"matches"_s);
    m_nameTable->horizontalHeader()->setStretchLastSection(true);
    m_nameTable->horizontalHeader()->resizeSection(0, fontMetrics().averageCharWidth() * 28);
    m_nameTable->horizontalHeader()->resizeSection(1, fontMetrics().averageCharWidth() * 24);
    m_noNames = emptyText(m_nameTable);
    m_undo = new QPushButton(tr("&Undo this match"), page);
    m_undo->setObjectName(u"undoMatch"_s);
    m_undo->setToolTip(tr("What the file says of this name is said of an actor of its own again"));
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ImportedName *name = m_names->at(m_nameTable->currentIndex().row()))
            m_session.undoMatch(name->import, name->match.seq);
    });
    connect(m_nameTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportDetails::updateButtons);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_undo);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_nameTable, 1);
    column->addLayout(buttons);
    return page;
}

QWidget *ImportDetails::buildQuestions()
{
    auto *page = new QWidget(this);
    m_questionTable = quietTable(m_questions, tr("Names that may be one of several actors"), page);
    m_questionTable->setObjectName(u"questions"_s);
    m_questionTable->horizontalHeader()->setStretchLastSection(true);
    m_questionTable->horizontalHeader()->resizeSection(0, fontMetrics().averageCharWidth() * 28);
    m_question = new QLabel(page);
    m_question->setObjectName(u"question"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_answer = new QComboBox(page);
    m_answer->setObjectName(u"answer"_s);
    m_answer->setAccessibleName(tr("Which actor it is"));
    m_moving = new QLabel(page);
    m_moving->setObjectName(u"moving"_s);
    m_moving->setTextFormat(Qt::PlainText);
    keepSoft(m_theme, *m_moving);
    m_apply = new QPushButton(tr("&Apply"), page);
    m_apply->setObjectName(u"applyAnswer"_s);
    connect(m_questionTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_answer->clear();
        if (const ImportedName *name = m_questions->at(m_questionTable->currentIndex().row())) {
            m_question->setText(tr("“%1” is").arg(name->match.surface));
            m_answer->addItem(tr("an actor of its own, as it is now"), QString());
            for (const QString &candidate : name->match.candidates)
                m_answer->addItem(candidate, candidate);
        }
        countMoving();
        updateButtons();
    });
    connect(m_answer, &QComboBox::currentIndexChanged, this, &ImportDetails::updateButtons);
    connect(m_answer, &QComboBox::currentIndexChanged, this, &ImportDetails::updateMoving);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const ImportedName *name = m_questions->at(m_questionTable->currentIndex().row());
        if (name && !m_answer->currentData().toString().isEmpty())
            m_session.answerQuestion(name->match, m_answer->currentData().toString());
    });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_moving, 1);
    buttons->addWidget(m_question);
    buttons->addWidget(m_answer);
    buttons->addWidget(m_apply);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_questionTable, 1);
    column->addLayout(buttons);
    return page;
}

/// How many claims an answer would move is told before it is given.
void ImportDetails::countMoving()
{
    m_claimsMoving.reset();
    updateMoving();
    const qint64 asked = ++m_askedMoving;
    if (const ImportedName *name = m_questions->at(m_questionTable->currentIndex().row()))
        m_session.read(
            this,
            [actor = name->match.actor](store::Database &database) {
                return store::Edits(database).claimsOf(actor);
            },
            [this, asked](qint64 claims) {
                if (asked != m_askedMoving)
                    return;
                m_claimsMoving = claims;
                updateMoving();
            });
}

void ImportDetails::updateMoving()
{
    const QString candidate = m_answer->currentData().toString();
    const ImportedName *name = m_questions->at(m_questionTable->currentIndex().row());
    QString words;
    if (name && m_claimsMoving)
        words = candidate.isEmpty()
                    ? tr("“%1” is named in %2.").arg(name->match.surface, claimsWords(*m_claimsMoving))
                    : tr("%1 would move to %2.").arg(claimsWords(*m_claimsMoving), candidate);
    m_moving->setText(words);
}

QWidget *ImportDetails::buildChanges()
{
    QListView *list = quietLines(m_changes, tr("What a newer version changed"), this);
    list->setObjectName(u"changes"_s);
    return list;
}

QWidget *ImportDetails::buildWarnings()
{
    auto *page = new QWidget(this);
    QListView *list = quietLines(m_warnings, tr("Warnings"), page);
    list->setObjectName(u"warnings"_s);
    m_warningsState = new QLabel(page);
    m_warningsState->setObjectName(u"warningsState"_s);
    m_warningsState->setTextFormat(Qt::PlainText);
    keepSoft(m_theme, *m_warningsState);
    m_save = new QPushButton(tr("&Save warnings…"), page);
    m_save->setObjectName(u"saveWarnings"_s);
    connect(m_save, &QPushButton::clicked, this, &ImportDetails::saveWarnings);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_warningsState, 1);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(list, 1);
    column->addLayout(buttons);
    return page;
}

void ImportDetails::show(const std::vector<model::ImportId> &imports, const import::ImportReport &report)
{
    m_imports = imports;
    m_report = report;
    m_counts->setText(countSentences(report));
    QStringList lines;
    for (const import::ImportWarning &warning : report.warnings)
        lines += warningLine(warning);
    m_warnings->setStringList(lines);
    const auto kept = static_cast<qint64>(report.warnings.size());
    m_warningsState->setText(
        report.warningsInAll > kept
            ? tr("The first %1 of %2.").arg(QLocale().toString(kept), warningsWords(report.warningsInAll))
        : kept == 0 ? tr("No warnings.")
                    : QString());
    m_changes->setStringList(report.changes);
    takeNames({});
    loadNames();
}

void ImportDetails::showNothing()
{
    m_imports.clear();
    show({}, {});
    m_counts->clear();
}

void ImportDetails::loadNames()
{
    if (m_imports.empty())
        return;
    const qint64 asked = ++m_asked;
    m_session.read(
        this,
        [imports = m_imports](store::Database &database) {
            std::vector<ImportedName> names;
            for (const model::ImportId import : imports)
                for (store::LoggedMatch &match : store::readMatches(database, import))
                    names.push_back({import, std::move(match)});
            return names;
        },
        [this, asked](std::vector<ImportedName> names) {
            if (asked == m_asked)
                takeNames(std::move(names));
        });
}

void ImportDetails::takeNames(std::vector<ImportedName> names)
{
    std::vector<ImportedName> questions;
    std::vector<ImportedName> matches;
    for (ImportedName &name : names)
        (name.match.candidates.isEmpty() ? matches : questions).push_back(std::move(name));
    m_names->setNames(std::move(matches));
    m_questions->setNames(std::move(questions));
    setEmptyText(m_noNames, m_nameTable, tr("No name was taken for an actor known by another name."));
    if (m_questions->rowCount() > 0) {
        if (!m_questionTable->selectionModel()->hasSelection())
            m_questionTable->selectRow(0);
        else
            countMoving(); // the file may have changed
    }
    updateTabs();
    if (m_openUrgent && !names.empty())
        openMostUrgent();
}

void ImportDetails::updateTabs()
{
    m_tabs->setTabText(Names, titled(tr("&Names"), m_names->rowCount()));
    m_tabs->setTabText(Questions, titled(tr("&Questions"), m_questions->rowCount()));
    m_tabs->setTabText(Changes, titled(tr("&Changes"), m_changes->rowCount()));
    m_tabs->setTabText(Warnings, titled(tr("&Warnings"), m_report.warningsInAll));
    m_tabs->setTabVisible(Questions, m_questions->rowCount() > 0);
    m_tabs->setTabVisible(Changes, m_changes->rowCount() > 0);
    updateButtons();
}

void ImportDetails::updateButtons()
{
    const bool writable = m_session.isOpen() && !m_session.isReadOnly();
    const bool asks = m_questionTable->selectionModel()->hasSelection();
    m_undo->setEnabled(writable && m_nameTable->selectionModel()->hasSelection());
    m_question->setVisible(asks);
    m_answer->setVisible(asks);
    m_moving->setVisible(asks);
    m_apply->setVisible(asks);
    m_apply->setEnabled(writable && !m_answer->currentData().toString().isEmpty());
    m_save->setEnabled(!m_report.warnings.empty());
}

void ImportDetails::openMostUrgent()
{
    m_openUrgent = true; // names come later
    m_tabs->setCurrentIndex(m_questions->rowCount() > 0   ? Questions
                            : !m_report.warnings.empty()  ? Warnings
                            : !m_report.changes.isEmpty() ? Changes
                                                          : Names);
}

void ImportDetails::saveWarnings()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save warnings"), tr("warnings.csv"),
                                                tr("Table (*.csv);;Text (*.txt)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".csv"_s;
    const bool table = path.endsWith(u".csv", Qt::CaseInsensitive);
    const QByteArray bytes =
        table ? warningsTable(m_report.warnings) : m_warnings->stringList().join(u'\n').toUtf8() + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(
            tr("%1 cannot be written: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    else
        m_warningsState->setText(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
}

} // namespace jaccuse::ui
