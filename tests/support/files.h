// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace jaccuse::tests {

/// Makes a file of these bytes and gives its path; the test ends where that cannot be.
QString writeFile(const QString &path, const QByteArray &bytes);

} // namespace jaccuse::tests
