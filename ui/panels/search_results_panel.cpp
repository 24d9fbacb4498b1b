// SPDX-License-Identifier: MIT
#include "panels/search_results_panel.h"

#include "model/wording.h"
#include "models/search_results_model.h"
#include "panels/panel_parts.h"
#include "panels/search_hit_delegate.h"
#include "render/style.h"
#include "theme.h"

#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr qsizetype namesTold = 4;

QString unindexedText(const SearchResults &results)
{
    return results.willBeIndexed
               ? SearchResultsPanel::tr(
                     "Quotations are still being indexed; they are searched when that is done.")
               : SearchResultsPanel::tr(
                     "Quotations cannot be searched: they are not indexed yet, and the file is "
                     "open for reading only.");
}

} // namespace

SearchResultsPanel::SearchResultsPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(new SearchResultsModel(this))
    , m_view(new QListView(this))
    , m_message(new QLabel(this))
    , m_suggestion(new QPushButton(this))
    , m_totals(new QLabel(this))
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
    m_totals->setObjectName(u"searchTotals"_s);
    m_totals->setTextFormat(Qt::PlainText);
    m_totals->setContentsMargins(12, 5, 12, 6);
    m_totals->setWordWrap(true);
    keepSoft(theme, *m_message);
    keepSoft(theme, *m_totals);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_suggestion, 0, Qt::AlignHCenter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_totals);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->kindAt(index) != SearchResultsModel::Kind::Heading)
            Q_EMIT hitClicked(index);
    });
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

void SearchResultsPanel::setSearching(const QString &query)
{
    m_totals->setText(tr("Searching for “%1”…").arg(query));
    m_totals->show();
    m_message->hide();
    m_suggestion->hide();
    m_view->setVisible(m_model->hasHits());
    Q_EMIT resized();
}

QString SearchResultsPanel::totalsText() const
{
    const SearchResults &results = m_model->results();
    if (!results.indexIsWhole)
        return unindexedText(results);
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    QStringList parts;
    const auto shown = static_cast<qint64>(results.quotations.size());
    const QString total =
        results.exact ? number(results.total) : tr("at least %1").arg(number(results.total));
    if (shown < results.total || !results.exact)
        parts.append(tr("%1 of %2 quotations").arg(number(shown), total));
    else if (results.total > 0)
        parts.append(results.total == 1 ? tr("1 quotation") : tr("%1 quotations").arg(total));
    if (results.total > 0)
        parts.append(results.order == store::SearchOrder::Date ? tr("newest first") : tr("best match first"));
    if (results.hiddenByFilter > 0)
        parts.append(results.hiddenByFilter == 1
                         ? tr("the filters leave out 1 more")
                         : tr("the filters leave out %1 more").arg(number(results.hiddenByFilter)));
    QStringList lines = remarks(results);
    if (!parts.isEmpty())
        lines.prepend(parts.join(u" · "_s));
    return lines.join(u'\n');
}

/// What was looked for besides, or otherwise than one may think: one sentence each.
QStringList SearchResultsPanel::remarks(const SearchResults &results)
{
    QStringList sentences = results.notes;
    for (const query::OtherNames &names : results.otherNames)
        sentences.append(tr("“%1” was also looked for as %2; in quotation marks it stands for itself.")
                             .arg(names.typed, model::joined(names.names.mid(0, namesTold))));
    return sentences;
}

QString SearchResultsPanel::emptyText(const SearchResults &results)
{
    if (!results.indexIsWhole)
        return tr("No actor's name and no source has “%1” in it.").arg(results.query) + u'\n' +
               unindexedText(results);
    QString words =
        tr("Nothing has “%1” in it: no quotation, no actor's name, no source.").arg(results.query);
    if (results.hiddenByFilter > 0)
        words +=
            u'\n' + (results.hiddenByFilter == 1
                         ? tr("The filters leave out 1 quotation that does. Take a filter away to see it.")
                         : tr("The filters leave out %1 quotations that do. Take a filter away to see them.")
                               .arg(QLocale().toString(results.hiddenByFilter)));
    for (const store::LeftOutByField &field : results.leftOutBy)
        words += u'\n' + (field.isExact ? tr("Without “%1” there would be %2.")
                                        : tr("Without “%1” there would be at least %2."))
                             .arg(field.field, QLocale().toString(field.claims));
    for (const QString &sentence : remarks(results))
        words += u'\n' + sentence;
    return words;
}

bool SearchResultsPanel::takeSuggestion()
{
    const QString line = m_model->results().suggestion;
    if (line.isEmpty() || m_suggestion->isHidden())
        return false;
    Q_EMIT suggestionChosen(line);
    return true;
}

void SearchResultsPanel::setResults(const SearchResults &results)
{
    m_model->setResults(results);
    m_view->scrollToTop();
    const bool any = m_model->hasHits();
    m_view->setVisible(any);
    m_message->setText(emptyText(results));
    m_message->setVisible(!any);
    m_suggestion->setText(tr("Search for “%1” instead").arg(results.suggestion));
    m_suggestion->setVisible(!results.suggestion.isEmpty());
    m_totals->setText(totalsText());
    m_totals->setVisible(any && !m_totals->text().isEmpty());
    Q_EMIT resized();
}

int SearchResultsPanel::wantedHeight() const
{
    int height = 6;
    if (!m_message->isHidden())
        height += m_message->heightForWidth(width() - 2);
    if (!m_suggestion->isHidden())
        height += m_suggestion->sizeHint().height() + 10;
    if (!m_totals->isHidden())
        height += m_totals->heightForWidth(width() - 2);
    if (!m_view->isHidden())
        for (int row = 0; row < m_model->rowCount(); ++row)
            height += m_view->sizeHintForRow(row);
    return height;
}

void SearchResultsPanel::step(int by)
{
    const QModelIndex next = m_model->hitFrom(m_view->currentIndex(), by);
    if (!next.isValid())
        return;
    m_view->setCurrentIndex(next);
    // The first hit of a group brings its heading along.
    if (next.row() <= 1)
        m_view->scrollToTop();
    else
        m_view->scrollTo(next);
    Q_EMIT hitReached(next);
}

} // namespace jaccuse::ui
