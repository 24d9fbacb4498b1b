// SPDX-License-Identifier: MIT
// What the window asks before it does something, and what it tells.
#include "dialogs/edit_actor_dialog.h"
#include "dialogs/edit_claim_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "graph/graph_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "navigator.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace jaccuse::ui {

namespace {

QString jaccuseFilter()
{
    return MainWindow::tr("Jaccuse files (*.jaccuse)");
}

QString withSuffix(const QString &path, const QString &suffix)
{
    return QFileInfo(path).suffix().isEmpty() ? path + u'.' + suffix : path;
}

/// Markup in it is shown as it stands.
QMessageBox *plainQuestion(QWidget *parent, const QString &title, const QString &text, const QString &button)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(box->addButton(button, QMessageBox::AcceptRole));
    return box;
}

} // namespace

void MainWindow::askNewFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("New file"), m_settings.lastFolder(), jaccuseFilter());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    const QString file = withSuffix(path, QStringLiteral("jaccuse"));
    // The dialog asked before it let an existing file be named; but claims are not thrown away here.
    if (QFileInfo::exists(file))
        m_message->say(
            tr("%1 exists already, so it was opened as it is.").arg(QDir::toNativeSeparators(file)));
    newFile(file);
}

void MainWindow::askOpenFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a file"), m_settings.lastFolder(),
                                     jaccuseFilter() + QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    openFile(path);
}

void MainWindow::askSaveCopy()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save a copy"), m_settings.lastFolder(), jaccuseFilter());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    m_session->saveCopy(withSuffix(path, QStringLiteral("jaccuse")));
}

void MainWindow::askEditClaim()
{
    const model::Claim *claim = m_navigator->loadedClaim(m_navigator->currentClaim());
    if (!claim)
        return;
    auto *dialog = new EditClaimDialog(*claim, m_navigator->history().current().name(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = claim->id] { m_session->editClaim(id, dialog->edit()); });
    dialog->open();
}

void MainWindow::askEditActor()
{
    const model::ActorId id = m_navigator->currentActor();
    m_session->read(
        this, [id](store::Database &database) { return store::ClaimReader(database).actor(id); },
        [this](const std::optional<model::Actor> &actor) {
            if (!actor)
                return;
            auto *dialog = new EditActorDialog(*actor, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, before = *actor] {
                m_session->editActor(before.id, dialog->name(), dialog->kind(), dialog->note());
            });
            dialog->open();
        });
}

void MainWindow::askDeleteClaim()
{
    const model::Claim *claim = m_navigator->loadedClaim(m_navigator->currentClaim());
    if (!claim)
        return;
    const auto answeredBy = m_navigator->loaded().answeredBy.value(claim->id);
    QString question = tr("Delete this claim and its %1 from the file? It can be undone.")
                           .arg(tr("%n quotations", nullptr, static_cast<int>(claim->quotations.size())));
    if (!answeredBy.empty())
        question += u' ' + tr("%n claims that answer it stay, without what they answered.", nullptr,
                              static_cast<int>(answeredBy.size()));
    QMessageBox *box = plainQuestion(this, tr("Delete claim"), question, tr("Delete"));
    connect(box, &QDialog::finished, this, [this, box, id = claim->id] {
        if (box->clickedButton() && box->buttonRole(box->clickedButton()) == QMessageBox::AcceptRole)
            m_session->removeClaim(id);
    });
    box->open();
}

void MainWindow::askOpenAddress(const QUrl &url)
{
    if (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https"))
        return;
    QMessageBox *box =
        plainQuestion(this, tr("Open address"),
                      tr("Open this address in your browser? Its owner will see that somebody does.\n\n%1")
                          .arg(url.toDisplayString(QUrl::FullyEncoded)),
                      tr("Open"));
    connect(box, &QDialog::finished, this, [box, url] {
        if (box->clickedButton() && box->buttonRole(box->clickedButton()) == QMessageBox::AcceptRole)
            QDesktopServices::openUrl(url);
    });
    box->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions->shortcutSheet(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Jaccuse"),
        tr("Jaccuse %1\n\nA browser of attribution claims: who publicly says that who did what, in "
           "which words, told by whom. It shows accusations as reported; it finds nobody guilty.\n\n"
           "Everything stays in your own files. MIT licence.")
            .arg(QStringLiteral(JACCUSE_VERSION)),
        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace jaccuse::ui
