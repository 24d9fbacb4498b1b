// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace jaccuse::ui {

/// What the window has done, for whoever measures it: QT_LOGGING_RULES="jaccuse.window.debug=true" shows it.
Q_DECLARE_LOGGING_CATEGORY(windowLog)

} // namespace jaccuse::ui
