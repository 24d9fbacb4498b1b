// SPDX-License-Identifier: MIT
// What the window's actions do.
#include "dialogs/edit_actor_dialog.h"
#include "dialogs/edit_claim_dialog.h"
#include "dialogs/export_image_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "graph/graph_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "model/wording.h"
#include "navigator.h"
#include "panels/actor_panel.h"
#include "panels/breadcrumb.h"
#include "panels/filter_panel.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "panels/search_field.h"
#include "panels/source_panel.h"
#include "render/image_export.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
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

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto handler) {
        connect((*m_actions)[command], &QAction::triggered, this, handler);
    };
    on(Command::NewFile, [this] { askNewFile(); });
    on(Command::OpenFile, [this] { askOpenFile(); });
    on(Command::OpenSample, [this] { openSample(); });
    on(Command::ImportFiles, [this] { askImport(); });
    on(Command::SaveCopy, [this] { askSaveCopy(); });
    on(Command::ExportImage, [this] { askExportImage(); });
    on(Command::ExportClaims, [this] { askExportClaims(); });
    on(Command::CloseWindow, [this] { close(); });
    on(Command::Undo, [this] { m_session->undoStack()->undo(); });
    on(Command::Redo, [this] { m_session->undoStack()->redo(); });
    on(Command::CopyQuotation, [this] { copyQuotation(); });
    on(Command::CopyImage, [this] { copyImage(); });
    on(Command::EditClaim, [this] { askEditClaim(); });
    on(Command::EditActor, [this] { askEditActor(); });
    on(Command::DeleteClaim, [this] { askDeleteClaim(); });
    on(Command::ZoomIn, [this] { m_graph->zoomBy(1.25); });
    on(Command::ZoomOut, [this] { m_graph->zoomBy(0.8); });
    on(Command::ActualSize, [this] { m_graph->setActualSize(); });
    on(Command::FitAll, [this] { m_graph->fitAll(); });
    on(Command::FitSelection, [this] { m_graph->fitSelection(); });
    on(Command::FullScreen, [this](bool full) { full ? showFullScreen() : showNormal(); });
    on(Command::Back, [this] { m_navigator->go(-1); });
    on(Command::Forward, [this] { m_navigator->go(1); });
    on(Command::AllClaims, [this] { m_navigator->visitAll(); });
    on(Command::Expand, [this] { expandActor(m_navigator->currentActor()); });
    on(Command::Hide, [this] { hideActor(m_navigator->currentActor()); });
    on(Command::Isolate, [this] { isolateActor(m_navigator->currentActor()); });
    on(Command::ShowMore, [this] { showMore(); });
    on(Command::ShowAllAgain, [this] { m_session->setScope({}); });
    on(Command::LayOutAgain, [this] { m_session->layOutAgain(); });
    on(Command::ClearFilters, [this] { m_session->setFilter({}); });
    on(Command::NextQuotation, [this] { stepQuotation(1); });
    on(Command::PreviousQuotation, [this] { stepQuotation(-1); });
    on(Command::OpenSource, [this] { m_source->setFocus(); });
    on(Command::FollowAnswer, [this] { followAnswer(); });
    on(Command::Search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(Command::FindInSource, [this] { m_source->openFind(); });
    on(Command::Shortcuts, [this] { showShortcuts(); });
    on(Command::About, [this] { showAbout(); });

    using Choice = Theme::Choice;
    const std::pair<Command, Choice> themes[] = {{Command::ThemeSystem, Choice::System},
                                                 {Command::ThemeLight, Choice::Light},
                                                 {Command::ThemeDark, Choice::Dark}};
    for (const auto &[command, choice] : themes) {
        (*m_actions)[command]->setChecked(m_theme.choice() == choice);
        on(command, [this, chosen = choice] {
            m_theme.setChoice(chosen);
            m_settings.setTheme(chosen);
        });
    }

    // Keys without Ctrl or Alt must not take letters away from text fields.
    for (const Command command : {Command::FitSelection, Command::FitAll, Command::Expand, Command::Hide,
                                  Command::Isolate, Command::ShowMore}) {
        QAction *action = (*m_actions)[command];
        action->setShortcutContext(Qt::WidgetShortcut);
        m_graph->addAction(action);
    }
    (*m_actions)[Command::CopyQuotation]->setShortcut(QKeySequence::Copy);
    (*m_actions)[Command::CopyQuotation]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_quotations->addAction((*m_actions)[Command::CopyQuotation]);
    auto *slash = new QAction(this);
    slash->setShortcut(Qt::Key_Slash);
    slash->setShortcutContext(Qt::WidgetShortcut);
    connect(slash, &QAction::triggered, (*m_actions)[Command::Search], &QAction::trigger);
    m_graph->addAction(slash);

    connect(m_session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateAvailability);
    // The same keys on two actions would be ambiguous; the menu's have them.
    m_breadcrumb->backAction()->setShortcuts(QList<QKeySequence>());
    m_breadcrumb->forwardAction()->setShortcuts(QList<QKeySequence>());
    connect(m_breadcrumb, &Breadcrumb::backRequested, (*m_actions)[Command::Back], &QAction::trigger);
    connect(m_breadcrumb, &Breadcrumb::forwardRequested, (*m_actions)[Command::Forward], &QAction::trigger);
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_actions->historyMenu(), &QMenu::aboutToShow, this, &MainWindow::fillHistoryMenu);
    const std::pair<QWidget *, QString> panels[] = {{m_actors, tr("&Actors")},
                                                    {m_filters, tr("&Filters")},
                                                    {m_quotations, tr("&Quotations")},
                                                    {m_source, tr("&Source")}};
    for (const auto &[widget, name] : panels) {
        QAction *toggle = m_actions->panelsMenu()->addAction(name);
        toggle->setCheckable(true);
        toggle->setChecked(true);
        connect(toggle, &QAction::toggled, widget, &QWidget::setVisible);
    }
    for (const Command command : {Command::OpenFile, Command::NewFile, Command::ImportFiles})
        m_hints->addAction((*m_actions)[command]);
    connect(m_hints, &MessageBar::dismissed, this, [this] { m_settings.setWelcomed(true); });
    welcome();
}

