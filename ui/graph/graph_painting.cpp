// SPDX-License-Identifier: MIT
// What the graph view paints.
#include "graph/graph_view.h"
#include "graph/scene_transition.h"
#include "log.h"
#include "theme.h"

#include <QPainter>

namespace jaccuse::ui {

namespace {

constexpr qreal margin = 28;
constexpr size_t badgedNodes = 40; // with more, numbers of hidden neighbours would be all that is seen

} // namespace

render::PaintOptions GraphView::paintOptions() const
{
    render::PaintOptions options;
    options.badges = m_scene->nodes().size() <= badgedNodes;
    return options;
}

bool GraphView::isWhole() const
{
    return m_scene && !m_transition && (m_scene->nodes().empty() || m_frames.isWhole(m_scene, m_view));
}

void GraphView::logFirstPainting()
{
    if (!isWhole() || std::exchange(m_logged, m_scene.get()) == m_scene.get())
        return;
    // Told when what was painted has gone to the screen.
    const auto tell = [actors = m_scene->nodes().size(), edges = m_scene->edges().size()] {
        qCDebug(windowLog, "Graph painted: %zu actors, %zu edges", actors, edges);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void GraphView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_scene) {
        painter.fillRect(rect(), m_view.palette->canvas);
        return;
    }
    if (m_scene->nodes().empty()) {
        painter.fillRect(rect(), m_view.palette->canvas);
        painter.setPen(m_view.palette->soft);
        const QString words =
            m_scene->graph().claimsInAll == 0
                ? tr("No claims to show. Import some with File > Import, or clear the filters.")
                : tr("The claims chosen have nobody to draw.");
        painter.drawText(QRectF(rect()).adjusted(margin, margin, -margin, -margin),
                         Qt::AlignCenter | Qt::TextWordWrap, words);
        return;
    }
    if (m_transition) {
        m_transition->paint(painter, m_view, paintOptions());
        paintOver(painter);
        return;
    }
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    m_frames.paint(painter, m_scene, m_view, paintOptions(), pixels, devicePixelRatioF(), m_moving);
    logFirstPainting();
    paintOver(painter);
}

void GraphView::paintOver(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawGhost(painter);
    drawChoosing(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_view.palette->accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace jaccuse::ui
