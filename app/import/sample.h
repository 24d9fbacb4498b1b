// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace jaccuse::import {

/// The bundled sample: the founding article's claims with their short quotations, as an exchange file.
QByteArray sampleExchangeFile();

/// The name that the sample goes by as an imported file.
inline constexpr char sampleFileName[] = "founding-article.json";

/// Writes it into a folder under that name and returns its path. Throws ImportError.
QString unpackSample(const QString &folder);

} // namespace jaccuse::import
