// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/style.h"

namespace jaccuse::render {

struct NodeLook
{
    NodeShape shape = NodeShape::Round;
    double radius = 16; ///< logical pixels
    NodeColours colours;
    QColor mark;     ///< text and inner marks
    QColor admits;   ///< ring inside the outline; invalid for none
    QColor selfMark; ///< stub with a bar beside it; invalid for none
    QColor ring;     ///< around the whole; invalid for none
    double ringWidth = 2.4;
    QColor pin;     ///< mark of a node that a person put where it is; invalid for none
    QString inside; ///< a short text in the middle: the number of a group
    QFont font;     ///< of that and of the question mark
};

void paintNode(Canvas &canvas, QPointF middle, const NodeLook &look);

/// "+12" at the upper right of a node.
QRectF badgeBox(QPointF middle, double radius, qint64 hiddenNeighbours, const Fonts &fonts);
QString badgeText(qint64 hiddenNeighbours);

} // namespace jaccuse::render
