// SPDX-License-Identifier: MIT
#include "export/export_error.h"

#include <QCoreApplication>

namespace jaccuse::exporting {

ExportError notWritten(const QIODevice &device)
{
    return ExportError(QCoreApplication::translate("jaccuse::exporting", "The file cannot be written: %1.")
                           .arg(device.errorString()));
}

} // namespace jaccuse::exporting
