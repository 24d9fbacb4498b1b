// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_importer.h"

#include "import/exchange/exchange_document.h"
#include "import/import_words.h"
#include "import/json/json_reader.h"

using namespace Qt::StringLiterals;

namespace jaccuse::import {

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
    reading.task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    JsonReader reader(reading.source, reading.task);
    ExchangeNotes notes{reading.sink, fileName, 0, {}};
    qint64 documents = 0;
    for (QJsonValue record; reader.next(record);) {
        ++documents;
        if (!record.isObject())
            throw ImportError(Import::tr("%1, line %2 is no JSON object; an exchange file holds one or more "
                                         "documents, each an object.")
                                  .arg(fileName)
                                  .arg(reader.line()));
        const bool several = documents > 1 || !reader.atEnd();
        if (several && !textPath.isEmpty())
            throw ImportError(Import::tr("%1 holds several documents, so that one text does not fit; import "
                                         "it without --text.")
                                  .arg(fileName));
        notes.line = several ? reader.line() : 0;
        reading.sink.take(readExchangeDocument(record.toObject(), filePath, textPath, notes));
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
