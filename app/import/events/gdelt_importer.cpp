// SPDX-License-Identifier: MIT
#include "import/events/gdelt_importer.h"

#include "import/events/cameo.h"
#include "import/table/date_words.h"
#include "import/table/table_columns.h"
#include "import/table/table_rows.h"
#include "import/uids.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

bool isFigures(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Where an actor's columns stand.
struct ActorPlaces
{
    int code = -1;
    int name = -1;
    int country = -1;
    int group = -1;

    [[nodiscard]] bool found() const { return code >= 0 || name >= 0; }
};

/// Where the columns of an export stand.
struct Places
{
    int id = 0;
    int day = 1;
    ActorPlaces first{5, 6, 7, 8};
    ActorPlaces second{15, 16, 17, 18};
    int code = 26;
    int rootCode = 28;
    int goldstein = 30;
    int mentions = 31;
    int tone = 34;
    int place = 52;
    int url = 60;

    [[nodiscard]] bool complete() const
    {
        return id >= 0 && day >= 0 && code >= 0 && first.found() && second.found();
    }
};

constexpr size_t columnsIn1WithoutUrl = 57;
constexpr size_t columnsIn1 = 58;
constexpr size_t columnsIn2 = 61;

/// The places in an export as GDELT publishes it, which has no header; by the number of columns.
std::optional<Places> placesAsPublished(size_t columns)
{
    if (columns != columnsIn1WithoutUrl && columns != columnsIn1 && columns != columnsIn2)
        return std::nullopt;
    Places places;
    if (columns != columnsIn2) {
        places.place = 50;
        places.url = columns == columnsIn1 ? 57 : -1;
    }
    return places;
}

Places placesIn(const TableColumns &columns)
{
    const auto actor = [&](QStringView which) {
        const QString start = u"actor"_s + which.toString();
        return ActorPlaces{columns.place({start + u"code"_s}), columns.place({start + u"name"_s}),
                           columns.place({start + u"countrycode"_s}),
                           columns.place({start + u"knowngroupcode"_s})};
    };
    Places places;
    places.id = columns.place({u"globaleventid", u"eventid"});
    places.day = columns.place({u"sqldate", u"day", u"date"});
    places.first = actor(u"1");
    places.second = actor(u"2");
    places.code = columns.place({u"eventcode", u"cameocode"});
    places.rootCode = columns.place({u"eventrootcode"});
    places.goldstein = columns.place({u"goldsteinscale", u"goldstein"});
    places.mentions = columns.place({u"nummentions"});
    places.tone = columns.place({u"avgtone"});
    places.place = columns.place({u"actiongeofullname"});
    places.url = columns.place({u"sourceurl", u"url"});
    return places;
}

enum class Table { None, EventsAsPublished, EventsWithHeader, Mentions, KnowledgeGraph };

/// As published, tabs stand between fields and quotation marks are letters; a table saved again by another
/// program has them around fields, or other marks between.
bool isPlain(const SourceStart &start)
{
    const qsizetype end = start.bytes.indexOf('\n');
    return (end < 0 ? start.bytes : start.bytes.left(end)).contains('\t') && !start.bytes.startsWith('"');
}

QStringList firstFields(const SourceStart &start)
{
    if (!isPlain(start))
        return {start.header.begin(), start.header.end()};
    const qsizetype end = start.bytes.indexOf('\n');
    const QString line = QString::fromUtf8(end < 0 ? start.bytes : start.bytes.left(end));
    return (line.endsWith(u'\r') ? line.chopped(1) : line).split(u'\t');
}

/// What a file is by its first line.
Table tableOf(const SourceStart &start)
{
    if (start.isDatabase || start.isBinary || start.isJson())
        return Table::None;
    const TableColumns columns(start.header);
    if (columns.has(u"globaleventid") && columns.has(u"mentiontimedate"))
        return Table::Mentions;
    if (columns.has(u"gkgrecordid") || columns.has(u"cameoeventids"))
        return Table::KnowledgeGraph;
    if (placesIn(columns).complete() && columns.has(u"globaleventid"))
        return Table::EventsWithHeader;
    const QStringList fields = firstFields(start);
    constexpr qsizetype figuresOfDay = 8;
    constexpr qsizetype figuresOfSecond = 14;
    if (placesAsPublished(static_cast<size_t>(fields.size())) && isFigures(fields[0]) &&
        fields[1].size() == figuresOfDay && isFigures(fields[1]))
        return Table::EventsAsPublished;
    if (fields.size() >= 13 && fields.size() <= 16 && isFigures(fields[0]) &&
        fields[1].size() == figuresOfSecond && isFigures(fields[1]) && fields[2].size() == figuresOfSecond)
        return Table::Mentions;
    const bool dated = !fields.isEmpty() && fields[0].size() >= figuresOfDay &&
                       isFigures(QStringView(fields[0]).left(figuresOfDay));
    if (dated &&
        ((fields.size() == 27 && fields[0].contains(u'-')) || (fields.size() == 11 && isFigures(fields[0]))))
        return Table::KnowledgeGraph;
    return Table::None;
}

class Events
{
public:
    Events(const QString &fileName, std::optional<Places> named, const QStringList &codes, ImportSink &sink)
        : m_batch(fileName, sink)
        , m_named(named)
        , m_codes(codes)
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
    [[nodiscard]] static QString eventCode(const std::vector<QString> &row, const Places &places);
    model::ActorId actor(const std::vector<QString> &row, const ActorPlaces &places, const QString &document);
    [[nodiscard]] model::Document documentOf(const std::vector<QString> &row, const Places &places) const;

    BatchBuilder m_batch;
    std::optional<Places> m_named;
    QStringList m_codes;
    bool m_taken = false;
    qint64 m_passed = 0; // events with other codes
};

/// Spreadsheets take codes for numbers: "012" becomes 12 or 12.0, which the root code of one figure tells.
QString Events::eventCode(const std::vector<QString> &row, const Places &places)
{
    const QString code = wholeNumber(cellAt(row, places.code));
    const bool lostZero = wholeNumber(cellAt(row, places.rootCode)).size() == 1 && !code.startsWith(u'0');
    return lostZero ? u'0' + code : code;
}

model::ActorId Events::actor(const std::vector<QString> &row, const ActorPlaces &places,
                             const QString &document)
{
    const QString code = cellAt(row, places.code);
    const QString name = cellAt(row, places.name).isEmpty() ? code : cellAt(row, places.name);
    if (code.isEmpty() && places.country < 0) // a selection of columns, which tells names alone
        return m_batch.actor(name, model::ActorKind::Unknown, document);
    const QString country = cellAt(row, places.country);
    const bool named = !country.isEmpty() || !cellAt(row, places.group).isEmpty() || code.startsWith(u"IGO");
    const QString note = Import::tr("CAMEO code %1").arg(code);
    if (!named) {
        const model::ActorId id = m_batch.unnamed(name, model::ActorKind::Collective, document + u'/' + code);
        m_batch[id].note = note;
        return id;
    }
    model::Actor actor;
    actor.name = code.isEmpty() || code == country || code == name ? name : name + u" ("_s + code + u')';
    actor.uid = uidOf(u"actor"_s, {u"gdelt"_s, code, name});
    actor.note = note;
    return m_batch.actor(actor);
}

model::Document Events::documentOf(const std::vector<QString> &row, const Places &places) const
{
    model::Document document;
    const QString source = cellAt(row, places.url);
    const bool address = source.startsWith(u"http://") || source.startsWith(u"https://");
    document.kind = model::DocumentKind::News;
    if (source.isEmpty())
        document.title = Import::tr("GDELT event database (%1)").arg(m_batch.fileName());
    else if (address)
        document.url = source;
    else
        document.title = source; // older events name a service, such as BBC Monitoring
    document.uid = documentUid(document.url, document.title, {});
    return document;
}

void Events::take(const std::vector<QString> &row, qint64 line)
{
    const std::optional<Places> places = m_named ? m_named : placesAsPublished(row.size());
    if (!places) {
        m_batch.skip(line,
                     Import::tr("The row has %1 fields where an event has 57, 58 or 61.").arg(row.size()));
        return;
    }
    const QString id = wholeNumber(cellAt(row, places->id));
    if (!isFigures(id)) {
        m_batch.skip(
            line, Import::tr("The row does not begin with the number of an event: “%1”.").arg(id.left(40)));
        return;
    }
    const QString code = eventCode(row, *places);
    if (!isAmongCodes(code, m_codes)) {
        ++m_passed;
        return;
    }
    const auto meaning = meaningOfCameo(code);
    if (!meaning)
        return;
    const auto missing = [&](const ActorPlaces &actor) {
        return cellAt(row, actor.code).isEmpty() && cellAt(row, actor.name).isEmpty();
    };
    if (missing(places->first) || missing(places->second)) {
        m_batch.skip(line, missing(places->first)
                               ? Import::tr("The event names no first actor, who says it.")
                               : Import::tr("The event names no second actor, of whom it is "
                                            "said."));
        return;
    }
    model::Document document = documentOf(row, *places);
    const QString place = document.uid.toString(QUuid::WithoutBraces);
    model::Claim claim;
    claim.uid = uidOf(u"claim"_s, {u"gdelt"_s, id});
    claim.stance = meaning->stance;
    claim.acts = {meaning->act};
    const model::ActorId first = actor(row, places->first, place);
    addCameoParties(claim, first, actor(row, places->second, place));
    const QString day = wholeNumber(cellAt(row, places->day));
    claim.said = datedWords(day);
    if (claim.said.date.isKnown())
        claim.said.words.clear();
    else if (!day.isEmpty())
        m_batch.warn(line, Import::tr("The day “%1” is no date; the claim is kept without one.").arg(day));
    model::Mention mention;
    mention.document = m_batch.add(std::move(document));
    claim.mentions.push_back(std::move(mention));

    QStringList lines{u"EventCode: "_s + code, u"GLOBALEVENTID: "_s + id};
    const std::array<std::pair<QString, int>, 4> kept{{{u"NumMentions"_s, places->mentions},
                                                       {u"GoldsteinScale"_s, places->goldstein},
                                                       {u"AvgTone"_s, places->tone},
                                                       {u"ActionGeo_FullName"_s, places->place}}};
    for (const auto &[name, column] : kept)
        if (const QString cell = cellAt(row, column); !cell.isEmpty())
            lines.append(name + u": "_s + cell);
    claim.note = lines.join(u'\n');
    m_taken = true;
    m_batch.addNumbered(std::move(claim));
}

} // namespace

