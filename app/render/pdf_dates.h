// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace jaccuse::render {

/// A PDF without the moment at which it was made: the dates and the random identifiers that QPdfWriter
/// puts in become fixed ones of the same length, so that the table of offsets stays right and the same
/// picture gives the same bytes.
QByteArray withoutDates(QByteArray pdf);

} // namespace jaccuse::render
