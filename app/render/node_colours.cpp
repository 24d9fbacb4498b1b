// SPDX-License-Identifier: MIT
#include "render/node_colours.h"

#include "render/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::NodeColours)
};

/// Colours that people with any colour vision tell apart (Paul Tol's bright scheme without its grey).
constexpr std::array<QRgb, 6> hues = {0xFF4477AA, 0xFFEE6677, 0xFF228833, 0xFFCCBB44, 0xFF66CCEE, 0xFFAA3377};
constexpr int otherCountry = static_cast<int>(hues.size());
constexpr int noCountry = otherCountry + 1;

/// The least number of each class after the first, which has none.
constexpr std::array<qint64, 5> steps = {1, 2, 5, 20, 100};
/// How much of the hue each class of numbers has: on each of them either ink or canvas can be read.
constexpr std::array<double, 6> depths = {0.0, 0.14, 0.3, 0.48, 0.68, 1.0};
constexpr std::array<double, 6> darkDepths = {0.0, 0.12, 0.26, 0.44, 0.84, 1.0};

qint64 counted(const graph::GraphNode &node, Colouring by)
{
    return by == Colouring::Made ? node.made : node.received;
}

} // namespace

ColourScale::ColourScale(const graph::Graph &graph)
{
    QHash<QString, qint64> involved;
    for (const graph::GraphNode &node : graph.nodes)
        if (!node.actor.country.isEmpty())
            involved[node.actor.country] += node.made + node.received;
    m_countries = involved.keys();
    std::sort(m_countries.begin(), m_countries.end(), [&](const QString &a, const QString &b) {
        return std::pair(-involved[a], a) < std::pair(-involved[b], b);
    });
    m_countries = m_countries.mid(0, otherCountry);
}

int ColourScale::classOf(const graph::GraphNode &node, Colouring by) const
{
    if (by == Colouring::Country) {
        if (node.actor.country.isEmpty())
            return noCountry;
        const auto place = static_cast<int>(m_countries.indexOf(node.actor.country));
        return place < 0 ? otherCountry : place;
    }
    return static_cast<int>(std::upper_bound(steps.begin(), steps.end(), counted(node, by)) - steps.begin());
}

QString ColourScale::words(int colourClass, Colouring by) const
{
    if (by == Colouring::Country) {
        if (colourClass == noCountry)
            return Words::tr("no country known");
        return colourClass < m_countries.size() ? m_countries[colourClass] : Words::tr("another country");
    }
    QString range = QStringLiteral("0");
    const auto at = static_cast<size_t>(colourClass);
    if (at == steps.size())
        range = Words::tr("%1 and more").arg(number(steps.back()));
    else if (at > 0 && steps[at] - 1 == steps[at - 1])
        range = number(steps[at - 1]);
    else if (at > 0)
        range = Words::tr("%1 to %2").arg(number(steps[at - 1]), number(steps[at] - 1));
    return by == Colouring::Made ? Words::tr("%1 made", "range of numbers of claims").arg(range)
                                 : Words::tr("%1 received", "range of numbers of claims").arg(range);
}

NodeColours classColours(int colourClass, Colouring by, const Palette &palette)
{
    constexpr double shade = 0.62; // of the hue; the rest makes an outline darker on paper, lighter on slate
    if (by == Colouring::Country) {
        if (colourClass >= otherCountry)
            return {colourClass == noCountry ? palette.canvas : palette.line, palette.notNamed.outline};
        const QColor hue(hues[static_cast<size_t>(colourClass)]);
        return {mixed(hue, palette.canvas, 0.4), mixed(hue, palette.ink, shade)};
    }
    const QColor hue = by == Colouring::Made ? palette.accent : palette.edge(query::EdgeKind::Accuses);
    const auto &depth = palette.dark ? darkDepths : depths;
    return {mixed(hue, palette.canvas, depth[static_cast<size_t>(colourClass)]),
            mixed(hue, palette.ink, shade)};
}

QString insideNode(const graph::GraphNode &node, Colouring by)
{
    switch (by) {
    case Colouring::Kind:
        break;
    case Colouring::Country:
        return node.actor.country;
    case Colouring::Made:
    case Colouring::Received:
        return number(counted(node, by));
    }
    return {};
}

QColor inkOn(const QColor &ground, const Palette &palette)
{
    return contrast(palette.ink, ground) >= contrast(palette.canvas, ground) ? palette.ink : palette.canvas;
}

} // namespace jaccuse::render
