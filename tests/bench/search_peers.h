// SPDX-License-Identifier: MIT
#pragma once

#include "search_classes.h"

#include <QString>

#include <memory>

namespace jaccuse::bench {

/// A program beside which Jaccuse's search is timed, over the same quotations.
class SearchPeer
{
public:
    SearchPeer() = default;
    virtual ~SearchPeer() = default;
    SearchPeer(const SearchPeer &) = delete;
    SearchPeer &operator=(const SearchPeer &) = delete;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual bool reads(const BenchQuery &query) const = 0;
    /// The best 50 with snippets; how many there were.
    virtual int search(const BenchQuery &query) = 0;
};

/// FTS5 as it comes: a table of its own in `folder`, order of rank, its snippets. Built at the first call.
std::unique_ptr<SearchPeer> fts5Peer(const QString &file, const QString &folder);
/// All quotations side by side in memory, looked through from first to last for the bytes as they were typed.
std::unique_ptr<SearchPeer> scanPeer(const QString &file);
/// Xapian with its defaults: weights, snippets, words of unspaced scripts as pairs; null where it was not
/// there when this was built.
std::unique_ptr<SearchPeer> xapianPeer(const QString &file, const QString &folder);

} // namespace jaccuse::bench
