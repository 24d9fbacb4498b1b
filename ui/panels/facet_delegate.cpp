// SPDX-License-Identifier: MIT
#include "panels/facet_delegate.h"

#include "model/vocabulary.h"
#include "render/style.h"
#include "signs.h"
#include "theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace jaccuse::ui {

namespace {

constexpr int margin = 12;
constexpr int gap = 9;

} // namespace

FacetDelegate::FacetDelegate(const Theme &theme, FacetSection::Sign sign, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_sign(sign)
{}

QRect FacetDelegate::boxOf(const QRect &row) const
{
    const int side = QFontMetrics(m_theme.interfaceFont()).ascent() + 2;
    return {row.left() + margin, row.center().y() - side / 2, side, side};
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, QFontMetrics(m_theme.interfaceFont()).height() + 8};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const render::Palette &colours = m_theme.colours();
    painter->save();
    if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colours.hairline);
    const QFont font = m_theme.interfaceFont();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    const QRect box = boxOf(option.rect);
    const auto state = static_cast<Qt::CheckState>(index.data(Qt::CheckStateRole).toInt());
    drawCheckBox(*painter, QRectF(box), state, true, colours);

    const qint64 claims = index.data(FacetModel::CountRole).toLongLong();
    const QString key = index.data(FacetModel::KeyRole).toString();
    int left = box.right() + 1 + gap;
    const QRectF sign(left, option.rect.top(), metrics.horizontalAdvance(QLatin1Char('m')) * 2.4,
                      option.rect.height());
    if (m_sign == FacetSection::Sign::Stance) {
        if (const auto stance = model::fromCode<model::Stance>(key))
            drawEdgeSign(*painter, sign, static_cast<query::EdgeKind>(*stance),
                         model::Responsibility::Performs, colours);
    } else if (m_sign == FacetSection::Sign::Responsibility) {
        if (const auto responsibility = model::fromCode<model::Responsibility>(key))
            drawResponsibilitySign(*painter, sign, *responsibility, colours);
    }
    if (m_sign != FacetSection::Sign::None)
        left += static_cast<int>(sign.width()) + gap;

    const QString number = QLocale().toString(claims);
    const int numberWidth = metrics.horizontalAdvance(number);
    const QRect right(option.rect.right() - margin - numberWidth + 1, option.rect.top(), numberWidth,
                      option.rect.height());
    painter->setPen(claims == 0 ? colours.soft : colours.ink);
    painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, number);
    const QRect words(left, option.rect.top(), right.left() - left - 6, option.rect.height());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colours.accent);
        painter->drawRect(option.rect.adjusted(3, 0, -4, -1));
    }
    painter->restore();
}

} // namespace jaccuse::ui
