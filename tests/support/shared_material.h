// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jaccuse::tests {

/// A file of the real material that may lie beside the project's folder (../shared); empty where it does
/// not, as in a user's clone: then the test skips and says so.
QString sharedFile(const QString &relativePath);

/// A file that the project itself holds, such as "tests/data/x.csv" or "resources/sample/...".
QString sourceFile(const QString &relativePath);

} // namespace jaccuse::tests
