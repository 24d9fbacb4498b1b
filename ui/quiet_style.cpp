// SPDX-License-Identifier: MIT
#include "quiet_style.h"

#include "render/style.h"
#include "signs.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

QuietStyle::QuietStyle()
    : QProxyStyle(u"Fusion"_s)
    , m_colours(&render::lightPalette())
{}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox) {
        const Qt::CheckState state = option->state.testFlag(State_On)         ? Qt::Checked
                                     : option->state.testFlag(State_NoChange) ? Qt::PartiallyChecked
                                                                              : Qt::Unchecked;
        drawCheckBox(*painter, QRectF(option->rect), state, option->state.testFlag(State_Enabled),
                     *m_colours);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    // Menus hold disabled commands whose tool tip says why they are.
    if (hint == SH_Menu_AllowActiveAndDisabled)
        return 1;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    if (hint == SH_ToolTip_WakeUpDelay)
        return 300;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return QFontMetrics(QApplication::font()).ascent() + 2;
    case PM_CheckBoxLabelSpacing:
        return 9;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QString quietStyleSheet(const render::Palette &colours)
{
    QString sheet = uR"(
QLineEdit { background: @panel; border: 1px solid @line; border-radius: 4px; padding: 3px 7px; }
QLineEdit:focus { border-color: @accent; }
QLineEdit[flat="true"] { background: transparent; border: 1px solid transparent; padding: 0; margin: 0 0 0 -3px; color: @soft; }
QLineEdit[flat="true"]:focus { border-bottom-color: @accent; }
QLineEdit[invalid="true"] { border-color: @accuses; }
QPushButton { background: @panel; color: @ink; border: 1px solid @line; border-radius: 4px; padding: 4px 11px; }
QPushButton:hover { background: @hairline; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @faint; }
QPushButton[menu="true"] { padding-right: 24px; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 7px; }
QPushButton[link="true"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 1px 3px; text-align: left; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: @accent; }
QPushButton[link="true"]:disabled { color: @faint; }
QToolButton { background: transparent; color: @ink; border: 1px solid transparent; border-radius: 4px; padding: 3px; }
QToolButton:hover, QToolButton:pressed { background: @hairline; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @faint; background: transparent; }
QListView, QTextEdit, QScrollArea { border: none; background: @panel; }
QTableView, QDialog QListView, QDialog QScrollArea { border: 1px solid @line; background: @panel; color: @ink; }
QTableView:focus, QDialog QListView:focus { border-color: @accent; }
QTableView, QDialog QListView { selection-background-color: @selection; selection-color: @ink; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @soft; border: none; border-bottom: 1px solid @line; padding: 4px 3px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @soft; border: none; border-bottom: 2px solid transparent; padding: 4px 10px; }
QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { border-bottom-color: @accent; color: @accent; }
QComboBox QListView { border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: @window; color: @ink; border: none; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: @line; }
QMenu { background: @panel; color: @ink; border: 1px solid @line; padding: 4px 0; }
QMenu::item { padding: 4px 28px 4px 24px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 0; }
QToolTip { background: @panel; color: @ink; border: 1px solid @line; padding: 3px; }
QStatusBar { background: @window; color: @soft; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @window; }
QSplitter::handle:hover { background: @line; }
)"_s;
    // Longer names first, so that none is taken for the beginning of another.
    const QList<std::pair<QString, QColor>> roles = {
        {u"@selection"_s, colours.selection},
        {u"@hairline"_s, colours.hairline},
        {u"@accuses"_s, colours.stance(model::Stance::Accuses)},
        {u"@accent"_s, colours.accent},
        {u"@window"_s, colours.window},
        {u"@panel"_s, colours.panel},
        {u"@faint"_s, colours.faint},
        {u"@line"_s, colours.line},
        {u"@soft"_s, colours.soft},
        {u"@ink"_s, colours.ink},
    };
    for (const auto &[role, colour] : roles)
        sheet.replace(role, colour.name());
    return sheet;
}

} // namespace jaccuse::ui
