// SPDX-License-Identifier: MIT
#include "render/notes.h"

#include "render/edge_shape.h"
#include "render/quad_curve.h"
#include "render/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Notes)
};

constexpr double margin = 14;
constexpr double edgeMargin = 20; ///< around a fitted graph

QString actorsText(qint64 actors)
{
    return actors == 1 ? Words::tr("1 actor") : Words::tr("%1 actors").arg(number(actors));
}

} // namespace

QString countsText(const graph::Graph &graph)
{
    const auto drawn = static_cast<qint64>(graph.nodes.size());
    const bool whole = drawn >= graph.actorsInAll && graph.claimsDrawn >= graph.claimsInAll;
    QStringList parts;
    if (whole) {
        parts << actorsText(drawn) << claimsText(graph.claimsInAll);
    } else {
        parts << Words::tr("%1 of %2", "7 of 9 actors").arg(number(drawn), actorsText(graph.actorsInAll))
              << Words::tr("%1 of %2", "3 of 5 claims")
                     .arg(number(graph.claimsDrawn), claimsText(graph.claimsInAll));
    }
    if (graph.undated > 0)
        parts << Words::tr("%1 undated").arg(number(graph.undated));
    if (graph.withoutQuotation > 0)
        parts << Words::tr("%1 without a quotation").arg(number(graph.withoutQuotation));
    if (whole && drawn > 0)
        parts << Words::tr("all shown");
    return parts.join(u" · "_s);
}

QString moreText(const graph::Graph &graph)
{
    return static_cast<qint64>(graph.nodes.size()) < graph.actorsInAll ? Words::tr(" · show more")
                                                                       : QString();
}

QRectF legendBox(const Legend &legend, const Fonts &fonts, QSizeF view)
{
    const QSizeF most(std::max(120.0, view.width() * 0.6), std::max(60.0, view.height() * 0.32));
    const QSizeF size = legendSize(legend, fonts, most);
    return {QPointF(margin, view.height() - margin - size.height()), size};
}

QRectF countsBox(const QString &counts, const Fonts &fonts, QSizeF view)
{
    const QSizeF size = textSize({counts}, fontFor(TextRole::Note, fonts));
    return {QPointF(view.width() - margin - size.width(), view.height() - margin - size.height()), size};
}

Camera fittedWithNotes(const Scene &scene, QSizeF view, bool legend, bool counts, double largest)
{
    const QString text = counts ? countsText(scene.graph()) + moreText(scene.graph()) : QString();
    const Legend signs = legend ? legendOf(scene) : Legend();
    std::vector<QRectF> notes;
    if (!signs.entries.empty())
        notes.push_back(legendBox(signs, scene.fonts(), view));
    if (counts)
        notes.push_back(countsBox(text, scene.fonts(), view));
    const auto clear = [&](const Camera &camera) {
        for (const SceneNode &node : scene.nodes()) {
            const QPointF middle = camera.toView(node.position);
            const double radius = drawnRadius(node, camera.scale) + 6;
            const double half = std::max(radius, node.labelSize.width() / 2);
            const QRectF taken(middle.x() - half, middle.y() - radius, 2 * half,
                               2 * radius + node.labelSize.height());
            for (const QRectF &note : notes)
                if (note.intersects(taken))
                    return false;
        }
        for (size_t i = 0; i < scene.edges().size(); ++i) {
            const SceneEdge &edge = scene.edges()[i];
            const QuadCurve curve{edge.start, edge.control, edge.end};
            for (const double t : {0.2, 0.35, 0.5, 0.65, 0.8})
                for (const QRectF &note : notes)
                    if (note.contains(camera.toView(curve.at(t))))
                        return false;
        }
        return true;
    };
    const QRectF bounds = scene.bounds();
    Camera best = fitted(bounds, view, QMarginsF(edgeMargin, edgeMargin, edgeMargin, edgeMargin), largest);
    if (notes.empty() || clear(best))
        return best;
    double low = edgeMargin;
    for (const QRectF &note : notes)
        low = std::max(low, view.height() - note.top() + 6);
    const double countsHigh = counts ? view.height() - notes.back().top() + 6 : edgeMargin;
    const double left = signs.entries.empty() ? edgeMargin : notes.front().right() + 10;
    const Camera below = fitted(bounds, view, QMarginsF(edgeMargin, edgeMargin, edgeMargin, low), largest);
    const Camera beside = fitted(bounds, view, QMarginsF(left, edgeMargin, edgeMargin, countsHigh), largest);
    const Camera above =
        fitted(bounds, view, QMarginsF(edgeMargin, edgeMargin, edgeMargin, countsHigh), largest);
    if (clear(above))
        return above;
    return below.scale > beside.scale ? below : beside;
}

void paintNotes(QPainter &painter, const Scene &scene, const ViewState &view, bool legend, bool counts)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(view.palette->canvas);
    const Fonts &fonts = scene.fonts();
    const QString text = counts ? countsText(scene.graph()) + moreText(scene.graph()) : QString();
    const QRectF countsAt = countsBox(text, fonts, view.camera.size);
    if (legend) {
        const Legend signs = legendOf(scene);
        QRectF box = legendBox(signs, fonts, view.camera.size);
        if (counts && box.right() + 16 > countsAt.left())
            box.moveBottom(countsAt.top() - 8);
        if (!signs.entries.empty() && box.top() > 0) {
            painter.drawRoundedRect(box.adjusted(-6, -4, 6, 4), 4, 4);
            paintLegend(painter, signs, fonts, *view.palette, box);
        }
    }
    if (counts) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(countsAt.adjusted(-6, -3, 6, 3), 4, 4);
        const QFont font = fontFor(TextRole::Note, fonts);
        painter.setFont(font);
        painter.setPen(view.palette->soft);
        const QString more = moreText(scene.graph());
        const QPointF at(countsAt.left(), countsAt.top() + QFontMetricsF(font).ascent());
        const QString rest = text.chopped(more.size());
        painter.drawText(at, rest);
        painter.setPen(view.palette->accent);
        painter.drawText(at + QPointF(QFontMetricsF(font).horizontalAdvance(rest), 0), more);
    }
    painter.restore();
}

} // namespace jaccuse::render
