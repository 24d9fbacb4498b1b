// SPDX-License-Identifier: MIT
#include "picture/picture.h"

#include "export/export_error.h"
#include "picture/painter_page.h"
#include "picture/pdf_page.h"
#include "picture/svg_page.h"
#include "render/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QIODevice>
#include <QImageWriter>
#include <QSaveFile>

#include <cmath>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::picture::Picture)
};

constexpr double logicalPerInch = 96;
/// Of 100: a page of 17 million pixels is packed in a third of the time that it takes by default, and 6 %
/// larger.
constexpr int packedHow = 40;

void drawText(PageCanvas &canvas, const TextBox &text, const QColor &ink)
{
    const QFontMetricsF metrics(text.font);
    double baseline = text.box.top() + metrics.ascent();
    for (const QString &line : text.lines) {
        const double left =
            line.isRightToLeft() ? text.box.right() - metrics.horizontalAdvance(line) : text.box.left();
        canvas.text(QPointF(left, baseline), line, text.font, ink.rgb(), std::nullopt);
        baseline += metrics.height();
    }
}

void drawGraph(PageCanvas &canvas, const Picture &picture)
{
    const PageLayout &page = picture.page;
    const Subject &subject = *picture.subject;
    const QRectF box(QPointF(), page.graphBox.size());
    const bool isPart = !subject.shown.area.isNull();
    canvas.enter(page.graphBox.topLeft(), isPart ? std::optional(box) : std::nullopt);
    canvas.graph(*page.scene, page.view, page.labels, page.paint);
    for (const render::PlacedPill &pill : page.labels.pills) {
        LinkTarget target;
        if (picture.options.dossier)
            target.place = u'q' + pill.text;
        else
            target.address = subject.edges[static_cast<size_t>(pill.edge)].address;
        if (!target.isNull())
            canvas.link(pill.box, target);
    }
    canvas.leave();
}

/// Takes what is packed until the task is cancelled.
class Packed : public QIODevice
{
public:
    explicit Packed(const task::Task &task)
        : m_task(task)
    {}
    QByteArray bytes;

protected:
    qint64 readData(char * /*data*/, qint64 /*most*/) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        if (m_task.cancelled())
            return -1;
        bytes.append(data, size);
        return size;
    }

private:
    const task::Task &m_task;
};

QByteArray pngBytes(const Picture &picture, const task::Task &task)
{
    QImage image = imageOf(picture, picture.options.dpi / logicalPerInch, task);
    task.throwIfCancelled();
    task.phase(Words::tr("Packing the picture"));
    if (!picture.options.strip) {
        if (!picture.options.title.isEmpty())
            image.setText(u"Title"_s, picture.options.title);
        image.setText(u"Description"_s, picture.subject->caption);
        image.setText(u"Software"_s, u"Jaccuse"_s);
        if (!picture.subject->shown.link.isEmpty())
            image.setText(u"Jaccuse-View"_s, picture.subject->shown.link);
    }
    Packed packed(task);
    packed.open(QIODevice::WriteOnly);
    QImageWriter writer(&packed, "png");
    writer.setCompression(packedHow);
    const bool written = writer.write(image);
    task.throwIfCancelled();
    if (!written)
        throw exporting::ExportError(
            Words::tr("The picture could not be packed as PNG: %1.").arg(writer.errorString()));
    return packed.bytes;
}

} // namespace

QSizeF Picture::size() const
{
    QSizeF size = page.size;
    if (listBelow)
        size.rheight() += list.size.height() - page.margin;
    return size;
}

Picture makePicture(const Subject &subject, const PictureOptions &options, const task::Task &task)
{
    checkOptions(options);
    Picture picture;
    picture.subject = &subject;
    picture.options = options;
    picture.page = layOutPage(subject, options, task);
    if (!options.dossier || subject.dossier.empty())
        return picture;
    picture.listBelow = options.format != Format::Pdf;
    picture.list = layOutList(subject.dossier, picture.page, picture.listBelow);
    // What is grown by its quotations must still be a picture that can be drawn.
    if (picture.listBelow) {
        PictureOptions grown = options;
        grown.size.height *= picture.size().height() / picture.page.size.height();
        checkOptions(grown);
    }
    return picture;
}

