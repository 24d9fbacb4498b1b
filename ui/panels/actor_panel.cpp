// SPDX-License-Identifier: MIT
#include "panels/actor_panel.h"

#include "models/actor_list_model.h"
#include "panels/actor_delegate.h"
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
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

ActorPanel::ActorPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new ActorListModel(this))
    , m_delegate(new ActorDelegate(theme, this))
    , m_filter(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"actorPanel"_s);
    setAccessibleName(tr("Actors"));
    makePanel(*this);

    auto *heading = new QLabel(tr("Actors"), this);
    auto *makes = new QLabel(tr("makes", "claims an actor makes, column heading"), this);
    auto *gets = new QLabel(tr("gets", "claims an actor gets, column heading"), this);
    keepHeadingStyle(theme, *heading);
    auto *columns = new QWidget(this);
    auto *columnLine = new QHBoxLayout(columns);
    columnLine->setContentsMargins(0, 0, 0, 0);
    columnLine->setSpacing(0);
    for (QLabel *label : {makes, gets}) {
        keepSoft(theme, *label);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        columnLine->addWidget(label);
    }
    makes->setToolTip(tr("Claims that the actor makes"));
    gets->setToolTip(tr("Claims made about the actor"));
    const auto alignColumns = [this, makes, gets] {
        constexpr qint64 least = 8'888; // so that the columns seldom move
        const QFontMetrics metrics(m_theme.interfaceFont());
        const QString widest = QLocale().toString(std::max(m_model->mostClaims(), least));
        const int width = 8 + std::max({metrics.horizontalAdvance(widest), makes->sizeHint().width(),
                                        gets->sizeHint().width()});
        m_delegate->setNumberWidth(width);
        makes->setFixedWidth(width);
        gets->setFixedWidth(width);
    };
    connect(&m_theme, &Theme::changed, this, alignColumns);
    connect(m_model, &ActorListModel::modelReset, this, alignColumns);
    alignColumns();

    m_filter->setObjectName(u"actorFilter"_s);
    m_filter->setAccessibleName(tr("Filter actors by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_view->setObjectName(u"actorList"_s);
    m_view->setAccessibleName(tr("Actors, with claims made and received"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_view->installEventFilter(this);
    m_empty->setObjectName(u"actorEmpty"_s);
    makeEmptyText(*m_empty, QString());
    m_empty->setContentsMargins(12, 8, 12, 8);
    keepSoft(theme, *m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(headingLine(heading, columns));
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 0, 12, 6);
    field->addWidget(m_filter);
    layout->addLayout(field);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    setTabOrder(m_filter, m_view);
    setFocusProxy(m_view);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setNameFilter(words);
        markCurrent();
        showCounts();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (m_silent || !index.isValid())
                    return;
                m_current = m_model->actorAt(index);
                Q_EMIT actorChosen(m_current);
            });
    connect(m_view, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT actorActivated(m_model->actorAt(index)); });
    connect(&m_theme, &Theme::changed, m_view, [this] { m_view->doItemsLayout(); });
    setSelection(nullptr);
}

void ActorPanel::setSelection(const query::ClaimSelectionPtr &selection)
{
    m_silent = true;
    m_model->setSelection(selection);
    m_silent = false;
    markCurrent();
    showCounts();
}

void ActorPanel::setCurrent(model::ActorId actor)
{
    m_current = actor;
    markCurrent();
}

void ActorPanel::markCurrent()
{
    m_silent = true;
    const QModelIndex index = m_model->indexOf(m_current);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        m_view->selectionModel()->clear();
    }
    m_silent = false;
}

void ActorPanel::showCounts()
{
    const qint64 total = m_model->total();
    m_filter->setPlaceholderText(total == 1 ? tr("Filter 1 actor")
                                            : tr("Filter %1 actors").arg(QLocale().toString(total)));
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none);
    m_view->setVisible(!none);
    if (total == 0)
        m_empty->setText(tr("The actors of the claims shown are listed here. There are none: open a file, "
                            "or take a filter away."));
    else if (none)
        m_empty->setText(tr("No actor's name has “%1” in it.").arg(m_filter->text()));
}

bool ActorPanel::eventFilter(QObject *watched, QEvent *event)
{
    const auto hover = [this](model::ActorId actor) {
        if (actor == m_hovered)
            return;
        m_hovered = actor;
        Q_EMIT actorHovered(actor);
    };
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hover(m_model->actorAt(m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint())));
        else if (event->type() == QEvent::Leave)
            hover({});
        else if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const QModelIndex index = m_view->indexAt(help->pos());
            QToolTip::showText(help->globalPos(), plainToolTip(index.data(Qt::AccessibleTextRole).toString()),
                               m_view);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_view && enter && m_view->currentIndex().isValid()) {
            Q_EMIT actorActivated(m_model->actorAt(m_view->currentIndex()));
            return true;
        }
        if (watched == m_filter && (enter || key->key() == Qt::Key_Down) && m_model->rowCount() > 0) {
            if (!m_view->currentIndex().isValid())
                m_view->setCurrentIndex(m_model->index(0));
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_filter && key->key() == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jaccuse::ui
