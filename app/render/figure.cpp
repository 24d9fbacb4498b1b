// SPDX-License-Identifier: MIT
#include "render/figure.h"

#include "render/notes.h"
#include "render/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPaintEngine>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Figure)
};

constexpr double largestMargin = 24;
constexpr int titleLines = 2;
constexpr int captionLines = 6;
constexpr double largest = 2.2;

/// The parts of a figure from top to bottom, in logical pixels.
struct Parts
{
    QStringList title;
    QStringList caption;
    Legend legend;
    QRectF titleBox;
    QRectF graphBox;
    QRectF legendBox;
    QRectF captionBox;
};

PaintOptions paintOptions(const FigureOptions &options)
{
    PaintOptions paint;
    paint.background = false;
    paint.counts = options.counts;
    paint.badges = false;
    paint.onlyNodes = options.onlyNodes;
    paint.onlyEdges = options.onlyEdges;
    return paint;
}

Parts partsOf(const Scene &scene, const FigureOptions &options)
{
    Parts parts;
    const QSizeF size = options.size;
    const double margin = std::min(largestMargin, 0.04 * std::min(size.width(), size.height()));
    QRectF room = QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin);
    const Fonts &fonts = scene.fonts();
    if (!options.title.isEmpty()) {
        const QFont font = fontFor(TextRole::Title, fonts);
        parts.title = wrappedText(options.title, font, room.width(), titleLines);
        parts.titleBox = QRectF(room.topLeft(), QSizeF(room.width(), textSize(parts.title, font).height()));
        room.setTop(parts.titleBox.bottom() + margin / 2);
    }
    if (!options.caption.isEmpty()) {
        const QFont font = fontFor(TextRole::Caption, fonts);
        parts.caption = wrappedText(options.caption, font, room.width(), captionLines);
        const double height = textSize(parts.caption, font).height();
        parts.captionBox = QRectF(room.left(), room.bottom() - height, room.width(), height);
        room.setBottom(parts.captionBox.top() - 10);
    }
    if (options.legend != LegendPlace::None)
        parts.legend = legendOf(scene, paintOptions(options), options.colouring);
    if (!parts.legend.entries.empty()) {
        // On the right it stands at the foot of the graph, as one column where there is room for it.
        // Where it would crowd the graph out, it goes below.
        const QSizeF column = legendSize(parts.legend, fonts, QSizeF(room.width() * 0.3, room.height()));
        const bool right = options.legend == LegendPlace::Right && column.width() <= 0.35 * room.width() &&
                           column.height() <= room.height();
        const QSizeF legend =
            right ? column : legendSize(parts.legend, fonts, QSizeF(room.width(), room.height() * 0.16));
        if (right) {
            parts.legendBox =
                QRectF(QPointF(room.right() - legend.width(), room.bottom() - legend.height()), legend);
            room.setRight(parts.legendBox.left() - margin);
        } else {
            parts.legendBox = QRectF(QPointF(room.left(), room.bottom() - legend.height()), legend);
            room.setBottom(parts.legendBox.top() - margin / 2);
        }
    }
    parts.graphBox = room;
    return parts;
}

/// What is drawn, at scale 1 and without names.
QRectF drawnBounds(const Scene &scene, const PaintOptions &options)
{
    if (options.onlyNodes.isEmpty())
        return scene.coreBounds();
    QRectF bounds;
    for (const int node : options.onlyNodes) {
        if (node < 0 || node >= static_cast<int>(scene.nodes().size()))
            continue;
        const SceneNode &drawn = scene.nodes()[static_cast<size_t>(node)];
        const double reach = drawn.radius + 8;
        const QRectF box(drawn.position - QPointF(reach, reach), 2 * QSizeF(reach, reach));
        bounds = bounds.isNull() ? box : bounds.united(box);
    }
    return bounds.adjusted(-12, -12, 12, 12);
}

