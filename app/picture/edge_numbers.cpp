// SPDX-License-Identifier: MIT
#include "picture/edge_numbers.h"

#include "render/edge_shape.h"
#include "render/pill_placement.h"
#include "render/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace jaccuse::picture {

namespace {

constexpr double padding = 5;
/// Along an edge: so many, and how far apart, of its length.
constexpr int places = 25;
constexpr double apart = 0.03;

double overlap(const QRectF &a, const QRectF &b)
{
    const QRectF both = a.intersected(b);
    return both.width() * both.height();
}

} // namespace

std::vector<render::PlacedPill> edgeNumbers(const PageLayout &page, const std::vector<DossierEntry> &entries)
{
    const QFont font = render::fontFor(render::TextRole::Pill, page.scene->fonts());
    std::vector<QRectF> taken;
    for (const render::PlacedLabel &label : page.labels.labels)
        taken.push_back(label.box);
    std::vector<render::PlacedPill> pills;
    for (size_t number = 1; number <= entries.size(); ++number) {
        const int edge = entries[number - 1].edge;
        const render::EdgeShape shape = render::edgeShape(*page.scene, page.view, edge);
        if (!shape.drawn)
            continue;
        const QString text = QString::number(number);
        const QSizeF words = render::textSize({text}, font);
        const double height = std::ceil(words.height()) + 1;
        const QSizeF size(std::max(words.width() + 2 * padding, height), height);
        double least = std::numeric_limits<double>::max();
        QRectF best;
        for (int place = 0; place < places; ++place) {
            // From the middle on, now to one side and now to the other.
            const int steps = (place + 1) / 2;
            const double t = 0.5 + (place % 2 == 0 ? steps : -steps) * apart;
            QRectF box(QPointF(), size);
            box.moveCenter(shape.line.at(t * shape.shaftEnd));
            double cost = std::abs(t - 0.5);
            for (const QRectF &other : taken)
                cost += 10 * overlap(box.adjusted(-2, -2, 2, 2), other);
            for (const int node : render::nodesAround(*page.scene, page.view, box))
                cost += render::meetsNode(*page.scene, page.view, node, box, 1) ? 500 : 0;
            if (cost < least) {
                least = cost;
                best = box;
            }
        }
        taken.push_back(best);
        pills.push_back({edge, best, text});
    }
    return pills;
}

} // namespace jaccuse::picture
