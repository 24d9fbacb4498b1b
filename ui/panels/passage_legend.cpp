// SPDX-License-Identifier: MIT
#include "panels/passage_legend.h"

#include "render/style.h"
#include "theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int inset = 3;
constexpr int gap = 8;

} // namespace

PassageLegend::PassageLegend(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_entries({{Mark::Source, tr("source")},
                 {Mark::Cue, tr("cue")},
                 {Mark::Content, tr("what is alleged")},
                 {Mark::Passage, tr("passage")}})
{
    setObjectName(u"sourceLegend"_s);
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.words);
    setAccessibleName(tr("Marks in the text: %1").arg(words.join(u", "_s)));
    setToolTip(tr("Who says it (underlined), the verb of saying (dotted), what is alleged (deep ground), and "
                  "the whole passage (light ground)"));
    connect(&m_theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize PassageLegend::sizeHint() const
{
    const QFontMetrics metrics(m_theme.metadataFont());
    int width = -gap;
    for (const Entry &entry : m_entries)
        width += metrics.horizontalAdvance(entry.words) + 2 * inset + gap;
    return {width, metrics.height() + 4};
}

void PassageLegend::paintEvent(QPaintEvent * /*event*/)
{
    const render::Palette &colours = m_theme.colours();
    QPainter painter(this);
    painter.setFont(m_theme.metadataFont());
    const QFontMetrics metrics = painter.fontMetrics();
    int x = 0;
    for (const Entry &entry : m_entries) {
        const int width = metrics.horizontalAdvance(entry.words) + 2 * inset;
        const QRect box(x, (height() - metrics.height()) / 2, width, metrics.height());
        if (entry.mark == Mark::Content)
            painter.fillRect(box, colours.content);
        else if (entry.mark == Mark::Passage)
            painter.fillRect(box, colours.passage);
        painter.setPen(colours.ink);
        painter.drawText(box, Qt::AlignCenter, entry.words);
        if (entry.mark == Mark::Source || entry.mark == Mark::Cue) {
            const bool source = entry.mark == Mark::Source;
            painter.setPen(
                QPen(source ? colours.accent : colours.ink, 1, source ? Qt::SolidLine : Qt::DotLine));
            painter.drawLine(box.left() + inset, box.bottom(), box.right() - inset, box.bottom());
        }
        x += width + gap;
    }
}

} // namespace jaccuse::ui
