// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>

namespace jaccuse::exporting {

/// Hands text to a device as UTF-8, in large pieces.
class TextSink
{
public:
    /// The device must be open for writing and outlive this.
    explicit TextSink(QIODevice &device)
        : m_device(device)
    {}

    /// Throws ExportError where the device takes no more.
    TextSink &write(QStringView text);
    /// To be called at the end: what is still held goes to the device. Throws ExportError.
    void finish();

private:
    QIODevice &m_device;
    QByteArray m_buffer;
};

} // namespace jaccuse::exporting
