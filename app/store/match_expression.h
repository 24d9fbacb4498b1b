// SPDX-License-Identifier: MIT
#pragma once

#include "query/sought.h"

#include <string>
#include <vector>

namespace jaccuse::store {

/// What a phrase of an FTS5 expression stands for; they are counted in the order they stand there.
struct PhraseMeaning
{
    int clause = 0;
    query::Why why = query::Why::Typed;
    bool whole = true;
    int words = 1;
};

/// The words of a search as FTS5 understands them (https://www.sqlite.org/fts5.html, section 3). Every word
/// stands within double quotes, where nothing is syntax.
struct MatchExpression
{
    std::string text; ///< empty where nothing is looked for
    std::vector<PhraseMeaning> phrases;
    std::vector<qint64> meeting; ///< by clause: quotations that meet it, at most; of those not excluded
    bool oneWord = false;        ///< meeting[0] is then the exact number
    /// What every match has, and as few other quotations as possible: of one clause, the rarest word of each
    /// choice. Reading those may be less work than looking for all that is sought.
    std::string rarest;
    qint64 rarestAtMost = 0; ///< quotations that have it
    /// Of one phrase that ends with a single letter: its words before that, side by side. Each beginning that
    /// the letter becomes is looked for behind them anew, which is much work where they seldom stand so.
    std::string beforeLetter;
    qint64 atLeast = 0; ///< quotations that match; 0 where that is not known

    /// How many quotations can match, at most.
    [[nodiscard]] qint64 atMost() const;
};

/// Beginnings of which FTS5 has no index become what it has: over three letters, the words of the dictionary
/// that begin so, and one letter, the beginnings of two; as long as they are not too many.
MatchExpression matchExpression(const query::Sought &sought, const query::TermDictionary &dictionary);

} // namespace jaccuse::store
