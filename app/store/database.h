// SPDX-License-Identifier: MIT
#pragma once

#include "store/store_error.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace jaccuse::store {

class SearchMemory;

enum class OpenMode {
    Read,   ///< look only; nothing in the folder is changed
    Write,  ///< an existing file, to change it; falls back to reading where it cannot be written
    Create, ///< as Write, and a file that is not there is made
};

/// One connection to one *.jaccuse file (or to memory, path ":memory:"). It belongs to one thread at a
/// time; only interrupt() may be called from others. Foreign keys on, defensive mode on, trusted_schema
/// off, no extension loading, WAL where the file is written.
///
/// Opening refuses with StoreError what is not ours, newer than this program, damaged, or has our
/// application_id but other tables, and changes nothing of it.
class Database
{
public:
    Database(const QString &path, OpenMode mode);
    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// Why the file was opened for reading although writing was asked for: one sentence, else empty.
    [[nodiscard]] QString notice() const;
    /// Bytes of the file (and of its -wal beside it); of the pages, for a database in memory.
    [[nodiscard]] qint64 fileBytes() const;
    [[nodiscard]] int schemaStep() const;
    /// How many transactions of any connection have changed claims: see Transaction.
    [[nodiscard]] qint64 generation() const;

    /// Ends whatever statement is running, from any thread; that call throws task::Cancelled.
    void interrupt() noexcept;

    /// Moves what was written beside the file (-wal) into it, where no reader needs it there; after much was
    /// written, so that the folder does not hold it twice until the file is closed.
    void mergeLog() noexcept;

    /// For app/store only: nothing outside it may speak SQL.
    [[nodiscard]] SQLite::Database &connection() const;
    /// Likewise: what searches keep between them.
    [[nodiscard]] SearchMemory &searchMemory() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A write transaction: everything since its making is kept by commit(), or undone when it goes. Where
/// anything was written, commit() raises the file's generation(), by which all that was read from the file
/// before is known to be old: whoever changes what the file says must do so in one of these.
class Transaction
{
public:
    /// Throws StoreError of kind Locked where another program keeps writing for over 5 seconds.
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();
    /// The same where nothing was changed that claims are read from: generation() stays.
    void commitBesideClaims();

private:
    Database &m_database;
    qint64 m_changesBefore = 0; // of the connection
    bool m_open = true;
};

/// While it lives, around transactions, what is written goes into the file at once and not into a log beside
/// it first: each page is written once, but nobody else can read meanwhile. For very much at once in a file
/// that nobody else has open; where somebody has, nothing is different. As safe as ever.
class DirectWriting
{
public:
    explicit DirectWriting(Database &database);
    ~DirectWriting();
    DirectWriting(const DirectWriting &) = delete;
    DirectWriting &operator=(const DirectWriting &) = delete;

private:
    Database &m_database;
};

/// A part of a transaction that is taken back, alone, where release() was not called.
class Savepoint
{
public:
    explicit Savepoint(Database &database);
    ~Savepoint();
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void release();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace jaccuse::store
