// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace jaccuse::layout {

/// A few threads for one piece of work that runs many short loops one after the other. A thread that comes
/// late finds nothing left to do and is not waited for, so a busy machine does not slow the loops down.
class ParallelLoop
{
public:
    /// `threads` counts the caller; 0 stands for one a core.
    explicit ParallelLoop(int threads = 0);
    ~ParallelLoop();
    ParallelLoop(const ParallelLoop &) = delete;
    ParallelLoop &operator=(const ParallelLoop &) = delete;

    /// Calls body(i) once for each i below `count`, in any order and on any of the threads; returns when all
    /// are done. The body must not throw, and no call may read what another writes.
    void run(int count, const std::function<void(int)> &body);

private:
    struct Loop;

    static void work(Loop &loop);
    void help();

    std::mutex m_mutex; // guards all below
    std::condition_variable m_wake;
    std::shared_ptr<Loop> m_loop;
    std::uint64_t m_loops = 0;
    bool m_closing = false;
    std::vector<std::thread> m_helpers;
};

} // namespace jaccuse::layout
