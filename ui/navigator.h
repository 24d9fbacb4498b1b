// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"
#include "view/view.h"
#include "visit_history.h"

#include <QObject>

#include <vector>

namespace jaccuse::ui {

class GraphView;
class QuotationPanel;
class Session;
class SourcePanel;

/// Goes from place to place: decides which claims stand behind what was chosen, and shows them in the
/// graph, as quotations and in their source. Remembers where one was. The widgets belong to the window.
class Navigator : public QObject
{
    Q_OBJECT

public:
    Navigator(Session &session, GraphView &graph, QuotationPanel &quotations, SourcePanel &source,
              QObject *parent);

    void visitAll();
    void visitActor(model::ActorId actor);
    void visitEdge(const query::EdgeKey &edge);
    /// A claim among the others of its edge, with one of its quotations, or its first, as the chosen one.
    void visitClaim(model::ClaimId claim, model::QuotationId quotation = {});
    /// Shows a claim's quotation without going there: for hits that arrow keys pass over.
    void preview(model::ClaimId claim, model::QuotationId quotation);
    void endPreview();
    void go(int steps);
    /// A part of the current path: 0 is all claims, 1 the claimant, the last the edge itself.
    void visitPathPart(int part);

    /// Shows a quotation that is among the cards in its source, and its claim's edges in the graph.
    void readQuotation(model::ClaimId claim, model::QuotationId quotation, model::DocumentId document);
    /// A document as such, where nothing of it is selected.
    void readDocument(model::DocumentId document);

    [[nodiscard]] const VisitHistory &history() const { return m_history; }
    [[nodiscard]] model::ActorId currentActor() const;
    [[nodiscard]] model::ClaimId currentClaim() const { return m_readClaim; }
    [[nodiscard]] const model::Claim *loadedClaim(model::ClaimId id) const;
    [[nodiscard]] const store::ClaimBundle &loaded() const { return m_loaded; }
    /// Claims that the one being read answers, then those that answer it.
    [[nodiscard]] std::vector<store::LinkedClaim> answersOfCurrent() const;

    /// Where one is, so that it can be shown again, and going there.
    [[nodiscard]] view::Selection selection() const;
    void visit(const view::Selection &selection);

    /// Starts anew: another file was opened.
    void reset();
    /// The claims chosen changed: shows the current place again.
    void refresh();
    /// The graph alone was drawn anew: marks the current place in it.
    void redraw();

Q_SIGNALS:
    /// Another place, or another quotation in it.
    void moved();
    /// Another document is in the source panel.
    void sourceShown();

private:
    void mark(const Place &place);
    /// With this quotation and claim, if they are there, as the ones that are read.
    void show(const Place &place, model::QuotationId quotation, model::ClaimId claim = {});
    void loadPage();
    void takePage(store::ClaimBundle bundle);
    void readFirst();

    Session &m_session;
    GraphView &m_graph;
    QuotationPanel &m_quotations;
    SourcePanel &m_source;
    VisitHistory m_history;

    std::vector<model::ClaimId> m_ids; // behind the place shown, newest first
    size_t m_loadedCount = 0;          // of those, how many are cards
    bool m_loading = false;
    qint64 m_shown = 0; // counts places, so that late pages of another are dropped
    qint64 m_sourceAsked = 0;
    store::ClaimBundle m_loaded;
    model::ClaimId m_readClaim;
    model::QuotationId m_readQuotation;
    model::ClaimId m_wantedClaim; // to be read once its card is there
    model::QuotationId m_wantedQuotation;
    query::ClaimColumnsPtr m_columns; // as they were when the source was read
    bool m_previewing = false;
};

} // namespace jaccuse::ui
