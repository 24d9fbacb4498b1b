// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QImage>
#include <QPoint>
#include <QRgb>
#include <QString>

#include <optional>

namespace jaccuse::render {

/// How far a halo stands around its text, in logical pixels.
inline constexpr double haloWidth = 2;

/// A line of text as pixels.
struct TextSprite
{
    QImage image;  ///< premultiplied, at a ratio of 1
    QPoint origin; ///< the pixel of the image that comes to the start of the baseline
};

/// A text in device pixels, `ratio` of them for a logical one. Texts drawn lately are remembered by the
/// process, because drawing letters takes much longer than copying them. Any thread.
TextSprite textSprite(const QString &text, const QFont &font, QRgb ink, std::optional<QRgb> halo,
                      double ratio);

} // namespace jaccuse::render
