// SPDX-License-Identifier: MIT
#pragma once

#include "picture/picture_options.h"
#include "picture/subject.h"
#include "render/label_placement.h"
#include "render/legend.h"

namespace jaccuse::picture {

/// Lines of text in a box, in logical pixels.
struct TextBox
{
    QStringList lines;
    QFont font;
    QRectF box;
};

/// Where everything of the page with the graph stands.
struct PageLayout
{
    QSizeF size;
    double margin = 0;
    TextBox title;
    TextBox caption;
    render::Legend legend;
    QRectF legendBox;
    QRectF graphBox;
    render::ScenePtr scene; ///< with names at the scale asked for
    render::Fonts fonts;    ///< of title, legend, caption and quotations
    render::ViewState view; ///< of the graph in its box
    render::PaintOptions paint;
    render::LabelLayout labels;
};

/// Title above, caption below, legend at the right or below where it would crowd out the graph, which gets
/// the rest: none of them is cut, and all names of the graph lie within the page. Throws task::Cancelled.
PageLayout layOutPage(const Subject &subject, const PictureOptions &options, const task::Task &task);

/// What title, legend and caption leave of the page for the graph.
QSizeF roomForGraph(const Subject &subject, const PictureOptions &options);

const render::Palette &paletteFor(const Subject &subject, const PictureOptions &options);

} // namespace jaccuse::picture
