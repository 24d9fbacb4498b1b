// SPDX-License-Identifier: MIT
#pragma once

#include "query/term_dictionary.h"

#include <QStringList>

#include <functional>
#include <string>
#include <vector>

namespace jaccuse::bench {

/// One query, as each program reads it.
struct BenchQuery
{
    QString typed;                  ///< Jaccuse's line; its last word is still being typed
    std::string fts;                ///< FTS5's expression
    std::string xapian;             ///< for Xapian's parser
    std::vector<std::string> bytes; ///< what a scan looks for, all of it; the longest first
};

/// Queries of one kind. Where only Jaccuse can do it, the others' parts are empty.
struct BenchClass
{
    QString name;
    std::vector<BenchQuery> queries;
};

/// Forty queries of each class from the words of a file, and from quotations of its own, the same for the
/// same file. `quotation` gives one by a number from 0 on, spread over the whole file.
std::vector<BenchClass> searchClasses(const query::TermDictionary &words, const QStringList &actors,
                                      const std::function<std::string(int)> &quotation);

} // namespace jaccuse::bench
