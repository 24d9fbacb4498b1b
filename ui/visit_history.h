// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QStringList>

#include <vector>

namespace jaccuse::ui {

/// Something one can be at: everything, an actor, an edge, or one claim's quotation.
struct Place
{
    enum class Kind { All, Actor, Edge, Claim };
    Kind kind = Kind::All;
    model::ActorId actor; ///< for Actor
    query::EdgeKey edge;  ///< for Edge; for Claim, the edge it was reached by, or null ids
    model::ClaimId claim; ///< for Claim
    QStringList
        path; ///< what it is called, from the outermost part, such as North Korea, accuses, United States

    /// Two places are one where they show the same; what they are called does not count.
    friend bool operator==(const Place &a, const Place &b)
    {
        return a.kind == b.kind && a.actor == b.actor && a.claim == b.claim &&
               (a.kind == Kind::Claim || a.edge == b.edge);
    }
    [[nodiscard]] QString name() const; ///< the path in one line
};

/// Where one was, as a browser keeps it: going somewhere new drops what lay ahead.
class VisitHistory
{
public:
    void visit(const Place &place);
    void clear();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_places.size()); }
    /// Moves by so many visits (negative: back) as far as there are any, and tells where one is then.
    const Place &go(int steps);
    [[nodiscard]] const Place &current() const { return m_places[static_cast<size_t>(m_at)]; }
    /// All visits, oldest first, and which of them one is at.
    [[nodiscard]] const std::vector<Place> &visits() const { return m_places; }
    [[nodiscard]] int at() const { return m_at; }

private:
    static constexpr size_t mostVisits = 200;

    std::vector<Place> m_places = {Place{}};
    int m_at = 0;
};

} // namespace jaccuse::ui
