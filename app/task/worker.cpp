// SPDX-License-Identifier: MIT
#include "task/worker.h"

namespace jaccuse::task {

Worker::Worker()
    : m_thread([this] { loop(); })
{}

Worker::~Worker()
{
    // A promise that goes unfinished cancels its future, and whoever hears of that may call back here.
    std::deque<std::function<void()>> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        m_closing = true;
        dropped.swap(m_jobs);
    }
    dropped.clear();
    m_wake.notify_one();
    m_thread.join();
}

void Worker::enqueue(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_closing)
            return;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Worker::loop()
{
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_closing || !m_jobs.empty(); });
            if (m_closing)
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace jaccuse::task
