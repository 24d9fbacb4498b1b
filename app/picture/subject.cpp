// SPDX-License-Identifier: MIT
#include "picture/subject.h"

#include "export/report_parts.h"
#include "model/wording.h"
#include "picture/dossier.h"
#include "picture/shown_parts.h"
#include "query/edge_verb.h"
#include "render/text.h"
#include "store/claim_facts.h"
#include "store/identity_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::picture {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::picture::Subject)
};

constexpr qsizetype longestFilter = 400; ///< letters of the caption

/// "4 claims" and the like; `one` and `many` are translated.
QString counted(qint64 count, const QString &one, const QString &many)
{
    return count == 1 ? one : many.arg(render::number(count));
}

/// Twelve letters of a uid tell actors of one file apart and keep files short.
QString shortId(const QUuid &uid)
{
    return uid.toString(QUuid::Id128).left(12);
}

void nameParts(Subject &subject, store::Database &database)
{
    const graph::Graph &graph = subject.shown.scene->graph();
    QSet<model::ActorId> actors;
    for (const graph::GraphNode &node : graph.nodes)
        actors.insert(node.actor.id);
    const model::Identities identities = store::identitiesOf(database, actors, QSet<model::ClaimId>());
    subject.nodes.reserve(graph.nodes.size());
    for (const graph::GraphNode &node : graph.nodes) {
        PartName name;
        name.id = u"actor-"_s + shortId(identities.uidOf(node.actor.id));
        name.classes = u"actor "_s + model::code(node.actor.kind);
        name.title = node.actor.name;
        subject.nodes.push_back(std::move(name));
    }
    subject.edges.reserve(graph.edges.size());
    for (const graph::GraphEdge &edge : graph.edges) {
        const graph::GraphNode &from = graph.nodes[static_cast<size_t>(edge.from)];
        const graph::GraphNode &to = graph.nodes[static_cast<size_t>(edge.to)];
        const QString kind = edge.kind == query::EdgeKind::Dismisses
                                 ? model::code(model::AnswerType::Dismisses)
                                 : model::code(static_cast<model::Stance>(edge.kind));
        PartName name;
        name.id = u"edge-%1-%2-%3"_s.arg(shortId(identities.uidOf(from.actor.id)), kind,
                                         shortId(identities.uidOf(to.actor.id)));
        name.classes = u"edge "_s + kind;
        if (edge.kind == query::EdgeKind::Accuses)
            name.classes += u' ' + model::code(edge.responsibility);
        if (edge.inferred)
            name.classes += u" inferred"_s;
        if (edge.withdrawn)
            name.classes += u" withdrawn"_s;
        name.title = Words::tr("%1 %2 %3, %4", "North Korea accuses Japan, 2 claims")
                         .arg(isolated(from.actor.name), query::edgeVerb(edge.kind), isolated(to.actor.name),
                              render::claimsText(edge.claims));
        subject.edges.push_back(std::move(name));
    }
}

QString notShownWords(const graph::Graph &graph, const Counts &counts)
{
    QStringList parts;
    if (graph.actorsInAll > counts.actors)
        parts << counted(graph.actorsInAll - counts.actors, Words::tr("1 actor"), Words::tr("%1 actors"));
    if (graph.claimsInAll > counts.claims)
        parts << counted(graph.claimsInAll - counts.claims, Words::tr("1 claim"), Words::tr("%1 claims"));
    return parts.isEmpty() ? QString()
                           : Words::tr("Not shown: %1.", "a list of counts").arg(parts.join(u", "_s));
}

/// A day, or the month or year where no more is known: "15 March 2013", "2011".
QString daysWords(qint32 lower, qint32 upper)
{
    const QDate first = QDate::fromJulianDay(lower);
    const QDate last = QDate::fromJulianDay(upper);
    QString text = first.toString(Qt::ISODate);
    if (first.day() == 1 && last == QDate(first.year(), 12, 31) && first.month() == 1)
        text = text.left(text.size() - 6);
    else if (first.day() == 1 && last == first.addMonths(1).addDays(-1))
        text = text.left(text.size() - 3);
    return model::EdtfDate::parse(text).value_or(model::EdtfDate()).forPeople();
}

