// SPDX-License-Identifier: MIT
#pragma once

#include "model/text_offsets.h"

#include <QString>

#include <optional>

namespace jaccuse::model {

/// A stretch of a document's text in Unicode code points, start inclusive, end exclusive.
struct TextRange
{
    qsizetype start = 0;
    qsizetype end = 0;

    friend auto operator<=>(const TextRange &, const TextRange &) = default;
};

/// Where words stand in a document: the range, and up to 32 code points before and after them. Follows
/// the W3C Web Annotation selectors TextPositionSelector and TextQuoteSelector.
struct Anchor
{
    TextRange range;
    QString prefix;
    QString suffix;

    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// How many code points of context an anchor carries on each side.
inline constexpr qsizetype anchorContext = 32;

/// The words that stand at a range, or nothing where the range does not fit the text.
std::optional<QString> wordsAt(QStringView text, const TextOffsets &offsets, TextRange range);

/// The anchor of a range, its context read from the text. The range must fit the text.
Anchor anchorAt(QStringView text, const TextOffsets &offsets, TextRange range);

enum class AnchorFound { Exact, Moved, Lost };

struct AnchorSearch
{
    AnchorFound found = AnchorFound::Lost;
    TextRange range;
};

/// Finds words again in a text that may have changed: where they stood if they still stand there, else
/// the occurrence whose surroundings agree best with prefix and suffix, else lost. Never guesses.
AnchorSearch findAnchor(QStringView text, const TextOffsets &offsets, const QString &exact,
                        const Anchor &anchor);

} // namespace jaccuse::model
