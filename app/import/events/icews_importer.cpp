// SPDX-License-Identifier: MIT
#include "import/events/icews_importer.h"

#include "import/events/cameo.h"
#include "import/table/date_words.h"
#include "import/table/table_columns.h"
#include "import/table/table_rows.h"
#include "import/uids.h"

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// A cell; empty where the table says that there is none.
QString given(const std::vector<QString> &row, int place)
{
    const QString cell = cellAt(row, place);
    return cell == u"NA" || cell == u"NULL" ? QString() : cell;
}

class Stories
{
public:
    Stories(const QString &fileName, const std::vector<QString> &header, const TableColumns &columns,
            const QStringList &codes, ImportSink &sink)
        : m_batch(fileName, sink)
        , m_header(header)
        , m_codes(codes)
        , m_event(columns.place({u"eventid"}))
        , m_day(columns.place({u"eventdate", u"date"}))
        , m_source(columns.place({u"sourcename"}))
        , m_sourceCountry(columns.place({u"sourcecountry"}))
        , m_code(columns.place({u"cameocode"}))
        , m_target(columns.place({u"targetname"}))
        , m_targetCountry(columns.place({u"targetcountry"}))
        , m_story(columns.place({u"storyid"}))
        , m_publisher(columns.place({u"publisher"}))
    {}

    BatchBuilder &batch() { return m_batch; }
    void take(const std::vector<QString> &row, qint64 line);
    void tellNoWords()
    {
        if (m_taken)
            m_batch.warn(0, Import::tr("Event data hold no words: these claims have no quotation."));
        else if (m_passed > 0)
            m_batch.warn(0, noneAmongCodes(m_passed, m_codes));
    }

private:
    model::ActorId actor(const QString &name, const QString &country, const QString &place)
    {
        return m_batch.actor(name, name == country ? model::ActorKind::State : model::ActorKind::Unknown,
                             place);
    }
    model::DocumentId document(const std::vector<QString> &row);
    [[nodiscard]] QString note(const std::vector<QString> &row) const;

    BatchBuilder m_batch;
    std::vector<QString> m_header;
    QStringList m_codes;
    int m_event;
    int m_day;
    int m_source;
    int m_sourceCountry;
    int m_code;
    int m_target;
    int m_targetCountry;
    int m_story;
    int m_publisher;
    bool m_taken = false;
    qint64 m_passed = 0; // events with other codes
};

model::DocumentId Stories::document(const std::vector<QString> &row)
{
    const QString story = wholeNumber(given(row, m_story));
    const QString publisher = given(row, m_publisher);
    model::Document document;
    document.kind = model::DocumentKind::News;
    document.title = story.isEmpty() ? Import::tr("ICEWS event data (%1)").arg(m_batch.fileName())
                                     : Import::tr("ICEWS story %1").arg(story);
    document.uid = uidOf(u"document"_s, {u"icews"_s, story, publisher});
    if (const model::DocumentId known = m_batch.document(document.uid); !known.isNull())
        return known;
    if (!publisher.isEmpty()) {
        document.publisher = m_batch.actor(publisher, model::ActorKind::Media, story);
        document.publisherBasis = model::code(model::Basis::Stated);
    }
    return m_batch.add(std::move(document));
}

QString Stories::note(const std::vector<QString> &row) const
{
    QStringList lines;
    for (size_t i = 0; i < m_header.size(); ++i) {
        const int place = static_cast<int>(i);
        const bool elsewhere =
            place == m_day || place == m_source || place == m_target || place == m_publisher;
        if (const QString cell = given(row, place); !cell.isEmpty() && !elsewhere)
            lines.append(columnTitle(m_header, i) + u": "_s + cell);
    }
    return lines.join(u'\n');
}

void Stories::take(const std::vector<QString> &row, qint64 line)
{
    const QString code = wholeNumber(given(row, m_code));
    const auto meaning = isAmongCodes(code, m_codes) ? meaningOfCameo(code) : std::nullopt;
    if (!meaning) {
        ++m_passed;
        return;
    }
    const QString source = given(row, m_source);
    const QString target = given(row, m_target);
    if (source.isEmpty() || target.isEmpty()) {
        m_batch.skip(line, source.isEmpty() ? Import::tr("The event names no source, who says it.")
                                            : Import::tr("The event names no target, of whom it is said."));
        return;
    }
    const QString event = wholeNumber(given(row, m_event));
    const QString day = given(row, m_day);
    model::Claim claim;
    claim.uid = event.isEmpty()
                    ? uidOf(u"claim"_s, {u"icews"_s, day, source, target, code, given(row, m_story)})
                    : uidOf(u"claim"_s, {u"icews"_s, event});
    claim.stance = meaning->stance;
    claim.acts = {meaning->act};
    const QString place = given(row, m_story);
    const model::ActorId first = actor(source, given(row, m_sourceCountry), place);
    addCameoParties(claim, first, actor(target, given(row, m_targetCountry), place));
    claim.said = datedWords(day);
    if (!day.isEmpty() && !claim.said.date.isKnown())
        m_batch.warn(line, Import::tr("The day “%1” is no date; the claim is kept without one.").arg(day));
    model::Mention mention;
    mention.document = document(row);
    claim.mentions.push_back(std::move(mention));
    claim.note = note(row);
    m_taken = true;
    m_batch.addNumbered(std::move(claim));
}

bool isIcews(const TableColumns &columns)
{
    return columns.has(u"cameocode") && columns.has(u"sourcename") && columns.has(u"targetname");
}

} // namespace

Fit fitIcews(const SourceStart &start)
{
    if (!start.isJson() && !start.isDatabase && !start.isBinary && isIcews(TableColumns(start.header)))
        return {90, {}};
    return {0, Import::tr("it has no columns Source Name, CAMEO Code and Target Name")};
}

void readIcews(const Reading &reading)
{
    const QString fileName = reading.source.name();
    const QStringList codes = cameoCodes(reading.options.eventCodes);
    const SourceStart start = reading.source.start();
    if (!isIcews(TableColumns(start.header)))
        throw ImportError(
            Import::tr("%1 is not ICEWS event data: %2.").arg(fileName, fitIcews(start).whyNot));
    reading.task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    // As published, tabs stand between fields and quotation marks are letters; a table saved again has them.
    const bool plain = start.separator == u'\t' && !start.bytes.startsWith('"');
    QIODevice &text = reading.source.text();
    CsvReader reader = plain ? CsvReader(text, fileName, '\t') : CsvReader(text, fileName);
    const std::vector<QString> header = headerOf(reader, fileName);
    Stories stories(fileName, header, TableColumns(header), codes, reading.sink);
    eachRow(reading, reader, header.size(), stories.batch(),
            [&](const std::vector<QString> &row, qint64 line) { stories.take(row, line); });
    stories.tellNoWords();
}

} // namespace jaccuse::import
