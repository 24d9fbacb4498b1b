// SPDX-License-Identifier: MIT
#include "import/incidents/eurepoc_importer.h"

#include "import/incidents/eurepoc_incidents.h"
#include "import/incidents/eurepoc_row.h"
#include "import/table/date_words.h"
#include "import/table/table_rows.h"
#include "import/uids.h"

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

using model::ActorKind;
using model::PartyRole;
using model::Responsibility;

model::EdtfDate incidentDate(const EurepocIncident &incident)
{
    const auto start = dateOf(incident.start);
    const auto end = dateOf(incident.end);
    if (start && end && start->text() != end->text())
        if (const auto both = model::EdtfDate::parse(start->text() + u'/' + end->text()))
            return *both;
    return start.value_or(model::EdtfDate());
}

class AttributionTable
{
public:
    AttributionTable(const QString &fileName, const std::vector<QString> &header,
                     QHash<QString, EurepocIncident> incidents, ImportSink &sink)
        : m_columns(header)
        , m_header(header)
        , m_incidents(std::move(incidents))
        , m_batch(fileName, sink)
    {}

    BatchBuilder &batch() { return m_batch; }
    void take(const std::vector<QString> &cells, qint64 line);

private:
    model::IncidentId incident(const QString &id);
    model::ActorId repository();
    void addAccused(const EurepocRow &row, const QString &place, model::Claim &claim);
    void addClaimant(const EurepocRow &row, const QString &place, model::Claim &claim);
    model::ActorId initiatorActor(const EurepocRow &row, const QString &name, const QString &place);
    void addInitiators(const EurepocRow &row, const QString &place, PartyRole role,
                       std::optional<Responsibility> responsibility, model::Claim &claim);
    void addAll(const EurepocWho &who, ActorKind kind, const QString &place, PartyRole role,
                std::optional<Responsibility> responsibility, model::Claim &claim);
    void addMentions(const EurepocRow &row, model::Claim &claim);
    [[nodiscard]] QString note(const std::vector<QString> &cells, const EurepocRow &row,
                               const model::Claim &claim) const;

    TableColumns m_columns;
    std::vector<QString> m_header;
    QHash<QString, EurepocIncident> m_incidents;
    BatchBuilder m_batch;
};

model::ActorId AttributionTable::repository()
{
    model::Actor eurepoc;
    eurepoc.name = u"European Repository of Cyber Incidents"_s;
    eurepoc.uid = actorUid(eurepoc.name);
    eurepoc.kind = ActorKind::Collective;
    model::Alias alias;
    alias.text = u"EuRepoC"_s;
    alias.kind = model::AliasKind::Acronym;
    eurepoc.aliases.push_back(alias);
    return m_batch.actor(eurepoc);
}

model::IncidentId AttributionTable::incident(const QString &id)
{
    const QUuid uid = uidOf(u"incident"_s, {u"eurepoc"_s, id});
    if (const model::IncidentId known = m_batch.incident(uid); !known.isNull())
        return known;
    model::Incident made;
    made.uid = uid;
    made.name = Import::tr("EuRepoC incident %1").arg(id);
    made.references = {{u"eurepoc"_s, id}};
    if (const auto known = m_incidents.constFind(id); known != m_incidents.constEnd()) {
        if (!known->name.isEmpty())
            made.name = known->name;
        made.description = model::normalizedText(known->description);
        made.category = known->acts.value(0);
        made.date.date = incidentDate(*known);
        if (made.date.date.isKnown())
            made.date.basis = model::Basis::External;
        for (const QString &receiver : known->receivers)
            made.victims.push_back(m_batch.actor(
                receiver, receiver.endsWith(u"(region)") ? ActorKind::Collective : ActorKind::Unknown, id));
    }
    return m_batch.add(std::move(made));
}

