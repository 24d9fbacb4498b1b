// SPDX-License-Identifier: MIT
// What the window's actions do.
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
#include "panels/source_panel.h"

#include <QDir>
#include <QMenu>

namespace jaccuse::ui {

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto handler) {
        connect((*m_actions)[command], &QAction::triggered, this, handler);
    };
    on(Command::NewFile, [this] { askNewFile(); });
    on(Command::OpenFile, [this] { askOpenFile(); });
    on(Command::OpenSample, [this] { openSample(); });
    on(Command::ImportFiles, [this] { askImport(); });
    on(Command::ImportHistory, [this] { showImportHistory(); });
    on(Command::SaveCopy, [this] { askSaveCopy(); });
    on(Command::ExportImage, [this] { askExportImage(); });
    on(Command::ExportClaims, [this] { askExportClaims(); });
    on(Command::CloseWindow, [this] { close(); });
    on(Command::Undo, [this] {
        noteSight();
        m_session->undo();
    });
    on(Command::Redo, [this] {
        noteSight();
        m_session->redo();
    });
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
    on(Command::ShowMore, [this] { showMore(); });
    on(Command::ShowEverything, [this] {
        showAtMost(graph::GraphScope::mostActors, graph::GraphScope::mostEdges, tr("Show all actors"));
    });
    on(Command::ShowAllAgain, [this] { m_session->setScope({}, tr("Reset what is shown")); });
    on(Command::LayOutAgain, [this] { m_session->layOutAgain(); });
    on(Command::ClearFilters, [this] { m_session->setFilter({}); });
    on(Command::NextQuotation, [this] { stepQuotation(1); });
    on(Command::PreviousQuotation, [this] { stepQuotation(-1); });
    on(Command::OpenSource, [this] { m_source->setFocus(); });
    on(Command::FollowAnswer, [this] { followAnswer(); });
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

    (*m_actions)[Command::Overview]->setChecked(m_settings.overviewShown());
    m_graph->setOverviewShown(m_settings.overviewShown());
    on(Command::Overview, [this](bool shown) {
        m_settings.setOverviewShown(shown);
        m_graph->setOverviewShown(shown);
    });

    // Keys without Ctrl or Alt must not take letters away from text fields.
    for (const Command command :
         {Command::FitSelection, Command::FitAll, Command::Expand, Command::Hide, Command::Isolate,
          Command::ShowMore, Command::ShowEverything, Command::PinActor, Command::UnpinAll, Command::Collapse,
          Command::SelectNeighbours, Command::SelectAllActors, Command::SelectRectangle, Command::SelectLasso,
          Command::ShortestChain, Command::MutualPairs, Command::RollUpStated, Command::RollUpClaimed,
          Command::GoToTime}) {
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

    connectViews();
    connectMoves();
    connectSearch();
    connectTime();
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
    set(Command::ImportHistory, open, noFile);
    set(Command::SaveCopy, open, noFile);
    set(Command::ExportClaims, open, noFile);
    set(Command::CopyViewLink, open, noFile);
    set(Command::SaveView, writable,
        open ? tr("The file is open for reading only, so no view can be kept in it; a view link can be "
                  "copied.")
             : noFile);
    set(Command::ManageViews, open, noFile);
    set(Command::OpenViewLink, open, noFile);
    for (const Command command : {Command::ExportImage, Command::CopyImage, Command::FitAll, Command::ZoomIn,
                                  Command::ZoomOut, Command::ActualSize, Command::LayOutAgain})
        set(command, drawn, tr("No graph is drawn."));
    const QUndoStack *undo = m_session->undoStack();
    set(Command::Undo, undo->canUndo(),
        tr("Nothing has been changed since the file was opened or imported into."));
    set(Command::Redo, undo->canRedo(), tr("Nothing has been undone."));
    const auto name = [this](Command command, const QString &words, const QString &alone, QString what) {
        what.replace(u'&', QStringLiteral("&&"));
        (*m_actions)[command]->setText(what.isEmpty() ? alone : words.arg(what));
    };
    name(Command::Undo, tr("&Undo %1", "what, such as Hide Iran"), tr("&Undo"), undo->undoText());
    name(Command::Redo, tr("&Redo %1", "what, such as Hide Iran"), tr("&Redo"), undo->redoText());

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

    updateViewActions();
    updateSearchActions();
    const bool actor = !m_navigator->currentActor().isNull();
    const QString noActor = tr("No actor is selected; click one first.");
    updateMoves();
    set(Command::EditActor, actor && writable, actor ? readOnly : noActor);
    const auto &places = m_navigator->history().current();
    set(Command::FitSelection, drawn && places.kind != Place::Kind::All, tr("Nothing is selected."));
    const graph::Graph *graph = drawn ? &m_session->scene()->graph() : nullptr;
    const bool more = graph && (static_cast<qint64>(graph->nodes.size()) < graph->actorsInAll ||
                                graph->claimsDrawn < graph->claimsInAll);
    set(Command::ShowMore, more, tr("All actors are shown."));
    set(Command::ShowEverything, more, tr("All actors are shown."));
    set(Command::ShowAllAgain, m_session->scope() != graph::GraphScope{},
        tr("Nothing is hidden or added by hand."));
    set(Command::ClearFilters, !m_session->filter().isEmpty(), tr("No filter is set."));
    set(Command::Back, m_navigator->history().canGoBack(), tr("There is nowhere to go back to yet."));
    set(Command::Forward, m_navigator->history().canGoForward(), tr("You have not gone back."));
    set(Command::AllClaims, open && places.kind != Place::Kind::All,
        open ? tr("All claims are shown.") : noFile);
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
        QAction *action =
            menu->addAction(name.isEmpty() ? tr("All actors") : name.replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(i == history.at());
        connect(action, &QAction::triggered, this,
                [this, steps = i - history.at()] { m_navigator->go(steps); });
    }
}

void MainWindow::openContextMenu(model::ActorId actor, const query::EdgeKey &edge, const QPoint &place)
{
    if (!actor.isNull() && actor != m_navigator->currentActor() && !m_graph->chosen().contains(actor))
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
        fillActorMenu(*menu);
    else if (!edge.from.isNull())
        add({Command::NextQuotation, Command::OpenSource, Command::FollowAnswer, Command::FitSelection});
    else
        add({Command::FitAll, Command::ShowMore, Command::ShowEverything, Command::ShowAllAgain,
             Command::SelectAllActors, Command::SelectRectangle, Command::SelectLasso, Command::MutualPairs,
             Command::UnpinAll, Command::LayOutAgain, Command::ExportImage, Command::CopyImage});
    menu->popup(place);
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

void MainWindow::showMore()
{
    const graph::GraphScope &scope = m_session->scope();
    showAtMost(2 * scope.mostInvolved, 2 * scope.strongestEdges, tr("Show more actors"));
}

void MainWindow::showAtMost(int actors, int edges, const QString &what)
{
    graph::GraphScope scope = m_session->scope();
    scope.only.clear();
    scope.hidden.clear();
    scope.mostInvolved = std::min(actors, scope.mostActors);
    scope.strongestEdges = std::min(edges, scope.mostEdges);
    m_session->setScope(scope, what);
}

} // namespace jaccuse::ui
