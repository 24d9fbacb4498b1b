// SPDX-License-Identifier: MIT
#include "models/search_results_model.h"

#include "model/wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

SearchResultsModel::SearchResultsModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void SearchResultsModel::setResults(const SearchResults &results)
{
    beginResetModel();
    m_results = results;
    m_fetching = false;
    m_rows.clear();
    const auto add = [this](Kind kind, size_t count, const QString &heading) {
        if (count == 0)
            return;
        if (!heading.isEmpty())
            m_rows.push_back({Kind::Heading, 0, heading});
        for (size_t i = 0; i < count; ++i)
            m_rows.push_back({kind, i, QString()});
    };
    add(Kind::Line, results.lines.size(), tr("Searches"));
    add(Kind::Completion, results.completions.size(),
        results.query.isEmpty() ? tr("Fields of claims") : tr("Go on with"));
    add(Kind::Actor, results.actors.size(), tr("Actors"));
    add(Kind::Incident, results.incidents.size(), tr("Incidents"));
    add(Kind::Document, results.documents.size(), tr("Sources"));
    add(Kind::Quotation, results.quotations.size(), tr("Quotations"));
    endResetModel();
}

void SearchResultsModel::addQuotations(qsizetype offset, const std::vector<QuotationRow> &quotations)
{
    if (offset != static_cast<qsizetype>(m_results.quotations.size()))
        return;
    m_fetching = false;
    if (quotations.empty()) {
        m_results.ended = true;
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(quotations.size()) - 1);
    for (const QuotationRow &quotation : quotations) {
        m_rows.push_back({Kind::Quotation, m_results.quotations.size(), QString()});
        m_results.quotations.push_back(quotation);
    }
    endInsertRows();
}

void SearchResultsModel::setTotal(qint64 total, qint64 hiddenByFilter)
{
    m_results.total = total;
    m_results.hiddenByFilter = hiddenByFilter;
    m_results.exact = true;
}

bool SearchResultsModel::hasHits() const
{
    return firstHit().isValid();
}

SearchResultsModel::Kind SearchResultsModel::kindAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(static_cast<size_t>(index.row())).kind : Kind::Heading;
}

const SearchResultsModel::Row *SearchResultsModel::rowAt(const QModelIndex &index, Kind kind) const
{
    if (!index.isValid())
        return nullptr;
    const Row &row = m_rows.at(static_cast<size_t>(index.row()));
    return row.kind == kind ? &row : nullptr;
}

const CompletionRow *SearchResultsModel::completionAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Completion);
    return row ? &m_results.completions[row->place] : nullptr;
}

const LineRow *SearchResultsModel::lineAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Line);
    return row ? &m_results.lines[row->place] : nullptr;
}

const ActorRow *SearchResultsModel::actorAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Actor);
    return row ? &m_results.actors[row->place] : nullptr;
}

const IncidentRow *SearchResultsModel::incidentAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Incident);
    return row ? &m_results.incidents[row->place] : nullptr;
}

const DocumentRow *SearchResultsModel::documentAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Document);
    return row ? &m_results.documents[row->place] : nullptr;
}

const QuotationRow *SearchResultsModel::quotationAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Quotation);
    return row ? &m_results.quotations[row->place] : nullptr;
}

QModelIndex SearchResultsModel::rowFrom(const QModelIndex &index, int step) const
{
    const int rows = rowCount();
    int row = index.isValid() ? index.row() + step : step > 0 ? 0 : rows - 1;
    const int one = step > 0 ? 1 : -1;
    while (row >= 0 && row < rows && m_rows[static_cast<size_t>(row)].kind == Kind::Heading)
        row += one;
    return row >= 0 && row < rows ? this->index(row) : QModelIndex();
}

QModelIndex SearchResultsModel::firstHit() const
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.kind != Kind::Heading && row.kind != Kind::Completion && row.kind != Kind::Line;
    });
    return first == m_rows.end() ? QModelIndex() : index(static_cast<int>(first - m_rows.begin()));
}

int SearchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool SearchResultsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_fetching && !m_results.ended && !m_results.quotations.empty() &&
           (!m_results.exact || static_cast<qint64>(m_results.quotations.size()) < m_results.total);
}

void SearchResultsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted(static_cast<int>(m_results.quotations.size()));
}

QString SearchResultsModel::spoken(const Row &row) const
{
    switch (row.kind) {
    case Kind::Heading:
        return row.heading;
    case Kind::Completion: {
        const CompletionRow &completion = m_results.completions[row.place];
        QStringList parts{completion.words, completion.label};
        if (completion.claims >= 0)
            parts << tr("claims: %1").arg(completion.claims);
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Kind::Line: {
        const LineRow &line = m_results.lines[row.place];
        return line.kept ? tr("%1, kept").arg(line.line) : line.line;
    }
    case Kind::Quotation: {
        const QuotationRow &hit = m_results.quotations[row.place];
        const QString said = tr("%1: %2. %3, %4.", "who accuses whom: words. date, source")
                                 .arg(hit.whoSaysWhat, hit.words, hit.date, hit.source);
        return hit.tellings > 1 ? said + u' ' + tr("Told by %1 sources.").arg(hit.tellings) : said;
    }
    case Kind::Actor: {
        const ActorRow &hit = m_results.actors[row.place];
        return tr("%1, %2: makes %3, gets %4")
            .arg(hit.name, model::label(hit.kind))
            .arg(hit.made)
            .arg(hit.received);
    }
    case Kind::Incident: {
        const IncidentRow &hit = m_results.incidents[row.place];
        return tr("%1, %2, claims: %3", "incident, date").arg(hit.name, hit.date).arg(hit.claims);
    }
    case Kind::Document: {
        const DocumentRow &hit = m_results.documents[row.place];
        return tr("%1, %2, %3, claims: %4").arg(hit.title, hit.publisher, hit.date).arg(hit.claims);
    }
    }
    return {};
}

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role == Qt::AccessibleTextRole)
        return spoken(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (row.kind) {
    case Kind::Heading:
        return row.heading;
    case Kind::Completion:
        return m_results.completions[row.place].words;
    case Kind::Line:
        return m_results.lines[row.place].line;
    case Kind::Quotation:
        return m_results.quotations[row.place].words;
    case Kind::Actor:
        return m_results.actors[row.place].name;
    case Kind::Incident:
        return m_results.incidents[row.place].name;
    case Kind::Document:
        return m_results.documents[row.place].title;
    }
    return {};
}

Qt::ItemFlags SearchResultsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return kindAt(index) == Kind::Heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

Snippet snippetOf(const QuotationRow &row, qsizetype length)
{
    Snippet snippet;
    const qsizetype size = row.words.size();
    qsizetype start = 0;
    if (!row.matches.empty() && row.matches.front().end > length * 2 / 3) {
        start = std::clamp<qsizetype>(row.matches.front().start - length / 4, 0, size);
        const qsizetype space = row.words.indexOf(u' ', start);
        if (space >= 0 && space < row.matches.front().start)
            start = space + 1;
    }
    const qsizetype end = std::min(size, start + length);
    const QString lead = start > 0 ? u"…"_s : QString();
    snippet.words = lead + row.words.mid(start, end - start) + (end < size ? u"…"_s : QString());
    // Character by character, so that the matches stay where they are.
    for (QChar &sign : snippet.words)
        if (sign.isSpace())
            sign = u' ';
    for (const model::TextRange &match : row.matches) {
        const qsizetype from = std::max(match.start, start);
        const qsizetype to = std::min(match.end, end);
        if (from < to)
            snippet.matches.push_back({from - start + lead.size(), to - start + lead.size()});
    }
    return snippet;
}

} // namespace jaccuse::ui
