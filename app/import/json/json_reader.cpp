// SPDX-License-Identifier: MIT
#include "import/json/json_reader.h"

#include "import/import_batch.h"
#include "import/import_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr qint64 bufferBytes = 256 * 1024;

constexpr int recordSeparator = 0x1E; // before each record of an RFC 7464 sequence

/// The bytes of a byte order mark, which stand between records where files were put together.
bool isMark(int c)
{
    return c == 0xEF || c == 0xBB || c == 0xBF;
}

bool isSpace(int c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == recordSeparator;
}

/// The code unit that the four digits of a \u escape at `at` stand for; 0 where it is none.
uint escapedUnit(const QByteArray &json, qsizetype at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return 0;
    return json.mid(at + 2, 4).toUInt(nullptr, 16);
}

/// Half a surrogate pair is no character: it could be neither stored nor shown.
void replaceLoneSurrogates(QByteArray &json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
        const uint unit = escapedUnit(json, at);
        if (QChar::isHighSurrogate(unit) && QChar::isLowSurrogate(escapedUnit(json, at + 6))) {
            at += 12;
        } else if (QChar::isSurrogate(unit)) {
            json.replace(at + 2, 4, "fffd");
            at += 6;
        } else {
            at += 2;
        }
    }
}

} // namespace

JsonReader::JsonReader(Source &source, task::Task task, QString list)
    : m_source(source)
    , m_task(std::move(task))
    , m_device(source.text())
    , m_list(std::move(list))
{}

