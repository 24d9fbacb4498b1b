// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUuid>

#include <stdexcept>

namespace jaccuse::view {

/// Which file a link was made with: the same in all its copies, whatever their names.
struct FileFingerprint
{
    QUuid uid; ///< null where the file has none
    QString name;

    friend bool operator==(const FileFingerprint &, const FileFingerprint &) = default;
};

/// A view that can be carried elsewhere.
struct ViewLink
{
    QJsonObject view; ///< see view_json.h
    FileFingerprint file;
};

/// A text is no view link that can be opened. what() is one sentence in UTF-8 for people.
class LinkError : public std::runtime_error
{
public:
    explicit LinkError(const QString &sentence)
        : std::runtime_error(sentence.toStdString())
    {}
};

/// "jaccuse:view/1/…", one line of letters, digits, - and _: deflated JSON in base64url.
QString toText(const ViewLink &link);

/// Spaces, line breaks and angle brackets, as mail programs add them, do no harm. Throws LinkError.
ViewLink linkFromText(const QString &text);

/// Whether a text begins as a view link does; it may still be a bad one.
bool looksLikeLink(const QString &text);

} // namespace jaccuse::view
