// SPDX-License-Identifier: MIT
#include "graph/legend_strip.h"

#include "graph/legend_button.h"
#include "panels/flow_layout.h"
#include "render/notes.h"
#include "render/text.h"
#include "theme.h"

#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

using Sign = render::LegendEntry::Sign;

constexpr int countPadding = 4; ///< above and below the words of a count together
constexpr int linkPadding = 4;  ///< left and right of the words of what can be clicked

QSet<model::Responsibility> responsibilitiesOf(const render::LegendEntry &entry)
{
    using model::Responsibility;
    switch (render::lineSpacing(entry.kind, entry.responsibility)) {
    case render::LineSpacing::Dashed:
        return {Responsibility::Linked};
    case render::LineSpacing::DashDotted:
        return {Responsibility::Supports};
    case render::LineSpacing::Dotted:
        return {Responsibility::Tolerates};
    case render::LineSpacing::Solid:
        break;
    }
    return {};
}

/// The filter that lets through what a sign stands for; the same filter where a sign has none.
query::ClaimFilter narrowed(query::ClaimFilter filter, const render::LegendEntry &entry)
{
    if (entry.sign == Sign::Edge && entry.kind != query::EdgeKind::Dismisses) {
        filter.stances = {static_cast<model::Stance>(entry.kind)};
        if (entry.kind == query::EdgeKind::Accuses)
            filter.responsibilities = responsibilitiesOf(entry);
    } else if (entry.sign == Sign::Node) {
        filter.actorKinds = {entry.named ? entry.actor : model::ActorKind::Unknown};
    }
    return filter;
}

query::ClaimFilter widened(query::ClaimFilter filter, const render::LegendEntry &entry)
{
    if (entry.sign == Sign::Edge) {
        filter.stances.clear();
        filter.responsibilities.clear();
    } else {
        filter.actorKinds.clear();
    }
    return filter;
}

bool narrows(const render::LegendEntry &entry)
{
    return !narrowed({}, entry).isEmpty();
}

void clear(FlowLayout &flow)
{
    while (QLayoutItem *item = flow.takeAt(0)) {
        // Later, because the click that leads here comes from one of them.
        item->widget()->hide();
        item->widget()->setObjectName(QString());
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

LegendStrip::LegendStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this))
{
    setObjectName(u"legendStrip"_s);
    setAccessibleName(tr("Legend and counts of the graph"));
    m_flow->setContentsMargins(8, 2, 8, 2);
    m_flow->setSpacing(4);
    m_flow->setLineSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &LegendStrip::rebuild);
    hide();
}

void LegendStrip::setPicture(const render::ScenePtr &scene, const query::ClaimSelectionPtr &selection,
                             const graph::GraphScope &scope, render::Colouring by)
{
    m_scene = scene;
    m_selection = selection;
    m_scope = scope;
    m_colouring = by;
    rebuild();
}

void LegendStrip::rebuild()
{
    clear(*m_flow);
    setVisible(m_scene && m_selection);
    if (!m_scene || !m_selection) {
        m_keptHeight = 0;
        return;
    }
    addLegend();
    addCounts();
    keepHeight();
}

void LegendStrip::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() == event->oldSize().width())
        return;
    m_keptHeight = 0;
    keepHeight();
}

void LegendStrip::keepHeight()
{
    m_keptHeight = std::max(m_keptHeight, layout()->heightForWidth(width()));
    setMinimumHeight(m_keptHeight);
    updateGeometry();
}

void LegendStrip::addLegend()
{
    const query::ClaimFilter filter = m_selection->filter;
    for (const render::LegendEntry &entry : render::legendOf(*m_scene, {}, m_colouring).entries) {
        auto *button = new LegendButton(m_theme, entry, narrows(entry), this);
        button->setObjectName(u"sign%1"_s.arg(m_flow->count()));
        if (narrows(entry)) {
            button->setChecked(narrowed(filter, entry) == filter);
            connect(button, &LegendButton::toggled, this, [this, filter, entry](bool on) {
                Q_EMIT filterChosen(on ? narrowed(filter, entry) : widened(filter, entry));
            });
        }
        m_flow->addWidget(button);
        button->show();
    }
}

