// SPDX-License-Identifier: MIT
#pragma once

#include "render/style.h"

#include <QFont>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace jaccuse::render {

// Fonts here are measured in logical pixels, so that a point is the same on a screen, in a PNG of any
// resolution, in SVG and in PDF.

enum class TextRole { Label, BoldLabel, Pill, Note, Title, Caption };

QFont fontFor(TextRole role, const Fonts &fonts);

/// A name on one line, or on two of about equal length where it is long, broken between words; cut with
/// an ellipsis where it is very long.
QStringList wrappedName(const QString &name);

/// A text in lines no wider than `width` logical pixels; at most `most` lines, the last one cut.
QStringList wrappedText(const QString &text, const QFont &font, double width, int most);

QSizeF textSize(const QStringList &lines, const QFont &font);

/// Numbers as the person's locale groups them.
QString number(qint64 value);

/// "1 claim", "3 claims".
QString claimsText(qint64 claims);

} // namespace jaccuse::render
