// SPDX-License-Identifier: MIT
#include "panels/search_results_panel.h"

#include "models/search_results_model.h"
#include "panels/panel_parts.h"
#include "panels/search_hit_delegate.h"
#include "panels/search_sentences.h"
#include "query/search_fields.h"
#include "render/style.h"
#include "theme.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int tallerThanWindows = 3000;

} // namespace

SearchResultsPanel::SearchResultsPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(new SearchResultsModel(this))
    , m_view(new QListView(this))
    , m_message(new QLabel(this))
    , m_suggestion(new QPushButton(this))
    , m_head(makeHead())
    , m_foot(makeFoot())
{
    setObjectName(u"searchResults"_s);
    setAccessibleName(tr("Search results"));
    makePanel(*this);
    setFocusPolicy(Qt::NoFocus);
    m_view->setObjectName(u"searchHits"_s);
    m_view->setAccessibleName(tr("Search results"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new SearchHitDelegate(theme, m_view));
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_message->setObjectName(u"searchMessage"_s);
    makeEmptyText(*m_message, QString());
    m_message->setContentsMargins(12, 10, 12, 10);
    m_suggestion->setObjectName(u"searchSuggestion"_s);
    m_suggestion->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the field, where Enter does the same
    m_suggestion->hide();
    connect(m_suggestion, &QPushButton::clicked, this, &SearchResultsPanel::takeSuggestion);
    keepSoft(theme, *m_message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_message);
    layout->addWidget(m_suggestion, 0, Qt::AlignHCenter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_foot);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->kindAt(index) != SearchResultsModel::Kind::Heading)
            Q_EMIT rowClicked(index);
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchResultsPanel::fetchAhead);
    connect(&m_theme, &Theme::changed, m_view, [this] { m_view->doItemsLayout(); });
    hide();
}

void SearchResultsPanel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(m_theme.colours().line);
    painter.setBrush(m_theme.colours().panel);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

QWidget *SearchResultsPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_totals = new QLabel(head);
    m_totals->setObjectName(u"searchTotals"_s);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setWordWrap(true);
    keepSoft(m_theme, *m_totals);
    m_order = new QToolButton(head);
    m_order->setObjectName(u"searchOrder"_s);
    m_order->setAccessibleName(tr("Order of quotations"));
    m_order->setToolTip(tr("Order of quotations"));
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_order->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // it would lie on the words
    m_order->setFocusPolicy(Qt::NoFocus);
    m_order->hide();
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(12, 4, 8, 2);
    line->addWidget(m_totals, 1);
    line->addWidget(m_order);
    return head;
}

QWidget *SearchResultsPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    m_remarks = new QLabel(foot);
    m_remarks->setObjectName(u"searchRemarks"_s);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setContentsMargins(4, 2, 4, 2);
    keepSoft(m_theme, *m_remarks);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(8, 2, 8, 4);
    column->setSpacing(0);
    column->addWidget(m_remarks);
    m_commands = new QHBoxLayout;
    m_commands->setSpacing(4);
    m_commands->addStretch(1);
    column->addLayout(m_commands);
    return foot;
}

void SearchResultsPanel::setActions(const QList<QAction *> &orders, const QList<QAction *> &commands)
{
    auto *menu = new QMenu(m_order);
    menu->setToolTipsVisible(true);
    menu->addActions(orders);
    m_order->setMenu(menu);
    const auto name = [this, orders] {
        for (const QAction *order : orders)
            if (order->isChecked())
                m_order->setText(order->text().remove(u'&') + u" ▾"_s);
    };
    for (const QAction *order : orders)
        connect(order, &QAction::toggled, m_order, name);
    name();
    for (QAction *command : commands) {
        auto *button = new QPushButton(m_foot);
        button->setObjectName(command->objectName() + u"Button"_s);
        button->setProperty("link", true);
        button->setFocusPolicy(Qt::NoFocus);
        const auto follow = [button, command] {
            button->setText(command->text().remove(u'&'));
            button->setToolTip(command->toolTip());
            button->setEnabled(command->isEnabled());
        };
        connect(command, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, command, &QAction::trigger);
        follow();
        m_commands->insertWidget(m_commands->count() - 1, button);
    }
}

