// SPDX-License-Identifier: MIT
#include "import/csv_importer.h"

#include "import/csv_reader.h"
#include "import/import_words.h"
#include "import/uids.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

enum Column : size_t { Accuser, Accused, Stance, Act, ClaimDate, Title, Url, Publisher, Language, Quote };
constexpr std::array<QStringView, 10> columnNames{u"accuser",    u"accused",      u"stance",     u"act",
                                                  u"claim_date", u"source_title", u"source_url", u"publisher",
                                                  u"language",   u"quote"};
constexpr int rowsInBatch = 5000;
constexpr qsizetype charactersInBatch = 4 * 1024 * 1024;

/// What the header says: which place in a row each known column has, and the names of the others.
struct Header
{
    std::array<int, columnNames.size()> place{};
    std::vector<std::pair<int, QString>> extra;
    size_t columns = 0;

    [[nodiscard]] bool has(Column column) const { return place[column] >= 0; }
};

Header readHeader(const std::vector<QString> &names)
{
    Header header;
    header.place.fill(-1);
    header.columns = names.size();
    for (size_t i = 0; i < names.size(); ++i) {
        const QString name = names[i].trimmed();
        const auto known = std::find_if(columnNames.begin(), columnNames.end(), [&](QStringView column) {
            return column.compare(name, Qt::CaseInsensitive) == 0;
        });
        const auto column = static_cast<size_t>(known - columnNames.begin());
        if (known != columnNames.end() && header.place[column] < 0)
            header.place[column] = static_cast<int>(i);
        else
            header.extra.emplace_back(static_cast<int>(i), name);
    }
    return header;
}

/// Turns rows into batches.
class TableReading
{
public:
    TableReading(QString fileName, Header header, ImportSink &sink)
        : m_fileName(std::move(fileName))
        , m_header(std::move(header))
        , m_sink(sink)
    {}

    void take(const std::vector<QString> &row, qint64 line);
    void flush();

private:
    [[nodiscard]] QString cell(const std::vector<QString> &row, Column column) const
    {
        return m_header.has(column) ? row[static_cast<size_t>(m_header.place[column])].trimmed() : QString();
    }
    void skip(qint64 line, const QString &reason)
    {
        m_sink.warn({.file = m_fileName, .line = line, .reason = reason, .skipped = true});
    }
    void warn(qint64 line, const QString &reason)
    {
        m_sink.warn({.file = m_fileName, .line = line, .reason = reason});
    }
    model::ActorId actor(const QString &name, model::ActorKind kind);
    model::DocumentId document(const std::vector<QString> &row);
    model::DatedWords said(const QString &words, qint64 line);
    [[nodiscard]] QString noteOf(const std::vector<QString> &row) const;

    QString m_fileName;
    Header m_header;
    ImportSink &m_sink;
    ImportBatch m_batch;
    qsizetype m_characters = 0;
    QHash<QString, QUuid> m_actorUids; // folding names is slow, and the same ones come again and again
    QHash<QString, model::ActorId> m_actorsByName;
    QHash<QUuid, model::ActorId> m_actors;
    QHash<QUuid, model::DocumentId> m_documents;
    bool m_saidNoSource = false;
};

model::ActorId TableReading::actor(const QString &name, model::ActorKind kind)
{
    model::ActorId id = m_actorsByName.value(name);
    if (id.isNull()) {
        constexpr qsizetype namesRemembered = 200'000;
        if (m_actorUids.size() > namesRemembered)
            m_actorUids.clear();
        QUuid &uid = m_actorUids[name];
        if (uid.isNull())
            uid = actorUid(name);
        model::ActorId &known = m_actors[uid];
        if (known.isNull()) {
            model::Actor actor;
            actor.uid = uid;
            actor.name = name;
            m_batch.actors.push_back(std::move(actor));
            known = model::ActorId{static_cast<qint64>(m_batch.actors.size())};
        }
        id = known;
        m_actorsByName.insert(name, id);
    }
    if (kind != model::ActorKind::Unknown)
        m_batch.actors[static_cast<size_t>(id.value - 1)].kind = kind;
    return id;
}

model::DocumentId TableReading::document(const std::vector<QString> &row)
{
    model::Document document;
    document.title = cell(row, Title);
    document.url = cell(row, Url);
    document.language = cell(row, Language);
    const QString publisher = cell(row, Publisher);
    if (document.title.isEmpty() && document.url.isEmpty() && publisher.isEmpty()) {
        if (!std::exchange(m_saidNoSource, true))
            m_sink.warn(
                {.file = m_fileName,
                 .reason = Import::tr("Some rows name no source; this table stands as their source.")});
        document.title = m_fileName;
    }
    document.uid = documentUid(document.url, document.title, publisher);
    model::DocumentId &id = m_documents[document.uid];
    if (id.isNull()) {
        if (!publisher.isEmpty()) {
            document.publisher = actor(publisher, model::ActorKind::Media);
            document.publisherBasis = model::code(model::Basis::Stated);
        }
        m_batch.documents.push_back(std::move(document));
        id = model::DocumentId{static_cast<qint64>(m_batch.documents.size())};
    }
    return id;
}

