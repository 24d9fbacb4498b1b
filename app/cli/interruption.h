// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <atomic>
#include <thread>

namespace jaccuse::cli {

/// While it lives, Ctrl+C (SIGINT) and SIGTERM cancel the task instead of ending the program, so that a
/// transaction is undone and no half-written file is left. Make it before other threads start.
class Interruption
{
public:
    explicit Interruption(task::Task task);
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

private:
    std::atomic<bool> m_ending = false;
    std::thread m_waiting;
};

} // namespace jaccuse::cli
