// SPDX-License-Identifier: MIT
#include "dialogs/picture_preview.h"

#include <QBuffer>

#include <cmath>

namespace jaccuse::ui {

namespace {

constexpr QSize smallest(560, 420);
/// The file itself is made to know its size where it has at most so many edges or pixels.
constexpr size_t fewEdges = 2000;
constexpr double fewPixels = 4e6;

struct Preview
{
    QImage image;
    QSize pixels;
    qint64 bytes = 0;
};

/// A PNG of another size: what it shows grows slower than its area.
qint64 pngBytes(const picture::Picture &made, const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    const QSizeF whole = made.size() * (made.options.dpi / 96.0);
    const double area = whole.width() * whole.height() / std::max(1, image.width() * image.height());
    return std::llround(static_cast<double>(bytes.size()) * std::pow(area, 0.65));
}

Preview drawPreview(const std::shared_ptr<const picture::Subject> &subject,
                    const picture::PictureOptions &options, QSize room, double ratio, const task::Task &task)
{
    task.throwIfCancelled();
    const picture::Picture made = picture::makePicture(*subject, options, task);
    const QSizeF size = made.size();
    const QSizeF fitted = size.scaled(QSizeF(room), Qt::KeepAspectRatio);
    Preview preview;
    preview.image = picture::imageOf(made, fitted.width() * ratio / size.width(), task);
    preview.image.setDevicePixelRatio(ratio);
    const QSizeF whole = size * (options.dpi / 96.0);
    preview.pixels = whole.toSize();
    const bool png = options.format == picture::Format::Png;
    const bool few = png ? whole.width() * whole.height() <= fewPixels : subject->edges.size() <= fewEdges;
    if (few)
        preview.bytes = picture::bytesOf(made, task).size();
    else if (png)
        preview.bytes = pngBytes(made, preview.image);
    else
        preview.bytes =
            static_cast<qint64>(subject->edges.size()) * (options.format == picture::Format::Svg ? 430 : 60);
    return preview;
}

} // namespace

PicturePreview::PicturePreview(QWidget *parent)
    : QLabel(parent)
{
    setAccessibleName(tr("Preview"));
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMinimumSize(smallest);
}

PicturePreview::~PicturePreview()
{
    m_task.cancel();
}

void PicturePreview::draw(const std::shared_ptr<const picture::Subject> &subject,
                          const picture::PictureOptions &options)
{
    m_task.cancel();
    m_task = task::Task();
    auto future = m_worker.run([subject, options, room = size(), ratio = devicePixelRatioF(), task = m_task] {
        return outcomeOf([&] { return drawPreview(subject, options, room, ratio, task); });
    });
    whenReady(std::move(future), this, [this, task = m_task](const Outcome<Preview> &outcome) {
        if (task.cancelled())
            return;
        if (outcome.value) {
            setPixmap(QPixmap::fromImage(outcome.value->image));
            Q_EMIT drawn(outcome.value->pixels, outcome.value->bytes);
        } else if (!outcome.failure.isEmpty()) {
            setText(outcome.failure);
            Q_EMIT refused(outcome.failure);
        }
    });
}

} // namespace jaccuse::ui