/// The initiator, with the other names that a list such as "APT28/Fancy Bear/Sofacy (GRU)" says it has.
/// Two names at a slash may as well be a body and its part ("MSS/JSSD"), so that these stay one name.
model::ActorId AttributionTable::initiatorActor(const EurepocRow &row, const QString &name,
                                                const QString &place)
{
    if (name.isEmpty()) {
        const bool unknown =
            row.initiator.unknown() || (row.initiator.text.isEmpty() && row.initiatorCountry.unknown());
        const QString who = unknown ? Import::tr("Unknown initiator") : Import::tr("Unnamed initiator");
        return m_batch.unnamed(isEurepocGap(row.category) ? who
                                                          : Import::tr("%1 (%2)").arg(who, row.category),
                               row.isNonState() ? ActorKind::Collective : ActorKind::Unknown, place);
    }
    const model::ActorId id = m_batch.actor(
        name, columnKey(row.category) == u"nonstategroup" ? ActorKind::Group : ActorKind::Unknown, place);
    QString names = name;
    names.truncate(names.indexOf(u" <") >= 0 ? names.indexOf(u" <") : names.size());
    names.truncate(names.indexOf(u" (") >= 0 ? names.indexOf(u" (") : names.size());
    const QStringList parts = listIn(names, u'/');
    model::Actor &actor = m_batch[id];
    if (parts.size() >= 3 && actor.aliases.empty())
        for (const QString &part : parts) {
            model::Alias alias;
            alias.text = part;
            actor.aliases.push_back(std::move(alias));
        }
    return id;
}

/// Those of the row, or one whom it does not name.
void AttributionTable::addInitiators(const EurepocRow &row, const QString &place, PartyRole role,
                                     std::optional<Responsibility> responsibility, model::Claim &claim)
{
    const QStringList names = row.initiator.names();
    for (const QString &name : names)
        addParty(claim, initiatorActor(row, name, place), role, responsibility);
    if (names.isEmpty())
        addParty(claim, initiatorActor(row, {}, place), role, responsibility);
}

void AttributionTable::addAll(const EurepocWho &who, ActorKind kind, const QString &place, PartyRole role,
                              std::optional<Responsibility> responsibility, model::Claim &claim)
{
    for (const QString &name : who.names())
        addParty(claim, m_batch.actor(name, kind, place), role, responsibility);
}

void AttributionTable::addAccused(const EurepocRow &row, const QString &place, model::Claim &claim)
{
    const bool accuses = claim.stance == model::Stance::Accuses;
    const bool countryIsParty =
        row.initiatorCountry.named() && !row.isNonState() && claim.stance != model::Stance::Admits;
    // Of a state attack by no named body, the state is all there is to name.
    if (row.initiator.named() || !(countryIsParty && (row.isState() || isEurepocGap(row.category)))) {
        addInitiators(row, place, PartyRole::Accused,
                      accuses || claim.stance == model::Stance::Admits ? Responsibility::Performs
                                                                       : Responsibility::Unspecified,
                      claim);
    }
    if (countryIsParty) {
        const Responsibility borne = !accuses        ? Responsibility::Unspecified
                                     : row.isState() ? Responsibility::Performs
                                                     : Responsibility::Linked;
        addAll(row.initiatorCountry, ActorKind::State, place, PartyRole::Accused, borne, claim);
    }
}

