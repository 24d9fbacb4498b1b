// SPDX-License-Identifier: MIT
#pragma once

#include "import/json/json_members.h"
#include "model/document.h"
#include "model/span_anchor.h"

#include <optional>
#include <vector>

namespace jaccuse::import {

/// Words with the place that a file gives for them, not yet checked.
struct GivenSpan
{
    QString exact;
    std::optional<model::TextRange> range; ///< in code points
    std::optional<model::TextRange> bytes; ///< the same in UTF-8, a check
    QString prefix;
    QString suffix;
};

/// Reads exact, start_cp, end_cp, start_byte, end_byte, prefix, suffix.
GivenSpan readSpan(const JsonMembers &members);

/// Words after the check.
struct PlacedSpan
{
    enum class Fit {
        Exact,   ///< they stand where the file says
        Moved,   ///< they stand, but not (or not in bytes) where the file says
        Lost,    ///< they are not found; without an anchor
        Unplaced ///< the file gives no place, or no text is held; without an anchor
    };
    Fit fit = Fit::Unplaced;
    QString exact; ///< from the text, where the file gives none
    std::optional<model::Anchor> anchor;
};

/// The text of a document as this file will hold it: the text itself, or an excerpt pieced together from
/// the words that the file quotes, in which case places are recounted.
class HeldText
{
public:
    /// Nothing is held.
    HeldText()
        : HeldText(QString(), model::TextHeld::None)
    {}
    HeldText(QString text, model::TextHeld held);

    /// The passages in their order, each once, overlapping ones merged, with […] between them.
    static HeldText excerptOf(std::vector<GivenSpan> passages);

    [[nodiscard]] PlacedSpan place(const GivenSpan &span) const;
    [[nodiscard]] model::TextHeld held() const { return m_held; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    /// A stretch of the unseen text and where it stands in the excerpt.
    struct Piece
    {
        model::TextRange original;
        qsizetype at = 0;
    };
    [[nodiscard]] PlacedSpan placeInExcerpt(const GivenSpan &span) const;

    QString m_text;
    model::TextOffsets m_offsets;
    model::TextHeld m_held;
    std::vector<Piece> m_pieces;
};

} // namespace jaccuse::import