int JsonReader::peek()
{
    if (m_at >= m_buffer.size()) {
        m_task.throwIfCancelled();
        m_task.progress(m_source.position());
        m_before += m_buffer.size();
        m_at = 0;
        m_buffer = m_device.read(bufferBytes);
        if (m_buffer.isEmpty())
            return -1;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

void JsonReader::skipSpace()
{
    for (int c = peek(); isSpace(c) || (m_place == Place::Top && isMark(c)); c = peek()) {
        m_line += c == '\n';
        skip();
    }
}

bool JsonReader::atEnd()
{
    skipSpace();
    return m_place == Place::Top && peek() < 0;
}

void JsonReader::expect(char wanted)
{
    skipSpace();
    const int c = peek();
    if (c < 0)
        failCutOff(m_recordLine);
    if (c != wanted)
        failHere(Import::tr("there is “%1” where “%2” belongs")
                     .arg(QString(QChar(c)), QString(QChar::fromLatin1(wanted))));
    skip();
}

const QByteArray &JsonReader::readValue()
{
    QByteArray &value = m_value;
    value.clear();
    const qint64 beginning = m_line;
    int depth = 0;
    bool inText = false;
    bool escaped = false;
    for (bool done = false; !done;) {
        if (peek() < 0) {
            if (depth > 0 || inText || value.isEmpty())
                failCutOff(beginning);
            break;
        }
        const qsizetype from = m_at;
        const char *bytes = m_buffer.constData();
        const qsizetype size = m_buffer.size();
        for (; m_at < size && !done; ++m_at) {
            const char c = bytes[m_at];
            if (!inText && depth == 0 && (c == ',' || c == '}' || c == ']' || isSpace(c))) {
                done = true; // what follows a number or a word
                break;
            }
            m_line += c == '\n';
            if (inText) {
                if (escaped)
                    escaped = false;
                else if (c == '\\')
                    escaped = true;
                else if (c == '"')
                    inText = false;
                done = !inText && depth == 0;
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                if (++depth > mostDepth) {
                    value.append(bytes + from, m_at - from);
                    failHere(
                        Import::tr("more than %1 lists and objects stand in each other").arg(int(mostDepth)));
                }
            } else if (c == '}' || c == ']') {
                done = --depth == 0;
            }
        }
        value.append(bytes + from, m_at - from);
        if (value.size() > mostBytes)
            failTooLarge(beginning);
    }
    if (value.isEmpty())
        failHere(Import::tr("a value is missing"));
    return value;
}

QJsonValue JsonReader::parse(QByteArray value, qint64 line, qint64 byte) const
{
    const bool wrapped = !value.startsWith('{') && !value.startsWith('[');
    if (wrapped)
        value = '[' + value + ']';
    replaceLoneSurrogates(value);
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(value, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype at = std::clamp<qsizetype>(error.offset, 0, value.size());
        failAt(line + std::count(value.begin(), value.begin() + at, '\n'), byte + at, error.errorString());
    }
    if (wrapped)
        return document.array().at(0);
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

bool JsonReader::readMembers(bool first)
{
    for (;; first = false) {
        skipSpace();
        if (peek() == '}') {
            skip();
            return false;
        }
        if (!first) {
            expect(',');
            skipSpace();
            if (peek() == '}')
                failHere(Import::tr("nothing follows the comma before “}”"));
        }
        if (peek() >= 0 && peek() != '"')
            failHere(Import::tr("there is “%1” where a name in quotation marks belongs")
                         .arg(QString(QChar(peek()))));
        const qint64 keyLine = m_line;
        const qint64 keyByte = byte();
        const QString key = parse(readValue(), keyLine, keyByte).toString();
        expect(':');
        skipSpace();
        if (key == m_list && peek() == '[') {
            skip();
            return true;
        }
        const qint64 line = m_line;
        const qint64 at = byte();
        const QByteArray value = readValue();
        m_aroundBytes += value.size();
        if (m_aroundBytes > mostBytes)
            failAt(line, at, Import::tr("the members of its object take more than 256 MB"));
        m_around.insert(key, parse(value, line, at));
    }
}

bool JsonReader::next(QJsonValue &record)
{
    for (;;) {
        skipSpace();
        const int c = peek();
        if (m_place == Place::Top) {
            if (c < 0)
                return false;
            m_recordLine = m_line;
            m_value.clear();
            if (c == '[') {
                skip();
                m_inObject = false;
                m_place = Place::FirstEntry;
                continue;
            }
            if (c != '{')
                failHere(Import::tr("it begins with “%1”, not with “{” or “[”").arg(QString(QChar(c))));
            if (!m_list.isEmpty()) {
                skip();
                m_around = {};
                m_aroundBytes = 0;
                m_inObject = true;
                if (readMembers(true)) {
                    m_place = Place::FirstEntry;
                    continue;
                }
                record = m_around;
                m_around = {};
                return true;
            }
        } else {
            if (c == ']') {
                skip();
                m_place = Place::Top;
                if (m_inObject && readMembers(false))
                    m_place = Place::FirstEntry;
                continue;
            }
            if (m_place == Place::NextEntry) {
                expect(',');
                skipSpace();
                if (peek() == ']')
                    failHere(Import::tr("nothing follows the comma before “]”"));
            }
            m_place = Place::NextEntry;
        }
        m_recordLine = m_line;
        const qint64 at = byte();
        record = parse(readValue(), m_recordLine, at);
        m_value.clear();
        return true;
    }
}

bool JsonReader::skipToNextLine()
{
    // What is not closed may have swallowed the lines after it: they are looked at again.
    const qsizetype rest = m_buffer.size() - m_at;
    m_buffer = m_value + m_buffer.last(rest);
    m_before = m_before + m_at - m_value.size();
    m_at = 0;
    m_line = m_recordLine;
    m_value.clear();
    for (bool lineBegins = false;;) {
        const int c = peek();
        if (c < 0)
            return false;
        if (lineBegins && c == '{')
            return true;
        lineBegins = c == '\n' || (lineBegins && c == recordSeparator);
        m_line += c == '\n';
        skip();
    }
}

void JsonReader::failAt(qint64 line, qint64 byte, const QString &reason) const
{
    throw JsonRecordError(
        Import::tr("%1, line %2 (byte %3) is not valid JSON: %4; correct it and import again.")
            .arg(m_source.name())
            .arg(line)
            .arg(byte + 1)
            .arg(reason),
        line, Import::tr("it is not valid JSON: %1").arg(reason));
}

void JsonReader::failHere(const QString &reason) const
{
    failAt(m_line, byte(), reason);
}

void JsonReader::failCutOff(qint64 line) const
{
    throw JsonRecordError(
        Import::tr("%1 ends in the middle of what begins in line %2; it seems to be cut off, so "
                   "fetch the whole file and import again.")
            .arg(m_source.name())
            .arg(line),
        line, Import::tr("it is not valid JSON: something in it is not closed"), true);
}

void JsonReader::failTooLarge(qint64 line) const
{
    throw JsonRecordError(
        Import::tr("%1 holds a record of more than 256 MB, which begins in line %2; split it "
                   "into smaller ones and import again.")
            .arg(m_source.name())
            .arg(line),
        line, Import::tr("it is larger than 256 MB"));
}

} // namespace jaccuse::import
