// SPDX-License-Identifier: MIT
#include "import/table/csv_importer.h"

#include "import/import_words.h"
#include "import/table/csv_reader.h"
#include "import/table/date_words.h"
#include "import/table/mapped_claims.h"
#include "import/table/table_rows.h"
#include "import/uids.h"

#include <QBuffer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// A record's id names it over all versions of its file, but another table may count from 1 as well: what
/// tells tables apart are the columns that their claims are made of.
QStringList idScope(const TableMapping &mapping)
{
    QStringList scope;
    for (const Field field : {Field::Id, Field::Accuser, Field::Accused}) {
        const auto from = mapping.fields.find(field);
        if (from == mapping.fields.end())
            continue;
        scope.append(from->second.column.isEmpty() ? u'=' + from->second.constant
                                                   : from->second.column.toCaseFolded());
    }
    return scope;
}

/// Turns rows into claims, each told by the document that its row names.
class TableReading
{
public:
    TableReading(const QString &fileName, const TableMapping &mapping, const std::vector<QString> &header,
                 ImportSink &sink)
        : m_columns(header.size())
        , m_idScope(idScope(mapping))
        , m_batch(fileName, sink)
        , m_claims(mapping, header, m_batch)
    {}

    void take(const std::vector<QString> &row, qint64 line);
    void finish() { m_batch.flush(); }

private:
    [[nodiscard]] bool fits(const std::vector<QString> &row) const;
    model::Document documentOf(const std::vector<QString> &row, const QString &publisher);
    model::DocumentId document(const std::vector<QString> &row, qint64 line, const QString &publisher,
                               model::Document &&document);
    [[nodiscard]] QUuid uidOfRow(const std::vector<QString> &row, const model::Claim &claim,
                                 const QString &quote) const;

    size_t m_columns;
    QStringList m_idScope;
    BatchBuilder m_batch;
    MappedClaims m_claims;
    bool m_saidNoSource = false;
};

/// A row with more fields than columns still fits where they are empty, as spreadsheets write them.
bool TableReading::fits(const std::vector<QString> &row) const
{
    return row.size() == m_columns ||
           (row.size() > m_columns &&
            std::all_of(row.begin() + static_cast<std::ptrdiff_t>(m_columns), row.end(),
                        [](const QString &cell) { return cell.trimmed().isEmpty(); }));
}

model::Document TableReading::documentOf(const std::vector<QString> &row, const QString &publisher)
{
    model::Document document;
    document.title = m_claims.value(row, Field::SourceTitle);
    document.url = m_claims.value(row, Field::SourceUrl);
    document.language = m_claims.value(row, Field::Language);
    if (document.url.isEmpty() &&
        (document.title.startsWith(u"http://") || document.title.startsWith(u"https://")))
        document.url = std::exchange(document.title, {});
    if (document.title.isEmpty() && document.url.isEmpty() && publisher.isEmpty()) {
        if (!std::exchange(m_saidNoSource, true))
            m_batch.warn(0, Import::tr("Some rows name no source; this table stands as their source."));
        document.title = m_batch.fileName();
    }
    document.uid = documentUid(document.url, document.title, publisher);
    return document;
}

model::DocumentId TableReading::document(const std::vector<QString> &row, qint64 line,
                                         const QString &publisher, model::Document &&document)
{
    if (const model::DocumentId known = m_batch.document(document.uid); !known.isNull())
        return known;
    if (!publisher.isEmpty()) {
        document.publisher =
            m_batch.actor(publisher, model::ActorKind::Media, document.uid.toString(QUuid::WithoutBraces));
        document.publisherBasis = model::code(model::Basis::Stated);
    }
    const model::DatedWords published = m_claims.date(row, Field::Published, line);
    if (published.date.isKnown()) {
        document.published = published.date;
        document.publishedBasis = model::code(model::Basis::Stated);
    }
    return m_batch.add(std::move(document));
}

QUuid TableReading::uidOfRow(const std::vector<QString> &row, const model::Claim &claim,
                             const QString &quote) const
{
    const auto value = [&](Field field) { return m_claims.value(row, field); };
    if (const QString id = value(Field::Id); !id.isEmpty())
        return uidOf(u"claim"_s, QStringList{u"record"_s, id} + m_idScope);
    QStringList parts{value(Field::Accuser),
                      value(Field::Accused),
                      model::code(claim.stance),
                      claim.actWords,
                      value(Field::ClaimDate),
                      value(Field::SourceTitle),
                      value(Field::SourceUrl),
                      value(Field::Publisher),
                      value(Field::Language),
                      quote,
                      claim.note};
    for (const Field field : {Field::Speaker, Field::Victim, Field::Denial, Field::Responsibility,
                              Field::Incident, Field::IncidentDate, Field::Published, Field::Confidence})
        if (const QString more = value(field); !more.isEmpty())
            parts.append(fieldCodes().at(static_cast<qsizetype>(field)) + u':' + more);
    return uidOf(u"claim"_s, parts);
}

