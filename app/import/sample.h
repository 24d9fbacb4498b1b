// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace jaccuse::import {

/// The bundled sample: the founding article's claims with their short quotations, as an exchange file.
QByteArray sampleExchangeFile();

/// The name that the sample goes by as an imported file.
inline constexpr char sampleFileName[] = "founding-article.json";

} // namespace jaccuse::import
