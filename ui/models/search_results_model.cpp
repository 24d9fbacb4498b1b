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
    m_rows.clear();
    const auto add = [this](Kind kind, size_t count, const QString &heading) {
        if (count == 0)
            return;
        m_rows.push_back({Kind::Heading, 0, heading});
        for (size_t i = 0; i < count; ++i)
            m_rows.push_back({kind, i, QString()});
    };
    add(Kind::Quotation, results.quotations.size(), tr("Quotations"));
    add(Kind::Actor, results.actors.size(), tr("Actors"));
    add(Kind::Document, results.documents.size(), tr("Sources"));
    endResetModel();
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

const QuotationRow *SearchResultsModel::quotationAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Quotation);
    return row ? &m_results.quotations[row->place] : nullptr;
}

const ActorRow *SearchResultsModel::actorAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Actor);
    return row ? &m_results.actors[row->place] : nullptr;
}

const DocumentRow *SearchResultsModel::documentAt(const QModelIndex &index) const
{
    const Row *row = rowAt(index, Kind::Document);
    return row ? &m_results.documents[row->place] : nullptr;
}

QModelIndex SearchResultsModel::hitFrom(const QModelIndex &index, int step) const
{
    const int rows = rowCount();
    int row = index.isValid() ? index.row() + step : step > 0 ? 0 : rows - 1;
    while (row >= 0 && row < rows && m_rows[static_cast<size_t>(row)].kind == Kind::Heading)
        row += step;
    return row >= 0 && row < rows ? this->index(row) : QModelIndex();
}

int SearchResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    if (role == KindRole)
        return static_cast<int>(row.kind);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const bool aloud = role == Qt::AccessibleTextRole;
    switch (row.kind) {
    case Kind::Heading:
        return row.heading;
    case Kind::Quotation: {
        const QuotationRow &hit = m_results.quotations[row.place];
        if (!aloud)
            return hit.words;
        const QString said = tr("%1: %2. %3, %4.", "who accuses whom: words. date, source")
                                 .arg(hit.whoSaysWhat, hit.words, hit.date, hit.source);
        return hit.tellings > 1 ? said + u' ' + tr("Told by %1 sources.").arg(hit.tellings) : said;
    }
    case Kind::Actor: {
        const ActorRow &hit = m_results.actors[row.place];
        return aloud ? tr("%1, %2: makes %3, gets %4")
                           .arg(hit.name, model::label(hit.kind))
                           .arg(hit.made)
                           .arg(hit.received)
                     : hit.name;
    }
    case Kind::Document: {
        const DocumentRow &hit = m_results.documents[row.place];
        return aloud ? tr("%1, %2, %3, claims: %4").arg(hit.title, hit.publisher, hit.date).arg(hit.claims)
                     : hit.title;
    }
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
