// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace jaccuse::ui {

struct Nothing
{};

/// What became of work done in another thread: a value, or a sentence for people, or neither where it was
/// cancelled. No exception leaves a worker for the window.
template <class T>
struct Outcome
{
    std::optional<T> value;
    QString failure;
};

/// Runs work and turns whatever it throws into an outcome; the one place where that happens.
template <class Work>
auto outcomeOf(Work work) noexcept
{
    using Result = std::invoke_result_t<Work>;
    using Value = std::conditional_t<std::is_void_v<Result>, Nothing, Result>;
    Outcome<Value> outcome;
    try {
        if constexpr (std::is_void_v<Result>) {
            work();
            outcome.value.emplace();
        } else {
            outcome.value.emplace(work());
        }
    } catch (const task::Cancelled &) {
        // Whoever cancelled it knows.
    } catch (const std::exception &error) {
        outcome.failure = QString::fromUtf8(error.what());
    }
    return outcome;
}

/// Hands what a worker made to take() in the thread of `context`, which is also the caller's, always by its
/// event loop and in the order in which results became ready: where one is ready already, QFuture::then()
/// alone calls back in the midst of whoever asked for it.
template <class Result, class Take>
void whenReady(QFuture<Result> future, QObject *context, Take take)
{
    const auto asking = std::make_shared<bool>(true);
    future.then(context, [asking, context, take = std::move(take)](Result result) mutable {
        auto hand = [take = std::move(take), result = std::move(result)]() mutable {
            take(std::move(result));
        };
        if (*asking)
            QMetaObject::invokeMethod(context, std::move(hand), Qt::QueuedConnection);
        else
            hand();
    });
    *asking = false;
}

} // namespace jaccuse::ui
