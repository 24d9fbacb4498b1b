// SPDX-License-Identifier: MIT
#include "dialogs/import_dialog.h"

#include "dialogs/import_choices.h"
#include "dialogs/import_pane.h"
#include "dialogs/quiet_table.h"
#include "import_sentences.h"
#include "models/import_files_model.h"
#include "saved_mappings.h"
#include "settings.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

using import::ImportOptions;

namespace {

constexpr int calmMs = 250; // after the last change of a choice
constexpr QSize wanted(1080, 660);

/// Files of one kind often begin alike and differ at their ends.
class FileNameDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

ImportDialog::ImportDialog(const Theme &theme, const Settings &settings, const QStringList &paths,
                           const QString &into, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_folder(settings.importFolder())
    , m_paths(paths)
    , m_into(into)
    , m_missingText(paths.size() == 1 ? import::missingTextFile(paths.front()) : QString())
    , m_files(new ImportFilesModel(this))
    , m_pane(new ImportPane(theme, SavedMappings(settings.mappingsFolder()), this))
    , m_previewer(new ImportPreviewer(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import claims"));
    resize(wanted.boundedTo(screen()->availableSize() - QSize(40, 60)));
    auto *parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->addWidget(buildFiles());
    parts->addWidget(m_pane);
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(1, 5);
    parts->setSizes({width() * 2 / 5, width() * 3 / 5});
    auto *column = new QVBoxLayout(this);
    column->addWidget(parts, 1);
    column->addWidget(buildMissingText());
    column->addLayout(buildBottom());

    m_delay.setSingleShot(true);
    m_delay.setInterval(calmMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (const import::Preview *current = m_files->at(currentRow())) {
            m_afterwards = otherTables();
            lookAt({current->path.file});
        }
    });
    connect(m_pane, &ImportPane::mappingEdited, this, &ImportDialog::setMapping);
    connect(m_pane, &ImportPane::suggestionChosen, this, [this] { setMapping({}); });
    connect(m_pane, &ImportPane::failed, this, [this](const QString &sentence) {
        m_notice = sentence;
        updateState();
    });
    connect(m_previewer, &ImportPreviewer::looked, this, &ImportDialog::takePreviews);
    connect(m_previewer, &ImportPreviewer::failed, this, [this](const QString &sentence) {
        m_notice = sentence;
        updateState();
    });
    connect(m_previewer, &ImportPreviewer::lookingChanged, this, &ImportDialog::updateState);
    connect(m_previewer, &ImportPreviewer::progressed, this, [this](const task::Progress &progress) {
        m_bar->setRange(0, static_cast<int>(std::min<qint64>(progress.total, INT_MAX)));
        m_bar->setValue(static_cast<int>(std::min<qint64>(progress.done, INT_MAX)));
    });
    m_files->setPaths(m_paths);
    m_listPart->setVisible(m_paths.size() > 1);
    lookAtAll();
}

QWidget *ImportDialog::buildFiles()
{
    m_listPart = new QWidget(this);
    m_list = quietTable(m_files, tr("Files to import"), m_listPart);
    m_list->setObjectName(u"importFiles"_s);
    m_list->setItemDelegateForColumn(ImportFilesModel::Name, new FileNameDelegate(m_list));
    QHeaderView *header = m_list->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ImportFilesModel::What, QHeaderView::Stretch);
    header->resizeSection(ImportFilesModel::Name, fontMetrics().averageCharWidth() * 22);
    header->resizeSection(ImportFilesModel::Warnings, fontMetrics().averageCharWidth() * 10);
    auto *leaveOutAction = new QAction(tr("&Leave out"), m_list);
    leaveOutAction->setObjectName(u"leaveOut"_s);
    leaveOutAction->setShortcut(QKeySequence::Delete);
    leaveOutAction->setShortcutContext(Qt::WidgetShortcut);
    leaveOutAction->setToolTip(tr("Do not import the chosen file"));
    connect(leaveOutAction, &QAction::triggered, this, &ImportDialog::leaveOut);
    m_list->addAction(leaveOutAction);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    showCurrent();
            });
    auto *column = new QVBoxLayout(m_listPart);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_list, 1);
    return m_listPart;
}

