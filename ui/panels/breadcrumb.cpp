// SPDX-License-Identifier: MIT
#include "panels/breadcrumb.h"

#include "panels/path_line.h"
#include "render/style.h"
#include "theme.h"
#include "tool_tip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QPixmap arrow(bool toLeft, const QColor &colour, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!toLeft) {
        painter.translate(side, 0);
        painter.scale(-1, 1);
    }
    painter.setPen(QPen(colour, side / 10.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double middle = side / 2.0;
    const double tip = side * 0.16;
    const double wing = side * 0.25;
    painter.drawLine(QPointF(tip, middle), QPointF(side - tip, middle));
    painter.drawPolyline(QPolygonF(
        {QPointF(tip + wing, middle - wing), QPointF(tip, middle), QPointF(tip + wing, middle + wing)}));
    return pixmap;
}

} // namespace

Breadcrumb::Breadcrumb(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_back(new QAction(tr("&Back"), this))
    , m_forward(new QAction(tr("&Forward"), this))
    , m_path(new PathLine(theme, this))
{
    setObjectName(u"breadcrumb"_s);
    setAccessibleName(tr("Where you are"));
    m_back->setObjectName(u"goBack"_s);
    m_forward->setObjectName(u"goForward"_s);
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QAction *action : {m_back, m_forward}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setObjectName(action->objectName() + u"Button"_s);
        button->setAccessibleName(action == m_back ? tr("Back") : tr("Forward"));
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addSpacing(6);
    layout->addWidget(m_path, 1);
    connect(m_back, &QAction::triggered, this, &Breadcrumb::backRequested);
    connect(m_forward, &QAction::triggered, this, &Breadcrumb::forwardRequested);
    connect(m_path, &PathLine::partChosen, this, &Breadcrumb::partChosen);
    connect(&m_theme, &Theme::changed, this, &Breadcrumb::drawArrows);
    drawArrows();
    setHistory({}, {});
}

void Breadcrumb::setPath(const QStringList &parts)
{
    m_path->setParts(parts);
}

const QStringList &Breadcrumb::path() const
{
    return m_path->parts();
}

void Breadcrumb::setHistory(const QString &back, const QString &forward)
{
    m_back->setEnabled(!back.isEmpty());
    m_forward->setEnabled(!forward.isEmpty());
    m_back->setToolTip(plainToolTip(back.isEmpty() ? tr("Nothing to go back to: this is where you began")
                                                   : tr("Back to %1 (Alt+Left)").arg(back)));
    m_forward->setToolTip(plainToolTip(forward.isEmpty()
                                           ? tr("Nothing to go forward to: you have not gone back")
                                           : tr("Forward to %1 (Alt+Right)").arg(forward)));
}

void Breadcrumb::drawArrows()
{
    const render::Palette &colours = m_theme.colours();
    const int side = QFontMetrics(m_theme.interfaceFont()).height() + 2;
    for (QAction *action : {m_back, m_forward}) {
        QIcon icon;
        icon.addPixmap(arrow(action == m_back, colours.ink, side, devicePixelRatioF()), QIcon::Normal);
        icon.addPixmap(arrow(action == m_back, colours.faint, side, devicePixelRatioF()), QIcon::Disabled);
        action->setIcon(icon);
        action->setIconVisibleInMenu(false);
    }
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setIconSize(QSize(side, side));
}

} // namespace jaccuse::ui
