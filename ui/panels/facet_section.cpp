// SPDX-License-Identifier: MIT
#include "panels/facet_section.h"

#include "panels/facet_delegate.h"
#include "panels/panel_parts.h"
#include "theme.h"
#include "tool_tip.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int shownFirst = 8;

QBoxLayout *indented(QWidget *widget, bool stretched)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 1, 12, 2);
    line->addWidget(widget);
    if (!stretched)
        line->addStretch(1);
    return line;
}

} // namespace

FacetSection::FacetSection(const Theme &theme, const QString &heading, Sign sign, const QString &showAll,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new FacetModel(this))
    , m_view(new QListView(this))
    , m_narrow(new QLineEdit(this))
    , m_more(new QPushButton(this))
    , m_showAll(showAll)
{
    auto *title = new QLabel(heading, this);
    keepHeadingStyle(theme, *title);
    title->setContentsMargins(12, 6, 12, 2);
    m_model->setMost(shownFirst);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FacetDelegate(theme, sign, m_view));
    m_view->setAccessibleName(heading);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_narrow->setPlaceholderText(tr("Narrow this list"));
    m_narrow->setAccessibleName(tr("Narrow the list: %1").arg(heading));
    m_narrow->setClearButtonEnabled(true);
    m_narrow->hide();
    m_more->setProperty("link", true);
    m_more->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addLayout(indented(m_narrow, true));
    layout->addWidget(m_view);
    layout->addLayout(indented(m_more, false));

    connect(m_narrow, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setNarrowing(words);
        fit();
    });
    connect(m_more, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
    connect(&m_theme, &Theme::changed, this, [this] {
        m_view->doItemsLayout();
        fit();
    });
    fit();
}

void FacetSection::setValues(std::vector<FacetValue> values, const QSet<QString> &chosen)
{
    m_model->setValues(std::move(values), chosen);
    fit();
}

void FacetSection::setOpen(bool open)
{
    m_open = open;
    if (!open)
        m_narrow->clear();
    m_model->setMost(open ? -1 : shownFirst);
    fit();
    if (open)
        m_narrow->setFocus(Qt::OtherFocusReason);
}

void FacetSection::fit()
{
    // The panel scrolls as a whole: the list is as high as its rows and paints only what is in view.
    const int row = m_view->itemDelegate()->sizeHint({}, {}).height();
    m_view->setFixedHeight(row * m_model->rowCount());
    const bool isLong = m_model->total() > shownFirst;
    m_narrow->setVisible(isLong && m_open);
    m_more->setVisible(isLong);
    m_more->setText(m_open ? tr("Show the first %1").arg(shownFirst)
                           : m_showAll.arg(QLocale().toString(m_model->total())));
}

bool FacetSection::eventFilter(QObject *watched, QEvent *event)
{
    const auto keyOf = [](const QModelIndex &index) { return index.data(FacetModel::KeyRole).toString(); };
    const auto *delegate = static_cast<const FacetDelegate *>(m_view->itemDelegate());
    if (watched == m_view && event->type() == QEvent::KeyPress && m_view->currentIndex().isValid()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString value = keyOf(m_view->currentIndex());
        if (key->key() == Qt::Key_Space) {
            Q_EMIT chosenChanged(m_model->toggled(value));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT chosenChanged(m_model->only(value));
            return true;
        }
    }
    if (watched != m_view->viewport())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Wheel) {
        // The list never scrolls by itself; the panel around it does.
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint place = mouse->position().toPoint();
        const QModelIndex index = m_view->indexAt(place);
        if (mouse->button() == Qt::LeftButton && index.isValid()) {
            const bool onBox = place.x() <= delegate->boxOf(m_view->visualRect(index)).right() + 4;
            const QString value = keyOf(index);
            Q_EMIT chosenChanged(onBox ? m_model->toggled(value) : m_model->only(value));
        }
    } else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = m_view->indexAt(help->pos());
        if (!index.isValid())
            return true;
        const bool onBox = help->pos().x() <= delegate->boxOf(m_view->visualRect(index)).right() + 4;
        const QString value = index.data().toString();
        const QString words = onBox ? tr("Show or leave out “%1” (Space)").arg(value)
                                    : tr("Show only “%1”; again for all (Enter)").arg(value);
        QToolTip::showText(help->globalPos(), plainToolTip(words), m_view);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jaccuse::ui
