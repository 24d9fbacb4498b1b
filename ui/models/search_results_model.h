// SPDX-License-Identifier: MIT
#pragma once

#include "models/search_results.h"

#include <QAbstractListModel>

#include <vector>

namespace jaccuse::ui {

/// Search results as one list: a heading (not selectable), then its hits, for quotations, actors, sources.
class SearchResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Heading, Quotation, Actor, Document };
    enum Role { KindRole = Qt::UserRole + 1 }; ///< int, a Kind

    explicit SearchResultsModel(QObject *parent = nullptr);

    void setResults(const SearchResults &results);
    [[nodiscard]] const SearchResults &results() const { return m_results; }
    [[nodiscard]] bool hasHits() const { return !m_rows.empty(); }

    [[nodiscard]] Kind kindAt(const QModelIndex &index) const;
    /// Null where the row is of another kind.
    [[nodiscard]] const QuotationRow *quotationAt(const QModelIndex &index) const;
    [[nodiscard]] const ActorRow *actorAt(const QModelIndex &index) const;
    [[nodiscard]] const DocumentRow *documentAt(const QModelIndex &index) const;
    /// The next hit from a row on, downwards or upwards, past headings; an invalid index beyond the ends.
    [[nodiscard]] QModelIndex hitFrom(const QModelIndex &index, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind;
        size_t place; ///< in the results' list of its kind
        QString heading;
    };
    [[nodiscard]] const Row *rowAt(const QModelIndex &index, Kind kind) const;

    SearchResults m_results;
    std::vector<Row> m_rows;
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
