// SPDX-License-Identifier: MIT
// How the window shows, keeps and carries views.
#include "dialogs/manage_views_dialog.h"
#include "dialogs/open_link_dialog.h"
#include "dialogs/save_view_dialog.h"
#include "graph/graph_view.h"
#include "graph/time_strip.h"
#include "main_window.h"
#include "message_bar.h"
#include "navigator.h"
#include "panels/actor_panel.h"
#include "panels/chip_line.h"
#include "panels/filter_panel.h"
#include "panels/search_field.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace jaccuse::ui {

namespace {

constexpr std::pair<Command, layout::Kind> layouts[] = {{Command::LayoutForce, layout::Kind::Force},
                                                        {Command::LayoutCircle, layout::Kind::Circle},
                                                        {Command::LayoutLayered, layout::Kind::Layered},
                                                        {Command::LayoutRings, layout::Kind::EgoRings}};
constexpr std::pair<Command, render::Colouring> colourings[] = {
    {Command::ColourByKind, render::Colouring::Kind},
    {Command::ColourByCountry, render::Colouring::Country},
    {Command::ColourByMade, render::Colouring::Made},
    {Command::ColourByReceived, render::Colouring::Received}};

} // namespace

void MainWindow::connectViews()
{
    const auto on = [this](Command command, auto handler) {
        connect((*m_actions)[command], &QAction::triggered, this, handler);
    };
    on(Command::CopyViewLink, [this] { copyViewLink(); });
    on(Command::OpenViewLink, [this] { askOpenViewLink(); });
    on(Command::PinActor, [this](bool pinned) {
        m_session->setPinned(m_navigator->currentActor(), pinned);
        updateAvailability();
    });
    on(Command::UnpinAll, [this] { m_session->unpinAll(); });
    connect(m_graph, &GraphView::actorMoved, m_session, &Session::moveActor);
    for (const auto &[command, kind] : layouts)
        on(command, [this, chosen = kind] { m_session->setLayout(chosen, ringsCentre()); });
    for (const auto &[command, colouring] : colourings)
        on(command, [this, chosen = colouring] { m_session->setColouring(chosen); });
    on(Command::AnimateChanges, [this](bool animated) {
        m_graph->setAnimated(animated);
        m_settings.setAnimated(animated);
    });
    (*m_actions)[Command::AnimateChanges]->setChecked(m_settings.animated());
    m_graph->setAnimated(m_settings.animated());
    on(Command::SaveView, [this] { askSaveView(); });
    on(Command::ManageViews, [this] { showViews(); });
    connect(m_session, &Session::savedViewsChanged, this, &MainWindow::fillViewsMenu);
    fillViewsMenu();
    connect(m_session, &Session::sightChanged, this, &MainWindow::showSight);
    connect(m_session, &Session::opened, this, [this] {
        if (!m_linkToOpen.isEmpty())
            m_session->openViewLink(std::exchange(m_linkToOpen, QString()));
    });
    connect(m_session, &Session::failed, this, [this] { m_linkToOpen.clear(); });
}

bool MainWindow::isLargeAndNew(const query::ClaimSelection &selection) const
{
    constexpr size_t large = 20'000;
    return selection.columns->claims.size() > large &&
           (!m_shownSelection || m_shownSelection->columns != selection.columns);
}

void MainWindow::showPicture(bool first)
{
    m_panelsWait = false;
    if (m_session->selection())
        m_time->setPicture(m_session->picture());
    const auto &selection = m_session->selection();
    if (!selection)
        return;
    const bool otherClaims = std::exchange(m_shownSelection, selection) != selection;
    if (otherClaims) {
        m_actors->setSelection(selection);
        m_filters->setSelection(selection);
        m_chips->setFilter(selection->filter);
        m_search->askAgain(); // other claims are left out of what it finds
    }
    if (first) {
        const auto &edges = m_session->scene()->graph().edges;
        if (std::exchange(m_startOnEdge, false) && !edges.empty())
            m_navigator->visitEdge(m_session->scene()->graph().keyOf(0));
        else
            m_navigator->visitAll();
        m_settings.addRecentFile(m_session->path());
    } else if (otherClaims) {
        m_navigator->refresh();
    } else {
        m_navigator->redraw();
    }
    updateTitle();
    updateAvailability();
}

