// SPDX-License-Identifier: MIT
#include "render/graph_painter.h"

#include "render/edge_painter.h"
#include "render/edge_shape.h"
#include "render/emphasis.h"
#include "render/label_painter.h"
#include "render/line_raster.h"
#include "render/node_painter.h"
#include "render/text.h"

#include <QImage>
#include <QPaintEngine>
#include <QTransform>

#include <algorithm>

namespace jaccuse::render {

namespace {

/// A badge is drawn on nodes large enough to carry it.
constexpr double smallestWithBadge = 8;

/// With fewer edges QPainter is fast enough.
constexpr size_t fewLines = 60;
/// So many lines in front are drawn over the heads of those behind them, by QPainter; more lie below.
constexpr std::ptrdiff_t fewInFront = 30;
constexpr double mostLayerPixels = 6e7;

class Painting
{
public:
    Painting(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
             const PaintOptions &options)
        : m_painter(painter)
        , m_scene(scene)
        , m_view(view)
        , m_labels(labels)
        , m_options(options)
        , m_palette(*view.palette)
        , m_emphasis(emphasisOf(scene, view, options))
        , m_shown(QRectF(QPointF(), view.camera.size).adjusted(-8, -8, 8, 8))
    {}

    /// The ground, and in a large graph the lines.
    void ground()
    {
        const QTransform transform = m_painter.deviceTransform();
        const bool plain = transform.type() <= QTransform::TxScale && transform.m11() == transform.m22() &&
                           transform.m11() > 0;
        const QSizeF pixels = m_view.camera.size * transform.m11();
        size_t shown = m_scene.edges().size();
        if (!m_options.background)
            shown = static_cast<size_t>(std::count_if(m_emphasis.edges.begin(), m_emphasis.edges.end(),
                                                      [](float strength) { return strength > 0; }));
        const bool fast = m_painter.paintEngine()->type() == QPaintEngine::Raster && plain &&
                          shown >= fewLines && pixels.width() * pixels.height() <= mostLayerPixels;
        if (fast)
            fastLines(transform, pixels.toSize());
        else if (m_options.background)
            m_painter.fillRect(QRectF(QPointF(), m_view.camera.size), m_palette.canvas);
    }

    void edges(bool inFront)
    {
        for (const int place : m_scene.edgesByWeight()) {
            const auto edge = static_cast<size_t>(place);
            if (place != m_view.selectedEdge && (m_emphasis.inFocus[edge] != 0) == inFront)
                this->edge(place);
        }
        if (inFront && m_view.selectedEdge >= 0 &&
            m_view.selectedEdge < static_cast<int>(m_scene.edges().size()))
            edge(m_view.selectedEdge);
    }

    void nodes()
    {
        // The most involved last, on top.
        for (size_t i = m_scene.nodes().size(); i-- > 0;)
            node(static_cast<int>(i));
    }

    void texts()
    {
        const QPointF shift = m_labels.shiftTo(m_view.camera);
        bool hoverNamed = m_view.hoverNode < 0;
        const LabelPainter texts(m_painter, m_scene.fonts(), m_palette.canvas);
        for (const PlacedPill &pill : m_labels.pills)
            if (const QRectF box = pill.box.translated(shift); box.intersects(m_shown))
                this->pill(texts, pill, box);
        for (const PlacedLabel &label : m_labels.labels) {
            hoverNamed = hoverNamed || label.node == m_view.hoverNode;
            const float strength = m_emphasis.nodes[static_cast<size_t>(label.node)];
            const QRectF box = label.box.translated(shift);
            if (strength > 0 && box.intersects(m_shown))
                texts.name(label, box, strength < 0.5F ? m_palette.soft : m_palette.ink);
        }
        if (!hoverNamed && m_view.hoverNode < static_cast<int>(m_scene.nodes().size()))
            hoverName(texts);
    }

private:
    /// Draws the lines into an image of their own, because QPainter takes many times as long.
    void fastLines(const QTransform &transform, QSize pixels)
    {
        m_lineDrawn.assign(m_scene.edges().size(), 0);
        m_shapes.resize(m_scene.edges().size());
        const double scale = transform.m11();
        std::vector<RasterLine> lines;
        addLines(false, scale, lines);
        if (std::count(m_emphasis.inFocus.begin(), m_emphasis.inFocus.end(), char(1)) > fewInFront)
            addLines(true, scale, lines);
        QImage layer(pixels, QImage::Format_ARGB32_Premultiplied);
        if (layer.isNull()) {
            m_lineDrawn.clear();
            if (m_options.background)
                m_painter.fillRect(QRectF(QPointF(), m_view.camera.size), m_palette.canvas);
            return;
        }
        layer.fill(m_options.background ? m_palette.canvas : QColor(Qt::transparent));
        drawLines(layer, lines);
        layer.setDevicePixelRatio(1);
        m_painter.save();
        m_painter.resetTransform();
        const QTransform toDevice = m_painter.deviceTransform();
        // What is left below the painter's own transform is the device's pixel ratio.
        m_painter.setTransform(QTransform::fromTranslate(transform.dx(), transform.dy()) *
                               toDevice.inverted());
        m_painter.drawImage(QPointF(), layer);
        m_painter.restore();
    }

