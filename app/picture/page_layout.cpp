// SPDX-License-Identifier: MIT
#include "picture/page_layout.h"

#include "picture/edge_numbers.h"
#include "render/quad_curve.h"
#include "render/text.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>
#include <limits>

namespace jaccuse::picture {

namespace {

constexpr double largestMargin = 24;
constexpr double largestScale = 2.2; ///< of the graph
/// On pages narrower than this (100 mm) all text is smaller, as it is in the columns of journals.
constexpr double narrowPage = 380;
constexpr double narrowText = 0.8;
/// Nobody can zoom into a page, so that it has more names than a screen.
constexpr double roomForName = 1500;
constexpr int anyNumber = std::numeric_limits<int>::max();

render::Fonts scaled(render::Fonts fonts, double factor)
{
    for (QFont *font : {&fonts.interface, &fonts.quotation})
        font->setPixelSize(std::max(6, static_cast<int>(std::lround(QFontInfo(*font).pixelSize() * factor))));
    return fonts;
}

TextBox wrapped(const QString &text, render::TextRole role, const render::Fonts &fonts, const QRectF &room)
{
    TextBox box;
    box.font = render::fontFor(role, fonts);
    box.lines = render::wrappedText(text, box.font, room.width(), anyNumber);
    box.box = QRectF(room.topLeft(), QSizeF(room.width(), render::textSize(box.lines, box.font).height()));
    return box;
}

/// What is drawn, at scale 1 and without names.
QRectF drawnBounds(const render::Scene &scene, const render::PaintOptions &options)
{
    if (options.onlyNodes.isEmpty())
        return scene.coreBounds();
    QRectF bounds;
    const auto add = [&](const QRectF &box) { bounds = bounds.isNull() ? box : bounds.united(box); };
    for (const int node : options.onlyNodes) {
        const render::SceneNode &drawn = scene.nodes()[static_cast<size_t>(node)];
        const double reach = drawn.radius + 8;
        add(QRectF(drawn.position - QPointF(reach, reach), 2 * QSizeF(reach, reach)));
    }
    for (size_t i = 0; i < scene.edges().size(); ++i) {
        const graph::GraphEdge &edge = scene.graph().edges[i];
        const render::SceneEdge &drawn = scene.edges()[i];
        if (drawn.drawable && options.drawsEdge(static_cast<int>(i), edge.from, edge.to))
            add(QRectF(render::QuadCurve{drawn.start, drawn.control, drawn.end}.at(0.5), QSizeF(1, 1)));
    }
    return bounds.adjusted(-12, -12, 12, 12);
}

/// The legend stands at the right, at the foot of the graph, where it takes no more than a third of the
/// width; else below.
void placeLegend(PageLayout &page, LegendPlace place, QRectF &room)
{
    const QSizeF column =
        render::legendSize(page.legend, page.fonts, QSizeF(room.width() * 0.3, room.height()));
    const bool right = place == LegendPlace::Right && column.width() <= 0.35 * room.width() &&
                       column.height() <= room.height();
    const QSizeF size =
        right ? column
              : render::legendSize(page.legend, page.fonts, QSizeF(room.width(), room.height() * 0.16));
    if (right) {
        page.legendBox = QRectF(QPointF(room.right() - size.width(), room.bottom() - size.height()), size);
        room.setRight(page.legendBox.left() - page.margin);
    } else {
        page.legendBox = QRectF(QPointF(room.left(), room.bottom() - size.height()), size);
        room.setBottom(page.legendBox.top() - page.margin / 2);
    }
}

/// Fits names too: what sticks out of the box becomes a wider margin, some times over.
void fitGraph(PageLayout &page, const QRectF &area, const task::Task &task)
{
    const QSizeF size = page.graphBox.size();
    if (!area.isNull()) {
        page.view.camera = render::fitted(area, size, {}, render::largestScale);
        page.labels = render::placeLabels(*page.scene, page.view, page.paint);
        return;
    }
    const QRectF bounds = drawnBounds(*page.scene, page.paint);
    QMarginsF margins(10, 10, 10, 10);
    for (int round = 0; round < 4; ++round) {
        task.throwIfCancelled();
        page.view.camera = render::fitted(bounds, size, margins, largestScale);
        page.labels = render::placeLabels(*page.scene, page.view, page.paint);
        QRectF names(QPointF(), size);
        for (const render::PlacedLabel &label : page.labels.labels)
            names = names.united(label.box.adjusted(-3, -3, 3, 3));
        if (names == QRectF(QPointF(), size))
            break;
        margins += QMarginsF(-names.left(), -names.top(), names.right() - size.width(),
                             names.bottom() - size.height());
    }
}

} // namespace

const render::Palette &paletteFor(const Subject &subject, const PictureOptions &options)
{
    return options.ground == Ground::Current ? *subject.shown.palette : render::printPalette();
}

namespace {

/// All but where the graph lies in its box.
PageLayout layOutFrame(const Subject &subject, const PictureOptions &options)
{
    const SubjectRequest &shown = subject.shown;
    PageLayout page;
    page.size = logicalSize(options.size, options.dpi);
    page.margin = std::min(largestMargin, 0.04 * std::min(page.size.width(), page.size.height()));
    page.fonts = shown.scene->fonts();
    if (page.size.width() < narrowPage)
        page.fonts = scaled(page.fonts, narrowText);
    const render::Fonts names = scaled(page.fonts, options.labelScale);
    page.scene = shown.scene;
    if (names.interface != shown.scene->fonts().interface) {
        layout::Positions positions;
        positions.reserve(shown.scene->nodes().size());
        for (const render::SceneNode &node : shown.scene->nodes())
            positions.push_back(node.position);
        page.scene = std::make_shared<const render::Scene>(shown.scene->graph(), positions, names,
                                                           &shown.scene->colours());
    }
    page.paint.background = false;
    page.paint.groups = false;
    page.paint.badges = false;
    page.paint.covers = false;
    page.paint.roomForName = roomForName;
    page.paint.counts = !options.dossier;
    page.paint.onlyNodes = shown.onlyNodes;
    page.paint.onlyEdges = shown.onlyEdges;
    page.view.palette = &paletteFor(subject, options);
    page.view.colouring = shown.colouring;
    page.view.selectedNode = shown.selectedNode;
    page.view.selectedEdge = shown.selectedEdge;

    QRectF room = QRectF(QPointF(), page.size).adjusted(page.margin, page.margin, -page.margin, -page.margin);
    if (!options.title.isEmpty()) {
        page.title = wrapped(options.title, render::TextRole::Title, page.fonts, room);
        room.setTop(page.title.box.bottom() + page.margin / 2);
    }
    if (options.caption) {
        page.caption = wrapped(subject.caption, render::TextRole::Caption, page.fonts, room);
        page.caption.box.moveBottom(room.bottom());
        room.setBottom(page.caption.box.top() - 10);
    }
    if (options.legend != LegendPlace::None)
        page.legend = render::legendOf(*page.scene, page.paint, shown.colouring);
    if (!page.legend.entries.empty())
        placeLegend(page, options.legend, room);
    page.graphBox = room;
    return page;
}

} // namespace

QSizeF roomForGraph(const Subject &subject, const PictureOptions &options)
{
    return layOutFrame(subject, options).graphBox.size();
}

PageLayout layOutPage(const Subject &subject, const PictureOptions &options, const task::Task &task)
{
    PageLayout page = layOutFrame(subject, options);
    if (page.graphBox.width() > 20 && page.graphBox.height() > 20)
        fitGraph(page, subject.shown.area, task);
    if (options.dossier)
        page.labels.pills = edgeNumbers(page, subject.dossier);
    return page;
}

} // namespace jaccuse::picture
