// SPDX-License-Identifier: MIT
#include "navigator.h"

#include "graph/graph_view.h"
#include "panels/quotation_panel.h"
#include "panels/source_panel.h"
#include "places.h"
#include "session.h"

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr size_t claimsAtOnce = 60;

struct ReadSource
{
    model::Document document;
    QString publisher;
    std::vector<store::DocumentPassage> passages;
};

} // namespace

Navigator::Navigator(Session &session, GraphView &graph, QuotationPanel &quotations, SourcePanel &source,
                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_graph(graph)
    , m_quotations(quotations)
    , m_source(source)
{
    connect(&quotations, &QuotationPanel::moreWanted, this, &Navigator::loadPage);
    connect(&quotations, &QuotationPanel::quotationChosen, this, &Navigator::readQuotation);
    connect(&quotations, &QuotationPanel::claimLinkActivated, this,
            [this](model::ClaimId claim) { visitClaim(claim); });
    connect(&source, &SourcePanel::passageClicked, this, &Navigator::visitClaim);
}

void Navigator::visitAll()
{
    if (!m_session.selection())
        return;
    m_history.visit(Place{});
    show(m_history.current(), {});
}

void Navigator::visitActor(model::ActorId actor)
{
    if (!m_session.selection())
        return;
    m_history.visit(placeOf(*m_session.selection(), actor));
    show(m_history.current(), {});
}

void Navigator::visitEdge(const query::EdgeKey &edge)
{
    if (!m_session.selection())
        return;
    m_history.visit(placeOf(*m_session.selection(), edge));
    show(m_history.current(), {});
}

void Navigator::visitClaim(model::ClaimId claim, model::QuotationId quotation)
{
    if (!m_session.selection() || claim.isNull())
        return;
    // Among the cards already: no need to go anywhere.
    if (!m_previewing && m_quotations.showClaim(claim)) {
        if (!quotation.isNull())
            m_quotations.showQuotation(quotation);
        const model::Claim *loaded = loadedClaim(claim);
        if (loaded && quotation.isNull() && !loaded->quotations.empty())
            quotation = loaded->quotations.front().id;
        model::DocumentId document;
        if (loaded)
            for (const model::Quotation &told : loaded->quotations)
                if (told.id == quotation)
                    document = told.document;
        readQuotation(claim, quotation, document);
        return;
    }
    m_previewing = false;
    m_history.visit(placeOf(*m_session.selection(), claim, m_history.current().edge));
    show(m_history.current(), quotation);
}

void Navigator::preview(model::ClaimId claim, model::QuotationId quotation)
{
    if (!m_session.selection())
        return;
    m_previewing = true;
    show(placeOf(*m_session.selection(), claim, m_history.current().edge), quotation);
}

void Navigator::endPreview()
{
    if (!m_previewing)
        return;
    m_previewing = false;
    show(m_history.current(), {});
}

void Navigator::go(int steps)
{
    m_previewing = false;
    const int before = m_history.at();
    m_history.go(steps);
    if (m_history.at() != before && m_session.selection())
        show(m_history.current(), {});
}

void Navigator::visitPathPart(int part)
{
    const Place here = m_history.current();
    if (part <= 0)
        visitAll();
    else if (part == 1 && !here.edge.from.isNull() && here.kind != Place::Kind::Actor)
        visitActor(here.edge.from);
    else if (part == 3 && !here.edge.to.isNull())
        visitActor(here.edge.to);
    else if (part == 2 && !here.edge.from.isNull())
        visitEdge(here.edge);
}

view::Selection Navigator::selection() const
{
    const Place &place = m_history.current();
    return {place.actor, place.edge, m_readClaim.isNull() ? place.claim : m_readClaim, {}};
}

void Navigator::visit(const view::Selection &selection)
{
    m_previewing = false;
    if (!m_session.selection())
        return;
    if (!selection.actor.isNull())
        m_history.visit(placeOf(*m_session.selection(), selection.actor));
    else if (!selection.edge.from.isNull())
        m_history.visit(placeOf(*m_session.selection(), selection.edge));
    else if (!selection.claim.isNull())
        m_history.visit(placeOf(*m_session.selection(), selection.claim, {}));
    else
        m_history.visit(Place{});
    show(m_history.current(), {}, selection.claim);
}

void Navigator::reset()
{
    m_history.clear();
    ++m_shown;
    m_ids.clear();
    m_loaded = {};
    m_readClaim = {};
    m_readQuotation = {};
    m_quotations.clear();
    m_source.clear();
}

void Navigator::refresh()
{
    show(m_history.current(), m_readQuotation, m_readClaim);
}

void Navigator::mark(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::All:
        m_graph.showNothing();
        break;
    case Place::Kind::Actor:
        m_graph.showActor(place.actor);
        break;
    case Place::Kind::Edge:
    case Place::Kind::Claim:
        m_graph.showEdge(place.edge);
        break;
    }
}

