// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_canvas.h"
#include "picture/page_layout.h"

namespace jaccuse::picture {

/// A line of the list of a dossier, where it stands.
struct ListLine
{
    enum class Kind { Heading, Words, Source, Address };
    Kind kind = Kind::Words;
    QString text;
    QPointF baseline; ///< its left end; logical pixels from the corner of its page
    double width = 0; ///< of the text
    int entry = -1;   ///< of a heading: the place of its entry
    QString link;
};

/// The quotations of a dossier in columns, page by page.
struct QuotationList
{
    std::vector<std::vector<ListLine>> pages;
    QSizeF size; ///< of each page
    render::Fonts fonts;
};

/// In pages as large as that of the graph, or on one that is as high as need be.
QuotationList layOutList(const std::vector<DossierEntry> &entries, const PageLayout &page, bool onePage);

/// Draws one of its pages from the origin on. Number n of the edges leads to the place "qn".
void drawList(PageCanvas &canvas, const QuotationList &list, size_t page, const Subject &subject,
              const render::Palette &palette);

} // namespace jaccuse::picture
