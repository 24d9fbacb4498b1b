// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "store/database.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace jaccuse::store {

using SavedViewId = model::Id<struct SavedViewTag>;

/// A view that was given a name; what it shows is read apart. Edits saves, renames and removes them.
struct SavedView
{
    SavedViewId id;
    QString name;
    QDateTime at; ///< when it was saved or replaced last

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// In order of name. Throws StoreError.
std::vector<SavedView> savedViews(Database &database);

/// What a view shows, as JSON (see view/view_json.h); nothing where it is no longer there.
std::optional<QByteArray> savedViewState(Database &database, SavedViewId id);

} // namespace jaccuse::store