void TableReading::take(const std::vector<QString> &row, qint64 line)
{
    if (isBlank(row))
        return;
    if (!fits(row)) {
        m_batch.skip(
            line,
            Import::tr("The row has %1 fields where the header has %2.").arg(row.size()).arg(m_columns));
        return;
    }
    const auto stance = m_claims.stance(row);
    if (!stance) {
        m_batch.skip(line, m_claims.whyNot());
        return;
    }
    const QString publisher = m_claims.value(row, Field::Publisher);
    model::Document source = documentOf(row, publisher);
    model::Claim claim = m_claims.claim(row, line, *stance, source.uid.toString(QUuid::WithoutBraces));
    const QString quote = model::normalizedText(m_claims.value(row, Field::Quotation));
    claim.uid = uidOfRow(row, claim, quote);
    const QString language = source.language;
    claim.mentions.resize(1);
    claim.mentions[0].document = document(row, line, publisher, std::move(source));
    if (!quote.isEmpty()) {
        claim.quotations.resize(1);
        claim.quotations[0].document = claim.mentions[0].document;
        claim.quotations[0].exact = quote;
        claim.quotations[0].language = language;
    }
    if (m_claims.isEmpty(row, Field::Id))
        m_batch.add(std::move(claim));
    else if (m_batch.addNumbered(std::move(claim)))
        m_batch.warn(line, Import::tr("The record id “%1” stands in an earlier row as well; both are kept.")
                               .arg(m_claims.value(row, Field::Id)));
    m_batch.flushIfFull();
}

} // namespace

QString plainCell(QString cell)
{
    if (!cell.startsWith(u'\''))
        return cell;
    const auto first = std::find_if(cell.cbegin(), cell.cend(), [](QChar c) { return c != u'\''; });
    if (first != cell.cend() && u"=+-@\t\r\n"_s.contains(*first))
        cell.remove(0, 1);
    return cell;
}

Fit fitCsv(const SourceStart &start)
{
    if (start.isJson() || start.isDatabase || start.isBinary)
        return {0, Import::tr("it is no table in text")};
    if (start.hasColumn(u"accuser") && start.hasColumn(u"accused"))
        return {100, {}};
    if (start.header.size() < 2)
        return {0, Import::tr("its first line has no columns")};
    if (mappingFault(suggestedMapping(start.header), start.header).isEmpty())
        return {20, {}};
    return {1, Import::tr(
                   "none of its columns says who accuses and who is accused; if it is a table of claims, say "
                   "with a mapping which do (--map FILE, or in the window on import)")};
}

std::vector<std::vector<QString>> firstRows(const SourceStart &start, size_t most)
{
    QByteArray head = start.bytes;
    if (!start.whole)
        head.truncate(head.lastIndexOf('\n') + 1);
    QBuffer buffer(&head);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, start.name);
    std::vector<std::vector<QString>> rows;
    std::vector<QString> row;
    try {
        reader.next(row);
        while (rows.size() < most && reader.next(row))
            rows.push_back(row);
    } catch (const ImportError &) {
        return rows; // what is wrong with the row is said where the table is read
    }
    return rows;
}

TableMapping suggestedTableMapping(const SourceStart &start)
{
    constexpr size_t rowsLookedAt = 500;
    TableMapping mapping = suggestedMapping(start.header);
    std::vector<QString> dates;
    const std::vector<std::vector<QString>> rows = firstRows(start, rowsLookedAt);
    for (const Field field : {Field::ClaimDate, Field::IncidentDate, Field::Published}) {
        const auto from = mapping.fields.find(field);
        if (from == mapping.fields.end())
            continue;
        const auto place = std::find_if(start.header.begin(), start.header.end(), [&](const QString &title) {
            return title.trimmed().compare(from->second.column, Qt::CaseInsensitive) == 0;
        });
        const auto column = static_cast<size_t>(place - start.header.begin());
        for (const std::vector<QString> &row : rows)
            if (column < row.size())
                dates.push_back(row[column]);
    }
    mapping.dates = orderOf(dates);
    return mapping;
}

void readCsv(const Reading &reading)
{
    const QString fileName = reading.source.name();
    const task::Task &task = reading.task;
    task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    CsvReader reader(reading.source.text(), fileName);
    std::vector<QString> row;
    if (!reader.next(row))
        throw ImportError(Import::tr("%1 is empty; a table of claims starts with a header line such as "
                                     "accuser,accused,stance,act,claim_date,quote.")
                              .arg(fileName));
    const std::vector<QString> header = row;
    const TableMapping mapping =
        reading.options.mapping ? *reading.options.mapping : suggestedTableMapping(reading.source.start());
    if (const QString fault = mappingFault(mapping, header); !fault.isEmpty())
        throw ImportError(Import::tr("%1, line %2: %3").arg(fileName, QString::number(reader.line()), fault));
    if (!mapping.fields.contains(Field::Stance))
        reading.sink.warn(
            {.file = fileName,
             .line = reader.line(),
             .reason = Import::tr("There is no column “stance”; every row is taken to accuse.")});

    TableReading table(fileName, mapping, header, reading.sink);
    qint64 rows = 0;
    for (; reader.next(row); ++rows) {
        for (QString &cell : row)
            cell = plainCell(std::move(cell));
        table.take(row, reader.line());
        if (rows % 256 == 0) {
            task.throwIfCancelled();
            task.progress(reading.source.position());
        }
    }
    if (rows == 0)
        reading.sink.warn(
            {.file = fileName,
             .line = reader.line(),
             .reason = Import::tr("There are no rows below the header, so nothing was imported.")});
    table.finish();
    task.progress(reading.source.position());
}

} // namespace jaccuse::import
