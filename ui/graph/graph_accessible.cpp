// SPDX-License-Identifier: MIT
#include "graph/graph_accessible.h"

#include "graph/graph_view.h"
#include "render/edge_shape.h"

#include <QAccessibleWidget>

#include <map>

namespace jaccuse::ui {

namespace {

constexpr size_t mostActors = 100; // that a person could still go through one by one
constexpr size_t mostEdges = 300;

/// A node or an edge of the scene that is shown.
struct Item
{
    bool isEdge = false;
    int place = -1; ///< in the graph's nodes or edges

    friend auto operator<=>(const Item &, const Item &) = default;
};

GraphView *viewOf(const QAccessibleInterface &canvas)
{
    return static_cast<GraphView *>(canvas.object());
}

/// One item, for assistive technology. Belongs to the canvas; no longer valid when the scene is another.
class GraphItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    GraphItemAccessible(QAccessibleInterface &canvas, const render::ScenePtr &scene, Item item)
        : m_canvas(canvas)
        , m_scene(scene)
        , m_item(item)
    {}

    [[nodiscard]] bool isValid() const override
    {
        return m_canvas.isValid() && viewOf(m_canvas)->scene() == m_scene;
    }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override { return m_canvas.window(); }
    [[nodiscard]] QAccessibleInterface *parent() const override { return &m_canvas; }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_item.isEdge ? QAccessible::Link : QAccessible::ListItem;
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name || !isValid())
            return {};
        const GraphView &view = *viewOf(m_canvas);
        return m_item.isEdge ? view.spokenEdge(m_item.place) : view.spokenNode(m_item.place);
    }
    void setText(QAccessible::Text, const QString &) override {}

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const GraphView &view = *viewOf(m_canvas);
        const auto at = static_cast<size_t>(m_item.place);
        QRectF box;
        if (m_item.isEdge) {
            const render::SceneEdge &edge = m_scene->edges()[at];
            box = QRectF(view.camera().toView(edge.start), view.camera().toView(edge.end)).normalized();
            box.adjust(-1, -1, 1, 1);
        } else {
            const render::SceneNode &node = m_scene->nodes()[at];
            const double radius = render::drawnRadius(node, view.camera().scale);
            const QPointF middle = view.camera().toView(node.position);
            box = QRectF(middle - QPointF(radius, radius), middle + QPointF(radius, radius));
        }
        const QRect pixels = box.toAlignedRect();
        return {view.mapToGlobal(pixels.topLeft()), pixels.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid())
            return state;
        const GraphView &view = *viewOf(m_canvas);
        const render::ViewState &seen = view.viewState();
        state.focusable = state.selectable = true;
        state.selected = m_item.place == (m_item.isEdge ? seen.selectedEdge : seen.selectedNode);
        state.focused = state.selected && view.hasFocus();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (action != pressAction() || !isValid())
            return;
        const graph::Graph &graph = m_scene->graph();
        if (m_item.isEdge)
            Q_EMIT viewOf(m_canvas)->edgeClicked(graph.keyOf(m_item.place));
        else
            Q_EMIT viewOf(m_canvas)->actorClicked(graph.nodes[static_cast<size_t>(m_item.place)].actor.id);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QAccessibleInterface &m_canvas;
    render::ScenePtr m_scene;
    Item m_item;
};

/// The canvas with its items.
class GraphAccessible : public QAccessibleWidget
{
public:
    explicit GraphAccessible(QWidget *view)
        : QAccessibleWidget(view, QAccessible::Canvas)
    {}
    ~GraphAccessible() override { forget(); }

    [[nodiscard]] int childCount() const override { return static_cast<int>(items().size()); }

    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const std::vector<Item> shown = items();
        return index < 0 || index >= static_cast<int>(shown.size())
                   ? nullptr
                   : accessibleOf(shown[static_cast<size_t>(index)]);
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        const std::vector<Item> shown = items();
        for (size_t i = 0; i < shown.size(); ++i)
            if (accessibleOf(shown[i]) == child)
                return static_cast<int>(i);
        return -1;
    }

    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const render::Hit hit = view().hitAt(view().mapFromGlobal(QPoint(x, y)));
        if (hit.node < 0 && hit.edge < 0)
            return nullptr;
        return accessibleOf(hit.node >= 0 ? Item{false, hit.node} : Item{true, hit.edge});
    }

    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const render::ViewState &seen = view().viewState();
        if (!view().hasFocus() || !view().scene() || !seen.hasSelection())
            return nullptr;
        return accessibleOf(seen.selectedNode >= 0 ? Item{false, seen.selectedNode}
                                                   : Item{true, seen.selectedEdge});
    }

private:
    [[nodiscard]] GraphView &view() const { return *static_cast<GraphView *>(widget()); }

    /// Those in view, the most involved actors first.
    [[nodiscard]] std::vector<Item> items() const
    {
        const render::ScenePtr &scene = view().scene();
        if (!scene)
            return {};
        const QRectF seen = view().camera().visibleScene();
        std::vector<Item> found;
        std::vector<char> among(scene->nodes().size(), 0);
        for (size_t i = 0; i < scene->nodes().size() && found.size() < mostActors; ++i)
            if (seen.contains(scene->nodes()[i].position)) {
                found.push_back({false, static_cast<int>(i)});
                among[i] = 1;
            }
        size_t edges = 0;
        const auto &all = scene->graph().edges;
        for (size_t i = 0; i < all.size() && edges < mostEdges; ++i)
            if (among[static_cast<size_t>(all[i].from)] != 0 && among[static_cast<size_t>(all[i].to)] != 0) {
                found.push_back({true, static_cast<int>(i)});
                ++edges;
            }
        return found;
    }

    [[nodiscard]] QAccessibleInterface *accessibleOf(Item item) const
    {
        if (m_scene != view().scene()) {
            forget();
            m_scene = view().scene();
        }
        auto &known = m_known[item];
        if (known == 0)
            known = QAccessible::registerAccessibleInterface(
                new GraphItemAccessible(const_cast<GraphAccessible &>(*this), m_scene, item));
        return QAccessible::accessibleInterface(known);
    }

    void forget() const
    {
        for (const auto &[item, id] : m_known)
            QAccessible::deleteAccessibleInterface(id);
        m_known.clear();
    }

    mutable render::ScenePtr m_scene;
    mutable std::map<Item, QAccessible::Id> m_known;
};

QAccessibleInterface *makeAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1String("jaccuse::ui::GraphView"))
        if (auto *view = qobject_cast<GraphView *>(object))
            return new GraphAccessible(view);
    return nullptr;
}

} // namespace

void installGraphAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

void tellFocusOf(GraphView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&view);
    QAccessibleInterface *focus = canvas ? canvas->focusChild() : nullptr;
    const int index = focus ? canvas->indexOfChild(focus) : -1;
    if (index < 0)
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(index);
    QAccessible::updateAccessibility(&event);
}

} // namespace jaccuse::ui
