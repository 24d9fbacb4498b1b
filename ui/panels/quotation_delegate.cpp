// SPDX-License-Identifier: MIT
#include "panels/quotation_delegate.h"

#include "models/quotation_model.h"
#include "render/style.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QScrollBar>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr int cardsKept = 120;

CardFonts fontsOf(const Theme &theme)
{
    return {theme.interfaceFont(), theme.metadataFont(), theme.quotationFont()};
}

} // namespace

QuotationDelegate::QuotationDelegate(const Theme &theme, QAbstractItemView &view)
    : QStyledItemDelegate(&view)
    , m_theme(theme)
    , m_view(view)
    , m_fonts(fontsOf(theme))
    , m_cards(cardsKept)
{}

int QuotationDelegate::cardWidth() const
{
    // Room for the scroll bar is always kept, so that its coming and going does not wrap the words anew.
    return m_view.width() - m_view.verticalScrollBar()->sizeHint().width();
}

const QuotationCard &QuotationDelegate::card(const QModelIndex &index) const
{
    if (m_width != cardWidth()) {
        m_width = cardWidth();
        m_cards.clear();
        m_heights.clear();
    }
    const int row = index.row();
    if (QuotationCard *kept = m_cards.object(row))
        return *kept;
    const auto *model = static_cast<const QuotationModel *>(index.model());
    auto *made = new QuotationCard(model->card(row), m_fonts, m_width, m_unfolded.contains(row));
    m_cards.insert(row, made);
    m_heights.insert(row, static_cast<int>(std::ceil(made->height())));
    return *made;
}

QSize QuotationDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    if (m_width == cardWidth())
        if (const auto known = m_heights.constFind(index.row()); known != m_heights.constEnd())
            return {m_width, *known};
    const int height = static_cast<int>(std::ceil(card(index).height()));
    return {m_width, height};
}

void QuotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const render::Palette &colours = m_theme.colours();
    const QRect rect(0, option.rect.top(), m_view.viewport()->width(), option.rect.height());
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(rect, colours.selection);
    const bool hovered = m_hovered.isValid() && m_hovered == index;
    card(index).paint(*painter, option.rect.topLeft(), colours,
                      hovered ? m_hoveredTarget : QuotationCard::Target());
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colours.accent);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

QuotationCard::Target QuotationDelegate::targetAt(const QModelIndex &index, QPoint viewportPoint) const
{
    if (!index.isValid())
        return {};
    return card(index).targetAt(QPointF(viewportPoint - m_view.visualRect(index).topLeft()));
}

void QuotationDelegate::setHovered(const QModelIndex &index, const QuotationCard::Target &target)
{
    if (m_hovered == index && m_hoveredTarget == target)
        return;
    const QModelIndex before = m_hovered;
    m_hovered = index;
    m_hoveredTarget = target;
    if (before.isValid())
        m_view.update(before);
    if (index.isValid())
        m_view.update(index);
}

void QuotationDelegate::toggleFold(const QModelIndex &index)
{
    const int row = index.row();
    if (!m_unfolded.remove(row))
        m_unfolded.insert(row);
    m_cards.remove(row);
    m_heights.remove(row);
    Q_EMIT sizeHintChanged(index);
}

void QuotationDelegate::forgetAll()
{
    m_unfolded.clear();
    forgetLayouts();
}

void QuotationDelegate::forgetLayouts()
{
    m_fonts = fontsOf(m_theme);
    m_hovered = QModelIndex();
    m_cards.clear();
    m_heights.clear();
}

} // namespace jaccuse::ui
