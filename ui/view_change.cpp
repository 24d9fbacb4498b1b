// SPDX-License-Identifier: MIT
#include "view_change.h"

namespace jaccuse::ui {

bool ViewChange::mergeWith(const QUndoCommand *next)
{
    const auto *repeated = dynamic_cast<const ViewChange *>(next);
    if (!repeated || repeated->m_repeats != m_repeats || repeated->m_at - m_at > m_within)
        return false;
    // The session has the newer view already; what stood before the first change is still here.
    m_at = repeated->m_at;
    setText(repeated->text());
    return true;
}

} // namespace jaccuse::ui
