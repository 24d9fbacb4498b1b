// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"
#include "task/task.h"

#include <QSet>

#include <functional>
#include <vector>

namespace jaccuse::exporting {

/// How much an export holds.
struct Counts
{
    qint64 actors = 0; ///< that the claims name, as parties or on the way of their words
    qint64 claims = 0;
    qint64 quotations = 0;
};

/// The claims that an export is of, in the order in which they are written. The reader must outlive it; the
/// columns are those of its file.
class ChosenClaims
{
public:
    ChosenClaims(const store::ClaimReader &reader, query::ClaimColumnsPtr columns,
                 std::vector<model::ClaimId> claims);

    [[nodiscard]] const store::ClaimReader &reader() const { return m_reader; }
    [[nodiscard]] const query::ClaimColumns &columns() const { return *m_columns; }
    [[nodiscard]] const std::vector<model::ClaimId> &ids() const { return m_claims; }
    [[nodiscard]] bool contains(model::ClaimId claim) const { return m_set.contains(claim); }

    /// Each claim with those that it names. Answers lead to chosen claims only: the bundle is cut to them.
    using Receive = std::function<void(const model::Claim &, const store::ClaimBundle &)>;
    void each(const Receive &receive, const task::Task &task) const;

    /// Counts by reading them all.
    [[nodiscard]] Counts counts(const task::Task &task) const;

private:
    const store::ClaimReader &m_reader;
    query::ClaimColumnsPtr m_columns;
    std::vector<model::ClaimId> m_claims;
    QSet<model::ClaimId> m_set;
};

/// The actors that a claim names: its parties, then those on the way of its words, each once.
std::vector<model::ActorId> actorsIn(const model::Claim &claim);

/// Where a claim is told first of all: the document of its first quotation, else of its first mention; null
/// where it has neither.
model::DocumentId firstDocument(const model::Claim &claim);

/// "KCNA utters > Reuters relays": the way of the words, with no end but the last teller.
QString relayWords(const model::Mention &mention, const store::ClaimBundle &bundle);

} // namespace jaccuse::exporting
