// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"
#include "store/claim_reader.h"

#include <QString>

#include <vector>

namespace jaccuse::tests {

/// The founding article's claims as the window gets them, made by hand: an excerpt of its text, the nine
/// claims in order (c1 has id 1), their quotations (each claim's first has the claim's id), and the same
/// as columns. Needs no file and no database.
struct Founding
{
    enum Who : qint64 {
        NorthKorea = 1,
        UnitedStates,
        SouthKorea,
        China,
        Kcna,
        Reuters,
        ZdNet,
        Osborne,
        Kim,
        Prosecutors,
        Defectors,
        Unnamed
    };
    static constexpr model::DocumentId article{1};
    static constexpr model::QuotationId kcnaComment{2};
    static constexpr model::QuotationId virusAttacks{20}; ///< c1's second quotation

    model::Document document;
    std::vector<store::DocumentPassage> passages;
    store::ClaimBundle bundle;
    query::ClaimColumnsPtr columns;
};

Founding foundingArticle();

/// The bundle's claims from first to last (exclusive), as a page of it.
store::ClaimBundle page(const store::ClaimBundle &bundle, size_t first, size_t last);

inline model::ActorId actorId(Founding::Who who)
{
    return model::ActorId{who};
}

} // namespace jaccuse::tests
