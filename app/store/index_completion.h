// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "store/index_build.h"
#include "task/task.h"

#include <memory>

namespace jaccuse::store {

/// Makes a search index whole that lacks quotations (QuotationIndex::isWhole): builds it beside the file,
/// which others may use and change meanwhile, and then moves it in. Where the program ends in between, the
/// file still says that its index lacks quotations, and the next one begins again.
class IndexCompletion
{
public:
    /// `begun` is what an import has handed its quotations to; without it, they are read from the file.
    explicit IndexCompletion(task::Task task, std::shared_ptr<IndexBuild> begun = {});

    /// Builds the index, or waits for it. Reads with this connection, and does nothing that stops others from
    /// writing. Throws StoreError and task::Cancelled.
    void build(Database &database);

    enum class State {
        Moving,   ///< there is more to move
        Outdated, ///< so much was changed meanwhile that it must be built again
        Whole     ///< the index is whole, by this or by another
    };
    /// Moves a part of what was built into the file: a transaction of about so many milliseconds, so that
    /// others can write between two. Throws as build().
    State move(Database &database, int milliseconds = 150);

private:
    void readQuotations(Database &database);
    bool moveRows(SQLite::Database &db, int milliseconds);
    void finish(SQLite::Database &db);
    void takeChanges(SQLite::Database &db);
    void report(qint64 quotations);
    void reportMoved();

    task::Task m_task;
    std::shared_ptr<IndexBuild> m_build;
    bool m_moving = false; // its rows are coming into the file
    size_t m_pages = 0;    // moved so far
    size_t m_quotations = 0;
    size_t m_words = 0;
};

/// Makes the search index whole where it is not: all steps of an IndexCompletion.
void completeIndex(Database &database, const task::Task &task, std::shared_ptr<IndexBuild> begun = {});
/// Builds the search index anew from the quotations.
void rebuildIndex(Database &database, const task::Task &task);

} // namespace jaccuse::store