void Navigator::redraw()
{
    mark(m_history.current());
    m_graph.lightEdges(query::edgesOfClaim(*m_session.selection(), m_readClaim));
}

void Navigator::show(const Place &place, model::QuotationId quotation, model::ClaimId claim)
{
    mark(place);
    const query::ClaimSelection &selection = *m_session.selection();
    switch (place.kind) {
    case Place::Kind::All:
        m_ids = query::allClaims(selection);
        m_quotations.setHeading(tr("All claims"));
        break;
    case Place::Kind::Actor:
        m_ids = query::claimsOfActor(selection, place.actor);
        m_quotations.setHeading(place.path.value(0));
        break;
    case Place::Kind::Edge:
    case Place::Kind::Claim:
        if (place.edge.from.isNull())
            m_ids = {place.claim};
        else
            m_ids = query::claimsOfEdge(selection, place.edge);
        m_quotations.setHeading(place.path.join(u' '));
        break;
    }
    ++m_shown;
    m_loading = false;
    m_loadedCount = 0;
    m_loaded = {};
    m_wantedClaim = place.kind == Place::Kind::Claim ? place.claim : claim;
    m_wantedQuotation = quotation;
    m_readClaim = {};
    m_readQuotation = {};
    // The wanted claim comes first where it would be far down a long list.
    if (!m_wantedClaim.isNull()) {
        const auto at = std::find(m_ids.begin(), m_ids.end(), m_wantedClaim);
        if (at == m_ids.end() && place.kind == Place::Kind::Claim)
            m_ids.insert(m_ids.begin(), m_wantedClaim);
        else if (at != m_ids.end() && at - m_ids.begin() >= static_cast<std::ptrdiff_t>(claimsAtOnce))
            std::rotate(m_ids.begin(), at, at + 1);
    }
    if (m_ids.empty()) {
        m_quotations.setBundle({}, 0);
        m_source.clear();
        Q_EMIT moved();
        return;
    }
    loadPage();
    Q_EMIT moved();
}

void Navigator::loadPage()
{
    if (m_loading || m_loadedCount >= m_ids.size())
        return;
    m_loading = true;
    const auto first = m_ids.begin() + static_cast<std::ptrdiff_t>(m_loadedCount);
    std::vector<model::ClaimId> page(
        first, first + static_cast<std::ptrdiff_t>(std::min(claimsAtOnce, m_ids.size() - m_loadedCount)));
    const qint64 shown = m_shown;
    m_session.read(
        this, [page](store::Database &database) { return store::ClaimReader(database).claims(page); },
        [this, shown](store::ClaimBundle bundle) {
            if (shown == m_shown)
                takePage(std::move(bundle));
        });
}

void Navigator::takePage(store::ClaimBundle bundle)
{
    m_loading = false;
    const bool first = m_loadedCount == 0;
    m_loadedCount = std::min(m_loadedCount + claimsAtOnce, m_ids.size());
    m_loaded.claims.insert(m_loaded.claims.end(), bundle.claims.begin(), bundle.claims.end());
    m_loaded.actors.insert(bundle.actors);
    m_loaded.documents.insert(bundle.documents);
    m_loaded.answers.insert(bundle.answers);
    m_loaded.answeredBy.insert(bundle.answeredBy);
    if (first) {
        m_quotations.setBundle(std::move(bundle), static_cast<qint64>(m_ids.size()));
        readFirst();
    } else {
        m_quotations.appendBundle(std::move(bundle));
    }
}

