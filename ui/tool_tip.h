// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jaccuse::ui {

/// Text that Qt must not take for markup, as a tool tip that wraps.
QString plainToolTip(const QString &words);

} // namespace jaccuse::ui
