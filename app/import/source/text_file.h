// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace jaccuse::import {

/// The text of a document, read from its own file.
struct TextFile
{
    QString name;                ///< without folders
    QString text;                ///< as documents hold it
    QByteArray sha256;           ///< of the file's bytes
    QByteArray normalizedSha256; ///< of the text's UTF-8 bytes
};

/// Reads a UTF-8 text. Throws ImportError where there is none at the path, or it is not plain UTF-8.
TextFile readTextFile(const QString &path);

/// The path of the text named in an exchange file, beside that file; nothing where it is not there. The
/// name comes from the file and is not trusted: one with folders in it names nothing, nor does one that
/// leads out of the folder by a link.
std::optional<QString> textBeside(const QString &exchangePath, const QString &name);

} // namespace jaccuse::import