void MainWindow::updateAvailability()
{
    const bool open = m_session->isOpen();
    const bool drawn = m_session->scene() && !m_session->scene()->nodes().empty();
    const bool writable = open && !m_session->isReadOnly();
    const QString noFile = tr("No file is open; open or make one first.");
    const QString readOnly = open ? tr("The file is open for reading only.") : noFile;
    const auto set = [this](Command command, bool available, const QString &whyNot) {
        m_actions->setAvailable(command, available, whyNot);
    };
    set(Command::ImportFiles, writable, readOnly);
    set(Command::SaveCopy, open, noFile);
    set(Command::ExportClaims, open, noFile);
    for (const Command command : {Command::ExportImage, Command::CopyImage, Command::FitAll, Command::ZoomIn,
                                  Command::ZoomOut, Command::ActualSize, Command::LayOutAgain})
        set(command, drawn, tr("No graph is drawn."));
    const QUndoStack *undo = m_session->undoStack();
    set(Command::Undo, undo->canUndo(), tr("Nothing has been changed since the file was opened or imported into."));
    set(Command::Redo, undo->canRedo(), tr("Nothing has been undone."));
    (*m_actions)[Command::Undo]->setText(undo->canUndo() ? tr("&Undo: %1").arg(undo->undoText()) : tr("&Undo"));
    (*m_actions)[Command::Redo]->setText(undo->canRedo() ? tr("&Redo: %1").arg(undo->redoText()) : tr("&Redo"));

    const bool claim = !m_navigator->currentClaim().isNull();
    const QString noClaim = tr("No claim is selected; choose a quotation first.");
    set(Command::CopyQuotation, claim, noClaim);
    set(Command::OpenSource, claim, noClaim);
    set(Command::FindInSource, !m_source->document().isNull(), noClaim);
    set(Command::EditClaim, claim && writable, claim ? readOnly : noClaim);
    set(Command::DeleteClaim, claim && writable, claim ? readOnly : noClaim);
    set(Command::FollowAnswer, !m_navigator->answersOfCurrent().empty(),
        claim ? tr("This claim answers none, and none answers it.") : noClaim);
    const QString noQuotations = tr("No quotations are shown.");
    const bool quotations = !m_navigator->loaded().claims.empty();
    set(Command::NextQuotation, quotations, noQuotations);
    set(Command::PreviousQuotation, quotations, noQuotations);

    const bool actor = !m_navigator->currentActor().isNull();
    const QString noActor = tr("No actor is selected; click one first.");
    for (const Command command : {Command::Expand, Command::Hide, Command::Isolate})
        set(command, actor, noActor);
    set(Command::EditActor, actor && writable, actor ? readOnly : noActor);
    const auto &places = m_navigator->history().current();
    set(Command::FitSelection, drawn && places.kind != Place::Kind::All, tr("Nothing is selected."));
    const bool more = drawn && static_cast<qint64>(m_session->scene()->nodes().size())
                                   < m_session->scene()->graph().actorsInAll;
    set(Command::ShowMore, more, tr("All actors are shown."));
    set(Command::ShowAllAgain, m_session->scope() != graph::GraphScope{}, tr("Nothing is hidden or added by hand."));
    set(Command::ClearFilters, !m_session->filter().isEmpty(), tr("No filter is set."));
    set(Command::Back, m_navigator->history().canGoBack(), tr("There is nowhere to go back to yet."));
    set(Command::Forward, m_navigator->history().canGoForward(), tr("You have not gone back."));
    set(Command::AllClaims, open && places.kind != Place::Kind::All, open ? tr("All claims are shown.") : noFile);
}

