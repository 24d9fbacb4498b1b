// SPDX-License-Identifier: MIT
#include "export/text_sink.h"

#include "export/export_error.h"

namespace jaccuse::exporting {

TextSink &TextSink::write(QStringView text)
{
    constexpr qsizetype atOnce = 1 << 16;
    m_buffer.append(text.toUtf8());
    if (m_buffer.size() >= atOnce)
        finish();
    return *this;
}

void TextSink::finish()
{
    if (m_device.write(m_buffer) != m_buffer.size())
        throw notWritten(m_device);
    m_buffer.clear();
}

} // namespace jaccuse::exporting
