// SPDX-License-Identifier: MIT
#include "export/pdf_text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace jaccuse::exporting {

namespace {

constexpr double unit = PANGO_SCALE;

/// A piece of text and its glyphs, which belong together.
struct Cluster
{
    int firstGlyph = 0;
    int glyphs = 0;
    const char *text = nullptr;
    int bytes = 0;
};

/// From left to right.
std::vector<Cluster> clustersOf(PangoGlyphItem *run, const char *text)
{
    std::vector<Cluster> clusters;
    PangoGlyphItemIter at;
    for (bool more = pango_glyph_item_iter_init_start(&at, run, text) != 0; more;
         more = pango_glyph_item_iter_next_cluster(&at) != 0) {
        const int first = std::min(at.start_glyph, at.end_glyph + 1);
        const int end = std::max(at.start_glyph + 1, at.end_glyph);
        // In text from right to left glyphs are counted down.
        const bool up = at.start_glyph < at.end_glyph;
        clusters.push_back({up ? at.start_glyph : first, up ? at.end_glyph - at.start_glyph : end - first,
                            text + at.start_index, at.end_index - at.start_index});
    }
    std::sort(clusters.begin(), clusters.end(),
              [](const Cluster &a, const Cluster &b) { return a.firstGlyph < b.firstGlyph; });
    return clusters;
}

/// Returns how far the run goes.
double showRun(cairo_t *cairo, PangoGlyphItem *run, const char *text, double left)
{
    const PangoGlyphString &shaped = *run->glyphs;
    std::vector<double> lefts;
    double x = left;
    for (int i = 0; i < shaped.num_glyphs; ++i) {
        lefts.push_back(x);
        x += shaped.glyphs[i].geometry.width / unit;
    }
    std::string letters;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (const Cluster &cluster : clustersOf(run, text)) {
        int shown = 0;
        for (int i = cluster.firstGlyph; i < cluster.firstGlyph + cluster.glyphs; ++i) {
            const PangoGlyphInfo &info = shaped.glyphs[i];
            if (info.glyph == PANGO_GLYPH_EMPTY)
                continue;
            // A letter that no font has is drawn as the font's own sign for that.
            const unsigned long index = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0UL : info.glyph;
            glyphs.push_back({index, lefts[static_cast<size_t>(i)] + info.geometry.x_offset / unit,
                              info.geometry.y_offset / unit});
            ++shown;
        }
        if (shown == 0)
            continue;
        letters.append(cluster.text, static_cast<size_t>(cluster.bytes));
        clusters.push_back({cluster.bytes, shown});
    }
    if (glyphs.empty())
        return x - left;
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(
                                     reinterpret_cast<PangoCairoFont *>(run->item->analysis.font)));
    cairo_show_text_glyphs(cairo, letters.data(), static_cast<int>(letters.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), static_cast<cairo_text_cluster_flags_t>(0));
    return x - left;
}

} // namespace

void showText(cairo_t *cairo, PangoLayoutLine *line)
{
    const char *text = pango_layout_get_text(line->layout);
    double left = 0;
    for (const GSList *at = line->runs; at; at = at->next)
        left += showRun(cairo, static_cast<PangoGlyphItem *>(at->data), text, left);
}

} // namespace jaccuse::exporting