void MainWindow::updateBreadcrumb()
{
    const VisitHistory &history = m_navigator->history();
    m_breadcrumb->setPath(QStringList{tr("All actors")} + history.current().path);
    const auto nameAt = [&](int place) {
        const QString name = history.visits()[static_cast<size_t>(place)].name();
        return name.isEmpty() ? tr("All actors") : name;
    };
    m_breadcrumb->setHistory(history.canGoBack() ? nameAt(history.at() - 1) : QString(),
                             history.canGoForward() ? nameAt(history.at() + 1) : QString());
}

void MainWindow::fillRecentMenu()
{
    QMenu *menu = m_actions->recentMenu();
    menu->clear();
    for (const QString &path : m_settings.recentFiles()) {
        QAction *action = menu->addAction(QDir::toNativeSeparators(path).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No file was opened before"))->setEnabled(false);
}

void MainWindow::fillHistoryMenu()
{
    QMenu *menu = m_actions->historyMenu();
    menu->clear();
    const VisitHistory &history = m_navigator->history();
    const auto &visits = history.visits();
    for (int i = static_cast<int>(visits.size()) - 1; i >= 0; --i) {
        QString name = visits[static_cast<size_t>(i)].name();
        QAction *action = menu->addAction(name.isEmpty() ? tr("All actors") : name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(i == history.at());
        connect(action, &QAction::triggered, this, [this, steps = i - history.at()] { m_navigator->go(steps); });
    }
}

void MainWindow::openContextMenu(model::ActorId actor, const query::EdgeKey &edge, const QPoint &place)
{
    if (!actor.isNull() && actor != m_navigator->currentActor())
        m_navigator->visitActor(actor);
    else if (actor.isNull() && !edge.from.isNull())
        m_navigator->visitEdge(edge);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](std::initializer_list<Command> commands) {
        for (const Command command : commands)
            menu->addAction((*m_actions)[command]);
    };
    if (!actor.isNull())
        add({Command::Expand, Command::Isolate, Command::Hide, Command::FitSelection, Command::EditActor});
    else if (!edge.from.isNull())
        add({Command::NextQuotation, Command::OpenSource, Command::FollowAnswer, Command::FitSelection});
    else
        add({Command::FitAll, Command::ShowMore, Command::ShowAllAgain, Command::LayOutAgain, Command::ExportImage,
             Command::CopyImage});
    menu->popup(place);
}

void MainWindow::askNewFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("New file"), m_settings.lastFolder(), jaccuseFilter());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    const QString file = withSuffix(path, QStringLiteral("jaccuse"));
    // The dialog asked before it let an existing file be named; but claims are not thrown away here.
    if (QFileInfo::exists(file))
        m_message->say(tr("%1 exists already, so it was opened as it is.").arg(QDir::toNativeSeparators(file)));
    newFile(file);
}

