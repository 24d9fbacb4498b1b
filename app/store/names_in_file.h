// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_columns.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace jaccuse::store {

/// What actors and documents of a file are called, in memory, to be looked through at each key. Immutable;
/// any thread may read it. For app/store only.
class NamesInFile
{
public:
    /// Reads them. About 0.5 s for 200,000 documents. Throws SQLite::Exception.
    NamesInFile(const Database &database, const query::ClaimColumns &columns);

    /// Places in the columns, ascending.
    struct Actors
    {
        std::vector<size_t> begun;  ///< of which a name, or a word of one, begins with the words
        std::vector<size_t> within; ///< of which another part of a name has them in it
    };
    [[nodiscard]] Actors actors(const QString &words) const;
    /// Ids of documents with every word in the title, the address or the publisher's name, those with the
    /// most claims first; at most so many.
    [[nodiscard]] std::vector<qint64> documents(const QString &words, size_t most) const;

private:
    std::vector<QString> m_actors; // by place: a line feed and a key, for each word of each name
    std::string m_documents;       // folded, one a line
    std::vector<size_t> m_ends;    // of the lines
    std::vector<qint64> m_ids;
};

} // namespace jaccuse::store
