// SPDX-License-Identifier: MIT
#include "import/exchange/exchange_importer.h"

#include "import/exchange/exchange_document.h"
#include "import/import_words.h"
#include "import/json/json_members.h"
#include "import/json/json_reader.h"

#include <optional>

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

namespace {

/// Reads the documents of a file one after another. Of several, one that cannot be read is left out and told.
class Documents
{
public:
    explicit Documents(const Reading &reading)
        : m_reading(reading)
        , m_reader(reading.source, reading.task)
        , m_notes{reading.sink, reading.source.name(), 0, {}}
    {}

    void take()
    {
        while (takeNext())
            continue;
        if (m_taken == 0 && m_failure)
            throw JsonRecordError(*m_failure);
        if (m_taken == 0)
            throw ImportError(Import::tr("%1 is empty; an exchange file holds a JSON document of format "
                                         "attribution-claims/1.")
                                  .arg(m_notes.fileName));
        tellUnread();
    }

private:
    bool takeNext()
    {
        QJsonValue record;
        try {
            if (!m_reader.next(record))
                return false;
        } catch (const JsonRecordError &error) {
            if (m_reader.isInList())
                throw;
            leaveOut(error);
            const bool more = m_reader.skipToNextLine();
            // What is cut off lacks more than its last record.
            if (!more && error.isCutOff)
                throw;
            return more;
        }
        const bool several = m_taken > 0 || m_failure || !m_reader.atEnd();
        if (several && !m_reading.options.textPath.isEmpty())
            throw ImportError(Import::tr("%1 holds several documents, so that one text does not fit; import "
                                         "it without --text.")
                                  .arg(m_notes.fileName));
        m_notes.line = several ? m_reader.line() : 0;
        try {
            m_reading.sink.take(readExchangeDocument(record, m_reading.source.path().file,
                                                     m_reading.options.textPath, m_notes));
            ++m_taken;
        } catch (const RecordFault &fault) {
            const JsonRecordError error(
                Import::tr("%1 cannot be imported: %2; correct it and import again.")
                    .arg(several ? Import::tr("%1, line %2").arg(m_notes.fileName).arg(m_reader.line())
                                 : m_notes.fileName,
                         fault.reason),
                m_reader.line(), fault.reason);
            if (!several)
                throw JsonRecordError(error);
            leaveOut(error);
        }
        return true;
    }

    void leaveOut(const JsonRecordError &error)
    {
        if (!m_failure)
            m_failure.emplace(error);
        m_notes.line = error.line;
        m_notes.warn(Import::tr("The document is left out: %1.").arg(error.reason), true);
    }

    void tellUnread()
    {
        if (m_notes.unread.isEmpty())
            return;
        QStringList names(m_notes.unread.begin(), m_notes.unread.end());
        names.sort();
        m_notes.line = 0;
        m_notes.warn(Import::tr("Members that are not known were passed over: %1.").arg(names.join(u", "_s)));
    }

    const Reading &m_reading;
    JsonReader m_reader;
    ExchangeNotes m_notes;
    qint64 m_taken = 0;
    std::optional<JsonRecordError> m_failure; // the first one
};

} // namespace

void readExchange(const Reading &reading)
{
    reading.task.phase(Import::tr("Reading %1").arg(reading.source.name()), reading.source.size(),
                       task::Unit::Bytes);
    Documents(reading).take();
}

} // namespace jaccuse::import