void MainWindow::askOpenFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a file"), m_settings.lastFolder(),
                                                      jaccuseFilter() + QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    openFile(path);
}

void MainWindow::askImport()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Import claims"), m_settings.lastFolder(),
        tr("Exchange files and tables (*.json *.jsonl *.csv *.tsv)") + QStringLiteral(";;") + tr("All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(paths.front()).absolutePath());
    importFiles(paths);
}

void MainWindow::importFiles(const QStringList &paths)
{
    const QString missing = paths.size() == 1 ? import::missingTextFile(paths.front()) : QString();
    if (missing.isEmpty()) {
        m_session->importFiles(paths);
        return;
    }
    QMessageBox *box = plainQuestion(
        this, tr("Import claims"),
        tr("The text that these claims quote, %1, does not lie beside the file. With it, each quotation is shown where "
           "it stands; without it, the quoted passages alone are kept.").arg(missing),
        tr("Choose the text…"));
    QAbstractButton *without = box->addButton(tr("Import without"), QMessageBox::DestructiveRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, without, paths](QAbstractButton *button) {
        if (button == without) {
            m_session->importFiles(paths);
        } else if (box->buttonRole(button) == QMessageBox::AcceptRole) {
            const QString text = QFileDialog::getOpenFileName(this, tr("Choose the text"), m_settings.lastFolder(),
                                                              tr("Text (*.txt);;All files (*)"));
            if (!text.isEmpty())
                m_session->importFiles(paths, text);
        }
    });
    box->open();
}

void MainWindow::askSaveCopy()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save a copy"), m_settings.lastFolder(), jaccuseFilter());
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    m_session->saveCopy(withSuffix(path, QStringLiteral("jaccuse")));
}

void MainWindow::askExportImage()
{
    const QString caption =
        render::captionText(m_session->scene()->graph(), query::filterWords(m_session->filter()),
                            QFileInfo(m_session->path()).fileName(), QLocale().toString(QDate::currentDate(), QLocale::LongFormat));
    auto *dialog = new ExportImageDialog(m_session->scene(), m_graph->viewState(), QString(), caption, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, scene = m_session->scene()] {
        const QString suffix = dialog->suffix();
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Export image"), m_settings.lastFolder() + tr("/accusations.") + suffix,
                                         QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
        if (path.isEmpty())
            return;
        m_settings.setLastFolder(QFileInfo(path).absolutePath());
        m_session->exportPicture(scene, dialog->options(), withSuffix(path, suffix));
    });
    dialog->open();
}

void MainWindow::askExportClaims()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export claims"), m_settings.lastFolder(),
                                                      tr("Exchange file (*.json)"));
    if (path.isEmpty())
        return;
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    m_session->exportClaims(withSuffix(path, QStringLiteral("json")));
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
    QMessageBox *box = plainQuestion(this, tr("Open address"),
                                     tr("Open this address in your browser? Its owner will see that somebody does.\n\n%1")
                                         .arg(url.toDisplayString(QUrl::FullyEncoded)),
                                     tr("Open"));
    connect(box, &QDialog::finished, this, [box, url] {
        if (box->clickedButton() && box->buttonRole(box->clickedButton()) == QMessageBox::AcceptRole)
            QDesktopServices::openUrl(url);
    });
    box->open();
}

