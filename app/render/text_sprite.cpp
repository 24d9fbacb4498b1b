// SPDX-License-Identifier: MIT
#include "render/text_sprite.h"

#include <QCache>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QMutex>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace jaccuse::render {

namespace {

constexpr qsizetype mostBytes = 24'000'000;

struct Key
{
    QString text;
    QFont font;
    QRgb ink;
    std::optional<QRgb> halo;
    double ratio;

    friend bool operator==(const Key &, const Key &) = default;
    friend size_t qHash(const Key &key, size_t seed)
    {
        return qHashMulti(seed, key.text, key.font.pixelSize(), key.font.bold(), key.ink,
                          key.halo.value_or(0));
    }
};

TextSprite draw(const Key &key)
{
    QTextLayout layout(key.text, key.font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    const QFontMetricsF metrics(key.font);
    // Letters may reach beyond their advance.
    const double margin = haloWidth + 1 + metrics.height() / 4;
    const double width = line.naturalTextWidth() + 2 * margin;
    const double height = metrics.height() + 2 * margin;
    TextSprite sprite;
    sprite.image =
        QImage(static_cast<int>(std::ceil(width * key.ratio)),
               static_cast<int>(std::ceil(height * key.ratio)), QImage::Format_ARGB32_Premultiplied);
    if (sprite.image.isNull())
        return {};
    sprite.image.fill(Qt::transparent);
    sprite.origin = QPoint(static_cast<int>(std::lround(margin * key.ratio)),
                           static_cast<int>(std::lround((margin + metrics.ascent()) * key.ratio)));
    QPainter painter(&sprite.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(key.ratio, key.ratio);
    const QPointF origin = QPointF(sprite.origin) / key.ratio - QPointF(0, line.ascent());
    if (key.halo) {
        painter.setPen(QColor(*key.halo));
        constexpr double slant = 0.7071 * haloWidth;
        for (const QGlyphRun &run : layout.glyphRuns())
            for (const QPointF step : {QPointF(haloWidth, 0), QPointF(-haloWidth, 0), QPointF(0, haloWidth),
                                       QPointF(0, -haloWidth), QPointF(slant, slant), QPointF(-slant, slant),
                                       QPointF(slant, -slant), QPointF(-slant, -slant)})
                painter.drawGlyphRun(origin + step, run);
    }
    painter.setPen(QColor(key.ink));
    layout.draw(&painter, origin);
    return sprite;
}

} // namespace

TextSprite textSprite(const QString &text, const QFont &font, QRgb ink, std::optional<QRgb> halo,
                      double ratio)
{
    static QMutex mutex;
    // Never destroyed: it would outlive the application that its fonts need.
    static auto &known = *new QCache<Key, TextSprite>(mostBytes);
    const Key key{text, font, ink, halo, ratio};
    {
        const QMutexLocker lock(&mutex);
        if (const TextSprite *sprite = known.object(key))
            return *sprite;
    }
    const TextSprite sprite = draw(key);
    const QMutexLocker lock(&mutex);
    known.insert(key, new TextSprite(sprite), sprite.image.sizeInBytes() + 200);
    return sprite;
}

} // namespace jaccuse::render
