// SPDX-License-Identifier: MIT
#include "panels/actor_delegate.h"

#include "models/actor_list_model.h"
#include "render/style.h"
#include "signs.h"
#include "theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int margin = 12;

QString numberText(qint64 number)
{
    return number == 0 ? u"·"_s : QLocale().toString(number);
}

} // namespace

ActorDelegate::ActorDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize ActorDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, QFontMetrics(m_theme.interfaceFont()).height() + 9};
}

void ActorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const render::Palette &colours = m_theme.colours();
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colours.hairline);
    const QFont font = m_theme.interfaceFont();
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const int sign = metrics.ascent() + 2;
    const QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    drawActorSign(*painter, QRectF(line.left(), line.center().y() - sign / 2.0 + 0.5, sign, sign),
                  static_cast<model::ActorKind>(index.data(ActorListModel::KindRole).toInt()),
                  index.data(ActorListModel::NamedRole).toBool(), colours);

    QRect right(line.right() - m_numberWidth + 1, line.top(), m_numberWidth, line.height());
    for (const int role : {ActorListModel::ReceivedRole, ActorListModel::MadeRole}) {
        const qint64 number = index.data(role).toLongLong();
        painter->setPen(number == 0 ? colours.soft : colours.ink);
        painter->drawText(right, Qt::AlignRight | Qt::AlignVCenter, numberText(number));
        right.moveRight(right.left() - 1);
    }
    const int nameLeft = line.left() + sign + 9;
    const QRect name(nameLeft, line.top(), right.right() - nameLeft - 4, line.height());
    painter->setPen(colours.ink);
    painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, name.width()));
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(colours.accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace jaccuse::ui
