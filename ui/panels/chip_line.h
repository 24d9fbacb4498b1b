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

Q_SIGNALS:
    void partRemoved(jaccuse::query::FilterPart::Kind kind);
    void cleared();

private:
    void rebuild();

    const Theme &m_theme;
    FlowLayout *m_flow;
    query::ClaimFilter m_filter;
};

} // namespace jaccuse::ui
