// SPDX-License-Identifier: MIT
#pragma once

#include "render/canvas.h"
#include "render/haze.h"
#include "render/text_sprite.h"

#include <QImage>

#include <vector>

namespace jaccuse::render {

/// What becomes of the pixels below a drawing: so much (0 to 256) of a colour goes over them.
struct Ground
{
    QRgb colour = 0;
    quint32 part = 0;
};

/// Keeps what is drawn and rasterises it in the end, band by band on all cores.
class RasterCanvas : public Canvas
{
public:
    /// `ratio` device pixels for a logical one; `origin` is where the logical (0, 0) comes to, in pixels.
    explicit RasterCanvas(double ratio = 1, QPointF origin = {});

    /// Draws all into an image (RGB32 or premultiplied ARGB) over the ground. The image shows the pixels from
    /// `topLeft` on; whichever part is asked for, a pixel comes out the same.
    void rasterise(QImage &image, const Ground &ground, QPoint topLeft = {}) const;

    void curve(const QuadCurve &curve, const LineBreaks &breaks, QRgb colour) override;
    void stroke(QPointF from, QPointF to, double width, bool roundEnds, QRgb colour) override;
    void head(const HeadCorners &corners, QRgb colour) override;
    void shape(NodeShape shape, QPointF middle, double radius, std::optional<QRgb> fill,
               const Outline &outline) override;
    void text(QPointF baseline, const QString &text, const QFont &font, QRgb ink,
              std::optional<QRgb> halo) override;
    void haze(const QuadCurve &curve, QRgb colour, double part) override;

private:
    struct Mark
    {
        enum class Kind : quint8 { Curve, Stroke, Head, Shape, Sprite };
        Kind kind = Kind::Curve;
        bool round = false;
        bool filled = false;
        NodeShape shape = NodeShape::Round;
        QRectF box; ///< what it may touch
        QRgb colour = 0;
        QPointF points[4];
        double size = 0;
        LineBreaks breaks;
        Outline outline;
        int sprite = -1;
    };
    [[nodiscard]] QPointF placed(QPointF point) const { return point * m_ratio + m_origin; }
    [[nodiscard]] QuadCurve placed(const QuadCurve &curve) const;
    Mark &add(Mark::Kind kind, const QRectF &box, double reach, QRgb colour);
    void draw(const PixelRows &rows, const PieceRun &run) const;

    double m_ratio;
    QPoint m_shift;   // of the picture whose cells of haze begin at its origin
    QPointF m_origin; // in that picture: less than a pixel
    std::vector<Mark> m_marks;
    std::vector<HazeLine> m_haze;
    std::vector<TextSprite> m_sprites;
};

} // namespace jaccuse::render
