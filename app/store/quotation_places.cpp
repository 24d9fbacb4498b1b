// SPDX-License-Identifier: MIT
#include "store/quotation_places.h"

#include "store/scan.h"

#include <algorithm>
#include <numeric>

namespace jaccuse::store {

QuotationPlaces::QuotationPlaces(const Database &database, const query::ClaimColumns &columns)
{
    m_ids.reserve(columns.claims.size());
    m_claims.reserve(columns.claims.size());
    size_t place = 0;
    for (Scan rows(database.connection(), "SELECT claim_id, id FROM quotation INDEXED BY quotation_claim "
                                          "ORDER BY claim_id, id");
         rows.next();) {
        const qint64 claim = rows.integer(0);
        while (place < columns.claims.size() && columns.claims[place].value < claim)
            ++place;
        if (place == columns.claims.size() || columns.claims[place].value != claim)
            continue;
        m_oneEach = m_oneEach && (m_claims.empty() || m_claims.back() != place);
        m_ids.push_back(rows.integer(1));
        m_claims.push_back(static_cast<quint32>(place));
    }
    if (std::is_sorted(m_ids.begin(), m_ids.end()))
        return;
    std::vector<quint32> order(m_ids.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](quint32 a, quint32 b) { return m_ids[a] < m_ids[b]; });
    std::vector<qint64> ids;
    std::vector<quint32> claims;
    ids.reserve(order.size());
    claims.reserve(order.size());
    for (const quint32 at : order) {
        ids.push_back(m_ids[at]);
        claims.push_back(m_claims[at]);
    }
    m_ids = std::move(ids);
    m_claims = std::move(claims);
}

size_t QuotationPlaces::claimOf(qint64 quotation, size_t &hint) const
{
    // From the last one found downwards, in steps that double.
    size_t to = hint == nowhere ? m_ids.size() : std::min(hint + 1, m_ids.size());
    size_t from = to;
    for (size_t step = 1; from > 0; step *= 2) {
        from = from > step ? from - step : 0;
        if (m_ids[from] <= quotation)
            break;
        to = from;
    }
    const auto begin = m_ids.begin();
    const auto found = std::lower_bound(begin + static_cast<std::ptrdiff_t>(from),
                                        begin + static_cast<std::ptrdiff_t>(to), quotation);
    if (found == m_ids.end() || *found != quotation)
        return nowhere;
    hint = static_cast<size_t>(found - begin);
    return m_claims[hint];
}

std::pair<qint64, qint64> QuotationPlaces::span(const std::vector<quint8> &claims) const
{
    const auto isIn = [&](quint32 place) { return claims[place] != 0; };
    const auto first = std::find_if(m_claims.begin(), m_claims.end(), isIn);
    if (first == m_claims.end())
        return {0, -1};
    const auto last = std::find_if(m_claims.rbegin(), m_claims.rend(), isIn);
    return {m_ids[static_cast<size_t>(first - m_claims.begin())],
            m_ids[static_cast<size_t>(m_claims.rend() - last) - 1]};
}

} // namespace jaccuse::store
