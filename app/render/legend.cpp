// SPDX-License-Identifier: MIT
#include "render/legend.h"

#include "model/wording.h"
#include "render/edge_painter.h"
#include "render/edge_shape.h"
#include "render/node_painter.h"
#include "render/painter_canvas.h"
#include "render/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Legend)
};

constexpr double signGap = 8;
constexpr double highestSign = 17;
constexpr double columnGap = 22;

QString edgeWords(query::EdgeKind kind, model::Responsibility responsibility)
{
    using model::Responsibility;
    if (kind == query::EdgeKind::Dismisses)
        return Words::tr("dismisses an accusation");
    const QString verb = model::label(static_cast<model::Stance>(kind));
    if (kind == query::EdgeKind::Declines)
        return verb;
    switch (lineSpacing(kind, responsibility)) {
    case LineSpacing::Solid:
        return verb;
    case LineSpacing::Dashed:
        return Words::tr("%1, only links", "%1 is a stance such as accuses").arg(verb);
    case LineSpacing::DashDotted:
        return Words::tr("%1, of support", "%1 is a stance such as accuses").arg(verb);
    case LineSpacing::Dotted:
        return Words::tr("%1, of tolerating", "%1 is a stance such as accuses").arg(verb);
    }
    return verb;
}

/// Where the entries go: top left corner of each and the whole size.
struct Arrangement
{
    std::vector<QPointF> corners;
    QSizeF size;
};

/// The width of all columns if each has so many rows.
double widthInRows(const std::vector<double> &widths, int rows)
{
    double sum = -columnGap;
    for (size_t i = 0; i < widths.size(); i += static_cast<size_t>(rows)) {
        const size_t end = std::min(widths.size(), i + static_cast<size_t>(rows));
        sum += columnGap + *std::max_element(widths.begin() + static_cast<std::ptrdiff_t>(i),
                                             widths.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return sum;
}

Arrangement arrange(const Legend &legend, const QFont &font, QSizeF most)
{
    const QFontMetricsF metrics(font);
    const double row = std::max(std::ceil(metrics.height()) + 3, highestSign);
    std::vector<double> widths;
    for (const LegendEntry &entry : legend.entries)
        widths.push_back(legendSignWidth + signGap + std::ceil(metrics.horizontalAdvance(entry.words)));
    const int count = static_cast<int>(legend.entries.size());
    int rows = std::clamp(static_cast<int>(most.height() / row), 1, std::max(1, count));
    while (rows < count && widthInRows(widths, rows) > most.width())
        ++rows;
    if (count > rows) {
        // Columns of about the same height.
        const int columns = (count + rows - 1) / rows;
        const int even = (count + columns - 1) / columns;
        if (widthInRows(widths, even) <= most.width())
            rows = even;
    }
    Arrangement arrangement;
    double left = 0;
    double columnWidth = 0;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && i % rows == 0) {
            left += columnWidth + columnGap;
            columnWidth = 0;
        }
        arrangement.corners.emplace_back(left, (i % rows) * row);
        columnWidth = std::max(columnWidth, widths[static_cast<size_t>(i)]);
    }
    if (count > 0)
        arrangement.size = QSizeF(left + columnWidth, std::min(rows, count) * row);
    return arrangement;
}

EdgeShape sampleLine(QPointF left, double width, bool inferred)
{
    EdgeShape shape;
    shape.drawn = true;
    shape.width = width;
    shape.headLength = 4 + 2 * width;
    if (inferred) {
        shape.ringRadius = 3;
        shape.ring = left + QPointF(4, 0);
    }
    const QPointF start = left + QPointF(inferred ? 7 : 0, 0);
    const QPointF end = left + QPointF(legendSignWidth, 0);
    shape.line = {start, (start + end) / 2, end};
    shape.shaftEnd = 1 - shape.headLength / (end.x() - start.x());
    shape.direction = {1, 0};
    return shape;
}

} // namespace

void paintLegendSign(QPainter &painter, const LegendEntry &entry, QPointF left, const Palette &palette,
                     const Fonts &fonts)
{
    PainterCanvas canvas(painter);
    paintLegendSign(canvas, entry, left, palette, fonts);
}

