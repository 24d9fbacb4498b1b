// SPDX-License-Identifier: MIT
#include "task/task.h"

#include <algorithm>
#include <chrono>

namespace jaccuse::task {

namespace {
constexpr auto reportEvery = std::chrono::milliseconds(50);
}

struct Task::State
{
    std::atomic<bool> cancelled = false;
    Listener listener; // set once, and called without the lock, so that it may cancel
    std::mutex mutex;  // guards all below
    Progress progress;
    std::chrono::steady_clock::time_point lastReport;
    std::shared_ptr<State> whole; // what this is a part of
    qint64 from = 0;              // where the part begins in it
    bool counts = true;           // a part's phase counts in the unit of the whole
};

Task::Task()
    : m_state(std::make_shared<State>())
{}

Task::Task(Listener listener)
    : Task()
{
    m_state->listener = std::move(listener);
}

void Task::phase(const QString &name, qint64 total, Unit unit) const
{
    throwIfCancelled();
    Progress begun = {name, 0, total, unit};
    bool counts = true;
    if (m_state->whole) {
        const std::scoped_lock lock(m_state->whole->mutex);
        counts = unit == m_state->whole->progress.unit;
        begun.done = m_state->from;
        begun.total = m_state->whole->progress.total;
        begun.unit = m_state->whole->progress.unit;
    }
    {
        const std::scoped_lock lock(m_state->mutex);
        // A later phase of a part goes on where the one before has come to.
        if (m_state->whole)
            begun.done = std::max(begun.done, m_state->progress.done);
        m_state->progress = begun;
        m_state->counts = counts;
        m_state->lastReport = std::chrono::steady_clock::now();
    }
    if (m_state->listener)
        m_state->listener(begun);
}

void Task::progress(qint64 done) const
{
    throwIfCancelled();
    done += m_state->from;
    const auto now = std::chrono::steady_clock::now();
    Progress reached;
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->counts)
            m_state->progress.done = done;
        if (!m_state->listener || now - m_state->lastReport < reportEvery)
            return;
        m_state->lastReport = now;
        reached = m_state->progress;
    }
    m_state->listener(reached);
}

bool Task::cancelled() const
{
    return m_state->cancelled.load(std::memory_order_relaxed) ||
           (m_state->whole && m_state->whole->cancelled.load(std::memory_order_relaxed));
}

void Task::throwIfCancelled() const
{
    if (cancelled())
        throw Cancelled{};
}

void Task::cancel() const
{
    (m_state->whole ? m_state->whole : m_state)->cancelled.store(true, std::memory_order_relaxed);
}

Task Task::part(qint64 from) const
{
    Task part(m_state->listener);
    part.m_state->whole = m_state->whole ? m_state->whole : m_state;
    part.m_state->from = m_state->from + from;
    return part;
}

} // namespace jaccuse::task
