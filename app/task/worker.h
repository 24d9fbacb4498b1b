// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <type_traits>

namespace jaccuse::task {

/// One thread that runs jobs in turn. What a job throws arrives in its future. Jobs still waiting when
/// the worker goes are dropped and their futures cancelled; the destructor waits for the running one.
class Worker
{
public:
    Worker();
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Runs job() on the worker's thread. Any thread may call.
    template <class Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job>>
    {
        using Result = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Result>>();
        promise->start();
        auto future = promise->future();
        enqueue([promise, work = std::move(job)]() mutable {
            if (!promise->isCanceled()) {
                try {
                    if constexpr (std::is_void_v<Result>)
                        work();
                    else
                        promise->addResult(work());
                } catch (...) {
                    promise->setException(std::current_exception());
                }
            }
            promise->finish();
        });
        return future;
    }

private:
    void enqueue(std::function<void()> job);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    bool m_closing = false;
    std::thread m_thread;
};

} // namespace jaccuse::task