void LegendStrip::addCounts()
{
    using render::number;
    const graph::Graph &graph = m_scene->graph();
    const auto drawn = static_cast<qint64>(graph.nodes.size());
    auto *shown = new QLabel(tr("%1, %2 shown", "7 actors, 9 claims")
                                 .arg(render::actorsText(drawn), render::claimsText(graph.claimsDrawn)),
                             this);
    shown->setTextFormat(Qt::PlainText);
    shown->setFont(m_theme.metadataFont());
    shown->setObjectName(u"shownCount"_s);
    shown->setMargin(0);
    shown->setContentsMargins(linkPadding, 0, linkPadding, 0);
    shown->setFixedHeight(shown->fontMetrics().height() + countPadding);
    m_flow->addWidget(shown);
    m_flow->setAlignment(shown, Qt::AlignRight);
    shown->show();

    const query::ClaimFilter filter = m_selection->filter;
    const auto held = static_cast<qint64>(m_selection->columns->claims.size()) - m_selection->claims;
    const qint64 actorsLeft = graph.actorsInAll - drawn;
    const qint64 claimsLeft = graph.claimsInAll - graph.claimsDrawn;
    const bool byHand = !m_scope.only.isEmpty() || !m_scope.hidden.isEmpty();
    QStringList left;
    if (actorsLeft > 0)
        left << render::actorsText(actorsLeft);
    if (claimsLeft > 0)
        left << render::claimsText(claimsLeft);
    if (!left.isEmpty())
        addCount(tr("%1 not drawn", "7 actors, 9 claims").arg(left.join(u", "_s)),
                 tr("The most involved actors and the strongest edges are drawn; show more"),
                 u"notDrawnCount"_s, false, [this] { Q_EMIT moreWanted(); });
    if (byHand)
        addCount(m_scope.only.isEmpty() ? tr("%1 hidden by hand").arg(number(m_scope.hidden.size()))
                                        : tr("isolated by hand"),
                 tr("Show again whoever was taken out of view"), u"hiddenCount"_s, false,
                 [this] { Q_EMIT hiddenWanted(); });
    if (held > 0)
        addCount(tr("%1 held back by filters").arg(render::claimsText(held)), tr("Clear the filters"),
                 u"heldCount"_s, false, [this] { Q_EMIT filterChosen({}); });
    if (m_selection->undated > 0)
        addCount(tr("%1 undated").arg(number(m_selection->undated)),
                 tr("Show the claims without a date alone; click again to show all"), u"undatedCount"_s,
                 filter.undatedOnly, [this, changed = filter]() mutable {
                     changed.undatedOnly = !changed.undatedOnly;
                     Q_EMIT filterChosen(changed);
                 });
    if (m_selection->withoutQuotation > 0)
        addCount(tr("%1 without a quotation").arg(number(m_selection->withoutQuotation)),
                 tr("Show the claims without a quotation alone; click again to show all"), u"unquotedCount"_s,
                 filter.unquotedOnly, [this, changed = filter]() mutable {
                     changed.unquotedOnly = !changed.unquotedOnly;
                     Q_EMIT filterChosen(changed);
                 });
}

void LegendStrip::addCount(const QString &words, const QString &tip, const QString &name, bool chosen,
                           const std::function<void()> &clicked)
{
    auto *button = new QPushButton(words, this);
    button->setProperty("link", true);
    button->setFont(m_theme.metadataFont());
    button->setFixedHeight(button->fontMetrics().height() + countPadding);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    if (chosen)
        button->setText(tr("%1 (only these)").arg(words));
    connect(button, &QPushButton::clicked, this, clicked);
    m_flow->addWidget(button);
    m_flow->setAlignment(button, Qt::AlignRight);
    button->show();
}

} // namespace jaccuse::ui
