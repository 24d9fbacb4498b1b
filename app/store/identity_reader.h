// SPDX-License-Identifier: MIT
#pragma once

#include "model/identities.h"
#include "store/database.h"

#include <QSet>

namespace jaccuse::store {

/// The uids of rows, and the rows of uids; what is not there is left out. An actor that was merged into
/// another is found as that other. Throws StoreError.
model::Identities identitiesOf(Database &database, const QSet<model::ActorId> &actors,
                               const QSet<model::ClaimId> &claims);
model::Identities identitiesOf(Database &database, const QSet<QUuid> &actors, const QSet<QUuid> &claims);

/// What names a file in all its copies, edited or not; given when it is made. Null where it has none.
QUuid fileUid(Database &database);
/// For a file that is made alike in many places.
void setFileUid(Database &database, const QUuid &uid);

} // namespace jaccuse::store
