// SPDX-License-Identifier: MIT
#include "layout/parallel_loop.h"

#include <algorithm>
#include <atomic>

namespace jaccuse::layout {

struct ParallelLoop::Loop
{
    const std::function<void(int)> *body = nullptr; ///< lives as long as `done` is below `count`
    int count = 0;
    std::atomic<int> next = 0;
    std::atomic<int> done = 0;
};

ParallelLoop::ParallelLoop(int threads)
{
    constexpr int mostThreads = 8; // more would wait for each other in loops as short as these
    if (threads <= 0)
        threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, mostThreads);
    m_helpers.reserve(static_cast<size_t>(threads - 1));
    for (int i = 1; i < threads; ++i)
        m_helpers.emplace_back([this] { help(); });
}

ParallelLoop::~ParallelLoop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread &helper : m_helpers)
        helper.join();
}

void ParallelLoop::run(int count, const std::function<void(int)> &body)
{
    if (m_helpers.empty() || count < 2) {
        for (int i = 0; i < count; ++i)
            body(i);
        return;
    }
    const auto loop = std::make_shared<Loop>();
    loop->body = &body;
    loop->count = count;
    {
        const std::scoped_lock lock(m_mutex);
        m_loop = loop;
        ++m_loops;
    }
    m_wake.notify_all();
    work(*loop);
    for (int done = loop->done; done < count; done = loop->done)
        loop->done.wait(done);
}

void ParallelLoop::work(Loop &loop)
{
    for (int i = loop.next++; i < loop.count; i = loop.next++) {
        (*loop.body)(i);
        if (++loop.done == loop.count)
            loop.done.notify_all();
    }
}

void ParallelLoop::help()
{
    std::uint64_t seen = 0;
    for (;;) {
        std::shared_ptr<Loop> loop;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return m_closing || m_loops != seen; });
            if (m_closing)
                return;
            seen = m_loops;
            loop = m_loop;
        }
        work(*loop);
    }
}

} // namespace jaccuse::layout
