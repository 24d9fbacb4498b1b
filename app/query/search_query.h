// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace jaccuse::query {

/// What somebody typed into the search box, understood. All parts must occur. Nothing that can be typed
/// is an error: an unclosed quotation mark closes itself, signs that are no words are passed over.
struct SearchQuery
{
    struct Part
    {
        QString text;          ///< words as typed, without marks
        bool phrase = false;   ///< its words stand side by side, in this order
        bool prefix = false;   ///< its last word is only begun
        bool excluded = false; ///< must not occur

        friend bool operator==(const Part &, const Part &) = default;
    };
    std::vector<Part> parts;

    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads words, "a phrase", prefix*, and -without. While typing, the last word counts as a prefix.
SearchQuery parseSearch(const QString &typed, bool whileTyping);

} // namespace jaccuse::query
