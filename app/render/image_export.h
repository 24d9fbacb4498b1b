// SPDX-License-Identifier: MIT
#pragma once

#include "render/figure.h"
#include "task/task.h"

#include <QImage>
#include <QString>

#include <stdexcept>

namespace jaccuse::render {

/// Why no picture was written, in one sentence for people.
class ExportError : public std::runtime_error
{
public:
    explicit ExportError(const QString &sentence);
    [[nodiscard]] QString sentence() const; ///< what() is the same in UTF-8
};

/// Writes the figure as PNG, SVG or PDF, by the suffix of the path. The file appears whole or not at all;
/// the same figure gives the same bytes. Text stays text in SVG and PDF. Any thread. Throws ExportError
/// (unknown suffix, over one gigapixel, folder not writable) and task::Cancelled.
void exportImage(const Scene &scene, const FigureOptions &options, const QString &path,
                 const task::Task &task = {});

/// The figure in memory, options.size times options.scale large, for the clipboard and for previews.
/// Throws ExportError where it is too large.
QImage drawImage(const Scene &scene, const FigureOptions &options);

} // namespace jaccuse::render
