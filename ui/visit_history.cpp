// SPDX-License-Identifier: MIT
#include "visit_history.h"

#include <algorithm>

namespace jaccuse::ui {

QString Place::name() const
{
    return path.join(QStringLiteral(" › "));
}

void VisitHistory::visit(const Place &place)
{
    if (place == current()) {
        m_places[static_cast<size_t>(m_at)] = place;
        return;
    }
    m_places.resize(static_cast<size_t>(m_at) + 1);
    m_places.push_back(place);
    if (m_places.size() > mostVisits)
        m_places.erase(m_places.begin());
    m_at = static_cast<int>(m_places.size()) - 1;
}

void VisitHistory::clear()
{
    m_places = {Place{}};
    m_at = 0;
}

const Place &VisitHistory::go(int steps)
{
    m_at = std::clamp(m_at + steps, 0, static_cast<int>(m_places.size()) - 1);
    return current();
}

} // namespace jaccuse::ui
