// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph_view.h"
#include "main_window.h"
#include "navigator.h"
#include "settings.h"
#include "theme.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jaccuse::tests {

/// The real main window with settings and data folder of its own, shown offscreen.
class OpenWindow
{
public:
    explicit OpenWindow(QSize size = QSize(1280, 720))
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        window.resize(size);
        window.show();
        window.activateWindow();
    }

    /// A path in a folder that goes away with this.
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Opens the sample and waits until it is drawn and its first quotation is read.
    void openSample()
    {
        window.openSample();
        QTRY_VERIFY(window.session().scene() != nullptr);
        QTRY_VERIFY(!window.navigator().currentClaim().isNull());
    }

    /// The actor of this name, among those drawn; null where it is not.
    [[nodiscard]] model::ActorId actor(const QString &name)
    {
        for (const graph::GraphNode &node : window.session().scene()->graph().nodes)
            if (node.actor.name == name)
                return node.actor.id;
        return {};
    }

    [[nodiscard]] query::EdgeKey edge(const QString &from, query::EdgeKind kind, const QString &to)
    {
        return {actor(from), actor(to), kind};
    }

    /// The middle of an edge and of a node in pixels of the graph view.
    [[nodiscard]] QPoint middleOf(const query::EdgeKey &key)
    {
        const auto &scene = *window.graph().scene();
        const render::SceneEdge &drawn = scene.edges()[static_cast<size_t>(scene.graph().edgeOf(key))];
        return window.graph().camera().toView((drawn.start + 2 * drawn.control + drawn.end) / 4).toPoint();
    }
    [[nodiscard]] QPoint middleOf(model::ActorId id)
    {
        const auto &scene = *window.graph().scene();
        return window.graph()
            .camera()
            .toView(scene.nodes()[static_cast<size_t>(scene.graph().nodeOf(id))].position)
            .toPoint();
    }

    /// The graph as it is seen once nothing in it moves any more.
    [[nodiscard]] QImage pictureAtRest()
    {
        QImage picture;
        const auto isAtRest = [&] {
            picture = window.graph().grab().toImage();
            return window.graph().isWhole() && !window.graph().isMoving();
        };
        [&] { QTRY_VERIFY_WITH_TIMEOUT(isAtRest(), 20'000); }();
        return picture;
    }

    /// A key of the window, which is active again after a dialog.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QTest::keyClick(&window, key, modifiers);
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const char *objectName)
    {
        return window.findChild<Widget *>(QString::fromLatin1(objectName));
    }

private:
    QTemporaryDir m_folder;
    ui::Theme m_theme;
    ui::Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};

public:
    ui::MainWindow window{m_theme, m_settings};
};

} // namespace jaccuse::tests
