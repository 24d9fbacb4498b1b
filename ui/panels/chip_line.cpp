// SPDX-License-Identifier: MIT
#include "panels/chip_line.h"

#include "panels/chip.h"
#include "panels/flow_layout.h"
#include "theme.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

ChipLine::ChipLine(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this))
{
    setObjectName(u"chipLine"_s);
    setAccessibleName(tr("Filters in force"));
    m_flow->setContentsMargins(8, 4, 8, 4);
    m_flow->setSpacing(6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&m_theme, &Theme::changed, this, &ChipLine::rebuild);
    rebuild();
}

void ChipLine::setFilter(const query::ClaimFilter &filter)
{
    m_filter = filter;
    rebuild();
}

void ChipLine::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // Later, because the click that leads here comes from one of them.
        item->widget()->hide();
        item->widget()->setObjectName(QString());
        item->widget()->deleteLater();
        delete item;
    }
    const QList<query::FilterPart> parts = query::filterParts(m_filter);
    const auto add = [this](QAbstractButton *button, const QString &name) {
        button->setObjectName(name);
        m_flow->addWidget(button);
        button->show();
    };
    for (const query::FilterPart &part : parts) {
        auto *chip = new Chip(m_theme, part.words, this);
        connect(chip, &Chip::clicked, this, [this, kind = part.kind] { Q_EMIT partRemoved(kind); });
        add(chip, u"chip%1"_s.arg(static_cast<int>(part.kind)));
    }
    const bool any = m_flow->count() > 0;
    if (any) {
        auto *all = new QPushButton(tr("Clear all"), this);
        all->setProperty("link", true);
        all->setFont(m_theme.metadataFont());
        all->setAccessibleName(tr("Clear all filters"));
        connect(all, &QPushButton::clicked, this, &ChipLine::cleared);
        add(all, u"clearFilters"_s);
    }
    setVisible(any);
    updateGeometry();
}

} // namespace jaccuse::ui
