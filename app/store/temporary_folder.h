// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jaccuse::store {

/// Why something could not be put into the folder for passing files, and what to do, as the end of a
/// sentence: "the temporary folder /tmp cannot take it (No space left on device); make room there, or …".
QString temporaryFolderFault(const QString &why);

/// Whether that folder is as good as full.
bool temporaryFolderIsFull();

} // namespace jaccuse::store
