// SPDX-License-Identifier: MIT
#include "layout/course.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jaccuse::layout {

namespace {

constexpr qint64 steps = 1000;
constexpr auto showEvery = std::chrono::milliseconds(100);

} // namespace

Course::Course(const task::Task &task, double total, int threads)
    : m_task(task)
    , m_total(std::max(total, 1.0))
    , m_threads(threads)
{
    try {
        m_task.phase(QCoreApplication::translate("layout", "Laying out the graph"), steps);
    } catch (const task::Cancelled &) {
        m_stopped = true;
    }
}

void Course::begin(double work, Show show)
{
    m_before += m_work;
    m_work = work;
    m_show = std::move(show);
}

bool Course::reached(double share)
{
    if (stopped())
        return false;
    try {
        const double done = (m_before + m_work * std::clamp(share, 0.0, 1.0)) / m_total;
        m_task.progress(std::llround(done * static_cast<double>(steps)));
    } catch (const task::Cancelled &) {
        m_stopped = true;
    }
    return !m_stopped;
}

bool Course::stopped()
{
    m_stopped = m_stopped || m_task.cancelled();
    return m_stopped;
}

void Course::show(const Positions &positions)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_show || now - m_shown < showEvery)
        return;
    m_show(positions);
    m_shown = std::chrono::steady_clock::now();
}

} // namespace jaccuse::layout