void MainWindow::updateViewActions()
{
    const view::View &view = m_session->view();
    const bool drawn = m_session->scene() && !m_session->scene()->nodes().empty();
    const model::ActorId actor = m_navigator->currentActor();
    (*m_actions)[Command::PinActor]->setChecked(view.pins.contains(actor));
    m_actions->setAvailable(Command::PinActor, !actor.isNull(), tr("No actor is selected; click one first."));
    m_actions->setAvailable(Command::UnpinAll, !view.pins.isEmpty(), tr("No actor is pinned."));
    for (const auto &[command, kind] : layouts) {
        (*m_actions)[command]->setChecked(kind == view.layout);
        m_actions->setAvailable(command, drawn, tr("No graph is drawn."));
    }
    for (const auto &[command, colouring] : colourings) {
        (*m_actions)[command]->setChecked(colouring == view.colourBy);
        m_actions->setAvailable(command, drawn, tr("No graph is drawn."));
    }
}

model::ActorId MainWindow::ringsCentre() const
{
    const model::ActorId actor = m_navigator->currentActor();
    if (!actor.isNull() || m_session->scene()->nodes().empty())
        return actor;
    return m_session->scene()->graph().nodes.front().actor.id;
}

void MainWindow::noteSight()
{
    view::Selection selection = m_navigator->selection();
    selection.actors = m_graph->chosen();
    m_session->noteSight(m_graph->sight(), selection);
}

void MainWindow::showSight()
{
    // What is selected may bring itself into sight; the camera has the last word.
    m_graph->choose(m_session->view().selection.actors);
    m_navigator->visit(m_session->view().selection);
    m_graph->lookAt(m_session->view().camera);
}

void MainWindow::copyViewLink()
{
    noteSight();
    m_session->makeViewLink(this, [this](const QString &link) {
        QApplication::clipboard()->setText(link);
        m_message->say(tr("The link is on the clipboard: one line of text that shows this view in every copy "
                          "of this file."));
    });
}

void MainWindow::openViewLink(const QString &link)
{
    m_linkToOpen = link;
}

void MainWindow::askSaveView()
{
    QStringList taken;
    for (const store::SavedView &view : m_session->savedViews())
        taken << view.name;
    QString suggested = m_session->filter().isEmpty() ? QString() : query::filterWords(m_session->filter());
    for (qsizetype number = taken.size() + 1; suggested.isEmpty() || taken.contains(suggested); ++number)
        suggested = tr("View %1").arg(number);
    auto *dialog = new SaveViewDialog(suggested, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        noteSight();
        m_session->saveView(dialog->name());
    });
    dialog->open();
}

void MainWindow::showViews()
{
    auto *dialog = new ManageViewsDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ManageViewsDialog::showRequested, this, [this](store::SavedViewId id) {
        noteSight();
        m_session->showSavedView(id);
    });
    connect(dialog, &ManageViewsDialog::replaceRequested, this, [this](const QString &name) {
        noteSight();
        m_session->saveView(name);
    });
    dialog->show();
}

void MainWindow::fillViewsMenu()
{
    constexpr qsizetype withKeys = 9;
    qDeleteAll(m_viewActions);
    m_viewActions.clear();
    QMenu *menu = m_actions->viewsMenu();
    for (const store::SavedView &view : m_session->savedViews()) {
        QString name = view.name;
        QAction *action = menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        if (m_viewActions.size() < withKeys)
            action->setShortcut(
                QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + m_viewActions.size())));
        connect(action, &QAction::triggered, this, [this, id = view.id] {
            noteSight();
            m_session->showSavedView(id);
        });
        m_viewActions.append(action);
    }
    if (m_viewActions.isEmpty()) {
        m_viewActions.append(menu->addAction(tr("No view is kept in this file yet")));
        m_viewActions.front()->setEnabled(false);
    }
}

void MainWindow::askOpenViewLink()
{
    auto *dialog = new OpenLinkDialog(QApplication::clipboard()->text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        noteSight();
        m_session->openViewLink(dialog->link());
    });
    dialog->open();
}

} // namespace jaccuse::ui
