// SPDX-License-Identifier: MIT
#include "render/graph_painter.h"

#include "render/detail.h"
#include "render/edge_painter.h"
#include "render/edge_shape.h"
#include "render/emphasis.h"
#include "render/label_painter.h"
#include "render/node_painter.h"
#include "render/painter_canvas.h"
#include "render/raster_canvas.h"
#include "render/seen.h"
#include "render/text.h"

#include <QPaintEngine>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <future>

namespace jaccuse::render {

namespace {

/// A badge is drawn on nodes large enough to carry it.
constexpr double smallestWithBadge = 8;
/// Smaller nodes are dots, so many that they would hide all else at their full strength.
constexpr double smallestWithOutline = 2;
constexpr double partOfDot = 0.6;
/// A country or number is drawn in nodes large enough to hold it.
constexpr double smallestWithInside = 11;
/// Larger pictures are rasterised in strips of about so many pixels.
constexpr double stripPixels = 3e6;
/// Of the canvas colour over what is not hovered, of 256.
constexpr quint32 veil = 110;

/// Tells a canvas for as long as it lives what the marks belong to.
class Marks
{
public:
    Marks(Canvas &canvas, Part part, int place)
        : m_canvas(canvas)
    {
        m_canvas.begin(part, place);
    }
    ~Marks() { m_canvas.end(); }
    Marks(const Marks &) = delete;
    Marks &operator=(const Marks &) = delete;

private:
    Canvas &m_canvas;
};

class Painting
{
public:
    Painting(Canvas &canvas, const Scene &scene, const ViewState &view, const PaintOptions &options)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_view(view)
        , m_options(options)
        , m_palette(*view.palette)
        , m_emphasis(emphasisOf(scene, view, options))
        , m_labelFont(fontFor(TextRole::Label, scene.fonts()))
        , m_shown(QRectF(QPointF(), view.camera.size).adjusted(-8, -8, 8, 8))
    {}

    void edgesAndNodes()
    {
        edges();
        // The most involved last, on top.
        for (size_t i = m_scene.nodes().size(); i-- > 0;)
            node(static_cast<int>(i));
    }

    /// Of each edge: whether it is drawn as a line of its own.
    [[nodiscard]] const std::vector<char> &isLine() const { return m_isLine; }
    /// For texts over edges that were drawn before.
    void setIsLine(std::vector<char> isLine) { m_isLine = std::move(isLine); }

    /// On top of edges and nodes.
    void texts(const LabelLayout &labels)
    {
        const QPointF shift = labels.shiftTo(m_view.camera);
        bool hoverNamed = m_view.hoverNode < 0;
        const LabelPainter texts(m_canvas, m_scene.fonts(), m_palette.canvas);
        for (const PlacedPill &pill : labels.pills)
            if (const QRectF box = pill.box.translated(shift); box.intersects(m_shown))
                this->pill(texts, pill, box);
        for (const PlacedLabel &label : labels.labels) {
            hoverNamed = hoverNamed || label.node == m_view.hoverNode;
            const float strength = m_emphasis.nodes[static_cast<size_t>(label.node)];
            const QRectF box = label.box.translated(shift);
            if (strength <= 0 || !box.intersects(m_shown))
                continue;
            const Marks marks(m_canvas, Part::Name, label.node);
            texts.name(label, box, strength < 0.5F ? m_palette.soft : m_palette.ink);
        }
        if (!hoverNamed && m_view.hoverNode < static_cast<int>(m_scene.nodes().size()))
            hoverName(texts);
    }

private:
    void edges()
    {
        const Detail detail = detailOf(m_scene, m_view, m_emphasis);
        for (const int place : detail.haze) {
            const SceneEdge &curve = m_scene.edges()[static_cast<size_t>(place)];
            const Marks marks(m_canvas, Part::Edge, place);
            m_canvas.haze({m_view.camera.toView(curve.start), m_view.camera.toView(curve.control),
                           m_view.camera.toView(curve.end)},
                          m_palette.edge(m_scene.graph().edges[static_cast<size_t>(place)].kind).rgb(),
                          static_cast<double>(m_emphasis.edges[static_cast<size_t>(place)]));
        }
        m_isLine.assign(m_scene.edges().size(), 0);
        for (const int place : detail.lines) {
            m_isLine[static_cast<size_t>(place)] = 1;
            edge(place);
        }
    }