QWidget *ImportDialog::buildMissingText()
{
    m_textPart = new QWidget(this);
    m_textWords = new QLabel(m_textPart);
    m_textWords->setObjectName(u"missingText"_s);
    m_textWords->setTextFormat(Qt::PlainText);
    m_textWords->setWordWrap(true);
    m_textWords->setText(
        tr("The text that these claims quote, %1, does not lie beside the file. With it, each "
           "quotation is shown where it stands; without it, the quoted passages alone are "
           "kept.")
            .arg(m_missingText));
    auto *choose = new QPushButton(tr("Choose the &text…"), m_textPart);
    choose->setObjectName(u"chooseText"_s);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseText);
    auto *line = new QHBoxLayout(m_textPart);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_textWords, 1);
    line->addWidget(choose);
    m_textPart->setVisible(!m_missingText.isEmpty());
    return m_textPart;
}

QLayout *ImportDialog::buildBottom()
{
    m_state = new QLabel(this);
    m_state->setObjectName(u"importState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress of looking at the files"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(fontMetrics().averageCharWidth() * 14, fontMetrics().height() / 2);
    m_import = new QPushButton(tr("&Import"), this);
    m_import->setObjectName(u"import"_s);
    m_import->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *line = new QHBoxLayout;
    m_choices = new ImportChoices(this);
    connect(m_choices, &ImportChoices::changed, this, &ImportDialog::lookAtAll);
    line->addWidget(m_choices);
    line->addSpacing(12);
    line->addWidget(m_bar);
    line->addWidget(m_state, 1);
    line->addWidget(m_import);
    line->addWidget(cancel);
    return line;
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    options.format = m_choices->format();
    options.textPath = m_textPath;
    options.mapping = m_mapping;
    options.eventCodes = m_choices->eventCodes();
    return options;
}

void ImportDialog::lookAtAll()
{
    m_delay.stop();
    m_all = true;
    m_afterwards.clear();
    m_notice.clear();
    m_bar->setRange(0, 0);
    m_previewer->look(m_paths, options(), m_into);
}

void ImportDialog::lookAt(const QStringList &paths)
{
    m_all = false;
    m_notice.clear();
    m_bar->setRange(0, 0);
    m_previewer->look(paths, options(), m_into);
}

void ImportDialog::takePreviews(std::vector<import::Preview> &previews)
{
    if (!m_all) {
        m_files->replace(std::move(previews));
        showCurrent();
        if (!m_afterwards.isEmpty())
            lookAt(std::exchange(m_afterwards, {}));
        return;
    }
    const bool first = currentRow() < 0;
    const import::SourcePath kept = first ? import::SourcePath() : m_files->at(currentRow())->path;
    m_files->setPreviews(std::move(previews));
    m_listPart->setVisible(m_files->rowCount() > 1);
    int row = first ? -1 : m_files->rowOf(kept);
    for (int i = 0; row < 0 && i < m_files->rowCount(); ++i)
        if (m_files->at(i)->failure.isEmpty() && !m_files->at(i)->companion)
            row = i;
    m_list->setCurrentIndex(m_files->index(std::max(row, 0), 0));
    updateState();
    if (first && m_import->isEnabled())
        m_import->setFocus();
}

void ImportDialog::setMapping(const std::optional<import::TableMapping> &mapping)
{
    m_mapping = mapping;
    m_notice.clear();
    m_previewer->cancel();
    if (m_pane->fault().isEmpty() || !mapping)
        m_delay.start();
    updateState();
}

int ImportDialog::currentRow() const
{
    return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
}

QStringList ImportDialog::otherTables() const
{
    QStringList others;
    for (int i = 0; i < m_files->rowCount(); ++i)
        if (const QString &path = m_files->at(i)->path.file;
            i != currentRow() && !m_files->at(i)->header.empty() && !others.contains(path))
            others += path;
    return others;
}

void ImportDialog::showCurrent()
{
    const import::Preview *preview = m_files->at(currentRow());
    if (!preview) {
        m_pane->showSentence(QString());
    } else if (!ImportFilesModel::isKnown(*preview)) {
        m_pane->showSentence(tr("Looking at %1 …").arg(preview->path.name()));
        if (!m_previewer->isLooking())
            lookAt({preview->path.file});
    } else {
        const QString together =
            m_files->index(currentRow(), ImportFilesModel::What).data(Qt::DisplayRole).toString();
        m_pane->show(*preview, m_mapping, tr("It makes no claims by itself: %1.").arg(together));
    }
    updateState();
}

void ImportDialog::leaveOut()
{
    const import::Preview *chosen = m_files->at(currentRow());
    if (!chosen || m_previewer->isLooking())
        return;
    const QString path = chosen->path.file;
    const int row = currentRow();
    m_paths.removeAll(path);
    std::vector<import::Preview> left;
    for (const import::Preview &preview : m_files->previews())
        if (preview.path.file != path)
            left.push_back(preview);
    m_files->setPreviews(std::move(left));
    m_list->setCurrentIndex(m_files->index(std::min(row, m_files->rowCount() - 1), 0));
    showCurrent();
}

void ImportDialog::chooseText()
{
    const QString text = QFileDialog::getOpenFileName(this, tr("Choose the text"), m_folder,
                                                      tr("Text (*.txt);;All files (*)"));
    if (text.isEmpty())
        return;
    m_textPath = text;
    m_textWords->setText(tr("The text is %1.").arg(QFileInfo(text).fileName()));
    lookAtAll();
}

qsizetype ImportDialog::readable() const
{
    const auto &previews = m_files->previews();
    return std::count_if(previews.begin(), previews.end(),
                         [](const import::Preview &one) { return one.failure.isEmpty() && !one.companion; });
}

QString ImportDialog::whyNot() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    if (m_previewer->isLooking() && m_all)
        return tr("Looking at the files …");
    if (!m_pane->fault().isEmpty())
        return m_pane->fault();
    if (m_files->rowCount() > 0 && readable() == 0)
        return m_files->rowCount() == 1 ? tr("This file cannot be imported.")
                                        : tr("None of these files can be imported.");
    return {};
}

