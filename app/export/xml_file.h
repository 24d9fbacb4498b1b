// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QXmlStreamWriter>

namespace jaccuse::exporting {

/// The text without the characters that XML cannot hold, each of which becomes U+FFFD.
QString xmlText(const QString &text);

/// An indented XML document, in UTF-8. The texts given to `xml` are to be those of xmlText().
class XmlFile
{
public:
    explicit XmlFile(QIODevice &device);

    QXmlStreamWriter xml;

    /// Ends the document; throws ExportError where the device took less than was written.
    void finish();
};

} // namespace jaccuse::exporting
