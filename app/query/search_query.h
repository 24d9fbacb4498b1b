// SPDX-License-Identifier: MIT
#pragma once

#include "model/span_anchor.h"
#include "query/search_fields.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace jaccuse::query {

/// One thing that is looked for.
struct SearchTerm
{
    enum class Kind {
        Words,  ///< a word; where signs part it, as in Fancy-Bear, its parts stand side by side
        Phrase, ///< words side by side, in this order
        Near,   ///< words or phrases at most `within` words apart
        Field   ///< a claim that has this
    };
    Kind kind = Kind::Words;
    QString text;        ///< as typed, without marks; the value of a field
    bool prefix = false; ///< the last word is only begun
    bool typing = false; ///< it may go on, since it ends the line
    SearchField field = SearchField::By;
    std::vector<SearchTerm> near; ///< of Near: two or more, of kind Words or Phrase
    int within = 0;
    model::TextRange typed; ///< where it stands in the line, in UTF-16 units

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// Alternatives, one of which must be so, or none where they are excluded. They are all fields or none is.
struct SearchClause
{
    std::vector<SearchTerm> anyOf;
    bool excluded = false;

    [[nodiscard]] bool isField() const { return anyOf.front().kind == SearchTerm::Kind::Field; }
    friend bool operator==(const SearchClause &, const SearchClause &) = default;
};

/// What somebody typed into the search box, understood. All clauses must hold. Nothing that can be typed is
/// an error: an unclosed quotation mark closes itself, signs that are no words are passed over, and what is
/// understood otherwise than somebody may think is said.
struct SearchQuery
{
    QString typed; ///< the line
    std::vector<SearchClause> clauses;
    QStringList notes; ///< sentences for people

    /// Whether nothing is asked for, but at most left out.
    [[nodiscard]] bool isEmpty() const;
    /// Whether words are asked for, not fields alone.
    [[nodiscard]] bool asksForWords() const;
    /// The words that are asked for, without fields, marks and what is left out; for names and titles.
    [[nodiscard]] QString plainWords() const;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads words, "a phrase", prefix*, -without, either OR other, NEAR(a b, 5) and field:value. While typing,
/// the last word counts as a prefix.
SearchQuery parseSearch(const QString &typed, bool whileTyping);

} // namespace jaccuse::query
