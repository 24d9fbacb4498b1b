// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

#include <QAbstractListModel>

#include <vector>

namespace jaccuse::ui {

/// Search results as one list: a heading (not selectable), then its rows, for what the line can go on with,
/// searches of before, actors, incidents, sources and quotations. The quotations come last, and more of them
/// as the list is scrolled down: fetchMore() asks by moreWanted(), addQuotations() brings them.
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Completion, Line, Actor, Incident, Document, Quotation };
    enum Role { KindRole = Qt::UserRole + 1 }; ///< int, a Kind

    explicit SearchResultsModel(QObject *parent = nullptr);

    void setResults(const SearchResults &results);
    [[nodiscard]] const SearchResults &results() const { return m_results; }
    /// More quotations of the same search, from `offset` on; none: there are no more.
    void addQuotations(qsizetype offset, const std::vector<QuotationRow> &quotations);
    /// All quotations have been counted.
    void setTotal(qint64 total, qint64 hiddenByFilter);
    [[nodiscard]] bool hasRows() const { return !m_rows.empty(); }
    /// Whether any actor, incident, source or quotation was found.
    [[nodiscard]] bool hasHits() const;

    [[nodiscard]] Kind kindAt(const QModelIndex &index) const;
    /// Null where the row is of another kind.
    [[nodiscard]] const CompletionRow *completionAt(const QModelIndex &index) const;
    [[nodiscard]] const LineRow *lineAt(const QModelIndex &index) const;
    [[nodiscard]] const ActorRow *actorAt(const QModelIndex &index) const;
    [[nodiscard]] const IncidentRow *incidentAt(const QModelIndex &index) const;
    [[nodiscard]] const DocumentRow *documentAt(const QModelIndex &index) const;
    [[nodiscard]] const QuotationRow *quotationAt(const QModelIndex &index) const;
    /// The row from another on, downwards or upwards, past headings; an invalid index beyond the ends.
    [[nodiscard]] QModelIndex rowFrom(const QModelIndex &index, int step) const;
    /// The first actor, incident, source or quotation.
    [[nodiscard]] QModelIndex firstHit() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Quotations from this one on are wanted.
    void moreWanted(int offset);

private:
    struct Row
    {
        Kind kind;
        size_t place; ///< in the results' list of its kind
        QString heading;
    };
    [[nodiscard]] const Row *rowAt(const QModelIndex &index, Kind kind) const;
    [[nodiscard]] QString spoken(const Row &row) const;

    SearchResults m_results;
    std::vector<Row> m_rows;
    bool m_fetching = false;
};

/// The part of a quotation around its first match, with the matches' places in it.
struct Snippet
{
    QString words;
    std::vector<model::TextRange> matches; ///< UTF-16 units in words
};

/// At most `length` characters of a quotation around its first match, cut at words, in one line.
Snippet snippetOf(const QuotationRow &row, qsizetype length);

} // namespace jaccuse::ui
