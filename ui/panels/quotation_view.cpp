// SPDX-License-Identifier: MIT
#include "panels/quotation_view.h"

#include "panels/quotation_delegate.h"
#include "theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace jaccuse::ui {

using Kind = QuotationCard::Target::Kind;

namespace {

constexpr int batchRows = 400;

} // namespace

QuotationView::QuotationView(const Theme &theme, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_delegate(new QuotationDelegate(theme, *this))
{
    setItemDelegate(m_delegate);
    setBatchSize(batchRows);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 2);
    // After the event, because in the midst of a layout the list looks shorter than it is.
    m_looking.setSingleShot(true);
    m_looking.setInterval(0);
    connect(&m_looking, &QTimer::timeout, this, &QuotationView::lookAhead);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, &m_looking, qOverload<>(&QTimer::start));
    connect(&m_theme, &Theme::changed, this, [this] {
        m_delegate->forgetLayouts();
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void QuotationView::setModel(QAbstractItemModel *model)
{
    // Connected before the view connects itself, so that it never asks for the height of a former row.
    connect(model, &QAbstractItemModel::modelReset, m_delegate, &QuotationDelegate::forgetAll);
    QListView::setModel(model);
}

void QuotationView::reveal(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    if (visualRect(index).isEmpty()) {
        setLayoutMode(SinglePass);
        doItemsLayout();
    }
    const QRect rect = visualRect(index);
    const bool tooTall = rect.height() > viewport()->height();
    scrollTo(index, tooTall ? PositionAtTop : EnsureVisible);
}

void QuotationView::lookAhead()
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || visualRect(model()->index(rows - 1, 0)).isEmpty())
        return;
    const QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() - bar->value() < 2 * viewport()->height())
        Q_EMIT nearEnd();
}

void QuotationView::resizeEvent(QResizeEvent *event)
{
    // Another width wraps every quotation anew: with many that is done in steps, so that the window does
    // not stand still. Otherwise one pass, which keeps the place while pages are added.
    const bool many = model() && model()->rowCount() > batchRows;
    setLayoutMode(many && event->size().width() != event->oldSize().width() ? Batched : SinglePass);
    QListView::resizeEvent(event);
}

void QuotationView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    setLayoutMode(SinglePass);
    QListView::rowsInserted(parent, start, end);
}

void QuotationView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_onTarget = event->button() == Qt::LeftButton &&
                 m_delegate->targetAt(index, event->position().toPoint()).kind != Kind::Card;
    m_currentAtPress = currentIndex();
    if (!m_onTarget)
        QListView::mousePressEvent(event);
}

void QuotationView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (!m_onTarget) {
        QListView::mouseReleaseEvent(event);
        if (event->button() == Qt::LeftButton && index.isValid() && m_currentAtPress == index)
            Q_EMIT cardChosen(index);
        return;
    }
    m_onTarget = false;
    const QuotationCard::Target target = m_delegate->targetAt(index, place);
    if (target.kind == Kind::Fold)
        m_delegate->toggleFold(index);
    else if (target.kind == Kind::Link)
        Q_EMIT linkChosen(index, static_cast<int>(target.link));
}

void QuotationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (index.isValid() && m_delegate->targetAt(index, place).kind == Kind::Card)
        Q_EMIT cardOpened(index);
}

void QuotationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    const QuotationCard::Target target = m_delegate->targetAt(index, place);
    m_delegate->setHovered(index, target);
    point(index);
    viewport()->setCursor(target.kind == Kind::Card ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (!m_onTarget)
        QListView::mouseMoveEvent(event);
}

void QuotationView::leaveEvent(QEvent *event)
{
    m_delegate->setHovered({}, {});
    point({});
    QListView::leaveEvent(event);
}

void QuotationView::point(const QModelIndex &index)
{
    if (m_pointed == index)
        return;
    m_pointed = index;
    Q_EMIT cardHovered(index);
}

void QuotationView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        Q_EMIT cardOpened(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        m_delegate->toggleFold(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void QuotationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT cardChosen(current);
}

} // namespace jaccuse::ui
