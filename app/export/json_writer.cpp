// SPDX-License-Identifier: MIT
#include "export/json_writer.h"

#include "export/export_error.h"

namespace jaccuse::exporting {

JsonWriter &JsonWriter::key(QStringView name)
{
    beforeValue();
    quoted(name);
    m_buffer.append(m_style == Style::Pretty ? ": " : ":");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::text(QStringView value)
{
    beforeValue();
    quoted(value);
    flushSome();
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 value)
{
    beforeValue();
    m_buffer.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    beforeValue();
    m_buffer.append(QByteArray::number(value, 'g', 8));
    return *this;
}

JsonWriter &JsonWriter::flag(bool value)
{
    beforeValue();
    m_buffer.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    beforeValue();
    m_buffer.append("null");
    return *this;
}

JsonWriter &JsonWriter::memberIfAny(QStringView name, QStringView value)
{
    return value.isEmpty() ? *this : member(name, value);
}

void JsonWriter::finish()
{
    Q_ASSERT(m_levels.empty());
    m_buffer.append('\n');
    flush();
}

JsonWriter &JsonWriter::begin(char bracket)
{
    beforeValue();
    m_buffer.append(bracket);
    m_levels.push_back(false);
    return *this;
}

JsonWriter &JsonWriter::end(char bracket)
{
    Q_ASSERT(!m_levels.empty() && !m_afterKey);
    const bool hadValues = m_levels.back();
    m_levels.pop_back();
    if (hadValues)
        newLine();
    m_buffer.append(bracket);
    flushSome();
    return *this;
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (m_levels.back())
        m_buffer.append(',');
    m_levels.back() = true;
    newLine();
}

void JsonWriter::newLine()
{
    if (m_style == Style::Pretty)
        m_buffer.append('\n').append(static_cast<qsizetype>(m_levels.size()), ' ');
}

void JsonWriter::quoted(QStringView value)
{
    m_buffer.append('"');
    for (const char c : value.toUtf8()) {
        switch (c) {
        case '"':
            m_buffer.append("\\\"");
            break;
        case '\\':
            m_buffer.append("\\\\");
            break;
        case '\n':
            m_buffer.append("\\n");
            break;
        case '\r':
            m_buffer.append("\\r");
            break;
        case '\t':
            m_buffer.append("\\t");
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                m_buffer.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
            else
                m_buffer.append(c);
        }
    }
    m_buffer.append('"');
}

void JsonWriter::flushSome()
{
    constexpr qsizetype enough = 64 * 1024;
    if (m_buffer.size() >= enough)
        flush();
}

void JsonWriter::flush()
{
    if (m_device.write(m_buffer) != m_buffer.size())
        throw notWritten(m_device);
    m_buffer.clear();
}

} // namespace jaccuse::exporting
