// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryFile>

namespace jaccuse::store {

/// Opens a file without a name, which is gone when it is closed or the program ends: beside the database of
/// that path, where there must be room anyway, or where there can be none, such as for a database in memory,
/// among other passing files. False where that fails, for the reason in file.errorString().
bool openUnnamed(QTemporaryFile &file, const QString &path);

} // namespace jaccuse::store
