// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace jaccuse::import {

/// Whether words where a name belongs name nobody: "Unknown", "an unnamed official", "anonymous sources".
/// "Anonymous" alone is a group's name.
bool isUnnamed(QStringView name);

} // namespace jaccuse::import
