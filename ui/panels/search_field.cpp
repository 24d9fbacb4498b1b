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
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int delayMilliseconds = 30;
constexpr int leastWidth = 520;
constexpr int leastHeight = 340;
constexpr int distance = 4;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_panel(new SearchResultsPanel(theme, this))
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search quotations, actors, incidents and sources"));
    setPlaceholderText(tr("Search quotations, actors, sources"));
    setToolTip(tr(
        "Words, \"a phrase\", beginnings like viru*, -without, this OR that, NEAR(a b, 5), and fields such "
        "as by:Seoul, against:, stance:denies, source:, lang:, before:2015"));
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::startQuery);
    connect(this, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_panel, &SearchResultsPanel::rowClicked, this, &SearchField::choose);
    connect(m_panel, &SearchResultsPanel::hitReached, this, &SearchField::preview);
    connect(m_panel, &SearchResultsPanel::suggestionChosen, this, &SearchField::setText);
    connect(m_panel, &SearchResultsPanel::resized, this, &SearchField::placePanel);
}

SearchRequest SearchField::request() const
{
    return {text(), cursorPosition(), m_order};
}

void SearchField::startQuery()
{
    const QString words = text();
    if (words == m_asked)
        return;
    m_asked = words;
    if (words.trimmed().isEmpty()) {
        openPanel();
        Q_EMIT queryChanged(QString());
        return;
    }
    m_panel->setSearching(words.trimmed());
    openPanel();
    Q_EMIT queryChanged(words);
}

void SearchField::setResults(const SearchResults &results)
{
    if (results.query != m_asked || m_asked.trimmed().isEmpty())
        return;
    m_panel->setResults(results);
    if (hasFocus())
        openPanel();
}

void SearchField::askAgain()
{
    if (!m_asked.trimmed().isEmpty())
        Q_EMIT queryChanged(m_asked);
}

void SearchField::setOrder(store::SearchOrder order)
{
    if (order == std::exchange(m_order, order))
        return;
    askAgain();
}

void SearchField::setLines(std::vector<LineRow> lines)
{
    m_lines = std::move(lines);
}

void SearchField::openPanel()
{
    if (m_panel->parentWidget() != window()) {
        m_panel->setParent(window());
        window()->installEventFilter(this);
    }
    if (m_asked.trimmed().isEmpty())
        m_panel->setStart(m_lines);
    m_panel->setVisible(hasFocus() || !m_asked.trimmed().isEmpty());
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
    // Below it the source stays in view, which follows the arrow keys.
    const int room = std::min(window()->height() - below.y() - 3 * distance,
                              std::max(leastHeight, window()->height() * 11 / 20));
    m_panel->setGeometry(left, below.y(), width, std::clamp(m_panel->wantedHeight(), 30, std::max(30, room)));
}

/// Takes the completion that is chosen, or the first.
bool SearchField::complete()
{
    const SearchResultsModel &rows = *m_panel->model();
    const QModelIndex current = m_panel->view()->currentIndex();
    const auto &offered = rows.results().completions;
    if (m_panel->isHidden() || offered.empty() || rows.results().query != text())
        return false;
    const CompletionRow *chosen = rows.completionAt(current);
    if (!chosen && text().trimmed().isEmpty()) // Tab goes on to the next widget
        return false;
    const CompletionRow completion = chosen ? *chosen : offered.front();
    setText(completion.line);
    setCursorPosition(static_cast<int>(completion.cursor));
    return true;
}

void SearchField::choose(const QModelIndex &index)
{
    const SearchResultsModel &rows = *m_panel->model();
    if (rows.completionAt(index)) {
        m_panel->view()->setCurrentIndex(index);
        complete();
        setFocus(Qt::OtherFocusReason);
    } else if (const LineRow *line = rows.lineAt(index)) {
        setText(QString(line->line));
        setFocus(Qt::OtherFocusReason);
    } else {
        const QString typed = text().trimmed();
        if (chooseHit(index))
            Q_EMIT lineUsed(typed);
    }
}

bool SearchField::chooseHit(const QModelIndex &index)
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
    } else if (const IncidentRow *incident = hits.incidentAt(index)) {
        const model::ClaimId claim = incident->firstClaim;
        if (claim.isNull())
            return false;
        closePanel();
        Q_EMIT claimChosen(claim);
    } else if (const DocumentRow *document = hits.documentAt(index)) {
        const DocumentRow hit = *document;
        closePanel();
        Q_EMIT documentChosen(hit.document, hit.firstClaim);
    } else {
        return false;
    }
    return true;
}

void SearchField::preview(const QModelIndex &index)
{
    const SearchResultsModel &hits = *m_panel->model();
    const IncidentRow *incident = hits.incidentAt(index);
    if (const QuotationRow *quotation = hits.quotationAt(index))
        Q_EMIT quotationPreviewed(quotation->claim, quotation->quotation, quotation->document);
    else if (const ActorRow *actor = hits.actorAt(index))
        Q_EMIT actorPreviewed(actor->actor);
    else if (incident && !incident->firstClaim.isNull())
        Q_EMIT quotationPreviewed(incident->firstClaim, {}, {});
    else if (const DocumentRow *document = hits.documentAt(index))
        Q_EMIT documentPreviewed(document->document);
}

bool SearchField::event(QEvent *event)
{
    // Before it goes to the next widget.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier && complete())
            return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    constexpr int page = 8;
    const int key = event->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? page
                     : key == Qt::Key_PageUp   ? -page
                                               : 0;
    if (key == Qt::Key_Escape) {
        closePanel();
        Q_EMIT escaped();
    } else if (step != 0) {
        if (m_panel->isHidden())
            openPanel();
        else
            m_panel->step(step);
    } else if (enter) {
        const QModelIndex current = m_panel->view()->currentIndex();
        if (m_panel->isHidden())
            openPanel();
        else if (current.isValid() || !m_panel->takeSuggestion())
            choose(current.isValid() ? current : m_panel->model()->firstHit());
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
    // A menu comes and goes, such as that of the orders; what is chosen there is of these results.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason)
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
