// SPDX-License-Identifier: MIT
#include "panels/search_field.h"

#include "models/search_results_model.h"
#include "panels/search_results_panel.h"
#include "render/style.h"
#include "theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int delayMilliseconds = 30;
constexpr int leastWidth = 520;
constexpr int distance = 4;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_panel(new SearchResultsPanel(theme, this))
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search quotations, actors and sources"));
    setPlaceholderText(tr("Search quotations, actors, sources"));
    setToolTip(tr(
        "Words, \"a phrase\", beginnings like viru*, -without, this OR that, NEAR(a b, 5), and fields such "
        "as by:Seoul, against:, stance:denies, source:, lang:, before:2015"));
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::startQuery);
    connect(this, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_panel, &SearchResultsPanel::hitClicked, this, &SearchField::choose);
    connect(m_panel, &SearchResultsPanel::hitReached, this, &SearchField::preview);
    connect(m_panel, &SearchResultsPanel::suggestionChosen, this, &SearchField::setText);
    connect(m_panel, &SearchResultsPanel::resized, this, &SearchField::placePanel);
}

void SearchField::startQuery()
{
    const QString words = text().trimmed();
    if (words == m_asked)
        return;
    m_asked = words;
    if (words.isEmpty()) {
        m_panel->setResults({});
        closePanel();
    } else {
        m_panel->setSearching(words);
        openPanel();
    }
    Q_EMIT queryChanged(words);
}

void SearchField::setResults(const SearchResults &results)
{
    if (results.query.trimmed() != m_asked || m_asked.isEmpty())
        return;
    m_panel->setResults(results);
    if (hasFocus())
        openPanel();
}

void SearchField::askAgain()
{
    if (!m_asked.isEmpty())
        Q_EMIT queryChanged(m_asked);
}

void SearchField::openPanel()
{
    if (m_asked.isEmpty())
        return;
    if (m_panel->parentWidget() != window()) {
        m_panel->setParent(window());
        window()->installEventFilter(this);
    }
    m_panel->show();
    m_panel->raise();
    placePanel();
}

void SearchField::closePanel()
{
    m_panel->hide();
}

void SearchField::placePanel()
{
    if (m_panel->isHidden() || m_panel->parentWidget() != window())
        return;
    const QPoint below = mapTo(window(), QPoint(0, height() + distance));
    const int width = std::min(std::max(leastWidth, this->width()), window()->width() - 2 * distance);
    const int left = std::clamp(below.x() + this->width() - width, distance,
                                std::max(distance, window()->width() - width - distance));
    m_panel->resize(width, m_panel->height());
    const int room = window()->height() - below.y() - 3 * distance;
    m_panel->setGeometry(left, below.y(), width, std::clamp(m_panel->wantedHeight(), 30, std::max(30, room)));
}

void SearchField::choose(const QModelIndex &index)
{
    const SearchResultsModel &hits = *m_panel->model();
    if (const QuotationRow *quotation = hits.quotationAt(index)) {
        const QuotationRow hit = *quotation;
        closePanel();
        Q_EMIT quotationChosen(hit.claim, hit.quotation, hit.document);
    } else if (const ActorRow *actor = hits.actorAt(index)) {
        const model::ActorId id = actor->actor;
        closePanel();
        Q_EMIT actorChosen(id);
    } else if (const DocumentRow *document = hits.documentAt(index)) {
        const DocumentRow hit = *document;
        closePanel();
        Q_EMIT documentChosen(hit.document, hit.firstClaim);
    }
}

void SearchField::preview(const QModelIndex &index)
{
    const SearchResultsModel &hits = *m_panel->model();
    if (const QuotationRow *quotation = hits.quotationAt(index))
        Q_EMIT quotationPreviewed(quotation->claim, quotation->quotation, quotation->document);
    else if (const ActorRow *actor = hits.actorAt(index))
        Q_EMIT actorPreviewed(actor->actor);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        closePanel();
        Q_EMIT escaped();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        if (m_panel->isHidden())
            openPanel();
        else
            m_panel->step(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (enter) {
        const QModelIndex current = m_panel->view()->currentIndex();
        if (m_panel->isHidden())
            openPanel();
        else if (current.isValid() || !m_panel->takeSuggestion())
            choose(current.isValid() ? current : m_panel->model()->hitFrom({}, 1));
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::ShortcutFocusReason)
        selectAll();
    if (event->reason() != Qt::ActiveWindowFocusReason)
        openPanel();
}

void SearchField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        closePanel();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus())
        return;
    QPainter painter(this);
    painter.setFont(m_theme.metadataFont());
    painter.setPen(m_theme.colours().soft);
    const QString hint = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    if (words + painter.fontMetrics().horizontalAdvance(hint) + 40 < width())
        painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, hint);
}

bool SearchField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &SearchField::placePanel);
    return QLineEdit::eventFilter(watched, event);
}

} // namespace jaccuse::ui