    void edge(int place)
    {
        const auto at = static_cast<size_t>(place);
        const graph::GraphEdge &claim = m_scene.graph().edges[at];
        EdgeLook look;
        look.kind = claim.kind;
        look.responsibility = claim.responsibility;
        look.withdrawn = claim.withdrawn;
        look.inFront = m_emphasis.inFocus[at] != 0;
        look.ground = m_palette.canvas.rgb();
        look.colour = colourOf(place).rgb();
        EdgeShape shape = edgeShape(m_scene, m_view, place);
        if (place == m_view.hoverEdge)
            shape.width += 0.8;
        const Marks marks(m_canvas, Part::Edge, place);
        paintEdge(m_canvas, shape, look);
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
        const Colouring by = m_view.colouring;
        const NodeColours full =
            by == Colouring::Kind ? m_palette.node(actor.actor.kind, actor.actor.named || actor.members > 1)
                                  : classColours(m_scene.colours().classOf(actor, by), by, m_palette);
        // A faded outline must still be seen as a shape.
        const double part = (strength < 0.5F ? 0.55 : static_cast<double>(strength)) *
                            (look.radius < smallestWithOutline ? partOfDot : 1);
        const auto toned = [&](const QColor &colour) { return mixed(colour, m_palette.canvas, part); };
        look.shape = nodeShape(actor);
        if (actor.members > 1)
            look.inside = number(actor.members);
        else if (look.radius >= smallestWithInside && look.shape != NodeShape::Unnamed &&
                 look.shape != NodeShape::Person)
            look.inside = insideNode(actor, by);
        look.colours = {toned(full.fill), toned(full.outline)};
        look.mark = by == Colouring::Kind ? toned(m_palette.soft) : inkOn(look.colours.fill, m_palette);
        look.font = m_labelFont;
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
        const Marks marks(m_canvas, Part::Node, place);
        paintNode(m_canvas, middle, look);
        if (m_options.badges && actor.hiddenNeighbours > 0 && look.radius >= smallestWithBadge)
            LabelPainter(m_canvas, m_scene.fonts(), m_palette.canvas)
                .box(badgeBox(middle, look.radius, actor.hiddenNeighbours, m_scene.fonts()),
                     badgeText(actor.hiddenNeighbours), toned(m_palette.soft), toned(m_palette.line), 1);
    }

