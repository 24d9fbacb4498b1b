// SPDX-License-Identifier: MIT
#pragma once

#include "render/graph_painter.h"
#include "render/legend.h"
#include "render/scene.h"

#include <QRectF>
#include <QSet>
#include <QSize>
#include <QString>

namespace jaccuse::render {

enum class LegendPlace { None, Right, Bottom };

/// A finished picture. It holds no clock and no path: what the caption says comes from the caller.
struct FigureOptions
{
    QSize size = QSize(1280, 720); ///< logical pixels, 96 to the inch
    double scale = 1;              ///< device pixels for a logical one (PNG); 300 dpi is 300 / 96
    QString title;
    QString caption; ///< wrapped under the graph, such as captionText()
    LegendPlace legend = LegendPlace::Right;
    QRectF sceneArea;         ///< what to show; null for the whole graph
    bool transparent = false; ///< no ground at all (PNG, SVG)
    bool counts = true;       ///< numbers on the edges
    const Palette *palette = &printPalette();
    Colouring colouring = Colouring::Kind;
    int selectedNode = -1; ///< drawn chosen, the rest faded
    int selectedEdge = -1;
    QSet<int> onlyNodes; ///< see PaintOptions
    QSet<int> onlyEdges;
};

/// "Claims as reported, not findings. …" with the filter in words, the counts, the file's name and a date,
/// each where it is not empty.
QString captionText(const graph::Graph &graph, const QString &filterWords, const QString &fileName,
                    const QString &date);

/// How the graph is looked at in a figure: all of it with its names, or the scene area asked for.
ViewState figureView(const Scene &scene, const FigureOptions &options);

/// Draws the figure in logical pixels, from (0, 0) to options.size. Any thread.
void paintFigure(QPainter &painter, const Scene &scene, const FigureOptions &options);

} // namespace jaccuse::render