Fit fitGdelt(const SourceStart &start)
{
    switch (tableOf(start)) {
    case Table::EventsAsPublished:
    case Table::EventsWithHeader:
        return {85, {}};
    case Table::Mentions:
    case Table::KnowledgeGraph:
        return {60, {}}; // so that the reader can say what it is
    case Table::None:
        break;
    }
    return {0, Import::tr("it has neither 57, 58 or 61 columns that begin with an event's number and day nor "
                          "their names")};
}

void readGdelt(const Reading &reading)
{
    const QString fileName = reading.source.name();
    const QStringList codes = cameoCodes(reading.options.eventCodes);
    const SourceStart start = reading.source.start();
    const Table table = tableOf(start);
    if (table == Table::Mentions)
        throw ImportError(
            Import::tr("%1 is GDELT's table of mentions: it says which articles tell an event, not "
                       "who says what of whom; import the export of events.")
                .arg(fileName));
    if (table == Table::KnowledgeGraph)
        throw ImportError(Import::tr("%1 is GDELT's knowledge graph: it lists themes, names and places of "
                                     "articles, not who says what of whom; import the export of events.")
                              .arg(fileName));
    if (table == Table::None)
        throw ImportError(
            Import::tr("%1 is not an export of GDELT's events: %2.").arg(fileName, fitGdelt(start).whyNot));
    reading.task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);

    const bool published = table == Table::EventsAsPublished;
    const bool plain = isPlain(start);
    QIODevice &text = reading.source.text();
    CsvReader reader = plain ? CsvReader(text, fileName, '\t') : CsvReader(text, fileName);
    std::optional<Places> named;
    size_t columns = 0;
    if (!published) {
        const std::vector<QString> header = headerOf(reader, fileName);
        columns = header.size();
        named = placesIn(TableColumns(header));
    }
    Events events(fileName, named, codes, reading.sink);
    const auto take = [&](const std::vector<QString> &row, qint64 line) { events.take(row, line); };
    if (published)
        eachRecord(reading, reader, events.batch(), take);
    else
        eachRow(reading, reader, columns, events.batch(), take);
    events.tellNoWords();
}

} // namespace jaccuse::import
