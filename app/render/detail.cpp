// SPDX-License-Identifier: MIT
#include "render/detail.h"

#include "render/quad_curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jaccuse::render {

namespace {

/// Square pixels of line on each of view up to which edges can be told apart.
constexpr double readable = 0.09;
/// Edges with an end in view may take more: they are what one looks at.
constexpr double readableNear = 0.13;
/// Heads and thick lines reach into the view from so far outside; logical pixels.
constexpr double beyondView = 12;

/// The part of a straight way from a to b that lies in a rectangle, 0 to 1.
double partWithin(const QRectF &box, QPointF a, QPointF b)
{
    double from = 0;
    double to = 1;
    const auto cut = [&](double start, double way, double low, double high) {
        if (way == 0)
            return start >= low && start <= high;
        const double atLow = (low - start) / way;
        const double atHigh = (high - start) / way;
        from = std::max(from, std::min(atLow, atHigh));
        to = std::min(to, std::max(atLow, atHigh));
        return from < to;
    };
    const QPointF way = b - a;
    const bool meets =
        cut(a.x(), way.x(), box.left(), box.right()) && cut(a.y(), way.y(), box.top(), box.bottom());
    return meets ? to - from : 0;
}

struct Candidate
{
    int edge = -1;
    double cost = 0; ///< square pixels
};

} // namespace

Detail detailOf(const Scene &scene, const ViewState &view, const Emphasis &emphasis)
{
    const double scale = view.camera.scale;
    const double rim = beyondView / scale;
    const QRectF shown = view.camera.visibleScene().adjusted(-rim, -rim, rim, rim);
    const double area = view.camera.size.width() * view.camera.size.height();
    const double thickness = std::clamp(std::sqrt(scale), 0.7, 1.3);

    std::vector<char> mayShow(scene.edges().size(), 0);
    scene.index().visitEdges(shown, [&](int edge) { mayShow[static_cast<size_t>(edge)] = 1; });
    // By how many of the ends are in view, the weakest first.
    std::array<std::vector<Candidate>, 3> byEnds;
    Detail detail;
    std::vector<int> focus;
    for (const int edge : scene.edgesByWeight()) {
        const auto at = static_cast<size_t>(edge);
        if (!mayShow[at] || emphasis.edges[at] <= 0)
            continue;
        if (emphasis.inFocus[at]) {
            focus.push_back(edge);
            continue;
        }
        const SceneEdge &curve = scene.edges()[at];
        const auto ends = size_t(shown.contains(curve.start)) + size_t(shown.contains(curve.end));
        const QPointF way = curve.end - curve.start;
        const double part = ends == 2 ? 1 : partWithin(shown, curve.start, curve.end);
        const double length = std::hypot(way.x(), way.y()) * scale * part;
        byEnds[ends].push_back({edge, length * curve.width * thickness});
    }
    double covered = 0;
    for (const size_t ends : {2U, 1U, 0U}) {
        const std::vector<Candidate> &candidates = byEnds[ends];
        const double most = (ends == 0 ? readable : readableNear) * area;
        auto next = candidates.rbegin();
        while (next != candidates.rend()) {
            // Equals are treated alike.
            auto group = next;
            double cost = 0;
            const double weight = scene.edges()[static_cast<size_t>(next->edge)].weight;
            for (; group != candidates.rend() &&
                   scene.edges()[static_cast<size_t>(group->edge)].weight == weight;
                 ++group)
                cost += group->cost;
            if (covered + cost > most)
                break;
            covered += cost;
            for (; next != group; ++next)
                detail.lines.push_back(next->edge);
        }
        for (; next != candidates.rend(); ++next)
            detail.haze.push_back(next->edge);
    }
    std::reverse(detail.lines.begin(), detail.lines.end());
    detail.lines.insert(detail.lines.end(), focus.begin(), focus.end());
    if (const auto chosen = std::find(detail.lines.begin(), detail.lines.end(), view.selectedEdge);
        chosen != detail.lines.end())
        std::rotate(chosen, chosen + 1, detail.lines.end());
    return detail;
}

} // namespace jaccuse::render