void drawPicture(PageCanvas &canvas, const Picture &picture)
{
    const PageLayout &page = picture.page;
    const render::Palette &palette = paletteFor(*picture.subject, picture.options);
    const QRectF whole(QPointF(), picture.size());
    const bool grounded = picture.options.ground != Ground::Transparent;
    if (grounded)
        canvas.fill(whole, palette.canvas.rgb());
    if (page.graphBox.width() > 20 && page.graphBox.height() > 20)
        drawGraph(canvas, picture);
    if (!page.legend.entries.empty())
        render::paintLegend(canvas, page.legend, page.fonts, palette, page.legendBox);
    drawText(canvas, page.title, palette.ink);
    if (!page.caption.lines.isEmpty()) {
        const double rule = page.caption.box.top() - 5;
        canvas.stroke(QPointF(page.caption.box.left(), rule), QPointF(page.caption.box.right(), rule), 1,
                      false, palette.line.rgb());
        drawText(canvas, page.caption, palette.soft);
    }
    for (size_t i = 0; i < picture.list.pages.size(); ++i) {
        if (picture.listBelow) {
            canvas.enter(QPointF(0, page.size.height() - page.margin), std::nullopt);
        } else {
            canvas.nextPage();
            canvas.enter(QPointF(), std::nullopt);
            if (grounded)
                canvas.fill(whole, palette.canvas.rgb());
        }
        drawList(canvas, picture.list, i, *picture.subject, palette);
        canvas.leave();
    }
}

QImage imageOf(const Picture &picture, double ratio, const task::Task &task)
{
    const QSizeF size = picture.size() * ratio;
    const QSize pixels(static_cast<int>(std::lround(size.width())),
                       static_cast<int>(std::lround(size.height())));
    const bool transparent = picture.options.ground == Ground::Transparent;
    QImage image(pixels, transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        throw exporting::ExportError(Words::tr("There is not enough memory for a picture of %1 × %2 pixels; "
                                               "choose a smaller size or resolution.")
                                         .arg(pixels.width())
                                         .arg(pixels.height()));
    image.fill(transparent ? QColor(Qt::transparent) : paletteFor(*picture.subject, picture.options).canvas);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    PainterPage page(painter, task);
    drawPicture(page, picture);
    painter.end();
    const int dotsPerMetre = static_cast<int>(std::lround(logicalPerInch * ratio / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray bytesOf(const Picture &picture, const task::Task &task)
{
    task.phase(Words::tr("Drawing the picture"));
    task.throwIfCancelled();
    switch (picture.options.format) {
    case Format::Png:
        break;
    case Format::Svg: {
        SvgPage page(*picture.subject, picture.options, picture.size(), task);
        drawPicture(page, picture);
        return page.finish();
    }
    case Format::Pdf: {
        PdfPage page(*picture.subject, picture.options, picture.size(), task);
        drawPicture(page, picture);
        return page.finish();
    }
    }
    return pngBytes(picture, task);
}

WrittenPicture writePicture(const Subject &subject, const PictureOptions &options, const QString &path,
                            const task::Task &task)
{
    const QString name = QFileInfo(path).fileName();
    checkOptions(options);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw exporting::ExportError(
            Words::tr("“%1” cannot be written (%2); choose another folder.").arg(name, file.errorString()));
    task.phase(Words::tr("Laying out the page"));
    const Picture picture = makePicture(subject, options, task);
    const QByteArray bytes = bytesOf(picture, task);
    task.throwIfCancelled();
    if (file.write(bytes) != bytes.size() || !file.commit())
        throw exporting::ExportError(
            Words::tr("“%1” could not be written whole (%2), so it was left as it was.")
                .arg(name, file.errorString()));
    const double ratio = options.format == Format::Png ? options.dpi / logicalPerInch : 1;
    return {bytes.size(), (picture.size() * ratio).toSize()};
}

} // namespace jaccuse::picture
