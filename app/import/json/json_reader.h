// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"
#include "import/source/source.h"
#include "task/task.h"

#include <QJsonObject>

#include <utility>

namespace jaccuse::import {

/// A record of a JSON file cannot be read, but others may be: what() says so of the file, reason of the
/// record.
class JsonRecordError : public ImportError
{
public:
    JsonRecordError(const QString &sentence, qint64 faultyLine, QString why, bool cutOff = false)
        : ImportError(sentence)
        , line(faultyLine)
        , reason(std::move(why))
        , isCutOff(cutOff)
    {}
    qint64 line;
    QString reason; ///< the end of a sentence, such as "it is larger than 256 MB"
    bool isCutOff;  ///< the file ends in it
};

/// The records of a JSON file, one after another: the entries of a list, objects that follow each other
/// (one a line or not), or one object alone. Only one record is held at a time, so a file may be of any
/// size. Of members with the same name in one object the last counts; half of a surrogate pair becomes the
/// replacement character.
class JsonReader
{
public:
    static constexpr qint64 mostBytes = 256LL << 20; ///< of one record
    static constexpr int mostDepth = 512;            ///< of lists and objects within each other

    /// `list` names the member of a top-level object whose list holds the records, such as "objects" of a
    /// STIX bundle; an object without it is a record itself. Empty: top-level objects are the records.
    /// Reads the source's text from its beginning and tells the task how far it has come.
    JsonReader(Source &source, task::Task task, QString list = {});

    /// The next record; false after the last one. Throws JsonRecordError where the file is no JSON, is cut
    /// off, nests too deep or holds a record that is too large, and task::Cancelled.
    bool next(QJsonValue &record);

    /// After an error: goes on at the next line that begins with “{”, as every one of a file of JSON lines
    /// does. False where there is none. Not where the records are those of a list.
    bool skipToNextLine();
    [[nodiscard]] bool isInList() const { return m_place != Place::Top || !m_list.isEmpty(); }

    /// The line that the last record begins in, from 1.
    [[nodiscard]] qint64 line() const { return m_recordLine; }
    /// Whether nothing but white space follows.
    bool atEnd();
    /// The members around the list as far as they were read; whole after the last record.
    [[nodiscard]] const QJsonObject &around() const { return m_around; }

private:
    enum class Place { Top, FirstEntry, NextEntry };

    int peek();
    void skip() { ++m_at; }
    void skipSpace();
    void expect(char wanted);
    const QByteArray &readValue();
    QJsonValue parse(QByteArray value, qint64 line, qint64 byte) const;
    bool readMembers(bool first);
    [[noreturn]] void failAt(qint64 line, qint64 byte, const QString &reason) const;
    [[noreturn]] void failHere(const QString &reason) const;
    [[noreturn]] void failCutOff(qint64 line) const;
    [[noreturn]] void failTooLarge(qint64 line) const;
    [[nodiscard]] qint64 byte() const { return m_before + m_at; }

    Source &m_source;
    task::Task m_task;
    QIODevice &m_device;
    QString m_list;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    QByteArray m_value;  // the text of the value that is being read, or was read last
    qint64 m_before = 0; // bytes before the buffer
    qint64 m_line = 1;
    qint64 m_recordLine = 1;
    Place m_place = Place::Top;
    bool m_inObject = false;
    qint64 m_aroundBytes = 0;
    QJsonObject m_around;
};

} // namespace jaccuse::import
