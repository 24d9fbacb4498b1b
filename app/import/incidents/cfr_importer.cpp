// SPDX-License-Identifier: MIT
#include "import/incidents/cfr_importer.h"

#include "import/incidents/cfr_acts.h"
#include "import/table/date_words.h"
#include "import/table/table_columns.h"
#include "import/table/table_rows.h"
#include "import/uids.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

using model::ActorKind;
using model::PartyRole;

bool isTargetCategory(const QString &words)
{
    static constexpr std::array<QStringView, 4> categories{u"government", u"military", u"privatesector",
                                                           u"civilsociety"};
    const QString key = columnKey(words);
    return std::find(categories.begin(), categories.end(), QStringView(key)) != categories.end();
}

/// Names at commas, semicolons and line ends; "Iran, Islamic Republic of" and
/// "Palestine, State of" stay whole.
QStringList namesIn(const QString &cell)
{
    static const QRegularExpression marks(u"[,;\\n]"_s);
    QStringList names;
    for (const QString &part : cell.split(marks)) {
        const QString name = part.trimmed();
        const bool tail = name.endsWith(u" of") || name.endsWith(u" of the") || name == u"Province of China";
        if (tail && !names.isEmpty())
            names.last() += u", "_s + name;
        else if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

/// The states that a cell accuses; words that say that nobody is known name none.
QStringList sponsorsIn(const QString &cell)
{
    static const QStringList nobody{u"unknown"_s, u"na"_s, u"none"_s, u"notavailable"_s, u""_s};
    QStringList names = namesIn(cell);
    names.removeIf([](const QString &name) { return nobody.contains(columnKey(name)); });
    return names;
}

/// Whether words are a name rather than a description: each longer word begins with a capital.
bool isName(const QString &words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return parts.size() <= 6 && std::all_of(parts.begin(), parts.end(), [](const QString &word) {
               return word.size() < 4 || !word.at(0).isLower();
           });
}

/// Our categories for the types that a cell names, or its own words where one is not known.
QStringList actsOf(const QString &types)
{
    QStringList acts;
    for (const QString &type : namesIn(types))
        if (const QString act = cfrAct(type); !acts.contains(act.isEmpty() ? type : act))
            acts.append(act.isEmpty() ? type : act);
    return acts.isEmpty() ? QStringList{u"cyber.unspecified"_s} : acts;
}

bool saysSuspected(const QString &words)
{
    static constexpr std::array<QStringView, 8> hedges{u"believed", u"suspect", u"alleged", u"possibl",
                                                       u"likely",   u"probabl", u"may be",  u"thought to"};
    return std::any_of(hedges.begin(), hedges.end(),
                       [&](QStringView hedge) { return words.contains(hedge, Qt::CaseInsensitive); });
}

class Tracker
{
public:
    Tracker(const QString &fileName, const std::vector<QString> &header, ImportSink &sink);

    BatchBuilder &batch() { return m_batch; }
    void take(const std::vector<QString> &cells, qint64 line);
    void tellIncidentsAlone();

private:
    [[nodiscard]] bool isShifted(const std::vector<QString> &cells, const QStringList &sponsors) const;
    model::ActorId council();
    std::vector<model::ActorId> victims(const QString &cell, const QString &place);
    model::DocumentId entry(const std::vector<QString> &cells, const QUuid &incident);
    [[nodiscard]] QString note(const std::vector<QString> &cells) const;

    BatchBuilder m_batch;
    std::vector<QString> m_header;
    TableColumns m_columns;
    int m_title;
    int m_date;
    int m_affiliations;
    int m_description;
    int m_victims;
    int m_sponsor;
    int m_type;
    std::vector<int> m_sources;
    bool m_columnSuspects;
    QHash<QString, int> m_entries; ///< how often a title stands at one date
    int m_alone = 0;
};

Tracker::Tracker(const QString &fileName, const std::vector<QString> &header, ImportSink &sink)
    : m_batch(fileName, sink)
    , m_header(header)
    , m_columns(header)
    , m_title(m_columns.place({u"title", u"name", u"operation", u"incident"}))
    , m_date(m_columns.place({u"date", u"dateofreport", u"reportdate", u"incidentdate"}))
    , m_affiliations(m_columns.place({u"affiliations", u"affiliation", u"suspectedaffiliation"}))
    , m_description(m_columns.place({u"description", u"summary"}))
    , m_victims(m_columns.place({u"victims", u"victim", u"suspectedvictims", u"suspectedvictim"}))
    , m_sponsor(m_columns.place({u"sponsor", u"sponsors", u"suspectedsponsor", u"suspectedstatesponsor",
                                 u"statesponsor", u"suspectedstatesponsors"}))
    , m_type(m_columns.place({u"type", u"typeofincident", u"incidenttype"}))
    , m_columnSuspects(m_sponsor >= 0 && saysSuspected(header[static_cast<size_t>(m_sponsor)]))
{
    for (size_t i = 0; i < header.size(); ++i) {
        const QString key = columnKey(header[i]);
        if (key.startsWith(u"source") || key.startsWith(u"link") || key == u"url" || key == u"reference" ||
            key == u"references")
            m_sources.push_back(static_cast<int>(i));
    }
}

/// A lost or doubled separator moves all later cells: then words of other columns stand as sponsor or type.
bool Tracker::isShifted(const std::vector<QString> &cells, const QStringList &sponsors) const
{
    const QString type = cellAt(cells, m_type);
    const QStringList types = namesIn(type);
    return std::any_of(sponsors.begin(), sponsors.end(),
                       [](const QString &sponsor) {
                           return isTargetCategory(sponsor) || sponsor.contains(u'"') ||
                                  sponsor.contains(u"://") || !cfrAct(sponsor).isEmpty();
                       }) ||
           type.contains(u"://") || std::any_of(types.begin(), types.end(), isTargetCategory);
}

model::ActorId Tracker::council()
{
    return m_batch.actor(u"Council on Foreign Relations"_s, ActorKind::Collective);
}

/// A list of names is several victims; a description is one, whom nobody names.
std::vector<model::ActorId> Tracker::victims(const QString &cell, const QString &place)
{
    std::vector<model::ActorId> actors;
    const QStringList names = namesIn(cell);
    if (std::all_of(names.begin(), names.end(), isName))
        for (const QString &name : names)
            actors.push_back(m_batch.actor(name, ActorKind::Unknown, place));
    else
        actors.push_back(m_batch.unnamed(cell, ActorKind::Collective, place));
    return actors;
}

model::DocumentId Tracker::entry(const std::vector<QString> &cells, const QUuid &incident)
{
    model::Document document;
    document.kind = model::DocumentKind::Report;
    document.title = cellAt(cells, m_title);
    document.uid = uidOf(u"document"_s, {u"cfr"_s, incident.toString(QUuid::WithoutBraces)});
    document.language = u"en"_s;
    document.publisher = council();
    document.publisherBasis = model::code(model::Basis::Stated);
    for (const int place : m_sources)
        if (const QString address = cellAt(cells, place); address.contains(u"cfr.org/"))
            document.url = address;
    return m_batch.add(std::move(document));
}

/// Every cell that stands nowhere else in the claim.
QString Tracker::note(const std::vector<QString> &cells) const
{
    QStringList lines;
    for (size_t i = 0; i < m_header.size(); ++i) {
        const int place = static_cast<int>(i);
        const QString cell = cells[i].trimmed();
        const bool elsewhere = place == m_title || place == m_description || place == m_sponsor ||
                               place == m_type || place == m_victims || place == m_date ||
                               std::find(m_sources.begin(), m_sources.end(), place) != m_sources.end();
        if (!cell.isEmpty() && !elsewhere)
            lines.append(columnTitle(m_header, i) + u": "_s + cell);
    }
    return lines.join(u'\n');
}

void Tracker::take(const std::vector<QString> &cells, qint64 line)
{
    const QString title = cellAt(cells, m_title);
    const QString description = model::normalizedText(cellAt(cells, m_description));
    if (title.isEmpty() && description.isEmpty()) {
        m_batch.skip(line, Import::tr("The row has neither title nor description."));
        return;
    }
    const QStringList sponsors = sponsorsIn(cellAt(cells, m_sponsor));
    if (isShifted(cells, sponsors)) {
        m_batch.skip(line,
                     Import::tr("The row's cells stand in the wrong columns: its sponsor reads “%1”, its "
                                "type “%2”.")
                         .arg(cellAt(cells, m_sponsor).left(60), cellAt(cells, m_type).left(60)));
        return;
    }
    const QString words = cellAt(cells, m_date);
    const int number = ++m_entries[title + u'\x1F' + words];
    model::Incident incident;
    incident.uid = uidOf(u"incident"_s, {u"cfr"_s, title, words, QString::number(number)});
    incident.name = title.isEmpty() ? description.left(80) : title;
    incident.description = description;
    const QString type = cellAt(cells, m_type);
    const QStringList acts = actsOf(type);
    incident.category = acts.front();
    const QUuid uid = incident.uid;
    const QString place = uid.toString(QUuid::WithoutBraces);
    const QString victimCell = cellAt(cells, m_victims);
    if (!victimCell.isEmpty())
        incident.victims = victims(victimCell, place);
    const std::vector<model::ActorId> hit = incident.victims;
    const model::IncidentId incidentId = m_batch.add(std::move(incident));
    const model::DatedWords dated = datedWords(words, DateOrder::MonthDayYear);
    if (!words.isEmpty() && !dated.date.isKnown())
        m_batch.warn(
            line,
            Import::tr("The date “%1” is not one such as 3/15/2013; only its words are kept.").arg(words));
    if (sponsors.isEmpty()) {
        ++m_alone;
        return;
    }

    model::Claim claim;
    claim.uid = uidOf(u"claim"_s, {u"cfr"_s, title, words, QString::number(number)});
    claim.incident = incidentId;
    claim.said = dated;
    claim.acts = acts;
    claim.actWords = type;
    if (m_columnSuspects || saysSuspected(cellAt(cells, m_affiliations)))
        claim.force = model::Force::Hedged;
    addParty(claim, council(), PartyRole::Principal);
    for (const QString &sponsor : sponsors)
        addParty(claim, m_batch.actor(sponsor, ActorKind::State, place), PartyRole::Accused,
                 model::Responsibility::Supports);
    for (const model::ActorId victim : hit)
        addParty(claim, victim, PartyRole::Victim);
    model::Mention mention;
    mention.document = entry(cells, uid);
    claim.mentions.push_back(mention);
    if (!description.isEmpty()) {
        model::Quotation quotation;
        quotation.document = mention.document;
        quotation.exact = description;
        quotation.voice = model::Voice::Narrator;
        quotation.language = u"en"_s;
        claim.quotations.push_back(std::move(quotation));
    }
    for (const int source : m_sources)
        for (const QString &address : cellAt(cells, source).split(u'\n', Qt::SkipEmptyParts))
            if (!address.trimmed().isEmpty())
                claim.evidence.push_back({model::EvidenceKind::ThirdPartyReport, address.trimmed()});
    claim.note = note(cells);
    m_batch.addNumbered(std::move(claim));
}

void Tracker::tellIncidentsAlone()
{
    if (m_alone > 0)
        m_batch.warn(0,
                     Import::tr("Rows that name no sponsor, kept as incidents that nobody is accused of: %1.")
                         .arg(m_alone));
}

bool isTracker(const TableColumns &columns)
{
    const auto has = [&](std::initializer_list<QStringView> names) {
        return columns.place(names) >= 0 ? 1 : 0;
    };
    const int more = has({u"affiliations", u"affiliation", u"suspectedaffiliation"}) +
                     has({u"victims", u"suspectedvictims"}) + has({u"type", u"typeofincident"}) +
                     has({u"response"}) + has({u"category", u"targetcategory"});
    return has({u"title", u"name", u"operation", u"incident"}) > 0 &&
           has({u"sponsor", u"sponsors", u"suspectedsponsor", u"suspectedstatesponsor", u"statesponsor",
                u"suspectedstatesponsors"}) > 0 &&
           more >= 2;
}

} // namespace

Fit fitCfr(const SourceStart &start)
{
    if (start.isJson() || start.isDatabase || start.isBinary)
        return {0, Import::tr("it is no table in text")};
    if (isTracker(TableColumns(start.header)))
        return {70, {}};
    return {0, Import::tr("it has no columns Title, Sponsor, Victims and Type")};
}

void readCfr(const Reading &reading)
{
    const QString fileName = reading.source.name();
    CsvReader reader(reading.source.text(), fileName);
    const std::vector<QString> header = headerOf(reader, fileName);
    if (!isTracker(TableColumns(header)))
        throw ImportError(
            Import::tr("%1 is not the Council on Foreign Relations' tracker: %2.")
                .arg(fileName, Import::tr("it has no columns Title, Sponsor, Victims and Type")));
    reading.task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    Tracker tracker(fileName, header, reading.sink);
    eachRow(reading, reader, header.size(), tracker.batch(),
            [&](const std::vector<QString> &row, qint64 line) { tracker.take(row, line); });
    tracker.tellIncidentsAlone();
}

} // namespace jaccuse::import
