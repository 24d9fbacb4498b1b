// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "store/database.h"

#include <utility>
#include <vector>

namespace jaccuse::store {

/// Which claim each quotation belongs to, in memory: looking up a million of them in the file would take a
/// second. Immutable; any thread may read it.
class QuotationPlaces
{
public:
    /// Reads the quotations of a file whose claims are in `columns`. About 0.1 s for a million.
    QuotationPlaces(const Database &database, const query::ClaimColumns &columns);

    static constexpr size_t nowhere = static_cast<size_t>(-1);
    /// The place of the quotation's claim in the columns. `hint` is kept between calls with ids that descend,
    /// which are found quickly then; it begins as nowhere.
    [[nodiscard]] size_t claimOf(qint64 quotation, size_t &hint) const;
    /// The first and the last quotation of claims that have a 1 at their place; the first is above the last
    /// where there is none.
    [[nodiscard]] std::pair<qint64, qint64> span(const std::vector<quint8> &claims) const;
    /// The part of all quotations that comes before the one that claimOf() found last, by its hint.
    [[nodiscard]] double before(size_t hint) const
    {
        return hint == nowhere ? 1 : static_cast<double>(hint) / static_cast<double>(m_ids.size());
    }
    /// Whether no claim has two quotations.
    [[nodiscard]] bool oneEach() const { return m_oneEach; }

private:
    std::vector<qint64> m_ids; // ascending
    std::vector<quint32> m_claims;
    bool m_oneEach = true;
};

} // namespace jaccuse::store
