// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/database.h"
#include "task/task.h"

#include <memory>

class QTemporaryDir;

namespace jaccuse::store {

/// What went with an import.
struct RemovalCounts
{
    qint64 claims = 0;
    qint64 mentions = 0;
    qint64 quotations = 0;
    qint64 documents = 0;
    qint64 incidents = 0;
    qint64 actors = 0;
    qint64 kept = 0;     ///< claims that another import tells too, and that are that one's now
    qint64 restored = 0; ///< claims, documents and incidents that it changed or took back, as before again
};

/// What removing an import would take, so that a person can be asked: claims, quotations, kept and restored;
/// the rest stays 0. Nothing is changed. Throws StoreError.
RemovalCounts countRemoval(Database &database, model::ImportId import);

/// Takes an import away: exactly what it brought and nothing else needs. Claims that another import tells
/// as well pass to that one; actors, documents and incidents that others use stay.
///
/// What was removed waits in a temporary file, so that a large import costs no memory, until this object
/// goes. One thread at a time.
class ImportRemoval
{
public:
    enum class Undo { Possible, Never };

    /// Without undo nothing is put aside.
    explicit ImportRemoval(model::ImportId import, Undo undo = Undo::Possible);
    ~ImportRemoval();
    ImportRemoval(const ImportRemoval &) = delete;
    ImportRemoval &operator=(const ImportRemoval &) = delete;

    /// Removes it, as one transaction; redo is removing it again. Throws StoreError (of kind Invalid where
    /// there is no such import) and task::Cancelled; the file is then as it was.
    RemovalCounts remove(Database &database, const task::Task &task);

    /// Puts everything back, as one transaction. Throws StoreError of kind Invalid where the file has changed
    /// so that this cannot be, and task::Cancelled.
    void restore(Database &database, const task::Task &task);

private:
    model::ImportId m_import;
    Undo m_undo;
    std::unique_ptr<QTemporaryDir> m_folder; // holds the file of what was removed
};

} // namespace jaccuse::store
