// SPDX-License-Identifier: MIT
#include "import/exchange_importer.h"

#include "import/exchange_document.h"
#include "import/import_words.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr qint64 longestDocument = 512LL * 1024 * 1024;

void checkSize(qint64 bytes, const QString &fileName)
{
    if (bytes > longestDocument)
        throw ImportError(Import::tr("%1 is over 512 MB as one JSON document; write it as JSON lines, one "
                                     "document a line.")
                              .arg(fileName));
}

std::optional<QJsonObject> parseObject(const QByteArray &json, QJsonParseError &error)
{
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

[[noreturn]] void failJson(const QString &fileName, const QByteArray &json, const QJsonParseError &error,
                           qint64 linesBefore)
{
    const qsizetype at = std::clamp<qsizetype>(error.offset, 0, json.size());
    const qint64 line = linesBefore + std::count(json.begin(), json.begin() + at, '\n') + 1;
    const QString reason =
        error.error == QJsonParseError::NoError ? Import::tr("it holds no JSON object") : error.errorString();
    throw ImportError(Import::tr("%1, line %2 is not valid JSON (%3); correct it and import again.")
                          .arg(fileName)
                          .arg(line)
                          .arg(reason));
}

QByteArray readLine(QIODevice &device, const QString &fileName)
{
    QByteArray line = device.readLine(longestDocument + 2);
    checkSize(line.size(), fileName);
    return line;
}

} // namespace

Fit fitExchange(const SourceStart &start)
{
    if (!start.isJson())
        return {0, Import::tr("it is no JSON")};
    if (start.bytes.contains("attribution-claims/1"))
        return {100, {}};
    return {0, Import::tr("it does not say that its format is attribution-claims/1")};
}

void readExchange(const Reading &reading)
{
    const QString fileName = reading.source.name();
    const QString &filePath = reading.source.path().file;
    const QString &textPath = reading.options.textPath;
    ImportSink &sink = reading.sink;
    const task::Task &task = reading.task;
    QIODevice &device = reading.source.text();
    task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    ExchangeNotes notes{sink, fileName, 0, {}};
    qint64 lines = 0;
    qint64 documents = 0;
    qint64 bytes = 0;
    while (!device.atEnd()) {
        task.throwIfCancelled();
        QByteArray json = readLine(device, fileName);
        bytes += json.size();
        if (lines == 0 && json.startsWith("\xEF\xBB\xBF"))
            json.remove(0, 3);
        ++lines;
        if (json.trimmed().isEmpty())
            continue;
        QJsonParseError error{};
        std::optional<QJsonObject> root = parseObject(json, error);
        const bool wholeFile = !root && documents == 0;
        if (wholeFile) {
            checkSize(device.isSequential() ? json.size() : device.size(), fileName);
            json += device.readAll();
            bytes += json.size();
            root = parseObject(json, error);
        }
        if (!root)
            failJson(fileName, json, error, lines - 1);
        if (++documents > 1 && !textPath.isEmpty())
            throw ImportError(Import::tr("%1 holds several documents, so that one text does not fit; import "
                                         "it without --text.")
                                  .arg(fileName));
        notes.line = wholeFile || device.atEnd() ? (documents > 1 ? lines : 0) : lines;
        sink.take(readExchangeDocument(*root, filePath, textPath, notes));
        task.progress(reading.source.position());
    }
    if (documents == 0)
        throw ImportError(Import::tr("%1 is empty; an exchange file holds a JSON document of format "
                                     "attribution-claims/1.")
                              .arg(fileName));
    if (!notes.unread.isEmpty()) {
        QStringList names(notes.unread.begin(), notes.unread.end());
        names.sort();
        notes.line = 0;
        notes.warn(Import::tr("Members that are not known were passed over: %1.").arg(names.join(u", "_s)));
    }
}

} // namespace jaccuse::import
