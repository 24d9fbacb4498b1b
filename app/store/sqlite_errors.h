// SPDX-License-Identifier: MIT
#pragma once

#include "store/store_error.h"

#include <SQLiteCpp/Exception.h>

namespace jaccuse::store {

/// Throws what SQLite's error means to people: StoreError, or task::Cancelled for an interrupted
/// statement.
[[noreturn]] void throwAsStoreError(const SQLite::Exception &error, const QString &path);

/// Runs work on a database; SQLite's exceptions end here.
template <class Work>
auto guarded(const QString &path, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &error) {
        throwAsStoreError(error, path);
    }
}

} // namespace jaccuse::store
