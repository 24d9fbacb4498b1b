// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/database.h"
#include "task/task.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace jaccuse::store {

/// What is to be said of a claim in a picture, besides who says what of whom.
struct ClaimFacts
{
    qint64 quotations = 0;
    QStringList origins; ///< model::originsOf
    QString address;     ///< of its earliest source that has one
};

/// Of each claim, in their order. Throws StoreError and task::Cancelled.
std::vector<ClaimFacts> claimFacts(Database &database, std::span<const model::ClaimId> claims,
                                   const task::Task &task);

/// The day (UTC) on which a person or an import changed the file last; nothing where none did.
std::optional<QDate> lastChange(Database &database);

} // namespace jaccuse::store