/// Fits names too: what sticks out of the box becomes a wider margin, three times over.
ViewState viewOf(const Scene &scene, const FigureOptions &options, QSizeF size)
{
    ViewState view;
    view.palette = options.palette;
    view.colouring = options.colouring;
    view.selectedNode = options.selectedNode;
    view.selectedEdge = options.selectedEdge;
    if (!options.sceneArea.isNull()) {
        view.camera = fitted(options.sceneArea, size, {}, largestScale);
        return view;
    }
    const PaintOptions paint = paintOptions(options);
    const QRectF bounds = drawnBounds(scene, paint);
    QMarginsF margins(10, 10, 10, 10);
    for (int round = 0; round < 4; ++round) {
        view.camera = fitted(bounds, size, margins, largest);
        QRectF names(QPointF(), size);
        for (const PlacedLabel &label : placeLabels(scene, view, paint).labels)
            names = names.united(label.box.adjusted(-3, -3, 3, 3));
        if (names == QRectF(QPointF(), size))
            break;
        margins += QMarginsF(-names.left(), -names.top(), names.right() - size.width(),
                             names.bottom() - size.height());
    }
    return view;
}

void drawLines(QPainter &painter, const QStringList &lines, const QRectF &box, const QFont &font,
               const QColor &colour)
{
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    double baseline = box.top() + metrics.ascent();
    for (const QString &line : lines) {
        painter.drawText(QPointF(box.left(), baseline), line);
        baseline += metrics.height();
    }
}

void paintGraph(QPainter &painter, const Scene &scene, const FigureOptions &options, const QRectF &box)
{
    const ViewState view = viewOf(scene, options, box.size());
    painter.save();
    const bool part = !options.sceneArea.isNull();
    if (part)
        painter.setClipRect(box);
    painter.translate(box.topLeft());
    paint(painter, scene, view, paintOptions(options));
    painter.restore();
    // An SVG knows no clip here; what runs out of the box is covered before the words are drawn.
    if (part && !options.transparent && painter.paintEngine()->type() == QPaintEngine::SVG) {
        const QRectF all(QPointF(), options.size);
        const QColor ground = options.palette->canvas;
        painter.fillRect(QRectF(0, 0, all.width(), box.top()), ground);
        painter.fillRect(QRectF(0, box.bottom(), all.width(), all.bottom() - box.bottom()), ground);
        painter.fillRect(QRectF(0, box.top(), box.left(), box.height()), ground);
        painter.fillRect(QRectF(box.right(), box.top(), all.right() - box.right(), box.height()), ground);
    }
}

} // namespace

QString captionText(const graph::Graph &graph, const QString &filterWords, const QString &fileName,
                    const QString &date)
{
    QStringList sentences{Words::tr("Claims as reported, not findings.")};
    if (!filterWords.isEmpty())
        sentences << Words::tr("Shown: %1.", "the filter in words").arg(filterWords);
    sentences << countsText(graph) + u'.';
    QStringList origin;
    if (!fileName.isEmpty())
        origin << fileName;
    if (!date.isEmpty())
        origin << date;
    if (!origin.isEmpty())
        sentences << origin.join(u", "_s) + u'.';
    return sentences.join(u' ');
}

ViewState figureView(const Scene &scene, const FigureOptions &options)
{
    return viewOf(scene, options, partsOf(scene, options).graphBox.size());
}

void paintFigure(QPainter &painter, const Scene &scene, const FigureOptions &options)
{
    const Parts parts = partsOf(scene, options);
    const Palette &palette = *options.palette;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (!options.transparent)
        painter.fillRect(QRectF(QPointF(), options.size), palette.canvas);
    if (parts.graphBox.width() > 20 && parts.graphBox.height() > 20)
        paintGraph(painter, scene, options, parts.graphBox);
    if (!parts.legend.entries.empty())
        paintLegend(painter, parts.legend, scene.fonts(), palette, parts.legendBox);
    drawLines(painter, parts.title, parts.titleBox, fontFor(TextRole::Title, scene.fonts()), palette.ink);
    if (!parts.caption.isEmpty()) {
        const double rule = parts.captionBox.top() - 5;
        painter.setPen(QPen(palette.line, 1));
        painter.drawLine(QPointF(parts.captionBox.left(), rule), QPointF(parts.captionBox.right(), rule));
        drawLines(painter, parts.caption, parts.captionBox, fontFor(TextRole::Caption, scene.fonts()),
                  palette.soft);
    }
    painter.restore();
}

} // namespace jaccuse::render