void AttributionTable::addClaimant(const EurepocRow &row, const QString &place, model::Claim &claim)
{
    const QString basis = columnKey(row.basis);
    const EurepocWho &body = row.body();
    if (claim.stance == model::Stance::Admits) {
        addInitiators(row, place, PartyRole::Principal, {}, claim);
        if (body.named() && columnKey(body.text) != columnKey(row.initiator.text))
            addAll(body, ActorKind::Unknown, place, PartyRole::Speaker, {}, claim);
        return;
    }
    const bool ofState = basis.contains(u"receivergovernment") || basis.contains(u"stateentity");
    const bool ofUnion = basis.startsWith(u"attributionbyeu") || basis.contains(u"internationalorgani");
    if ((ofState || ofUnion) && row.country.named()) {
        addAll(row.country, ofUnion ? ActorKind::Igo : ActorKind::State, place, PartyRole::Principal, {},
               claim);
        if (body.named())
            addAll(body, ActorKind::Unknown, place, PartyRole::Speaker, {}, claim);
        return;
    }
    if (body.named()) {
        const ActorKind kind = ofUnion              ? ActorKind::Igo
                               : !row.actor.named() ? ActorKind::Company
                                                    : ActorKind::Unknown;
        addAll(body, kind, place, PartyRole::Principal, {}, claim);
        return;
    }
    if (row.actor.unknown() || row.country.unknown()) {
        addParty(claim, m_batch.unnamed(Import::tr("Unknown source"), ActorKind::Unknown, place),
                 PartyRole::Principal);
        return;
    }
    if (basis == u"contestedattribution" && row.country.named()) {
        addAll(row.country, ActorKind::State, place, PartyRole::Principal, {}, claim);
        return;
    }
    if (basis == u"contestedattribution") {
        addParty(claim, m_batch.unnamed(Import::tr("Unnamed source"), ActorKind::Unknown, place),
                 PartyRole::Principal);
        return;
    }
    if (isEurepocGap(row.basis)) {
        addParty(claim, repository(), PartyRole::Principal);
        return;
    }
    QString described = row.basis;
    for (const QString &words : {u"Attribution by "_s, u" attributes attacker"_s, u"-based attribution"_s})
        described.remove(words, Qt::CaseInsensitive);
    const ActorKind kind = basis.startsWith(u"media") ? ActorKind::Media : ActorKind::Collective;
    addParty(claim, m_batch.unnamed(described.trimmed(), kind, place), PartyRole::Principal);
}

void AttributionTable::addMentions(const EurepocRow &row, model::Claim &claim)
{
    for (const QString &address : m_incidents.value(row.incident).sources) {
        if (!address.startsWith(u"http"))
            continue;
        model::Document source;
        source.url = address;
        source.uid = documentUid(address, {}, {});
        model::Mention mention;
        mention.document = m_batch.add(std::move(source));
        mention.fidelityNote = Import::tr("EuRepoC lists this source for the incident.");
        claim.mentions.push_back(std::move(mention));
    }
    if (!claim.mentions.empty())
        return;
    model::Document own;
    own.kind = model::DocumentKind::Report;
    own.title = u"European Repository of Cyber Incidents"_s;
    own.url = u"https://eurepoc.eu"_s;
    own.uid = documentUid(own.url, own.title, {});
    own.language = u"en"_s;
    own.publisher = repository();
    own.publisherBasis = model::code(model::Basis::Stated);
    model::Mention mention;
    mention.document = m_batch.add(std::move(own));
    claim.mentions.push_back(std::move(mention));
}

/// Every cell that is no party and no date of the claim, so that nothing the table says is lost.
QString AttributionTable::note(const std::vector<QString> &cells, const EurepocRow &row,
                               const model::Claim &claim) const
{
    QStringList lines;
    if (columnKey(row.basis) == u"contestedattribution")
        lines.append(Import::tr("EuRepoC calls this attribution contested."));
    const auto isParty = [&](const QString &text) {
        const QUuid uid = isEurepocGap(text) ? QUuid() : actorUid(text);
        return !uid.isNull() &&
               std::any_of(claim.parties.begin(), claim.parties.end(),
                           [&](const auto &party) { return m_batch[party.actor].uid == uid; });
    };
    static const QStringList elsewhere{u"incidentid"_s, u"id"_s, u"attributionid"_s};
    for (size_t i = 0; i < m_header.size(); ++i) {
        const QString cell = cells[i].trimmed();
        const QString key = columnKey(m_header[i]);
        const bool dated = key == u"attributiondate" && claim.said.date.isKnown();
        if (!cell.isEmpty() && !dated && !elsewhere.contains(key) && !isParty(cell))
            lines.append(columnTitle(m_header, i) + u": "_s + cell);
    }
    return lines.join(u'\n');
}

