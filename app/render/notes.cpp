// SPDX-License-Identifier: MIT
#include "render/notes.h"

#include "render/text.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::Notes)
};

constexpr double margin = 14;

QString actorsText(qint64 actors)
{
    return actors == 1 ? Words::tr("1 actor") : Words::tr("%1 actors").arg(number(actors));
}

} // namespace

QString countsText(const graph::Graph &graph)
{
    const auto drawn = static_cast<qint64>(graph.nodes.size());
    const bool whole = drawn >= graph.actorsInAll && graph.claimsDrawn >= graph.claimsInAll;
    QStringList parts;
    if (whole) {
        parts << actorsText(drawn) << claimsText(graph.claimsInAll);
    } else {
        parts << Words::tr("%1 of %2", "7 of 9 actors").arg(number(drawn), actorsText(graph.actorsInAll))
              << Words::tr("%1 of %2", "3 of 5 claims")
                     .arg(number(graph.claimsDrawn), claimsText(graph.claimsInAll));
    }
    if (graph.undated > 0)
        parts << Words::tr("%1 undated").arg(number(graph.undated));
    if (graph.withoutQuotation > 0)
        parts << Words::tr("%1 without a quotation").arg(number(graph.withoutQuotation));
    if (whole && drawn > 0)
        parts << Words::tr("all shown");
    return parts.join(u" · "_s);
}

QRectF legendBox(const Legend &legend, const Fonts &fonts, QSizeF view)
{
    const QSizeF most(std::max(120.0, view.width() * 0.6), std::max(60.0, view.height() * 0.32));
    const QSizeF size = legendSize(legend, fonts, most);
    return {QPointF(margin, view.height() - margin - size.height()), size};
}

QRectF countsBox(const QString &counts, const Fonts &fonts, QSizeF view)
{
    const QSizeF size = textSize({counts}, fontFor(TextRole::Note, fonts));
    return {QPointF(view.width() - margin - size.width(), view.height() - margin - size.height()), size};
}

void paintNotes(QPainter &painter, const Scene &scene, const ViewState &view, bool legend, bool counts)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(view.palette->canvas);
    const Fonts &fonts = scene.fonts();
    const QString text = counts ? countsText(scene.graph()) : QString();
    const QRectF countsAt = countsBox(text, fonts, view.camera.size);
    if (legend) {
        const Legend signs = legendOf(scene);
        QRectF box = legendBox(signs, fonts, view.camera.size);
        if (counts && box.right() + 16 > countsAt.left())
            box.moveBottom(countsAt.top() - 8);
        if (!signs.entries.empty() && box.top() > 0) {
            painter.drawRoundedRect(box.adjusted(-6, -4, 6, 4), 4, 4);
            paintLegend(painter, signs, fonts, *view.palette, box);
        }
    }
    if (counts) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(countsAt.adjusted(-6, -3, 6, 3), 4, 4);
        const QFont font = fontFor(TextRole::Note, fonts);
        painter.setFont(font);
        painter.setPen(view.palette->soft);
        painter.drawText(QPointF(countsAt.left(), countsAt.top() + QFontMetricsF(font).ascent()), text);
    }
    painter.restore();
}

} // namespace jaccuse::render