void ImportDialog::updateState()
{
    const auto &previews = m_files->previews();
    m_choices->askForEvents(std::any_of(previews.begin(), previews.end(), [](const import::Preview &one) {
        return one.format == u"gdelt" || one.format == u"icews";
    }));
    m_bar->setVisible(m_previewer->isLooking());
    const qsizetype files = readable();
    const qsizetype failed = std::count_if(previews.begin(), previews.end(),
                                           [](const auto &one) { return !one.failure.isEmpty(); });
    const QString why = whyNot();
    const bool looking = m_previewer->isLooking() && m_all;
    m_import->setEnabled(files > 0 && !looking && m_pane->fault().isEmpty());
    m_import->setText(previews.size() > 1 && !looking ? tr("&Import %1").arg(filesWords(files))
                                                      : tr("&Import"));
    m_state->setText(!why.isEmpty() ? why
                     : failed > 0   ? tr("%1 cannot be imported.").arg(filesWords(failed))
                                    : QString());
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    // Return in a field ends what is typed there; only elsewhere it imports.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && qobject_cast<QLineEdit *>(focusWidget())) {
        focusNextChild();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ImportDialog::done(int result)
{
    m_delay.stop();
    m_afterwards.clear();
    m_previewer->cancel();
    QDialog::done(result);
}

} // namespace jaccuse::ui
