// SPDX-License-Identifier: MIT
// How the window searches, and what it does with what was found.
#include "graph/graph_view.h"
#include "main_window.h"
#include "message_bar.h"
#include "models/search_results_model.h"
#include "navigator.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"

namespace jaccuse::ui {

namespace {

constexpr std::pair<Command, store::SearchOrder> orders[] = {
    {Command::OrderBestMatch, store::SearchOrder::Relevance},
    {Command::OrderNewest, store::SearchOrder::Date},
    {Command::OrderBySource, store::SearchOrder::Source}};

} // namespace

void MainWindow::connectSearch()
{
    const auto on = [this](Command command, auto handler) {
        connect((*m_actions)[command], &QAction::triggered, this, handler);
    };
    on(Command::Search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(Command::FilterBySearch, [this] { filterBySearch(); });
    on(Command::ExportFound, [this] { askExportFound(); });
    on(Command::KeepSearch, [this] { keepSearch(); });
    QList<QAction *> choices;
    for (const auto &[command, order] : orders) {
        QAction *action = (*m_actions)[command];
        choices.append(action);
        action->setChecked(order == m_settings.searchOrder());
        on(command, [this, chosen = order] {
            m_settings.setSearchOrder(chosen);
            m_search->setOrder(chosen);
        });
    }
    m_search->setOrder(m_settings.searchOrder());
    SearchResultsPanel *panel = m_search->results();
    panel->setActions(choices, {(*m_actions)[Command::FilterBySearch], (*m_actions)[Command::ExportFound],
                                (*m_actions)[Command::KeepSearch]});
    fillSearchLines();

    connect(m_search, &SearchField::queryChanged, this, [this](const QString &words) {
        if (words.isEmpty())
            m_navigator->endPreview();
        else
            m_session->search(m_search->request());
        updateSearchActions();
    });
    connect(m_session, &Session::searched, m_search, &SearchField::setResults);
    connect(m_session, &Session::searched, this, &MainWindow::updateSearchActions);
    connect(panel->model(), &SearchResultsModel::moreWanted, m_session, &Session::searchOn);
    connect(m_session, &Session::foundMore, panel, &SearchResultsPanel::addQuotations);
    connect(m_session, &Session::counted, panel, &SearchResultsPanel::setTotal);
    connect(m_session, &Session::indexingEnded, m_search, &SearchField::askAgain);
    connect(m_session, &Session::fileChanged, m_search, &SearchField::askAgain);
    connectHits();
}

void MainWindow::connectHits()
{
    connect(m_search, &SearchField::lineUsed, this, &MainWindow::useSearch);
    connect(m_search, &SearchField::quotationChosen, this,
            [this](model::ClaimId claim, model::QuotationId quotation) {
                m_navigator->visitClaim(claim, quotation);
            });
    connect(m_search, &SearchField::claimChosen, this,
            [this](model::ClaimId claim) { m_navigator->visitClaim(claim); });
    connect(m_search, &SearchField::quotationPreviewed, this,
            [this](model::ClaimId claim, model::QuotationId quotation) {
                m_navigator->preview(claim, quotation);
            });
    connect(m_search, &SearchField::documentPreviewed, m_navigator, &Navigator::readDocument);
    connect(m_search, &SearchField::actorPreviewed, m_graph, &GraphView::hoverActor);
    connect(m_search, &SearchField::actorChosen, this, [this](model::ActorId actor) {
        m_navigator->endPreview();
        if (const auto &scene = m_session->scene(); scene && scene->graph().nodeOf(actor) < 0) {
            graph::GraphScope scope = m_session->scope();
            scope.also.insert(actor);
            scope.hidden.remove(actor);
            m_session->setScope(scope, tr("Show %1").arg(m_session->nameOf(actor)));
        }
        m_navigator->visitActor(actor);
    });
    connect(m_search, &SearchField::documentChosen, this,
            [this](model::DocumentId document, model::ClaimId claim) {
                m_navigator->endPreview();
                if (claim.isNull())
                    m_navigator->readDocument(document);
                else
                    m_navigator->visitClaim(claim);
            });
    connect(m_search, &SearchField::escaped, this, [this] {
        m_navigator->endPreview();
        m_graph->hoverActor({});
        m_graph->setFocus();
    });
}

void MainWindow::updateSearchActions()
{
    const QString line = m_search->text().trimmed();
    const SearchResults &found = m_search->results()->model()->results();
    const bool any = !line.isEmpty() && found.query.trimmed() == line && found.total > 0;
    const QString none = line.isEmpty()
                             ? tr("Nothing is searched for; type words into the search field first.")
                             : tr("The search finds no claim.");
    m_actions->setAvailable(Command::FilterBySearch, any, none);
    m_actions->setAvailable(Command::ExportFound, any, none);
    m_actions->setAvailable(Command::KeepSearch, !line.isEmpty(), none);
    (*m_actions)[Command::KeepSearch]->setText(m_settings.keptSearches().contains(line)
                                                   ? tr("&Keep this search no longer")
                                                   : tr("&Keep this search"));
}

void MainWindow::fillSearchLines()
{
    std::vector<LineRow> lines;
    const QStringList kept = m_settings.keptSearches();
    for (const QString &line : kept)
        lines.push_back({line, true});
    for (const QString &line : m_settings.recentSearches())
        if (!kept.contains(line))
            lines.push_back({line, false});
    m_search->setLines(std::move(lines));
}

void MainWindow::useSearch(const QString &line)
{
    m_settings.addRecentSearch(line);
    fillSearchLines();
}

void MainWindow::filterBySearch()
{
    const QString line = m_search->text();
    useSearch(line.trimmed());
    m_navigator->endPreview();
    query::ClaimFilter filter = m_session->filter();
    filter.search = line;
    m_session->setFilter(filter);
    m_graph->setFocus();
}

void MainWindow::keepSearch()
{
    const QString line = m_search->text().trimmed();
    const bool kept = m_settings.keptSearches().contains(line);
    m_settings.setSearchKept(line, !kept);
    fillSearchLines();
    updateSearchActions();
    m_message->say(kept ? tr("“%1” is kept no longer.").arg(line)
                        : tr("“%1” is kept; the search field offers it while it is empty.").arg(line));
}

} // namespace jaccuse::ui
