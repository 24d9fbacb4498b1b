// SPDX-License-Identifier: MIT
// How the session looks at the claims: filter, scope, layout and the picture made of them.
#include "places.h"
#include "session.h"
#include "store/actor_links.h"

#include <algorithm>

namespace jaccuse::ui {

namespace {

constexpr qsizetype longestWords = 60;
constexpr QPointF outside(1e9, 1e9); // no place of a scene

QString shortened(const QString &words)
{
    return words.size() <= longestWords ? words : words.left(longestWords - 1) + u'…';
}

QString layoutWords(layout::Kind kind)
{
    switch (kind) {
    case layout::Kind::Force:
        break;
    case layout::Kind::Circle:
        return Session::tr("Circle layout");
    case layout::Kind::Layered:
        return Session::tr("Layered layout");
    case layout::Kind::EgoRings:
        return Session::tr("Ego rings");
    }
    return Session::tr("Force layout");
}

QString colouringWords(render::Colouring by)
{
    switch (by) {
    case render::Colouring::Kind:
        break;
    case render::Colouring::Country:
        return Session::tr("Colour by country");
    case render::Colouring::Made:
        return Session::tr("Colour by claims made");
    case render::Colouring::Received:
        return Session::tr("Colour by claims received");
    }
    return Session::tr("Colour by kind of actor");
}

} // namespace

QString Session::nameOf(model::ActorId actor) const
{
    return m_picture.selection ? ui::nameOf(*m_picture.selection, actor) : QString();
}

void Session::pushView(const QString &what, const HeldView &to, ViewChange::Sight sight,
                       const QString &repeats, std::chrono::milliseconds within)
{
    m_undo.push(new ViewChange(
        what, to, sight, [this](HeldView &other, ViewChange::Sight changed) { exchangeView(other, changed); },
        repeats, within));
}

void Session::changeView(const QString &what, const view::View &to, bool settled, const QString &repeats)
{
    m_steady = false;
    pushView(what, {to, settled}, ViewChange::Sight::Stays, repeats);
}

QString Session::filterStep(const query::ClaimFilter &filter)
{
    return filter.isEmpty() ? tr("Clear filters")
                            : tr("Filter: %1").arg(shortened(query::filterWords(filter)));
}

void Session::setFilter(const query::ClaimFilter &filter)
{
    view::View to = m_held.view;
    if (filter == to.filter)
        return;
    // A period is dragged or played; every other value is chosen by itself.
    query::ClaimFilter otherDays = filter;
    otherDays.from = to.filter.from;
    otherDays.to = to.filter.to;
    const QString repeats = otherDays == to.filter ? QStringLiteral("period") : QString();
    to.filter = filter;
    changeView(filterStep(filter), to, false, repeats);
}

void Session::playFilter(const query::ClaimFilter &filter, int run)
{
    view::View to = m_held.view;
    if (filter == to.filter)
        return;
    to.filter = filter;
    m_steady = true;
    pushView(filterStep(filter), {to, false}, ViewChange::Sight::Stays, QStringLiteral("play %1").arg(run),
             std::chrono::hours(1));
}

void Session::setRollUp(graph::RollUp rollUp)
{
    view::View to = m_held.view;
    if (rollUp == to.rollUp)
        return;
    to.rollUp = rollUp;
    changeView(rollUp == graph::RollUp::None           ? tr("Show organs by themselves")
               : rollUp == graph::RollUp::Definitional ? tr("Take organs into their state")
                                                       : tr("Take organs into their state, claimed ones too"),
               to, false);
}

void Session::select(const QString &what, const view::Selection &selection, const graph::GraphScope &scope)
{
    view::View to = m_held.view;
    const bool sameScope = scope == to.scope;
    to.selection = selection;
    to.scope = scope;
    m_steady = false;
    pushView(what, {to, m_held.settled && sameScope}, ViewChange::Sight::Changes);
}

void Session::loadLinks()
{
    read(
        this, [](store::Database &database) { return store::actorLinks(database); },
        [this](std::vector<model::ActorLink> links) {
            if (m_links && *m_links == links)
                return;
            m_links = std::make_shared<const std::vector<model::ActorLink>>(std::move(links));
            if (m_held.view.rollUp == graph::RollUp::None)
                return;
            m_picture.columns.reset(); // was rolled up by other links
            requestPicture();
        });
}

void Session::setScope(const graph::GraphScope &scope, const QString &what)
{
    view::View to = m_held.view;
    if (scope == to.scope)
        return;
    to.scope = scope;
    changeView(what.isEmpty() ? tr("Change who is shown") : what, to, false);
}

void Session::setLayout(layout::Kind kind, model::ActorId centre)
{
    view::View to = m_held.view;
    if (kind == to.layout && (centre == to.centre || kind != layout::Kind::EgoRings))
        return;
    to.layout = kind;
    to.centre = kind == layout::Kind::EgoRings ? centre : model::ActorId();
    to.places = pinnedPlaces();
    changeView(layoutWords(kind), to, false);
}

void Session::setColouring(render::Colouring by)
{
    view::View to = m_held.view;
    if (by == to.colourBy)
        return;
    to.colourBy = by;
    changeView(colouringWords(by), to, m_held.settled);
}

void Session::layOutAgain()
{
    view::View to = m_held.view;
    to.places = pinnedPlaces();
    changeView(tr("Lay out again"), to, false);
}

void Session::moveActor(model::ActorId actor, QPointF place, bool repeated)
{
    view::View to = m_held.view;
    to.places.insert(actor, view::keptPlace(place));
    to.pins.insert(actor);
    changeView(tr("Move %1").arg(nameOf(actor)), to, m_held.settled,
               repeated ? QStringLiteral("move %1").arg(actor.value) : QString());
}

void Session::setPinned(model::ActorId actor, bool pinned)
{
    view::View to = m_held.view;
    if (pinned == to.pins.contains(actor))
        return;
    if (pinned)
        to.pins.insert(actor);
    else
        to.pins.remove(actor);
    changeView((pinned ? tr("Pin %1") : tr("Unpin %1")).arg(nameOf(actor)), to, m_held.settled);
}

void Session::unpinAll()
{
    view::View to = m_held.view;
    if (to.pins.isEmpty())
        return;
    to.pins.clear();
    changeView(tr("Unpin all"), to, m_held.settled);
}

QHash<model::ActorId, QPointF> Session::pinnedPlaces() const
{
    QHash<model::ActorId, QPointF> places;
    for (const model::ActorId actor : m_held.view.pins)
        if (const auto place = m_held.view.places.constFind(actor); place != m_held.view.places.cend())
            places.insert(actor, *place);
    return places;
}

void Session::setFonts(const render::Fonts &fonts)
{
    m_fonts = fonts;
    requestPicture();
}

void Session::requestPicture(const std::shared_ptr<const GraphChoice> &chosen)
{
    if (!m_columns || !knowsFound())
        return;
    m_pictureTask.cancel();
    m_pictureTask = task::Task();
    const qint64 asked = ++m_pictureAsked;
    auto show = [this, asked](Picture picture) {
        QMetaObject::invokeMethod(this, [this, asked, soFar = std::move(picture)]() mutable {
            if (asked == m_pictureAsked) {
                m_picture = std::move(soFar);
                Q_EMIT pictureChanged();
            }
        });
    };
    auto future = m_opener.run(
        [request = PictureRequest{m_columns, m_links, m_held.view, m_held.settled, m_steady, m_aspect,
                                  m_fonts, m_held.view.filter.search.isEmpty() ? nullptr : m_found, m_picture,
                                  chosen, std::move(show)},
         task = m_pictureTask] { return outcomeOf([&] { return makePicture(request, task); }); });
    deliver(std::move(future), this, [this, asked](Picture picture) {
        if (asked == m_pictureAsked)
            takePicture(std::move(picture));
    });
}

void Session::takePicture(Picture picture)
{
    m_picture = std::move(picture);
    const auto &nodes = m_picture.scene->graph().nodes;
    for (size_t i = 0; i < nodes.size(); ++i)
        // Looked at first: to write into places that views on the undo stack share would copy them.
        if (const QPointF place = m_picture.scene->nodes()[i].position;
            std::as_const(m_held.view.places).value(nodes[i].actor.id, outside) != place)
            m_held.view.places.insert(nodes[i].actor.id, place);
    m_held.settled = true;
    Q_EMIT pictureChanged();
    prepareSearch();
    if (std::exchange(m_sightAsked, false))
        Q_EMIT sightChanged();
}

void Session::noteSight(const std::optional<render::Camera> &camera, const view::Selection &selection)
{
    m_held.view.camera = camera;
    m_held.view.selection = selection;
}

view::View Session::viewToKeep() const
{
    view::View kept = m_held.view;
    kept.places.clear();
    if (m_picture.scene)
        for (const graph::GraphNode &node : m_picture.scene->graph().nodes)
            if (const auto place = m_held.view.places.constFind(node.actor.id);
                place != m_held.view.places.cend())
                kept.places.insert(node.actor.id, *place);
    kept.places.insert(pinnedPlaces());
    return kept;
}

void Session::showView(const QString &what, const view::View &view)
{
    m_steady = false;
    pushView(what, {view, true}, ViewChange::Sight::Changes);
}

void Session::exchangeView(HeldView &other, ViewChange::Sight sight)
{
    if (sight == ViewChange::Sight::Stays) {
        other.view.camera = m_held.view.camera;
        other.view.selection = m_held.view.selection;
    }
    std::swap(m_held, other);
    m_sightAsked = m_sightAsked || sight == ViewChange::Sight::Changes;
    requestPicture();
}

void Session::openViewLink(const QString &link)
{
    read(
        this,
        [link, name = QFileInfo(path()).fileName()](store::Database &database) {
            return view::viewOfLink(database, link, name);
        },
        [this](const view::FoundView &found) { showFound(tr("Open view link"), found); });
}

void Session::showSavedView(store::SavedViewId id)
{
    const auto saved = std::find_if(m_savedViews.begin(), m_savedViews.end(),
                                    [id](const store::SavedView &view) { return view.id == id; });
    if (saved == m_savedViews.end())
        return;
    read(
        this,
        [id](store::Database &database) {
            return view::viewOfKept(database, store::savedViewState(database, id).value_or(QByteArray()));
        },
        [this, name = saved->name](const view::FoundView &found) {
            showFound(tr("Show view %1").arg(name), found);
        });
}

void Session::showFound(const QString &what, const view::FoundView &found)
{
    showView(what, found.view);
    if (!found.notice.isEmpty())
        Q_EMIT noticed(found.notice);
}

void Session::loadSavedViews()
{
    const qint64 asked = ++m_savedViewsAsked;
    read(
        this, [](store::Database &database) { return store::savedViews(database); },
        [this, asked](std::vector<store::SavedView> views) {
            if (asked != m_savedViewsAsked)
                return;
            m_savedViews = std::move(views);
            Q_EMIT savedViewsChanged();
        });
}

void Session::undo()
{
    --m_stepsAsked;
    takeSteps();
}

void Session::redo()
{
    ++m_stepsAsked;
    takeSteps();
}

void Session::takeSteps()
{
    while (m_stepsAsked != 0 && !m_writing) {
        const bool back = m_stepsAsked < 0;
        m_stepsAsked += back ? 1 : -1;
        back ? m_undo.undo() : m_undo.redo();
    }
}

} // namespace jaccuse::ui
