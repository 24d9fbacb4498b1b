// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <vector>

namespace jaccuse::exporting {

/// Writes JSON member by member, in the order given, in UTF-8, in bounded memory. Throws ExportError
/// where the device takes no more.
class JsonWriter
{
public:
    enum class Style {
        Pretty, ///< one member a line, indented by one space a level
        Compact ///< on one line
    };

    JsonWriter(QIODevice &device, Style style)
        : m_device(device)
        , m_style(style)
    {}

    JsonWriter &beginObject() { return begin('{'); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginList() { return begin('['); }
    JsonWriter &endList() { return end(']'); }
    /// The name of the next value; in objects only.
    JsonWriter &key(QStringView name);
    JsonWriter &text(QStringView value);
    JsonWriter &integer(qint64 value);
    JsonWriter &number(double value);
    JsonWriter &flag(bool value);
    JsonWriter &null();

    JsonWriter &member(QStringView name, QStringView value) { return key(name).text(value); }
    JsonWriter &member(QStringView name, qint64 value) { return key(name).integer(value); }
    /// Leaves the member out where the value is empty.
    JsonWriter &memberIfAny(QStringView name, QStringView value);
    /// Ends the outermost value with a line end and hands all to the device.
    void finish();

private:
    JsonWriter &begin(char bracket);
    JsonWriter &end(char bracket);
    void beforeValue();
    void newLine();
    void quoted(QStringView value);
    void flushSome();
    void flush();

    QIODevice &m_device;
    Style m_style;
    QByteArray m_buffer;
    std::vector<bool> m_levels; ///< one a level: whether it has a value yet
    bool m_afterKey = false;
};

} // namespace jaccuse::exporting
