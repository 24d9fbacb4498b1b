// SPDX-License-Identifier: MIT
#include "log.h"

namespace jaccuse::ui {

Q_LOGGING_CATEGORY(windowLog, "jaccuse.window", QtWarningMsg)

} // namespace jaccuse::ui