void Navigator::readFirst()
{
    const model::Claim *claim = loadedClaim(m_wantedClaim);
    // With everything selected nothing is read until it is asked for.
    if (!claim && m_history.current().kind == Place::Kind::All && !m_previewing) {
        m_source.clear();
        Q_EMIT moved();
        return;
    }
    if (!claim && !m_loaded.claims.empty())
        claim = &m_loaded.claims.front();
    if (!claim)
        return;
    const model::Quotation *read = claim->quotations.empty() ? nullptr : &claim->quotations.front();
    for (const model::Quotation &quotation : claim->quotations)
        if (quotation.id == m_wantedQuotation)
            read = &quotation;
    m_wantedClaim = {};
    m_wantedQuotation = {};
    if (read) {
        m_quotations.showQuotation(read->id);
        readQuotation(claim->id, read->id, read->document);
    } else {
        m_quotations.showClaim(claim->id);
        readQuotation(claim->id, {},
                      claim->mentions.empty() ? model::DocumentId() : claim->mentions.front().document);
    }
}

const model::Claim *Navigator::loadedClaim(model::ClaimId id) const
{
    for (const model::Claim &claim : m_loaded.claims)
        if (claim.id == id)
            return &claim;
    return nullptr;
}

model::ActorId Navigator::currentActor() const
{
    const Place &place = m_history.current();
    return place.kind == Place::Kind::Actor ? place.actor : model::ActorId();
}

std::vector<store::LinkedClaim> Navigator::answersOfCurrent() const
{
    std::vector<store::LinkedClaim> linked = m_loaded.answers.value(m_readClaim);
    const auto by = m_loaded.answeredBy.value(m_readClaim);
    linked.insert(linked.end(), by.begin(), by.end());
    return linked;
}

void Navigator::readQuotation(model::ClaimId claim, model::QuotationId quotation, model::DocumentId document)
{
    m_readClaim = claim;
    m_readQuotation = quotation;
    m_graph.lightEdges(query::edgesOfClaim(*m_session.selection(), claim));
    Q_EMIT moved();

    QString exact;
    QStringList relayed;
    if (const model::Claim *loaded = loadedClaim(claim)) {
        for (const model::Quotation &told : loaded->quotations)
            if (told.id == quotation)
                exact = told.exact;
        const model::ActorId publisher = m_loaded.documents.value(document).publisher;
        for (const model::Mention &mention : loaded->mentions)
            if (mention.document == document)
                for (const model::RelayHop &hop : mention.relay)
                    if (hop.actor != publisher)
                        relayed.prepend(m_loaded.actors.value(hop.actor).name);
    }
    if (document.isNull()) {
        m_source.clear();
        return;
    }
    // What the panel shows still stands unless the file has changed since it was read.
    const bool unchanged = m_columns == m_session.selection()->columns;
    m_columns = m_session.selection()->columns;
    if (document == m_source.document() && unchanged) {
        ++m_sourceAsked;
        m_source.showQuotation(quotation, exact);
        return;
    }
    const qint64 asked = ++m_sourceAsked;
    m_session.read(
        this,
        [document](store::Database &database) {
            const store::ClaimReader reader(database);
            ReadSource source;
            if (auto found = reader.document(document))
                source.document = *std::move(found);
            if (const auto publisher = reader.actor(source.document.publisher))
                source.publisher = publisher->name;
            source.passages = reader.passages(document);
            return source;
        },
        [this, asked, quotation, exact, relayed](ReadSource source) {
            if (asked != m_sourceAsked)
                return;
            m_source.setDocument(source.document, source.publisher, std::move(source.passages), relayed);
            m_source.showQuotation(quotation, exact);
            Q_EMIT sourceShown();
        });
}

void Navigator::readDocument(model::DocumentId document)
{
    readQuotation({}, {}, document);
}

} // namespace jaccuse::ui