void AttributionTable::take(const std::vector<QString> &cells, qint64 line)
{
    const EurepocRow row(m_columns, cells);
    const QString reason = row.whyNoClaim();
    if (!reason.isEmpty()) {
        if (!row.incident.isEmpty())
            incident(row.incident);
        m_batch.skip(line, reason);
        return;
    }
    const QString basis = columnKey(row.basis);
    model::Claim claim;
    if (basis == u"attackerconfirms") {
        claim.stance = model::Stance::Admits;
    } else if (basis == u"contestedattribution") {
        const auto isOne = [](const EurepocWho &speaker, const EurepocWho &accused) {
            return speaker.named() && columnKey(speaker.text) == columnKey(accused.text);
        };
        const bool itself = isOne(row.body(), row.initiator) || isOne(row.body(), row.initiatorCountry) ||
                            (!row.isNonState() && isOne(row.country, row.initiatorCountry));
        claim.stance = itself ? model::Stance::Denies : model::Stance::Defends;
        claim.denial = model::DenialKind::Unspecified;
    }
    claim.uid = uidOf(u"claim"_s,
                      {u"eurepoc"_s, row.incident, row.attribution, row.body().text + u'/' + row.country.text,
                       row.initiator.text + u'/' + row.initiatorCountry.text});
    // Somebody unnamed is one in all rows of one statement.
    const QString place = row.incident + u'/' + row.attribution;
    claim.incident = incident(row.incident);
    addClaimant(row, place, claim);
    addAccused(row, place, claim);
    claim.form = row.form();
    claim.acts = m_incidents.value(row.incident).acts;
    if (claim.acts.isEmpty())
        claim.acts = {u"cyber.unspecified"_s};
    claim.said = row.said();
    if (!claim.said.words.isEmpty() && !claim.said.date.isKnown())
        m_batch.warn(line, Import::tr("The date “%1” is not one such as 2013-03-15; only its words are kept.")
                               .arg(claim.said.words));
    addMentions(row, claim);
    claim.note = note(cells, row, claim);
    m_batch.addNumbered(std::move(claim));
}

} // namespace

Fit fitEurepoc(const SourceStart &start)
{
    if (start.isJson() || start.isDatabase || start.isBinary)
        return {0, Import::tr("it is no table in text")};
    const TableColumns columns(start.header);
    if (isEurepocAttributions(columns))
        return {90, {}};
    if (isEurepocIncidents(columns) || isEurepocReceivers(columns))
        return {60, {}, true};
    return {0, Import::tr("it has no columns incident_ID, attribution_basis and attributed_initiator")};
}

void readEurepoc(const Reading &reading)
{
    const QString fileName = reading.source.name();
    CsvReader reader(reading.source.text(), fileName);
    const std::vector<QString> header = headerOf(reader, fileName);
    const TableColumns columns(header);
    if (!isEurepocAttributions(columns))
        throw ImportError(
            Import::tr(
                "%1 is not EuRepoC's attribution table: %2; import that table, with this one beside it "
                "where it is the global or the receiver table.")
                .arg(
                    fileName,
                    Import::tr("it has no columns incident_ID, attribution_basis and attributed_initiator")));
    reading.task.phase(Import::tr("Reading %1").arg(fileName), reading.source.size(), task::Unit::Bytes);
    AttributionTable table(fileName, header, readEurepocIncidents(reading.companions, reading.task),
                           reading.sink);
    if (reading.companions.empty())
        table.batch().warn(0,
                           Import::tr("Without EuRepoC's global table, incidents have a number instead of a "
                                      "name and claims no source; import both together for these."));
    eachRow(reading, reader, header.size(), table.batch(),
            [&](const std::vector<QString> &row, qint64 line) { table.take(row, line); });
}

} // namespace jaccuse::import
