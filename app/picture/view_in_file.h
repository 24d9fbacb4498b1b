// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace jaccuse::picture {

/// Whether a file's name ends as those of pictures do that Jaccuse writes.
bool isPictureName(const QString &fileName);

/// The view link in a picture that Jaccuse wrote (PNG, SVG, PDF); empty where there is none or the file
/// cannot be read.
QString viewInFile(const QString &path);

} // namespace jaccuse::picture
