// SPDX-License-Identifier: MIT
// How the window moves through the graph: who is shown, who is chosen together, and through time.
#include "graph/accusations.h"
#include "graph/graph_find_bar.h"
#include "graph/graph_view.h"
#include "graph/scope_moves.h"
#include "graph/time_strip.h"
#include "main_window.h"
#include "message_bar.h"
#include "navigator.h"
#include "panels/quotation_panel.h"
#include "query/edge_verb.h"

#include <QMenu>

namespace jaccuse::ui {

namespace {

constexpr std::pair<Command, graph::RollUp> rollUps[] = {{Command::RollUpNone, graph::RollUp::None},
                                                         {Command::RollUpStated, graph::RollUp::Definitional},
                                                         {Command::RollUpClaimed, graph::RollUp::Claimed}};
constexpr int fewNeighbours = 10;

QSet<model::ActorId> setOf(const QList<model::ActorId> &actors)
{
    return {actors.begin(), actors.end()};
}

} // namespace

void MainWindow::connectMoves()
{
    const auto on = [this](Command command, auto handler) {
        connect((*m_actions)[command], &QAction::triggered, this, handler);
    };
    on(Command::Expand, [this] { expandActor(m_navigator->currentActor()); });
    on(Command::Collapse, [this] { collapseActor(m_navigator->currentActor()); });
    on(Command::Hide, [this] { hideActors(); });
    on(Command::Isolate, [this] { isolateActors(); });
    on(Command::SelectNeighbours, [this] { selectNeighbours(); });
    on(Command::SelectAllActors, [this] {
        QList<model::ActorId> all;
        for (const graph::GraphNode &node : m_session->scene()->graph().nodes)
            all.append(node.actor.id);
        chooseActors(tr("Select all"), all, m_session->scope());
    });
    on(Command::SelectRectangle, [this] { m_graph->chooseNext(ChoosingBand::Shape::Rectangle); });
    on(Command::SelectLasso, [this] { m_graph->chooseNext(ChoosingBand::Shape::Lasso); });
    on(Command::FindInGraph, [this] { m_findInGraph->open(); });
    on(Command::ShortestChain, [this] { showChain(); });
    on(Command::MutualPairs, [this] { showMutualPairs(); });
    for (const auto &[command, rollUp] : rollUps)
        on(command, [this, chosen = rollUp] {
            if (chosen == m_session->view().rollUp)
                return;
            const auto tellIfNone = [this, chosen] {
                if (chosen != graph::RollUp::None &&
                    m_session->selection()->columns == m_session->picture().columns)
                    m_message->say(chosen == graph::RollUp::Claimed
                                       ? tr("Nobody in this file is linked to a state, not even by a claim.")
                                       : tr("Nobody is part of a state by definition in this file."));
            };
            connect(m_session, &Session::pictureChanged, this, tellIfNone, Qt::SingleShotConnection);
            m_session->setRollUp(chosen);
            updateMoves();
        });
    connect(m_actions->expandMenu(), &QMenu::aboutToShow, this, &MainWindow::fillExpandMenu);
    connect(m_graph, &GraphView::badgeClicked, this, [this](model::ActorId actor) { expandActor(actor); });
    connect(m_graph, &GraphView::quotationsWanted, this, [this] { m_quotations->setFocus(); });
    const auto choose = [this](const QList<model::ActorId> &actors) {
        chooseActors(actors.isEmpty()     ? tr("Select nobody")
                     : actors.size() == 1 ? tr("Select %1").arg(m_session->nameOf(actors.first()))
                                          : tr("Select %1 actors").arg(actors.size()),
                     actors, m_session->scope());
    };
    connect(m_graph, &GraphView::actorsChosen, this, choose);
    connect(m_findInGraph, &GraphFindBar::actorsChosen, this, choose);
    connect(m_findInGraph, &GraphFindBar::actorFound, m_navigator, &Navigator::visitActor);
}

void MainWindow::updateMoves()
{
    const bool drawn = m_session->scene() && !m_session->scene()->nodes().empty();
    const bool one = !m_navigator->currentActor().isNull();
    const qsizetype chosen = chosenActors().size();
    const auto set = [this](Command command, bool available, const QString &whyNot) {
        m_actions->setAvailable(command, available, whyNot);
    };
    const QString noActor = tr("No actor is selected; click one first.");
    for (const Command command : {Command::Expand, Command::Collapse})
        set(command, one, noActor);
    m_actions->expandMenu()->menuAction()->setEnabled(one);
    for (const Command command : {Command::Hide, Command::Isolate, Command::SelectNeighbours})
        set(command, chosen > 0, noActor);
    set(Command::ShortestChain, chosen == 2,
        tr("Choose two actors first: click one, then another with Shift held down."));
    for (const Command command :
         {Command::SelectAllActors, Command::SelectRectangle, Command::SelectLasso, Command::FindInGraph,
          Command::MutualPairs, Command::GoToTime, Command::PlayTime})
        set(command, drawn, tr("No graph is drawn."));
    for (const auto &[command, rollUp] : rollUps) {
        (*m_actions)[command]->setChecked(rollUp == m_session->view().rollUp);
        set(command, drawn, tr("No graph is drawn."));
    }
}

QList<model::ActorId> MainWindow::chosenActors() const
{
    QList<model::ActorId> actors = m_graph->chosen();
    if (actors.isEmpty() && !m_navigator->currentActor().isNull())
        actors.append(m_navigator->currentActor());
    return actors;
}

void MainWindow::chooseActors(const QString &what, const QList<model::ActorId> &actors,
                              const graph::GraphScope &scope)
{
    noteSight();
    view::Selection selection = m_session->view().selection;
    selection.actors = actors;
    // At once, so that what follows knows; the picture comes with the same.
    m_graph->choose(actors);
    m_session->select(what, selection, scope);
    updateAvailability();
}

void MainWindow::fillActorMenu(QMenu &menu)
{
    const auto add = [&](std::initializer_list<Command> commands) {
        for (const Command command : commands)
            menu.addAction((*m_actions)[command]);
    };
    add({Command::Expand});
    menu.addMenu(m_actions->expandMenu());
    add({Command::Collapse, Command::Isolate, Command::Hide, Command::PinActor});
    menu.addSeparator();
    add({Command::SelectNeighbours, Command::ShortestChain});
    menu.addSeparator();
    add({Command::FitSelection, Command::EditActor});
}

void MainWindow::fillExpandMenu()
{
    QMenu *menu = m_actions->expandMenu();
    menu->clear();
    const model::ActorId actor = m_navigator->currentActor();
    if (actor.isNull() || !m_session->selection())
        return;
    const graph::Graph &graph = m_session->scene()->graph();
    const auto add = [&](const QString &words, const graph::HopChoice &choice) {
        connect(menu->addAction(words), &QAction::triggered, this,
                [this, actor, choice] { expandActor(actor, choice); });
    };
    const auto groups = graph::hiddenGroups(*m_session->selection(), graph, actor);
    for (const graph::HiddenGroup &group : groups)
        add((group.direction == graph::Direction::Out ? tr("Whom it %1 (%2)", "verb, number of actors")
                                                      : tr("Who %1 it (%2)", "verb, number of actors"))
                .arg(query::edgeVerb(group.kind))
                .arg(group.actors),
            {group.kind, group.direction, std::numeric_limits<int>::max()});
    const int node = graph.nodeOf(actor);
    const qint64 hidden = node < 0 ? 0 : graph.nodes[static_cast<size_t>(node)].hiddenNeighbours;
    if (hidden > fewNeighbours) {
        menu->addSeparator();
        add(tr("The %1 with most claims").arg(fewNeighbours),
            {std::nullopt, graph::Direction::Either, fewNeighbours});
    }
    if (menu->isEmpty())
        menu->addAction(tr("All its neighbours are shown"))->setEnabled(false);
}

void MainWindow::expandActor(model::ActorId actor, const graph::HopChoice &choice)
{
    if (actor.isNull() || !m_session->selection())
        return;
    const auto hidden =
        graph::hiddenNeighbours(*m_session->selection(), m_session->scene()->graph(), actor, choice);
    m_navigator->visitActor(actor);
    if (hidden.empty()) {
        m_graph->fitSelection();
        return;
    }
    QSet<model::ActorId> shown(hidden.begin(), hidden.end());
    shown.insert(actor);
    m_session->setScope(graph::showing(m_session->scope(), shown),
                        tr("Expand %1").arg(m_session->nameOf(actor)));
}

void MainWindow::collapseActor(model::ActorId actor)
{
    if (actor.isNull() || !m_session->scene())
        return;
    const auto leaves = graph::leaves(m_session->scene()->graph(), actor);
    if (leaves.isEmpty())
        m_message->say(tr("Nobody is drawn who has to do with %1 alone.").arg(m_session->nameOf(actor)));
    else
        m_session->setScope(graph::hiding(m_session->scope(), leaves),
                            tr("Collapse %1").arg(m_session->nameOf(actor)));
}

void MainWindow::hideActors()
{
    const QList<model::ActorId> actors = chosenActors();
    if (actors.isEmpty())
        return;
    const QString what = actors.size() == 1 ? tr("Hide %1").arg(m_session->nameOf(actors.first()))
                                            : tr("Hide %1 actors").arg(actors.size());
    const graph::GraphScope scope = graph::hiding(m_session->scope(), setOf(actors));
    const bool several = !m_graph->chosen().isEmpty();
    m_navigator->visitAll();
    if (several)
        chooseActors(what, {}, scope);
    else
        m_session->setScope(scope, what);
}

void MainWindow::isolateActors()
{
    const QList<model::ActorId> actors = chosenActors();
    if (actors.isEmpty())
        return;
    QSet<model::ActorId> only = setOf(actors);
    QString what = tr("Isolate %1 actors").arg(actors.size());
    if (actors.size() == 1) {
        what = tr("Isolate %1").arg(m_session->nameOf(actors.first()));
        for (const model::ActorId neighbour : graph::neighbours(*m_session->selection(), only))
            if (only.size() < m_session->scope().mostInvolved)
                only.insert(neighbour);
    }
    m_session->setScope(graph::isolating(m_session->scope(), only), what);
}

void MainWindow::selectNeighbours()
{
    QList<model::ActorId> actors = chosenActors();
    const QSet<model::ActorId> before = setOf(actors);
    for (const model::ActorId neighbour : graph::neighbours(*m_session->selection(), before))
        if (m_session->scene()->graph().nodeOf(neighbour) >= 0)
            actors.append(neighbour);
    chooseActors(tr("Select neighbours"), actors, m_session->scope());
}

void MainWindow::showChain()
{
    const QList<model::ActorId> ends = chosenActors();
    if (ends.size() != 2)
        return;
    const auto &selection = *m_session->selection();
    const QString first = m_session->nameOf(ends.first());
    const QString last = m_session->nameOf(ends.last());
    std::vector<model::ActorId> chain = graph::shortestChain(selection, ends.first(), ends.last());
    QString words;
    if (chain.empty()) {
        words = tr("No chain of accusations leads from %1 to %2").arg(first, last);
        chain = graph::shortestChain(selection, ends.last(), ends.first());
        if (chain.empty()) {
            m_message->say(tr("%1, nor back.").arg(words));
            return;
        }
        words = tr("%1, but back: ").arg(words);
    }
    QStringList names;
    for (const model::ActorId actor : chain)
        names << m_session->nameOf(actor);
    words += names.join(tr(" accuses ", "between the actors of a chain"));
    const QList<model::ActorId> actors(chain.begin(), chain.end());
    chooseActors(tr("Chain from %1 to %2").arg(names.first(), names.last()), actors,
                 graph::showing(m_session->scope(), setOf(actors)));
    m_message->say(words + u'.');
}

void MainWindow::showMutualPairs()
{
    const auto pairs = graph::mutualPairs(*m_session->selection());
    if (pairs.empty()) {
        m_message->say(tr("No two actors accuse each other in the claims that are shown."));
        return;
    }
    const graph::Graph &graph = m_session->scene()->graph();
    QList<model::ActorId> actors;
    QStringList lines;
    int drawn = 0;
    for (const graph::MutualPair &pair : pairs) {
        lines << tr("%1 and %2: %3 and %4", "two actors, claims there and back")
                     .arg(m_session->nameOf(pair.one), m_session->nameOf(pair.other))
                     .arg(pair.claims)
                     .arg(pair.claimsBack);
        if (graph.nodeOf(pair.one) < 0 || graph.nodeOf(pair.other) < 0)
            continue;
        ++drawn;
        for (const model::ActorId actor : {pair.one, pair.other})
            if (!actors.contains(actor))
                actors.append(actor);
    }
    const QString count = pairs.size() == 1 ? tr("Two actors accuse each other")
                                            : tr("%1 pairs accuse each other").arg(pairs.size());
    m_message->say(drawn == static_cast<int>(pairs.size())
                       ? tr("%1.").arg(count)
                       : tr("%1; %2 of them drawn.").arg(count).arg(drawn),
                   lines);
    if (!actors.isEmpty())
        chooseActors(tr("Select mutual accusations"), actors, m_session->scope());
}

void MainWindow::connectTime()
{
    QAction *shown = (*m_actions)[Command::ShowTime];
    shown->setChecked(true);
    connect(shown, &QAction::toggled, m_time, &QWidget::setVisible);
    connect((*m_actions)[Command::GoToTime], &QAction::triggered, this, [this, shown] {
        shown->setChecked(true);
        m_time->bars().setFocus(Qt::ShortcutFocusReason);
    });
    QAction *play = (*m_actions)[Command::PlayTime];
    connect(play, &QAction::triggered, this, [this, shown](bool playing) {
        if (playing)
            shown->setChecked(true);
        m_time->setPlaying(playing);
    });
    connect(m_time, &TimeStrip::playingChanged, play, &QAction::setChecked);
    connect(m_time, &TimeStrip::playingChanged, this, [this](bool playing) {
        m_playRun += playing ? 1 : 0;
        if (playing)
            m_graph->holdCamera();
    });
    connect(m_time, &TimeStrip::filterChanged, this, [this](const query::ClaimFilter &filter, bool played) {
        if (played)
            m_session->playFilter(filter, m_playRun);
        else
            m_session->setFilter(filter);
    });
    connect(m_session, &Session::opened, m_time, [this] { m_time->setPlaying(false); });
    connect(m_session, &Session::failed, m_time, [this] { m_time->setPlaying(false); });
}

} // namespace jaccuse::ui
