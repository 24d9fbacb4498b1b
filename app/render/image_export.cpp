// SPDX-License-Identifier: MIT
#include "render/image_export.h"

#include "render/pdf_dates.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::render {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::render::ImageExport)
};

constexpr double dotsPerInch = 96;
constexpr double mostPixels = 1e9;
constexpr int longestSide = 200'000;
constexpr int pdfDotsPerInch = 1200;

void checkSize(const FigureOptions &options, double scale)
{
    if (options.size.width() < 1 || options.size.height() < 1 || !std::isfinite(scale) || scale <= 0)
        throw ExportError(Words::tr("A picture without width or height cannot be drawn."));
    const double pixels = options.size.width() * scale * options.size.height() * scale;
    const double side = std::max(options.size.width(), options.size.height()) * scale;
    if (pixels > mostPixels || side > longestSide)
        throw ExportError(Words::tr("The picture would have %1 million pixels; choose a smaller size or "
                                    "resolution (1,000 million at most).")
                              .arg(QLocale().toString(std::ceil(pixels / 1e6), 'f', 0)));
}

QByteArray pngBytes(const Scene &scene, const FigureOptions &options, const task::Task &task)
{
    QImage image = drawImage(scene, options);
    task.throwIfCancelled();
    if (!options.title.isEmpty())
        image.setText(u"Title"_s, options.title);
    if (!options.caption.isEmpty())
        image.setText(u"Description"_s, options.caption);
    image.setText(u"Software"_s, u"Jaccuse"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image))
        throw ExportError(Words::tr("The picture could not be packed as PNG: %1.").arg(writer.errorString()));
    return bytes;
}

QByteArray svgBytes(const Scene &scene, const FigureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(dotsPerInch));
    generator.setSize(options.size);
    generator.setViewBox(QRect(QPoint(), options.size));
    generator.setTitle(options.title.toHtmlEscaped());
    generator.setDescription(options.caption.toHtmlEscaped());
    QPainter painter(&generator);
    paintFigure(painter, scene, options);
    painter.end();
    return bytes;
}

QByteArray pdfBytes(const Scene &scene, const FigureOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const QSizeF points = QSizeF(options.size) * 72 / dotsPerInch;
    writer.setResolution(pdfDotsPerInch);
    writer.setPageSize(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(options.title);
    writer.setCreator(u"Jaccuse"_s);
    QPainter painter(&writer);
    painter.scale(pdfDotsPerInch / dotsPerInch, pdfDotsPerInch / dotsPerInch);
    paintFigure(painter, scene, options);
    painter.end();
    return withoutDates(bytes);
}

} // namespace

ExportError::ExportError(const QString &sentence)
    : std::runtime_error(sentence.toStdString())
{}

QString ExportError::sentence() const
{
    return QString::fromUtf8(what());
}

QImage drawImage(const Scene &scene, const FigureOptions &options)
{
    checkSize(options, options.scale);
    const QSize pixels(static_cast<int>(std::lround(options.size.width() * options.scale)),
                       static_cast<int>(std::lround(options.size.height() * options.scale)));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        throw ExportError(Words::tr("There is not enough memory for a picture of %1 × %2 pixels; choose a "
                                    "smaller size or resolution.")
                              .arg(pixels.width())
                              .arg(pixels.height()));
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintFigure(painter, scene, options);
    painter.end();
    const int dotsPerMetre = static_cast<int>(std::lround(dotsPerInch * options.scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    if (options.transparent)
        return image;
    return image.convertToFormat(QImage::Format_RGB32);
}

void exportImage(const Scene &scene, const FigureOptions &options, const QString &path,
                 const task::Task &task)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    if (suffix != u"png" && suffix != u"svg" && suffix != u"pdf")
        throw ExportError(Words::tr("“%1” does not end in .png, .svg or .pdf, so its format is not known.")
                              .arg(file.fileName()));
    checkSize(options, suffix == u"png" ? options.scale : 1.0);
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        throw ExportError(Words::tr("“%1” cannot be written (%2); choose another folder.")
                              .arg(file.fileName(), out.errorString()));
    task.phase(Words::tr("Drawing the picture"));
    task.throwIfCancelled();
    const QByteArray bytes = suffix == u"png"   ? pngBytes(scene, options, task)
                             : suffix == u"svg" ? svgBytes(scene, options)
                                                : pdfBytes(scene, options);
    task.throwIfCancelled();
    if (out.write(bytes) != bytes.size() || !out.commit())
        throw ExportError(Words::tr("“%1” could not be written whole (%2), so it was left as it was.")
                              .arg(file.fileName(), out.errorString()));
}

} // namespace jaccuse::render