void SearchResultsPanel::setSearching(const QString &query)
{
    m_totals->setText(tr("Searching for “%1”…").arg(query));
    m_head->show();
    m_message->hide();
    m_suggestion->hide();
    m_view->setVisible(m_model->hasHits());
    m_foot->setVisible(m_model->hasHits());
    Q_EMIT resized();
}

void SearchResultsPanel::setStart(const std::vector<LineRow> &lines)
{
    SearchResults start;
    start.lines = lines;
    for (const QStringView name : query::fieldNames()) {
        const QString line = name.toString() + u':';
        start.completions.push_back({line, line.size(), line, query::fieldLabel(*query::fieldNamed(name))});
    }
    m_message->setText(startText());
    m_message->show();
    m_head->hide();
    m_foot->hide();
    show(start);
}

void SearchResultsPanel::setResults(const SearchResults &results)
{
    const bool any = !results.quotations.empty();
    m_message->setText(nothingFoundText(results));
    const QString remarks = remarksText(results);
    m_remarks->setText(remarks);
    m_remarks->setVisible(!remarks.isEmpty());
    m_order->setVisible(any && m_order->menu());
    m_totals->setText(totalsText(results));
    show(results);
    const bool hits = m_model->hasHits();
    m_message->setVisible(!hits && results.completions.empty());
    m_head->setVisible(hits);
    m_foot->setVisible(hits);
    Q_EMIT resized();
}

void SearchResultsPanel::show(const SearchResults &results)
{
    m_model->setResults(results);
    m_view->scrollToTop();
    m_view->setVisible(m_model->hasRows());
    m_suggestion->setText(tr("Search for “%1” instead").arg(results.suggestion));
    m_suggestion->setVisible(!results.suggestion.isEmpty());
    Q_EMIT resized();
}

void SearchResultsPanel::addQuotations(int offset, const std::vector<QuotationRow> &quotations)
{
    m_model->addQuotations(offset, quotations);
}

void SearchResultsPanel::setTotal(qint64 total, qint64 hiddenByFilter)
{
    m_model->setTotal(total, hiddenByFilter);
    m_totals->setText(totalsText(m_model->results()));
    Q_EMIT resized();
}

/// So that the next quotations are there before the end is reached.
void SearchResultsPanel::fetchAhead()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (bar->maximum() - bar->value() < 2 * bar->pageStep() && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

bool SearchResultsPanel::takeSuggestion()
{
    const QString line = m_model->results().suggestion;
    if (line.isEmpty() || m_suggestion->isHidden())
        return false;
    Q_EMIT suggestionChosen(line);
    return true;
}

int SearchResultsPanel::wantedHeight() const
{
    const int inside = width() - 2;
    int height = 4;
    for (const QWidget *part : {static_cast<const QWidget *>(m_head), static_cast<const QWidget *>(m_message),
                                static_cast<const QWidget *>(m_foot)})
        if (!part->isHidden())
            height += part->hasHeightForWidth() ? part->heightForWidth(inside) : part->sizeHint().height();
    if (!m_suggestion->isHidden())
        height += m_suggestion->sizeHint().height() + 10;
    if (!m_view->isHidden())
        for (int row = 0; row < m_model->rowCount() && height < tallerThanWindows; ++row)
            height += m_view->sizeHintForRow(row);
    return height;
}

void SearchResultsPanel::step(int by)
{
    const QModelIndex current = m_view->currentIndex();
    QModelIndex next = m_model->rowFrom(current, by);
    if (!next.isValid() && current.isValid()) // a page beyond the end: its last row
        next = by > 1 ? m_model->rowFrom({}, -1) : by < -1 ? m_model->rowFrom({}, 1) : next;
    if (!next.isValid())
        return;
    m_view->setCurrentIndex(next);
    // The first row of a group brings its heading along.
    if (next.row() <= 1)
        m_view->scrollToTop();
    else
        m_view->scrollTo(next);
    fetchAhead();
    Q_EMIT hitReached(next);
}

} // namespace jaccuse::ui
