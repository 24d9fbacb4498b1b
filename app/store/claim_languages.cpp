// SPDX-License-Identifier: MIT
#include "store/claim_languages.h"

#include "store/scan.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

namespace jaccuse::store {

namespace {

/// Gives each code a number.
class Codes
{
public:
    explicit Codes(QStringList &codes)
        : m_codes(codes)
    {}

    quint32 number(std::string_view code)
    {
        const auto known = m_numbers.find(std::string(code));
        if (known != m_numbers.end())
            return known->second;
        const auto number = static_cast<quint32>(m_codes.size());
        m_codes.append(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
        m_numbers.emplace(code, number);
        return number;
    }

private:
    QStringList &m_codes;
    std::unordered_map<std::string, quint32> m_numbers;
};

} // namespace

ClaimLanguages::ClaimLanguages(const Database &database, const query::ClaimColumns &columns)
    : m_claims(columns.claims.size())
{
    SQLite::Database &db = database.connection();
    Codes codes(m_codes);
    std::unordered_map<qint64, quint32> ofDocument;
    for (Scan documents(db, "SELECT id, language FROM document WHERE language IS NOT NULL");
         documents.next();)
        ofDocument.emplace(documents.integer(0), codes.number(documents.text(1)));

    m_entries.reserve(m_claims);
    const auto begin = columns.claims.begin();
    auto at = begin;
    for (Scan rows(db, "SELECT claim_id, document_id, lang FROM quotation"); rows.next();) {
        const model::ClaimId claim{rows.integer(0)};
        // Quotations mostly follow each other as their claims do.
        if (at != columns.claims.end() && *at != claim)
            ++at;
        if (at == columns.claims.end() || *at != claim)
            at = std::lower_bound(begin, columns.claims.end(), claim);
        if (at == columns.claims.end() || *at != claim)
            continue;
        Entry entry;
        entry.claim = static_cast<quint32>(at - begin);
        if (!rows.isNull(2)) {
            entry.code = codes.number(rows.text(2));
        } else if (const auto told = ofDocument.find(rows.integer(1)); told != ofDocument.end()) {
            entry.code = told->second;
        } else {
            continue;
        }
        m_entries.push_back(entry);
    }
}

std::vector<quint8> ClaimLanguages::claimsIn(const std::function<bool(const QString &)> &wanted) const
{
    std::vector<quint8> isWanted;
    isWanted.reserve(static_cast<size_t>(m_codes.size()));
    for (const QString &code : m_codes)
        isWanted.push_back(wanted(code) ? 1 : 0);
    std::vector<quint8> in(m_claims, 0);
    for (const Entry &entry : m_entries)
        in[entry.claim] |= isWanted[entry.code];
    return in;
}

std::vector<std::pair<QString, qint64>> ClaimLanguages::counts() const
{
    std::vector<std::pair<QString, qint64>> counts;
    counts.reserve(static_cast<size_t>(m_codes.size()));
    for (const QString &code : m_codes)
        counts.emplace_back(code, 0);
    std::vector<quint32> last(counts.size(), std::numeric_limits<quint32>::max());
    for (const Entry &entry : m_entries)
        if (std::exchange(last[entry.code], entry.claim) != entry.claim)
            ++counts[entry.code].second;
    return counts;
}

} // namespace jaccuse::store
