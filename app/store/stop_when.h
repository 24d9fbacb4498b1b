// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"

#include <functional>

namespace jaccuse::store {

/// While it lives, ends statements of one connection that run on after `stop` says so; such a call throws
/// task::Cancelled. `stop` is called by the thread that runs the statement, some hundred times a second.
///
/// For work inside a Transaction: Database::interrupt() would go on refusing statements while the search
/// index is half written, the one that takes the transaction back among them.
class StopWhen
{
public:
    StopWhen(Database &database, std::function<bool()> stop);
    ~StopWhen();
    StopWhen(const StopWhen &) = delete;
    StopWhen &operator=(const StopWhen &) = delete;

private:
    Database &m_database;
    std::function<bool()> m_stop;
};

} // namespace jaccuse::store
