// SPDX-License-Identifier: MIT
#include "import/batch_queue.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

namespace jaccuse::import {

namespace {

constexpr size_t piecesAhead = 1;
constexpr size_t warningsInPiece = 1000;

/// Thrown into the reading thread when nobody takes its batches any more.
struct NobodyWaits
{};

/// What goes from one thread to the other at once: a batch, and the warnings that came before it.
struct Piece
{
    ImportBatch batch;
    std::vector<ImportWarning> warnings;
};

class BatchQueue : public ImportSink
{
public:
    // The reading thread's side.
    void take(ImportBatch &&batch) override { push({std::move(batch), std::exchange(m_warnings, {})}); }
    void warn(ImportWarning warning) override
    {
        m_warnings.push_back(std::move(warning));
        if (m_warnings.size() >= warningsInPiece)
            take({});
    }
    void end(std::exception_ptr failure)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_warnings.empty())
            m_pieces.push_back({{}, std::exchange(m_warnings, {})});
        m_failure = std::move(failure);
        m_ended = true;
        m_changed.notify_all();
    }

    // The taking thread's side.
    std::optional<Piece> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_ended; });
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (m_pieces.empty())
            return std::nullopt;
        Piece piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_all();
        return piece;
    }
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

private:
    void push(Piece &&piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < piecesAhead || m_closed; });
        if (m_closed)
            throw NobodyWaits{};
        m_pieces.push_back(std::move(piece));
        m_changed.notify_all();
    }

    std::vector<ImportWarning> m_warnings; // the reading thread's own
    std::mutex m_mutex;                    // guards all below
    std::condition_variable m_changed;
    std::deque<Piece> m_pieces;
    std::exception_ptr m_failure;
    bool m_ended = false;
    bool m_closed = false;
};

/// The thread that reads; it ends before its queue goes.
class Reader
{
public:
    Reader(const std::function<void(ImportSink &)> &read, BatchQueue &queue)
        : m_queue(queue)
        , m_thread([&read, &queue] {
            std::exception_ptr failure;
            try {
                read(queue);
            } catch (...) {
                failure = std::current_exception();
            }
            queue.end(std::move(failure));
        })
    {}
    ~Reader()
    {
        m_queue.close();
        m_thread.join();
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

private:
    BatchQueue &m_queue;
    std::thread m_thread;
};

} // namespace

void readAhead(const std::function<void(ImportSink &)> &read, ImportSink &sink)
{
    BatchQueue queue;
    const Reader reader(read, queue);
    while (std::optional<Piece> piece = queue.pop()) {
        for (ImportWarning &warning : piece->warnings)
            sink.warn(std::move(warning));
        sink.take(std::move(piece->batch));
    }
}

} // namespace jaccuse::import
