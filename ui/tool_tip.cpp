// SPDX-License-Identifier: MIT
#include "tool_tip.h"

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

QString plainToolTip(const QString &words)
{
    return words.isEmpty() ? QString() : u"<p>%1</p>"_s.arg(words.toHtmlEscaped());
}

} // namespace jaccuse::ui
