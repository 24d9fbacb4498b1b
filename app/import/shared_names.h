// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"

#include <QHash>
#include <QSet>

namespace jaccuse::import {

/// Which names several of those who bear them share.
template <class Bearer>
class SharedNames
{
public:
    void add(const QString &name, const Bearer &bearer)
    {
        const QString key = model::nameKey(name);
        if (m_bearers.value(key, bearer) != bearer)
            m_shared.insert(key);
        m_bearers.insert(key, bearer);
    }
    [[nodiscard]] bool contains(const QString &name) const { return m_shared.contains(model::nameKey(name)); }

private:
    QHash<QString, Bearer> m_bearers; // the last one met
    QSet<QString> m_shared;
};

} // namespace jaccuse::import