    void addLines(bool inFront, double scale, std::vector<RasterLine> &lines)
    {
        for (const int place : m_scene.edgesByWeight()) {
            const auto at = static_cast<size_t>(place);
            const graph::GraphEdge &claim = m_scene.graph().edges[at];
            if ((m_emphasis.inFocus[at] != 0) != inFront || place == m_view.selectedEdge ||
                place == m_view.hoverEdge || !isShown(place))
                continue;
            const EdgeShape &shape = m_shapes[at] = edgeShape(m_scene, m_view, place);
            m_lineDrawn[at] = 1;
            if (!shape.drawn)
                continue;
            const auto scaled = [scale](const QuadCurve &curve) {
                return QuadCurve{curve.start * scale, curve.control * scale, curve.end * scale};
            };
            LineBreaks breaks = lineBreaks(lineSpacing(claim.kind, claim.responsibility), shape.width);
            if (inFront && breaks.count == 0)
                lines.push_back({scaled(shape.line.part(0, shape.shaftEnd)),
                                 lineBreaks(LineSpacing::Solid, (shape.width + seamWidth) * scale),
                                 m_palette.canvas.rgb()});
            breaks.width *= scale;
            for (double &length : breaks.lengths)
                length *= scale;
            lines.push_back(
                {scaled(shape.line.part(0, lineEnd(shape, claim.kind))), breaks, colourOf(place).rgb()});
        }
    }

    [[nodiscard]] bool isShown(int place) const
    {
        const SceneEdge &curve = m_scene.edges()[static_cast<size_t>(place)];
        const QuadCurve rough{m_view.camera.toView(curve.start), m_view.camera.toView(curve.control),
                              m_view.camera.toView(curve.end)};
        return m_emphasis.edges[static_cast<size_t>(place)] > 0 &&
               rough.box().adjusted(-1, -1, 1, 1).intersects(m_shown);
    }

    void edge(int place)
    {
        const auto at = static_cast<size_t>(place);
        if (!isShown(place))
            return;
        const graph::GraphEdge &claim = m_scene.graph().edges[at];
        EdgeLook look;
        look.kind = claim.kind;
        look.responsibility = claim.responsibility;
        look.withdrawn = claim.withdrawn;
        look.inFront = m_emphasis.inFocus[at] != 0;
        look.lineDrawn = !m_lineDrawn.empty() && m_lineDrawn[at] != 0;
        look.ground = m_palette.canvas;
        look.colour = colourOf(place);
        EdgeShape shape = look.lineDrawn ? m_shapes[at] : edgeShape(m_scene, m_view, place);
        if (place == m_view.hoverEdge)
            shape.width += 0.8;
        paintEdge(m_painter, shape, look);
    }

    [[nodiscard]] QColor colourOf(int place) const
    {
        const auto at = static_cast<size_t>(place);
        return edgeColour(m_palette.edge(m_scene.graph().edges[at].kind), m_palette.canvas,
                          m_scene.edges()[at].weight, m_scene.edges().size(), m_emphasis.edges[at],
                          m_emphasis.inFocus[at] != 0);
    }