/// From when to when the claims shown were made.
QString periodWords(const query::ClaimSelection &selection, const std::vector<size_t> &claims)
{
    const query::ClaimColumns &columns = *selection.columns;
    using Days = std::pair<qint32, qint32>;
    std::optional<Days> first; // the one that begins first, then the one that ends last
    std::optional<Days> last;
    qint64 undated = 0;
    for (const size_t place : claims) {
        const qint32 lower = columns.dayLower[place];
        const qint32 upper = columns.dayUpper[place];
        if (lower == query::noDay && upper == query::noDay) {
            ++undated;
            continue;
        }
        const Days days(lower != query::noDay ? lower : upper, upper != query::noDay ? upper : lower);
        if (!first || days < *first)
            first = days;
        if (!last || std::pair(days.second, days.first) > std::pair(last->second, last->first))
            last = days;
    }
    QStringList parts;
    if (first && last) {
        const QString from = daysWords(first->first, first->second);
        const QString to = daysWords(last->first, last->second);
        parts << (from == to ? Words::tr("of %1", "a day, month or year").arg(from)
                             : Words::tr("of %1 to %2", "days, months or years").arg(from, to));
    }
    if (undated > 0)
        parts << Words::tr("%1 undated").arg(render::number(undated));
    return parts.isEmpty() ? QString() : Words::tr("Claims %1.").arg(parts.join(u", "_s));
}

QString captionOf(const Subject &subject, const QString &period, const QUuid &file)
{
    const SubjectRequest &shown = subject.shown;
    QStringList sentences{Words::tr("Accusations as reported, not findings.")};
    if (!shown.filterWords.isEmpty()) {
        const QString filter = shown.filterWords.size() > longestFilter
                                   ? shown.filterWords.left(longestFilter - 1) + u'…'
                                   : shown.filterWords;
        sentences << Words::tr("Shown: %1.", "the filter in words").arg(filter);
    }
    const Counts &counts = subject.counts;
    sentences << QStringList{counted(counts.actors, Words::tr("1 actor"), Words::tr("%1 actors")),
                             counted(counts.claims, Words::tr("1 claim"), Words::tr("%1 claims")),
                             counted(counts.quotations, Words::tr("1 quotation"), Words::tr("%1 quotations")),
                             counted(counts.origins, Words::tr("1 independent origin"),
                                     Words::tr("%1 independent origins"))}
                         .join(u", "_s) +
                     u'.';
    sentences << notShownWords(shown.scene->graph(), counts) << period;
    QStringList origin;
    if (!shown.fileName.isEmpty())
        origin << (file.isNull() ? shown.fileName
                                 : u"%1 (%2)"_s.arg(shown.fileName, file.toString(QUuid::Id128).left(8)));
    if (subject.date) {
        const auto day = static_cast<qint32>(subject.date->toJulianDay());
        origin << Words::tr("as of %1").arg(daysWords(day, day));
    }
    if (!origin.isEmpty())
        sentences << origin.join(u", "_s) + u'.';
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString isolated(const QString &name)
{
    // Before it a mark by which a sentence that begins with it is still one from left to right.
    constexpr QChar leftToRight(0x200e);
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return name.isRightToLeft() ? QString(leftToRight) + firstStrongIsolate + name + popIsolate : name;
}

Subject subjectOf(store::Database &database, const SubjectRequest &request, const task::Task &task)
{
    Subject subject;
    subject.shown = request;
    nameParts(subject, database);
    const ShownParts parts = shownParts(request);
    const ClaimsBehind behind = claimsBehind(request, parts);
    const query::ClaimColumns &columns = *request.selection->columns;
    std::vector<model::ClaimId> claims;
    claims.reserve(behind.claims.size());
    for (const size_t place : behind.claims)
        claims.push_back(columns.claims[place]);
    const std::vector<store::ClaimFacts> facts = store::claimFacts(database, claims, task);
    QSet<QString> origins;
    for (const store::ClaimFacts &fact : facts) {
        subject.counts.quotations += fact.quotations;
        origins.unite({fact.origins.begin(), fact.origins.end()});
    }
    subject.counts.actors = std::count(parts.nodes.begin(), parts.nodes.end(), char(1));
    subject.counts.claims = static_cast<qint64>(claims.size());
    subject.counts.origins = origins.size();
    for (size_t edge = 0; edge < behind.ofEdge.size(); ++edge)
        for (const size_t at : behind.ofEdge[edge]) {
            const QString address = exporting::webAddress(facts[at].address);
            if (subject.edges[edge].address.isEmpty())
                subject.edges[edge].address = address;
        }
    subject.date = store::lastChange(database);
    subject.caption =
        captionOf(subject, periodWords(*request.selection, behind.claims), store::fileUid(database));
    if (request.dossier)
        subject.dossier = dossierOf(database, subject, behind, claims, task);
    return subject;
}

} // namespace jaccuse::picture
