// SPDX-License-Identifier: MIT
// How claims come into the window, and how they go again.
#include "dialogs/import_dialog.h"
#include "dialogs/import_history_dialog.h"
#include "dialogs/import_summary_dialog.h"
#include "import_sentences.h"
#include "main_window.h"
#include "message_bar.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

namespace jaccuse::ui {

namespace {

/// A folder stands for the files in it, without those that are hidden and those of further folders.
QStringList filesAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList files;
    for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name))
        files += file.absoluteFilePath();
    return files;
}

} // namespace

void MainWindow::askImport()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Import claims"), m_settings.importFolder(),
                                      tr("Claims (*.json *.jsonl *.csv *.tsv *.txt *.tab *.dna *.gz *.zip)") +
                                          QStringLiteral(";;") + tr("All files (*)"));
    if (!paths.isEmpty())
        importFiles(paths);
}

void MainWindow::importFiles(const QStringList &paths)
{
    if (const QAction *import = (*m_actions)[Command::ImportFiles]; !import->isEnabled()) {
        m_message->say(import->toolTip());
        return;
    }
    m_settings.setImportFolder(QFileInfo(paths.front()).absolutePath());
    auto *dialog = new ImportDialog(m_theme, m_settings, paths, m_session->path(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_session->importFiles(dialog->paths(), dialog->options()); });
    connect(m_session, &Session::opened, dialog, &QDialog::reject);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (openPictures(event->mimeData()->urls()))
        return;
    QStringList imports;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        if (url.toLocalFile().endsWith(QStringLiteral(".jaccuse"), Qt::CaseInsensitive))
            openFile(url.toLocalFile());
        else
            imports += filesAt(url.toLocalFile());
    }
    if (!imports.isEmpty())
        importFiles(imports);
    else if (event->mimeData()->hasUrls() &&
             QFileInfo(event->mimeData()->urls().front().toLocalFile()).isDir())
        m_message->say(tr("There are no files in this folder itself to import."));
}

void MainWindow::showImported(const std::vector<import::FileImport> &imports)
{
    const auto showSummary = [this, imports] {
        auto *dialog = new ImportSummaryDialog(m_theme, *m_session, imports, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    };
    qint64 warnings = 0;
    for (const import::FileImport &one : imports)
        warnings += one.report ? one.report->warningsInAll : 0;
    QString words = importSummary(imports);
    if (warnings > 0)
        words += u' ' + tr("%1.").arg(warningsWords(warnings));
    m_message->say(words, showSummary);
    if (isEventful(imports))
        showSummary();
}

void MainWindow::showImportHistory()
{
    auto *dialog = new ImportHistoryDialog(m_theme, *m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

} // namespace jaccuse::ui