void paintLegendSign(Canvas &canvas, const LegendEntry &entry, QPointF left, const Palette &palette,
                     const Fonts &fonts)
{
    EdgeLook look;
    look.kind = entry.kind;
    look.responsibility = entry.responsibility;
    look.colour = palette.edge(entry.kind).rgb();
    look.ground = palette.canvas.rgb();
    NodeLook node;
    node.radius = 6;
    node.font = fontFor(TextRole::Note, fonts);
    node.mark = palette.soft;
    const QPointF middle = left + QPointF(legendSignWidth / 2, 0);
    switch (entry.sign) {
    case LegendEntry::Sign::Edge:
        paintEdge(canvas, sampleLine(left, 1.8, false), look);
        break;
    case LegendEntry::Sign::Inferred:
        look.colour = palette.soft.rgb();
        paintEdge(canvas, sampleLine(left, 1.5, true), look);
        break;
    case LegendEntry::Sign::Withdrawn:
        look.colour = palette.soft.rgb();
        look.withdrawn = true;
        paintEdge(canvas, sampleLine(left, 1.5, false), look);
        break;
    case LegendEntry::Sign::Width:
        for (int i = 0; i < 3; ++i) {
            const double y = left.y() - 4.5 + 4.2 * i;
            canvas.stroke(QPointF(left.x() + 4, y), QPointF(left.x() + legendSignWidth - 4, y), 1 + 1.1 * i,
                          false, palette.soft.rgb());
        }
        break;
    case LegendEntry::Sign::Node:
        node.colours = entry.colouring == Colouring::Kind ? palette.node(entry.actor, entry.named)
                                                          : NodeColours{palette.canvas, palette.soft};
        node.shape = nodeShape(entry.actor, entry.named);
        if (node.shape == NodeShape::Unnamed)
            node.radius = 7;
        paintNode(canvas, middle, node);
        break;
    case LegendEntry::Sign::Admits:
        node.colours = palette.state;
        node.radius = 7;
        node.admits = palette.edge(query::EdgeKind::Admits);
        paintNode(canvas, middle, node);
        break;
    case LegendEntry::Sign::SelfMark:
        node.colours = palette.state;
        node.selfMark = palette.edge(query::EdgeKind::Denies);
        node.radius = 4.5;
        paintNode(canvas, middle + QPointF(3, 3), node);
        break;
    case LegendEntry::Sign::Colour:
        node.colours = classColours(entry.colourClass, entry.colouring, palette);
        canvas.stroke(middle - QPointF(8.6, 0), middle + QPointF(8.6, 0), 11.2, false,
                      node.colours.outline.rgb());
        canvas.stroke(middle - QPointF(7.4, 0), middle + QPointF(7.4, 0), 8.8, false,
                      node.colours.fill.rgb());
        break;
    }
}

Legend legendOf(const Scene &scene, const PaintOptions &options, Colouring by)
{
    const graph::Graph &graph = scene.graph();
    // One entry for each look, not for each value: performs and directs are both a solid line.
    std::map<std::pair<int, int>, model::Responsibility> lines;
    std::set<int> kinds;
    bool unnamed = false;
    bool inferred = false;
    bool withdrawn = false;
    bool admits = false;
    bool selfMarks = false;
    std::set<int> classes;
    qint64 most = 0;
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const graph::GraphEdge &edge = graph.edges[i];
        if (!scene.edges()[i].drawable || !options.drawsEdge(static_cast<int>(i), edge.from, edge.to))
            continue;
        lines.try_emplace(
            {static_cast<int>(edge.kind), static_cast<int>(lineSpacing(edge.kind, edge.responsibility))},
            edge.responsibility);
        inferred = inferred || edge.inferred;
        withdrawn = withdrawn || edge.withdrawn;
        most = std::max(most, edge.claims);
    }
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const graph::GraphNode &node = graph.nodes[i];
        if (!options.drawsNode(static_cast<int>(i)))
            continue;
        if (by != Colouring::Kind)
            classes.insert(scene.colours().classOf(node, by));
        if (node.actor.named)
            kinds.insert(static_cast<int>(node.actor.kind));
        unnamed = unnamed || !node.actor.named;
        admits = admits || node.admits > 0;
        selfMarks = selfMarks || node.selfMarks > 0;
    }
    Legend legend;
    using Sign = LegendEntry::Sign;
    for (const auto &[look, responsibility] : lines) {
        const auto kind = static_cast<query::EdgeKind>(look.first);
        legend.entries.push_back({Sign::Edge, kind, responsibility, {}, edgeWords(kind, responsibility)});
    }
    if (inferred)
        legend.entries.push_back({Sign::Inferred, {}, {}, {}, Words::tr("claimant inferred")});
    if (withdrawn)
        legend.entries.push_back({Sign::Withdrawn, {}, {}, {}, Words::tr("withdrawn")});
    if (most > 1)
        legend.entries.push_back({Sign::Width, {}, {}, {}, Words::tr("width: number of claims")});
    if (admits)
        legend.entries.push_back({Sign::Admits, {}, {}, {}, Words::tr("admits its own part")});
    if (selfMarks)
        legend.entries.push_back({Sign::SelfMark, {}, {}, {}, Words::tr("denies, no accuser named")});
    for (const int kind : kinds) {
        const auto actor = static_cast<model::ActorKind>(kind);
        legend.entries.push_back({Sign::Node, {}, {}, actor, model::label(actor)});
    }
    if (unnamed)
        legend.entries.push_back(
            {Sign::Node, {}, {}, model::ActorKind::Unknown, Words::tr("not named"), false});
    for (LegendEntry &entry : legend.entries)
        entry.colouring = by;
    for (const int colourClass : classes)
        legend.entries.push_back(
            {Sign::Colour, {}, {}, {}, scene.colours().words(colourClass, by), true, by, colourClass});
    return legend;
}

QSizeF legendSize(const Legend &legend, const Fonts &fonts, QSizeF most)
{
    return arrange(legend, fontFor(TextRole::Note, fonts), most).size;
}

void paintLegend(Canvas &canvas, const Legend &legend, const Fonts &fonts, const Palette &palette,
                 const QRectF &box)
{
    const QFont font = fontFor(TextRole::Note, fonts);
    const QFontMetricsF metrics(font);
    const Arrangement arrangement = arrange(legend, font, box.size() + QSizeF(0.5, 0.5));
    for (size_t i = 0; i < legend.entries.size(); ++i) {
        const QPointF corner = box.topLeft() + arrangement.corners[i];
        paintLegendSign(canvas, legend.entries[i], corner + QPointF(0, metrics.height() / 2 + 1), palette,
                        fonts);
        canvas.text(corner + QPointF(legendSignWidth + signGap, metrics.ascent() + 1),
                    legend.entries[i].words, font, palette.soft.rgb(), std::nullopt);
    }
}

} // namespace jaccuse::render
