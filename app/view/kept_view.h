// SPDX-License-Identifier: MIT
#pragma once

#include "store/database.h"
#include "view/view.h"

#include <QByteArray>
#include <QString>

namespace jaccuse::view {

/// A view that was kept somewhere, as it is in the file that is open now.
struct FoundView
{
    View view;
    QString notice; ///< one sentence where not all of it could be found; else empty
};

/// What a file keeps of a view: JSON (see view_json.h). Throws StoreError.
QByteArray keptView(store::Database &database, const View &view);
FoundView viewOfKept(store::Database &database, const QByteArray &kept);

/// A view as a line of text (see view_link.h) with the file's fingerprint; `fileName` tells people which it
/// was. Throws StoreError.
QString linkOfView(store::Database &database, const View &view, const QString &fileName);
/// Throws LinkError, StoreError.
FoundView viewOfLink(store::Database &database, const QString &link, const QString &fileName);

} // namespace jaccuse::view
