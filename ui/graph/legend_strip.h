// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"
#include "render/legend.h"

#include <QWidget>

#include <functional>

namespace jaccuse::ui {

class FlowLayout;
class Theme;

/// What stands under the graph, so that it covers nothing of it: the legend of what is drawn, in which a
/// sign's click shows that alone, and how much is shown and what is not, each with a click that shows it.
class LegendStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LegendStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Tells of a picture and of what it was made from; null for none.
    void setPicture(const render::ScenePtr &scene, const query::ClaimSelectionPtr &selection,
                    const graph::GraphScope &scope, render::Colouring by = render::Colouring::Kind);

Q_SIGNALS:
    void filterChosen(const jaccuse::query::ClaimFilter &filter);
    void moreWanted();
    /// Whoever was taken out of view by hand.
    void hiddenWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    /// As high as it was for any picture at this width: the graph above shall not move when less is drawn.
    void keepHeight();
    void addLegend();
    void addCounts();
    void addCount(const QString &words, const QString &tip, const QString &name, bool chosen,
                  const std::function<void()> &clicked);

    const Theme &m_theme;
    FlowLayout *m_flow; ///< signs, then counts at the right end of the last line or on lines of their own
    render::ScenePtr m_scene;
    query::ClaimSelectionPtr m_selection;
    graph::GraphScope m_scope;
    render::Colouring m_colouring = render::Colouring::Kind;
    int m_keptHeight = 0;
};

} // namespace jaccuse::ui