void MainWindow::copyImage()
{
    render::FigureOptions options;
    options.size = m_graph->size();
    options.scale = 2;
    options.sceneArea = m_graph->camera().visibleScene();
    options.palette = m_graph->viewState().palette;
    options.selectedNode = m_graph->viewState().selectedNode;
    options.selectedEdge = m_graph->viewState().selectedEdge;
    options.legend = render::LegendPlace::Bottom;
    QApplication::clipboard()->setImage(render::drawImage(*m_session->scene(), options));
    m_message->say(tr("The picture is on the clipboard."));
}

void MainWindow::copyQuotation()
{
    const QModelIndex index = m_quotations->view()->currentIndex();
    if (!index.isValid())
        return;
    QApplication::clipboard()->setText(m_quotations->citationText(index));
    m_message->say(tr("The quotation is on the clipboard, with its source."));
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_actions->shortcutSheet(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Jaccuse"),
                                tr("Jaccuse %1\n\nA browser of attribution claims: who publicly says that who did what, in "
                                   "which words, told by whom. It shows accusations as reported; it finds nobody guilty.\n\n"
                                   "Everything stays in your own files. MIT licence.")
                                    .arg(QStringLiteral(JACCUSE_VERSION)),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::stepQuotation(int by)
{
    QuotationView *view = m_quotations->view();
    const QModelIndex here = view->currentIndex();
    const int row = here.isValid() ? here.row() + by : 0;
    const QModelIndex next = view->model()->index(row, 0);
    if (next.isValid())
        view->setCurrentIndex(next);
}

void MainWindow::followAnswer()
{
    const auto answers = m_navigator->answersOfCurrent();
    if (answers.size() == 1) {
        m_navigator->visitClaim(answers.front().id);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const store::LinkedClaim &answer : answers) {
        QString words = tr("%1: %2").arg(model::label(answer.type), answer.summary);
        QAction *action = menu->addAction(words.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = answer.id] { m_navigator->visitClaim(id); });
    }
    menu->popup(m_quotations->mapToGlobal(QPoint(12, 40)));
}

void MainWindow::expandActor(model::ActorId actor)
{
    if (actor.isNull() || !m_session->selection())
        return;
    graph::GraphScope scope = m_session->scope();
    if (!scope.only.isEmpty())
        scope.only.insert(actor);
    bool changed = false;
    for (const model::ActorId neighbour : graph::neighbours(*m_session->selection(), actor)) {
        scope.hidden.remove(neighbour);
        const auto &scene = m_session->scene();
        if (scene && scene->graph().nodeOf(neighbour) >= 0)
            continue;
        scope.also.insert(neighbour);
        if (!scope.only.isEmpty())
            scope.only.insert(neighbour);
        changed = true;
    }
    m_navigator->visitActor(actor);
    if (changed)
        m_session->setScope(scope);
    else
        m_graph->fitSelection();
}

void MainWindow::hideActor(model::ActorId actor)
{
    if (actor.isNull())
        return;
    graph::GraphScope scope = m_session->scope();
    scope.hidden.insert(actor);
    scope.also.remove(actor);
    m_navigator->visitAll();
    m_session->setScope(scope);
}

void MainWindow::isolateActor(model::ActorId actor)
{
    if (actor.isNull())
        return;
    graph::GraphScope scope = m_session->scope();
    scope.only = {actor};
    for (const model::ActorId neighbour : graph::neighbours(*m_session->selection(), actor))
        if (scope.only.size() < scope.mostInvolved)
            scope.only.insert(neighbour);
    m_session->setScope(scope);
}

void MainWindow::showMore()
{
    graph::GraphScope scope = m_session->scope();
    scope.only.clear();
    scope.hidden.clear();
    scope.mostInvolved = std::min(scope.mostInvolved * 2, 800);
    scope.strongestEdges = std::min(scope.strongestEdges * 2, 3200);
    m_session->setScope(scope);
}

} // namespace jaccuse::ui