    void pill(const LabelPainter &texts, const PlacedPill &pill, const QRectF &box)
    {
        const auto at = static_cast<size_t>(pill.edge);
        const float strength = m_emphasis.edges[at];
        if (strength <= 0 || !m_isLine[at])
            return;
        const bool chosen = pill.edge == m_view.selectedEdge;
        const QColor words = m_emphasis.inFocus[at] ? m_palette.ink : m_palette.soft;
        const double part = strength < 0.5F ? 0.6 : static_cast<double>(strength);
        const Marks marks(m_canvas, Part::Number, pill.edge);
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

    Canvas &m_canvas;
    const Scene &m_scene;
    const ViewState &m_view;
    const PaintOptions &m_options;
    const Palette &m_palette;
    Emphasis m_emphasis;
    QFont m_labelFont;
    QRectF m_shown;
    std::vector<char> m_isLine; ///< by edge: drawn as a line, not as haze
};

void paintAll(Canvas &canvas, const Scene &scene, const ViewState &view, const LabelLayout &labels,
              const PaintOptions &options)
{
    const Seen seen(scene, view, options);
    Painting painting(canvas, seen.scene(), seen.view(), options);
    painting.edgesAndNodes();
    painting.texts(labels);
}

Ground groundOf(const ViewState &view, const PaintOptions &options)
{
    return {view.palette->canvas.rgb(), options.background ? 256U : 0U};
}

/// Whether the painter draws on pixels, as large in both directions and not turned.
bool isPlainRaster(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    return painter.paintEngine()->type() == QPaintEngine::Raster && transform.type() <= QTransform::TxScale &&
           transform.m11() == transform.m22() && transform.m11() > 0;
}

/// A canvas that asks, at each thing that is drawn, whether to go on.
template <class Base>
class Checked : public Base
{
public:
    template <class... Of>
    explicit Checked(const std::function<void()> &check, Of &&...of)
        : Base(std::forward<Of>(of)...)
        , m_check(check)
    {}
    void begin(Part /*part*/, int /*place*/) override
    {
        if (m_check)
            m_check();
    }

private:
    const std::function<void()> &m_check;
};

/// Rasterises strip by strip and hands the pixels to the painter.
void drawStrips(QPainter &painter, const RasterCanvas &canvas, const ViewState &view,
                const PaintOptions &options, const std::function<void()> &check)
{
    const QTransform transform = painter.deviceTransform();
    // Whole device pixels that the view lies on.
    const QRect all = transform.mapRect(QRectF(QPointF(), view.camera.size)).toRect();
    const int rows = std::clamp(static_cast<int>(stripPixels / std::max(1, all.width())), 1, all.height());
    painter.save();
    painter.resetTransform();
    // What is left below the painter's own transform is the device's pixel ratio.
    painter.setTransform(painter.deviceTransform().inverted());
    for (int top = all.top(); top <= all.bottom(); top += rows) {
        if (check)
            check();
        QImage strip(all.width(), std::min(rows, all.bottom() + 1 - top),
                     options.background ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        if (strip.isNull())
            break;
        if (!options.background)
            strip.fill(Qt::transparent);
        canvas.rasterise(strip, groundOf(view, options), QPoint(all.left(), top));
        painter.drawImage(QPoint(all.left(), top), strip);
    }
    painter.restore();
}

} // namespace

void paint(QPainter &painter, const Scene &scene, const ViewState &view, const PaintOptions &options)
{
    paint(painter, scene, view, placeLabels(scene, view, options), options);
}

void paint(QPainter &painter, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options, const std::function<void()> &check)
{
    if (isPlainRaster(painter)) {
        const QTransform transform = painter.deviceTransform();
        Checked<RasterCanvas> canvas(check, transform.m11(), QPointF(transform.dx(), transform.dy()));
        paintAll(canvas, scene, view, labels, options);
        drawStrips(painter, canvas, view, options, check);
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (options.background)
        painter.fillRect(QRectF(QPointF(), view.camera.size), view.palette->canvas);
    Checked<PainterCanvas> canvas(check, painter);
    paintAll(canvas, scene, view, labels, options);
    painter.restore();
}

void paint(Canvas &canvas, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options)
{
    paintAll(canvas, scene, view, labels, options);
}

void paint(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
           const PaintOptions &options)
{
    RasterCanvas canvas(image.devicePixelRatio());
    paintAll(canvas, scene, view, labels, options);
    canvas.rasterise(image, groundOf(view, options));
}

LabelLayout paintLabelled(QImage &image, const Scene &scene, const ViewState &view,
                          const PaintOptions &options, const std::function<LabelLayout()> &place,
                          Unlabelled *below)
{
    std::future<LabelLayout> placing = std::async(std::launch::async, place);
    const Seen seen(scene, view, options);
    Ground ground = groundOf(view, options);
    if (below && below->image.isNull()) {
        RasterCanvas canvas(image.devicePixelRatio());
        Painting painting(canvas, seen.scene(), seen.view(), options);
        painting.edgesAndNodes();
        canvas.rasterise(image, ground);
        *below = {image, painting.isLine()};
    }
    RasterCanvas canvas(image.devicePixelRatio());
    Painting painting(canvas, seen.scene(), seen.view(), options);
    if (below) {
        image = below->image;
        ground.part = 0;
        painting.setIsLine(below->isLine);
    } else {
        painting.edgesAndNodes();
    }
    LabelLayout labels = placing.get();
    painting.texts(labels);
    canvas.rasterise(image, ground);
    return labels;
}

void paintHovered(QImage &image, const Scene &scene, const ViewState &view, const LabelLayout &labels,
                  const PaintOptions &options)
{
    const Seen seen(scene, view, options);
    const ViewState &drawn = seen.view();
    const graph::Graph &graph = seen.scene().graph();
    PaintOptions only = options;
    const auto add = [&](int edge) {
        only.onlyEdges.insert(edge);
        only.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].from);
        only.onlyNodes.insert(graph.edges[static_cast<size_t>(edge)].to);
    };
    if (drawn.hoverEdge >= 0)
        add(drawn.hoverEdge);
    if (drawn.hoverNode >= 0) {
        only.onlyNodes.insert(drawn.hoverNode);
        const auto node = static_cast<size_t>(drawn.hoverNode);
        for (int i = graph.adjacencyStart[node]; i < graph.adjacencyStart[node + 1]; ++i)
            add(graph.adjacency[static_cast<size_t>(i)]);
    }
    if (only.onlyNodes.isEmpty())
        return;
    RasterCanvas canvas(image.devicePixelRatio());
    Painting painting(canvas, seen.scene(), drawn, only);
    painting.edgesAndNodes();
    painting.texts(labels);
    const bool chooses = view.hasSelection() || !view.litEdges.empty();
    canvas.rasterise(image, {view.palette->canvas.rgb(), chooses ? 0U : veil});
}

} // namespace jaccuse::render
