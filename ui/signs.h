// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"
#include "query/claim_columns.h"

#include <QPainter>
#include <QRectF>

namespace jaccuse::render {
struct Palette;
}

namespace jaccuse::ui {

// Small signs that stand beside words in lists, in the shapes and patterns of the graph. All draw into
// the box given, in logical pixels, and leave the painter as it was.

/// The shape of a kind of actor; dashed with a question mark where it is not named.
void drawActorSign(QPainter &painter, const QRectF &box, model::ActorKind kind, bool named,
                   const render::Palette &colours);

/// A piece of an edge with its head, from left to right.
void drawEdgeSign(QPainter &painter, const QRectF &box, query::EdgeKind kind,
                  model::Responsibility responsibility, const render::Palette &colours);

/// A piece of line in the pattern of a responsibility, without a head or a stance's colour.
void drawResponsibilitySign(QPainter &painter, const QRectF &box, model::Responsibility responsibility,
                            const render::Palette &colours);

void drawCheckBox(QPainter &painter, const QRectF &box, Qt::CheckState state, bool enabled,
                  const render::Palette &colours);

} // namespace jaccuse::ui