    void node(int place)
    {
        const auto at = static_cast<size_t>(place);
        const float strength = m_emphasis.nodes[at];
        const SceneNode &drawn = m_scene.nodes()[at];
        const QPointF middle = m_view.camera.toView(drawn.position);
        NodeLook look;
        look.radius = drawnRadius(drawn, m_view.camera.scale);
        const double reach = look.radius + chosenRing + 4;
        if (strength <= 0 || !m_shown.adjusted(-reach, -reach, reach, reach).contains(middle))
            return;
        const graph::GraphNode &actor = m_scene.graph().nodes[at];
        const NodeColours &full = m_palette.node(actor.actor.kind, actor.actor.named);
        // A faded outline must still be seen as a shape.
        const double part = strength < 0.5F ? 0.55 : static_cast<double>(strength);
        const auto toned = [&](const QColor &colour) { return mixed(colour, m_palette.canvas, part); };
        look.shape = nodeShape(actor.actor.kind, actor.actor.named);
        look.colours = {toned(full.fill), toned(full.outline)};
        look.mark = toned(m_palette.soft);
        look.font = fontFor(TextRole::Label, m_scene.fonts());
        if (actor.admits > 0)
            look.admits = toned(m_palette.edge(query::EdgeKind::Admits));
        if (actor.selfMarks > 0)
            look.selfMark = toned(m_palette.edge(query::EdgeKind::Denies));
        if (!m_view.pinnedNodes.empty() && m_view.pinnedNodes[at] != 0)
            look.pin = toned(m_palette.ink);
        if (place == m_view.selectedNode) {
            look.ring = m_palette.accent;
        } else if (place == m_view.hoverNode) {
            look.ring = mixed(m_palette.accent, m_palette.canvas, 0.55);
            look.ringWidth = 1.6;
        }
        paintNode(m_painter, middle, look);
        if (m_options.badges && actor.hiddenNeighbours > 0 && look.radius >= smallestWithBadge)
            LabelPainter(m_painter, m_scene.fonts(), m_palette.canvas)
                .box(badgeBox(middle, look.radius, actor.hiddenNeighbours, m_scene.fonts()),
                     badgeText(actor.hiddenNeighbours), toned(m_palette.soft), toned(m_palette.line), 1);
    }

    void pill(const LabelPainter &texts, const PlacedPill &pill, const QRectF &box)
    {
        const auto at = static_cast<size_t>(pill.edge);
        const float strength = m_emphasis.edges[at];
        if (strength <= 0)
            return;
        const bool chosen = pill.edge == m_view.selectedEdge;
        const QColor words = m_emphasis.inFocus[at] ? m_palette.ink : m_palette.soft;
        const double part = strength < 0.5F ? 0.6 : static_cast<double>(strength);
        texts.box(box, pill.text, mixed(words, m_palette.canvas, part), colourOf(pill.edge),
                  chosen ? 1.8 : 1.1);
    }

    void hoverName(const LabelPainter &texts)
    {
        const SceneNode &drawn = m_scene.nodes()[static_cast<size_t>(m_view.hoverNode)];
        const QPointF middle = m_view.camera.toView(drawn.position);
        const QSizeF size = textSize(drawn.lines, fontFor(TextRole::BoldLabel, m_scene.fonts()));
        PlacedLabel label;
        label.node = m_view.hoverNode;
        label.lines = drawn.lines;
        label.bold = true;
        label.haloed = true;
        label.box = QRectF(QPointF(middle.x() - size.width() / 2,
                                   middle.y() + drawnRadius(drawn, m_view.camera.scale) + chosenRing + 2),
                           size);
        texts.name(label, label.box, m_palette.ink);
    }

    QPainter &m_painter;
    const Scene &m_scene;
    const ViewState &m_view;
    const LabelLayout &m_labels;
    const PaintOptions &m_options;
    const Palette &m_palette;
    Emphasis m_emphasis;
    QRectF m_shown;
    std::vector<char> m_lineDrawn;   ///< by edge; empty where none was drawn ahead
    std::vector<EdgeShape> m_shapes; ///< of those
};

} // namespace

void paint(QPainter &painter, const Scene &scene, const ViewState &view, const PaintOptions &options)
{
    paint(painter, scene, view, placeLabels(scene, view, options), options);
}

void paint(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Painting painting(painter, scene, view, labels, options);
    painting.ground();
    painting.edges(false);
    painting.edges(true);
    painting.nodes();
    painting.texts();
    painter.restore();
}

} // namespace jaccuse::render
