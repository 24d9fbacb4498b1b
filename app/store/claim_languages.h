// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "store/database.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace jaccuse::store {

/// In which languages the quotations of each claim are, in memory: they stand beside the words in the file,
/// all of which would have to be read at each search. Immutable; any thread may read it.
class ClaimLanguages
{
public:
    /// Reads the quotations of a file whose claims are in `columns`. About 0.5 s for a million.
    ClaimLanguages(const Database &database, const query::ClaimColumns &columns);

    /// 1 for each claim, by place in the columns, with a quotation in a language (its code) that is wanted.
    [[nodiscard]] std::vector<quint8> claimsIn(const std::function<bool(const QString &)> &wanted) const;
    /// Codes, and how many claims have a quotation in each.
    [[nodiscard]] std::vector<std::pair<QString, qint64>> counts() const;

private:
    struct Entry
    {
        quint32 claim = 0;
        quint32 code = 0;
    };
    QStringList m_codes;
    std::vector<Entry> m_entries;
    size_t m_claims = 0;
};

} // namespace jaccuse::store
