// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_filter.h"

#include <QWidget>

namespace jaccuse::ui {

class FlowLayout;
class Theme;

/// The filter in words, one chip a part, each of which can be taken away. Hidden where nothing is held back.
class ChipLine : public QWidget
{
    Q_OBJECT

public:
    explicit ChipLine(const Theme &theme, QWidget *parent = nullptr);

    void setFilter(const query::ClaimFilter &filter);
    /// A search that narrows what is shown, as its own chip; empty for none.
    void setSearch(const QString &words);

Q_SIGNALS:
    void partRemoved(jaccuse::query::FilterPart::Kind kind);
    void searchRemoved();
    void cleared();

private:
    void rebuild();

    const Theme &m_theme;
    FlowLayout *m_flow;
    query::ClaimFilter m_filter;
    QString m_search;
};

} // namespace jaccuse::ui
