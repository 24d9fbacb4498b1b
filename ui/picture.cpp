// SPDX-License-Identifier: MIT
#include "picture.h"

#include "view/arrangement.h"

#include <chrono>

namespace jaccuse::ui {

GraphChoice chooseGraph(const query::ClaimColumnsPtr &columns, const query::ClaimFilter &filter,
                        const graph::GraphScope &scope, const query::FoundClaims &found,
                        const Picture &before, const task::Task &task)
{
    const bool sameClaims = before.selection && before.selection->columns == columns &&
                            before.selection->filter == filter && before.selection->found == found;
    GraphChoice choice;
    choice.selection = sameClaims ? before.selection : query::selectClaims(columns, filter, found);
    task.throwIfCancelled();
    choice.graph = sameClaims && before.scope == scope ? before.scene->graph()
                                                       : graph::buildGraph(*choice.selection, scope);
    task.throwIfCancelled();
    return choice;
}

namespace {

constexpr int mostMonths = 1200;

/// The columns as the view rolls them up, taken from the picture before where that still holds.
query::ClaimColumnsPtr rolledUp(const PictureRequest &request)
{
    const Picture &before = request.before;
    if (before.selection && before.columns == request.columns && before.rollUp == request.view.rollUp)
        return before.selection->columns;
    return request.links ? graph::rolledUp(request.columns, *request.links, request.view.rollUp)
                         : request.columns;
}

void countTimes(Picture &picture, const Picture &before)
{
    const query::ClaimFilter filter =
        query::without(picture.selection->filter, query::FilterPart::Kind::Date);
    if (before.anyTime && before.anyTime->columns == picture.selection->columns &&
        before.anyTime->filter == filter && before.anyTime->found == picture.selection->found) {
        picture.anyTime = before.anyTime;
        picture.months = before.months;
        picture.years = before.years;
    } else {
        picture.anyTime =
            filter == picture.selection->filter
                ? picture.selection
                : query::selectClaims(picture.selection->columns, filter, picture.selection->found);
        picture.years = graph::countOverTime(*picture.anyTime, graph::TimeStep::Year);
        if (picture.years.bars.size() * 12 <= mostMonths)
            picture.months = graph::countOverTime(*picture.anyTime, graph::TimeStep::Month);
    }
    const query::ClaimFilter &now = picture.selection->filter;
    if (now.from || now.to)
        picture.inPeriod = graph::countPeriod(*picture.anyTime, now.from, now.to);
}

/// Asks for places so far now and then: a scene of them takes a part of what laying out takes.
class Glimpses
{
public:
    using Show = std::function<void(const layout::Positions &)>;

    explicit Glimpses(Show show)
        : m_show(std::move(show))
    {}
    void operator()(const layout::Positions &positions)
    {
        if (m_next.has_value() && std::chrono::steady_clock::now() < *m_next)
            return;
        m_show(positions);
        m_next = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    }

private:
    Show m_show;
    std::optional<std::chrono::steady_clock::time_point> m_next;
};

} // namespace

Picture makePicture(const PictureRequest &request, const task::Task &task)
{
    GraphChoice choice = request.chosen
                             ? *request.chosen
                             : chooseGraph(rolledUp(request), request.view.filter, request.view.scope,
                                           request.found, request.before, task);
    std::optional<layout::Positions> positions;
    if (request.settled || request.steady)
        positions = view::placesIn(request.view, choice.graph);
    Picture picture;
    picture.scope = request.view.scope;
    picture.columns = request.columns;
    picture.rollUp = request.view.rollUp;
    picture.selection = std::move(choice.selection);
    countTimes(picture, request.before);
    if (!positions) {
        const auto extents = render::extentsOf(choice.graph, request.fonts);
        view::View view = request.view;
        if (request.steady)
            for (auto at = view.places.keyBegin(); at != view.places.keyEnd(); ++at)
                view.pins.insert(*at);
        Glimpses::Show show;
        if (request.show && view.places.isEmpty())
            show = Glimpses([&](const layout::Positions &soFar) {
                Picture glimpse = picture;
                glimpse.scene = render::makeScene(choice.graph, soFar, request.fonts);
                request.show(std::move(glimpse));
            });
        positions = view::arrange(choice.graph, extents, request.aspect, view, task, show);
    }
    picture.scene = render::makeScene(std::move(choice.graph), *positions, request.fonts);
    task.throwIfCancelled();
    return picture;
}

} // namespace jaccuse::ui
