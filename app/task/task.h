// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace jaccuse::task {

/// Thrown out of work that was cancelled. It is caught at the task's edge and never shown as an error.
struct Cancelled
{};

/// What a piece of work counts in: bytes, of which people can be told a rate, or rows, steps and the like.
enum class Unit { Steps, Bytes };

/// How far a piece of work has come.
struct Progress
{
    QString phase; ///< for people, such as "Reading claims"
    qint64 done = 0;
    qint64 total = 0; ///< 0 where the end is not known
    Unit unit = Unit::Steps;
};

/// What a long piece of work is handed: it reports progress there and asks whether to stop.
///
/// Copies share one state. Any thread may call any function.
class Task
{
public:
    using Listener = std::function<void(const Progress &)>;

    Task();
    /// The listener is called in the working thread, at most about 20 times a second and at each phase.
    explicit Task(Listener listener);

    /// In a part of other work, total and unit are that one's, and a phase in another unit does not move it
    /// on.
    void phase(const QString &name, qint64 total = 0, Unit unit = Unit::Steps) const;
    void progress(qint64 done) const;

    [[nodiscard]] bool cancelled() const;
    /// Throws Cancelled once cancel() was called.
    void throwIfCancelled() const;

    /// Asks the work to stop; returns at once.
    void cancel() const;

    /// A task for one part of this work: its phases are shown here, what it has done counts from `from` on
    /// in this one's total, and both are cancelled together.
    [[nodiscard]] Task part(qint64 from) const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace jaccuse::task
