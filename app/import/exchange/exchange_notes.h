// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"

#include <QSet>
#include <QString>

namespace jaccuse::import {

/// What there is to tell about one exchange file while it is read.
struct ExchangeNotes
{
    ImportSink &sink;
    QString fileName;
    qint64 line = 0;      ///< of the document, in a file of one document a line
    QSet<QString> unread; ///< members that this program has no place for

    void warn(const QString &sentence, bool skipped = false) const
    {
        sink.warn({.file = fileName, .line = line, .reason = sentence, .skipped = skipped});
    }
};

} // namespace jaccuse::import