model::DatedWords TableReading::said(const QString &words, qint64 line)
{
    model::DatedWords said;
    if (words.isEmpty())
        return said;
    if (const auto date = model::EdtfDate::parse(words)) {
        said.date = *date;
        said.basis = model::Basis::Stated;
    } else {
        said.words = words;
        warn(line,
             Import::tr("The date “%1” is not one such as 2013-03-15, 2013-03 or 2013~; the claim is kept "
                        "without a date.")
                 .arg(words));
    }
    return said;
}

QString TableReading::noteOf(const std::vector<QString> &row) const
{
    QStringList lines;
    for (const auto &[place, name] : m_header.extra) {
        const QString value = row[static_cast<size_t>(place)].trimmed();
        if (!value.isEmpty())
            lines.append(name + u": "_s + value);
    }
    return lines.join(u'\n');
}

void TableReading::take(const std::vector<QString> &row, qint64 line)
{
    if (row.size() != m_header.columns) {
        skip(line, Import::tr("The row has %1 fields where the header has %2.")
                       .arg(row.size())
                       .arg(m_header.columns));
        return;
    }
    const QString accuser = cell(row, Accuser);
    const QString accused = cell(row, Accused);
    if (accuser.isEmpty() || accused.isEmpty()) {
        skip(line, accuser.isEmpty() ? Import::tr("The row names no accuser.")
                                     : Import::tr("The row names no accused."));
        return;
    }
    const QString stanceWord = m_header.has(Stance) ? cell(row, Stance) : model::code(model::Stance::Accuses);
    const auto stance = model::fromCode<model::Stance>(stanceWord.toLower());
    if (!stance) {
        skip(line, Import::tr("The stance “%1” is none of accuses, denies, defends, admits, declines, "
                              "withdraws.")
                       .arg(stanceWord));
        return;
    }

    model::Claim claim;
    claim.stance = *stance;
    if (*stance == model::Stance::Denies || *stance == model::Stance::Defends)
        claim.denial = model::DenialKind::Unspecified;
    claim.parties.resize(2);
    claim.parties[0].actor = actor(accuser, model::ActorKind::Unknown);
    claim.parties[1].actor = actor(accused, model::ActorKind::Unknown);
    claim.parties[1].role = model::PartyRole::Accused;
    claim.parties[1].responsibility = *stance == model::Stance::Accuses ? model::Responsibility::Performs
                                                                        : model::Responsibility::Unspecified;
    claim.actWords = cell(row, Act);
    if (!claim.actWords.isEmpty()) {
        const QStringList &categories = model::actCategories();
        const auto category = std::find_if(categories.begin(), categories.end(), [&](const QString &known) {
            return known.compare(claim.actWords, Qt::CaseInsensitive) == 0;
        });
        claim.acts = {category != categories.end() ? *category : claim.actWords};
    }
    const QString date = cell(row, ClaimDate);
    claim.said = said(date, line);
    claim.note = noteOf(row);

    const model::DocumentId told = document(row);
    claim.mentions.resize(1);
    claim.mentions[0].document = told;
    const QString quote = model::normalizedText(cell(row, Quote));
    if (!quote.isEmpty()) {
        claim.quotations.resize(1);
        claim.quotations[0].document = told;
        claim.quotations[0].exact = quote;
        claim.quotations[0].language = cell(row, Language);
    }
    claim.uid =
        uidOf(u"claim"_s, {accuser, accused, model::code(*stance), claim.actWords, date, cell(row, Title),
                           cell(row, Url), cell(row, Publisher), cell(row, Language), quote, claim.note});

    m_characters += quote.size() + claim.note.size() + claim.actWords.size();
    m_batch.claims.push_back(std::move(claim));
    if (m_batch.claims.size() >= rowsInBatch || m_characters > charactersInBatch)
        flush();
}

void TableReading::flush()
{
    if (!m_batch.claims.empty())
        m_sink.take(std::exchange(m_batch, {}));
    m_characters = 0;
    m_actorsByName.clear();
    m_actors.clear();
    m_documents.clear();
}

} // namespace

Fit fitCsv(const SourceStart &start)
{
    if (start.isJson() || start.isDatabase || start.isBinary)
        return {0, Import::tr("it is no table in text")};
    if (start.hasColumn(u"accuser") && start.hasColumn(u"accused"))
        return {100, {}};
    return {0, Import::tr("it has no columns accuser and accused")};
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
    const Header header = readHeader(row);
    if (!header.has(Accuser) || !header.has(Accused))
        throw ImportError(Import::tr("%1, line %2: the header has no column “%3”; name the columns as in "
                                     "accuser,accused,stance,act,claim_date,quote.")
                              .arg(fileName)
                              .arg(reader.line())
                              .arg(columnNames[header.has(Accuser) ? Accused : Accuser]));
    if (!header.has(Stance))
        reading.sink.warn(
            {.file = fileName,
             .line = reader.line(),
             .reason = Import::tr("There is no column “stance”; every row is taken to accuse.")});

    TableReading table(fileName, header, reading.sink);
    for (qint64 rows = 0; reader.next(row); ++rows) {
        table.take(row, reader.line());
        if (rows % 256 == 0) {
            task.throwIfCancelled();
            task.progress(reading.source.position());
        }
    }
    table.flush();
    task.progress(reading.source.position());
}

} // namespace jaccuse::import
