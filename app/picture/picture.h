// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_canvas.h"
#include "picture/page_layout.h"
#include "picture/quotation_list.h"
#include "task/task.h"

#include <QImage>

namespace jaccuse::picture {

/// A picture laid out: the page with the graph and, of a dossier, the quotations after it. The subject must
/// outlive it.
struct Picture
{
    const Subject *subject = nullptr;
    PictureOptions options;
    PageLayout page;
    QuotationList list;                ///< without pages where it is no dossier
    bool listBelow = false;            ///< on the same page as the graph, which grows
    [[nodiscard]] QSizeF size() const; ///< of a page, in logical pixels
};

/// Throws exporting::ExportError for options that cannot be drawn, and task::Cancelled. Any thread; needs a
/// QGuiApplication.
Picture makePicture(const Subject &subject, const PictureOptions &options, const task::Task &task = {});

/// Draws all pages. This is what previews, prints and files are made by.
void drawPicture(PageCanvas &canvas, const Picture &picture);

/// The first page as an image, `ratio` pixels for a logical one. Throws exporting::ExportError where there is
/// no memory for it, and task::Cancelled.
QImage imageOf(const Picture &picture, double ratio, const task::Task &task = {});

/// What was written of a picture.
struct WrittenPicture
{
    qint64 bytes = 0;
    QSize size; ///< in pixels for PNG, else in logical ones
};

/// The picture as a file of the format in its options; the same picture gives the same bytes. Throws
/// exporting::ExportError and task::Cancelled.
QByteArray bytesOf(const Picture &picture, const task::Task &task);

/// Writes that file, which is replaced at the end and whole, or stays as it was. Throws as bytesOf.
WrittenPicture writePicture(const Subject &subject, const PictureOptions &options, const QString &path,
                            const task::Task &task);

} // namespace jaccuse::picture
