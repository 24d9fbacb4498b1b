// SPDX-License-Identifier: MIT
#pragma once

#include "outcome.h"
#include "store/database.h"
#include "task/worker.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace jaccuse::ui {

/// One connection to the open file with a thread of its own.
class Connection
{
public:
    Connection(const QString &path, store::OpenMode mode)
        : m_path(path)
        , m_mode(mode)
    {}
    ~Connection() { m_worker.reset(); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs work(database) in the connection's thread, after what was asked before; the connection is
    /// made by the first work. The future holds an Outcome.
    template <class Work>
    auto run(Work work)
    {
        return m_worker->run([this, job = std::move(work)]() mutable {
            return outcomeOf([&] {
                if (!m_database)
                    setDatabase(std::make_unique<store::Database>(m_path, m_mode));
                return job(*m_database);
            });
        });
    }

    /// Ends the statement that is running now, if any.
    void interrupt()
    {
        const std::scoped_lock lock(m_mutex);
        if (m_database)
            m_database->interrupt();
    }

private:
    void setDatabase(std::unique_ptr<store::Database> database)
    {
        const std::scoped_lock lock(m_mutex);
        m_database = std::move(database);
    }

    QString m_path;
    store::OpenMode m_mode;
    std::mutex m_mutex; // guards the pointer, not the database
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<task::Worker> m_worker = std::make_unique<task::Worker>();
};

/// The file that is open, with connections for what the panels read, for searches and for changes, so
/// that none waits for another.
class OpenFile
{
public:
    explicit OpenFile(const QString &path)
        : m_path(path)
        , m_reader(path, store::OpenMode::Read)
        , m_searcher(path, store::OpenMode::Read)
        , m_writer(path, store::OpenMode::Write)
    {}
    ~OpenFile()
    {
        m_reader.interrupt();
        m_searcher.interrupt();
        m_writer.interrupt();
    }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    Connection &reader() { return m_reader; }
    Connection &searcher() { return m_searcher; }
    Connection &writer() { return m_writer; }

private:
    QString m_path;
    Connection m_reader;
    Connection m_searcher;
    Connection m_writer;
};

} // namespace jaccuse::ui
