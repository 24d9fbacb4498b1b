// SPDX-License-Identifier: MIT
#include "store/edge_writer.h"

#include "store/binding.h"

#include <algorithm>

namespace jaccuse::store {

namespace {

template <class Values>
Values &put(Values &values, model::ClaimId claim, const EdgeRow &edge)
{
    return values.id(claim)
        .id(edge.from)
        .id(edge.to)
        .integer(static_cast<int>(edge.kind))
        .integer(static_cast<int>(edge.responsibility))
        .integer(edge.flags);
}

} // namespace

EdgeWriter::EdgeWriter(Database &database)
    : m_database(database)
    , m_insert(database.connection(), "INSERT OR IGNORE INTO claim_edge VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
    , m_remove(database.connection(), "DELETE FROM claim_edge WHERE claim_id = ?1")
    , m_rows(database.connection(), "SELECT from_id, to_id, kind FROM claim_edge WHERE claim_id = ?1")
    , m_parties(
          database.connection(),
          "SELECT actor_id, role, responsibility, basis FROM claim_party WHERE claim_id = ?1 ORDER BY seq")
    , m_stance(database.connection(), "SELECT stance FROM claim WHERE id = ?1")
    , m_answers(database.connection(), "SELECT to_id, type FROM claim_link WHERE from_id = ?1")
    , m_kind(database.connection(), "SELECT kind = 'unknown' FROM actor WHERE id = ?1")
{}

bool EdgeWriter::isUnknown(model::ActorId actor)
{
    const auto [at, added] = m_unknown.try_emplace(actor.value, false);
    if (added) {
        Binder(m_kind).id(actor);
        at->second = m_kind.executeStep() && m_kind.getColumn(0).getInt() == 1;
        m_kind.reset();
    }
    return at->second;
}

void EdgeWriter::insert(model::ClaimId id, const EdgeRow &row)
{
    Binder values(m_insert);
    put(values, id, row).run();
    touch({row.from.value, row.to.value, static_cast<int>(row.kind)});
}

void EdgeWriter::touch(const EdgeSumKey &key)
{
    // Where all sums will be made anew, more keys say nothing more.
    if (!touchesMany(m_touched))
        m_touched.insert(key);
}

void EdgeWriter::pack(model::ClaimId id, const model::Claim &claim, PackedRows &rows)
{
    for (const EdgeRow &edge :
         edgesOfParties(claim, [this](model::ActorId actor) { return isUnknown(actor); })) {
        PackedRow row(rows, ClaimTable::Edge);
        put(row, id, edge);
        touch({edge.from.value, edge.to.value, static_cast<int>(edge.kind)});
    }
}

model::Claim EdgeWriter::partiesOf(model::ClaimId id)
{
    model::Claim claim;
    Binder(m_parties).id(id);
    while (m_parties.executeStep()) {
        Row row(m_parties);
        model::Party party;
        party.actor = row.id<model::ActorId>();
        party.role = row.code<model::PartyRole>();
        party.responsibility = row.codeOrNull<model::Responsibility>();
        party.basis = row.code<model::Basis>();
        claim.parties.push_back(party);
    }
    m_parties.reset();
    return claim;
}

void EdgeWriter::redraw(model::ClaimId id)
{
    Binder(m_rows).id(id);
    while (m_rows.executeStep())
        touch({m_rows.getColumn(0).getInt64(), m_rows.getColumn(1).getInt64(), m_rows.getColumn(2).getInt()});
    m_rows.reset();
    Binder(m_remove).id(id).run();

    Binder(m_stance).id(id);
    if (!m_stance.executeStep()) {
        m_stance.reset();
        return;
    }
    const auto unknown = [this](model::ActorId actor) { return isUnknown(actor); };
    model::Claim claim = partiesOf(id);
    claim.stance = Row(m_stance).code<model::Stance>();
    m_stance.reset();

    std::vector<EdgeRow> rows;
    bool answersSomebody = false; // drawn towards whom it answers, it needs no mark on the claimant's node
    Binder(m_answers).id(id);
    while (m_answers.executeStep()) {
        Row row(m_answers);
        const auto answered = row.id<model::ClaimId>();
        const auto type = row.code<model::AnswerType>();
        for (const EdgeRow &edge : edgesOfAnswer(claim.stance, drawnClaimants(claim, unknown), type,
                                                 drawnClaimants(partiesOf(answered), unknown))) {
            answersSomebody = answersSomebody || (edge.flags & query::AnswerPair) == 0;
            rows.push_back(edge);
        }
    }
    m_answers.reset();
    for (const EdgeRow &edge : edgesOfParties(claim, unknown))
        if (!answersSomebody || edge.from != edge.to)
            rows.push_back(edge);
    for (const EdgeRow &edge : rows)
        insert(id, edge);
}

void EdgeWriter::finish()
{
    refreshEdgeSums(m_database, m_touched);
    m_touched.clear();
}

} // namespace jaccuse::store
