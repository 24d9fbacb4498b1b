// SPDX-License-Identifier: MIT
#pragma once

#include <QMimeData>
#include <QString>

namespace jaccuse::ui {

/// A quotation with where it stands, to be taken elsewhere. All as plain text; parts may be empty.
struct Citation
{
    QString words;  ///< in quotation marks; empty where no quotation is held
    QString who;    ///< "North Korea accuses United States"
    QString title;  ///< of the source
    QString origin; ///< who published it, and when
    QString address;

    [[nodiscard]] bool isEmpty() const { return who.isEmpty(); }
};

QString plainText(const Citation &citation);
/// Signs that mean something in Markdown are escaped. Web addresses are links.
QString markdown(const Citation &citation);
QString html(const Citation &citation);

/// All three, for the clipboard: whoever pastes takes what it can show. The caller owns it.
QMimeData *mimeOf(const Citation &citation);

} // namespace jaccuse::ui
