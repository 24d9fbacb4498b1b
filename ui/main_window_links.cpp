// SPDX-License-Identifier: MIT
// Who in the window hears whom.
#include "graph/graph_view.h"
#include "graph/legend_strip.h"
#include "main_window.h"
#include "message_bar.h"
#include "navigator.h"
#include "panels/actor_panel.h"
#include "panels/breadcrumb.h"
#include "panels/chip_line.h"
#include "panels/filter_panel.h"
#include "panels/quotation_panel.h"
#include "panels/source_panel.h"
#include "progress_line.h"

#include <QDir>
#include <QLayout>
#include <QTimer>

namespace jaccuse::ui {

void MainWindow::connectPanels()
{
    connect(m_graph, &GraphView::actorClicked, m_navigator, &Navigator::visitActor);
    connect(m_graph, &GraphView::edgeClicked, m_navigator, &Navigator::visitEdge);
    connect(m_graph, &GraphView::emptyClicked, m_navigator, &Navigator::visitAll);
    connect(m_graph, &GraphView::actorActivated, this, [this](model::ActorId actor) { expandActor(actor); });
    connect(m_graph, &GraphView::edgeActivated, this, [this](const query::EdgeKey &edge) {
        m_navigator->visitEdge(edge);
        m_quotations->setFocus();
    });
    connect(m_graph, &GraphView::resized, this,
            [this](QSize size) { m_session->setAspect(double(size.width()) / std::max(1, size.height())); });
    connect(m_legend, &LegendStrip::filterChosen, m_session, &Session::setFilter);
    connect(m_legend, &LegendStrip::moreWanted, this, &MainWindow::showMore);
    connect(m_legend, &LegendStrip::hiddenWanted, this, [this] {
        graph::GraphScope scope = m_session->scope();
        scope.hidden.clear();
        scope.only.clear();
        m_session->setScope(scope, tr("Show who was taken out of view"));
    });
    connect(m_graph, &GraphView::menuRequested, this, &MainWindow::openContextMenu);

    connect(m_actors, &ActorPanel::actorChosen, m_navigator, &Navigator::visitActor);
    connect(m_actors, &ActorPanel::actorActivated, this,
            [this](model::ActorId actor) { expandActor(actor); });
    connect(m_actors, &ActorPanel::actorHovered, m_graph, &GraphView::hoverActor);
    connect(m_filters, &FilterPanel::filterChanged, m_session, &Session::setFilter);
    connect(m_chips, &ChipLine::partRemoved, this, [this](query::FilterPart::Kind part) {
        m_session->setFilter(query::without(m_session->filter(), part));
    });
    connect(m_chips, &ChipLine::cleared, this, [this] { m_session->setFilter({}); });
    connect(m_quotations, &QuotationPanel::quotationActivated, this, [this] { m_source->setFocus(); });
    connect(m_quotations, &QuotationPanel::claimHovered, this, [this](model::ClaimId claim) {
        const auto &selection = m_session->selection();
        const auto edges = selection && !claim.isNull() ? query::edgesOfClaim(*selection, claim)
                                                        : std::vector<query::EdgeKey>();
        m_graph->hoverEdge(edges.empty() ? query::EdgeKey() : edges.front());
    });
    connect(m_quotations, &QuotationPanel::copyRequested, this, [this] { copyQuotation(); });
    connect(m_source, &SourcePanel::openRequested, this, &MainWindow::askOpenAddress);

    connect(m_breadcrumb, &Breadcrumb::partChosen, m_navigator, &Navigator::visitPathPart);
    connect(m_navigator, &Navigator::sourceShown, this, &MainWindow::updateAvailability);
    connect(m_navigator, &Navigator::moved, this, [this] {
        updateBreadcrumb();
        updateAvailability();
        m_actors->setCurrent(m_navigator->currentActor());
    });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::opened, this, [this] {
        m_freshFile = true;
        m_navigator->reset();
        m_graph->setFocus();
        m_message->hide();
        m_hints->setVisible(!m_settings.welcomed() && m_session->path() == samplePath());
        updateTitle();
        updateAvailability();
    });
    connect(m_session, &Session::pictureChanged, this, [this] {
        const render::Colouring colouring = m_session->view().colourBy;
        m_legend->setPicture(m_session->scene(), m_session->selection(), m_session->scope(), colouring);
        // First, and laid out at once, because it takes its room from the graph.
        m_legend->parentWidget()->layout()->activate();
        m_graph->setColouring(colouring);
        m_graph->setPins(m_session->view().pins);
        m_graph->setScene(m_session->scene(), m_freshFile);
        const bool first = std::exchange(m_freshFile, false);
        m_firstWaits = m_firstWaits || first;
        if (!(first || isLargeAndNew(*m_session->selection())) || m_startOnEdge)
            return showPicture(std::exchange(m_firstWaits, false));
        // The graph comes first: to fill the panels of a large file takes as long again.
        m_graph->repaint();
        m_panelsWait = true;
        QTimer::singleShot(0, this, [this] {
            if (m_panelsWait)
                showPicture(std::exchange(m_firstWaits, false));
        });
    });
    connect(m_session, &Session::failed, this, [this](const QString &sentence) {
        m_message->say(sentence);
        updateAvailability();
    });
    connect(m_session, &Session::noticed, this,
            [this](const QString &sentence) { m_message->say(sentence); });
    connect(m_session, &Session::imported, this, &MainWindow::showImported);
    connect(m_session, &Session::saved, this, [this](const QString &path) {
        m_message->say(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_session, &Session::indexing, m_indexing, &ProgressLine::show);
    connect(m_session, &Session::indexingEnded, m_indexing, &ProgressLine::finish);
    connect(m_session, &Session::progressed, m_progress, &ProgressLine::show);
    connect(m_session, &Session::idle, m_progress, &ProgressLine::finish);
    connect(m_session, &Session::idle, this, &MainWindow::updateTitle);
    connect(m_progress, &ProgressLine::cancelRequested, m_session, &Session::cancelWriting);
    connect(&m_theme, &Theme::changed, this, [this] {
        if (m_session->isOpen())
            m_session->setFonts({m_theme.interfaceFont(), m_theme.quotationFont()});
    });
}

} // namespace jaccuse::ui
