// SPDX-License-Identifier: MIT
#pragma once

#include "picture/picture_options.h"

#include <QCommandLineParser>

namespace jaccuse::cli {

/// --size, --dpi, --background, --legend, --title, --no-caption, --label-scale, --outlines, --dossier,
/// --strip.
void addPictureOptions(QCommandLineParser &parser);

/// What they ask for. Throws UsageError.
picture::PictureOptions pictureOptions(const QCommandLineParser &parser, picture::Format format);

} // namespace jaccuse::cli
