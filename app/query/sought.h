// SPDX-License-Identifier: MIT
#pragma once

#include "query/search_query.h"
#include "query/term_dictionary.h"
#include "query/word_forms.h"

#include <functional>
#include <string>
#include <vector>

namespace jaccuse::query {

/// Words as WordSplitter cuts them, side by side.
struct WordPattern
{
    std::vector<std::string> words;
    bool prefix = false; ///< the last one is only begun

    friend bool operator==(const WordPattern &, const WordPattern &) = default;
};

/// Why something is looked for.
enum class Why {
    Typed,    ///< it stands so in the line
    Form,     ///< another form or spelling of a word: accused for accuse, APT 28 for APT28
    OtherName ///< another name of the actor that the line names
};

/// One way in which a clause can be met.
struct Choice
{
    std::vector<WordPattern> near; ///< one, or several that stand at most `within` words apart
    int within = 0;
    Why why = Why::Typed;

    friend bool operator==(const Choice &, const Choice &) = default;
};

struct SoughtClause
{
    std::vector<Choice> anyOf; ///< never empty
    bool excluded = false;
};

/// A name in the line whose other names are looked for too.
struct OtherNames
{
    QString typed;
    QStringList names;

    friend bool operator==(const OtherNames &, const OtherNames &) = default;
};

/// The words of a search with all that they may stand as; its fields are left out.
struct Sought
{
    std::vector<SoughtClause> clauses;
    std::vector<OtherNames> otherNames;
};

/// What widens a search beyond the words as they were typed; each may be missing.
struct Widening
{
    const TermDictionary *dictionary = nullptr;             ///< of the file
    WordForms *forms = nullptr;                             ///< nothing: the words as typed alone
    std::function<QStringList(const QString &)> otherNames; ///< of an actor with this name, in the file
};

Sought soughtBy(const SearchQuery &query, const Widening &widening);

} // namespace jaccuse::query
