// SPDX-License-Identifier: MIT
#pragma once

#include "render/node_shape.h"
#include "render/style.h"

#include <QPainter>

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
    QColor pin; ///< mark of a node that a person put where it is; invalid for none
    QFont font; ///< of the question mark
};

void paintNode(QPainter &painter, QPointF middle, const NodeLook &look);

/// "+12" at the upper right of a node.
QRectF badgeBox(QPointF middle, double radius, qint64 hiddenNeighbours, const Fonts &fonts);
QString badgeText(qint64 hiddenNeighbours);

} // namespace jaccuse::render
