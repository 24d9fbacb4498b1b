// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>

#include <compare>
#include <functional>

namespace jaccuse::model {

/// A row's number in one database file (in an import batch: a place in the batch's list). Each kind of
/// thing has an id type of its own, so that an actor's id cannot be given for a claim's. 0 names nothing.
template <class Tag>
struct Id
{
    qint64 value = 0;

    friend auto operator<=>(const Id &, const Id &) = default;
    [[nodiscard]] bool isNull() const { return value == 0; }
};

using ActorId = Id<struct ActorTag>;
using DocumentId = Id<struct DocumentTag>;
using IncidentId = Id<struct IncidentTag>;
using ClaimId = Id<struct ClaimTag>;
using QuotationId = Id<struct QuotationTag>;
using ImportId = Id<struct ImportTag>;

template <class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.value, seed); // ids of one day are neighbours, which must not become one run of buckets
}

} // namespace jaccuse::model

template <class Tag>
struct std::hash<jaccuse::model::Id<Tag>>
{
    size_t operator()(const jaccuse::model::Id<Tag> &id) const { return std::hash<qint64>{}(id.value); }
};
