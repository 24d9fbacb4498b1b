// SPDX-License-Identifier: MIT
#pragma once

#include "layout/layout.h"

#include <chrono>
#include <functional>

namespace jaccuse::layout {

/// The course of a layout: how far it has come, whether it is to stop, and what stands so far. Layouts do not
/// throw when they are stopped; they leave the best they have. For one thread.
class Course
{
public:
    using Show = std::function<void(const Positions &)>;

    /// `total` is the work of all parts together, in any unit; `threads` as in Options.
    Course(const task::Task &task, double total, int threads = 0);

    /// The next part has so much work; its places so far go to `show`, which may be empty.
    void begin(double work, Show show);
    /// The part has come so far, 0 to 1. False where the person has stopped the work.
    bool reached(double share);
    [[nodiscard]] bool stopped();
    [[nodiscard]] int threads() const { return m_threads; }

    /// Hands places so far to those who watch: the first at once, then some ten times a second.
    void show(const Positions &positions);

private:
    task::Task m_task;
    double m_total;
    int m_threads;
    double m_before = 0; ///< work of the parts before
    double m_work = 0;
    bool m_stopped = false;
    Show m_show;
    std::chrono::steady_clock::time_point m_shown;
};

} // namespace jaccuse::layout
