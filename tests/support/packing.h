// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace jaccuse::tests {

/// The bytes as a .gz holds them.
QByteArray gzipped(const QByteArray &bytes);

/// A .zip with these files.
QByteArray zipped(const std::vector<std::pair<QString, QByteArray>> &files);

} // namespace jaccuse::tests
