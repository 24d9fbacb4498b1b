// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>

#include <stdexcept>

/// Writing what a file holds in other formats. (The folder's own name is a word of the language.)
namespace jaccuse::exporting {

/// A file could not be written. what() is one sentence in UTF-8 for people.
class ExportError : public std::runtime_error
{
public:
    explicit ExportError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {}
};

/// What to throw where a device does not take what is written to it; of its own errorString().
ExportError notWritten(const QIODevice &device);

} // namespace jaccuse::exporting
