// SPDX-License-Identifier: MIT
#include "panels/flow_layout.h"

#include <algorithm>

namespace jaccuse::ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), true);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(QSize(0, item->minimumSize().height()));
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, false);
}

int FlowLayout::place(const QRect &rect, bool measureOnly) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const auto sizeOf = [&](const QLayoutItem &item) {
        const QSize size = item.sizeHint();
        return QSize(std::min(size.width(), inside.width()), size.height());
    };
    int y = inside.top();
    int bottom = y;
    for (size_t first = 0, end = 0; first < m_items.size(); first = end) {
        int taken = 0;
        for (; end < m_items.size(); ++end) {
            const QSize size = sizeOf(*m_items[end]);
            const int wanted = (end > first ? taken + spacing() : 0) + size.width();
            if (end > first && wanted > inside.width())
                break;
            taken = wanted;
            bottom = std::max(bottom, y + size.height());
        }
        int x = inside.left();
        bool atRight = false;
        for (size_t i = first; i < end && !measureOnly; ++i) {
            if (!atRight && m_items[i]->alignment().testFlag(Qt::AlignRight)) {
                atRight = true;
                x += inside.width() - taken;
            }
            const QSize size = sizeOf(*m_items[i]);
            m_items[i]->setGeometry(QRect(QPoint(x, y), size));
            x += size.width() + spacing();
        }
        if (end < m_items.size())
            y = bottom + (m_lineSpacing < 0 ? spacing() : m_lineSpacing);
    }
    return bottom - rect.top() + contentsMargins().bottom();
}

} // namespace jaccuse::ui
