// SPDX-License-Identifier: MIT
#include "cli/claim_options.h"

#include "cli/command.h"
#include "model/wording.h"
#include "query/claim_selection.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>
#include <limits>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

QDate dayFrom(const QString &text, bool last)
{
    const auto date = model::EdtfDate::parse(text);
    const auto day = !date ? std::nullopt : last ? date->upper() : date->lower();
    if (!day)
        throw UsageError(Cli::tr("“%1” is no date; write 2013-03-15, 2013-03 or 2013.").arg(text));
    return *day;
}

QSet<model::ActorId> actorsFor(const QString &name, const store::ClaimReader &reader)
{
    const std::vector<model::ActorId> found = reader.actorsNamed(name);
    if (found.empty())
        throw CommandError(
            Cli::tr("There is no actor “%1” in the file; “jaccuse-cli actors” lists them.").arg(name));
    return {found.begin(), found.end()};
}

/// Places in the columns, in order of date.
std::vector<size_t> inOrderOfDate(const query::ClaimColumns &columns, const query::ClaimSelection &selection)
{
    std::vector<size_t> places;
    for (size_t i = 0; i < columns.claims.size(); ++i)
        if (selection.claimIn[i])
            places.push_back(i);
    const auto day = [&](size_t i) {
        const qint32 known = columns.dayLower[i] != query::noDay ? columns.dayLower[i] : columns.dayUpper[i];
        return known == query::noDay ? std::numeric_limits<qint32>::max() : known;
    };
    std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) { return day(a) < day(b); });
    return places;
}

/// The claims that name any of the actors in any of the roles.
QSet<model::ClaimId> claimsOf(const QSet<model::ActorId> &actors,
                              std::initializer_list<model::PartyRole> roles, const store::ClaimReader &reader)
{
    QSet<model::ClaimId> claims;
    for (const model::ActorId actor : actors)
        for (const model::PartyRole role : roles)
            for (const model::ClaimId claim : reader.claimsNaming(actor, role))
                claims.insert(claim);
    return claims;
}

} // namespace

void addClaimOptions(QCommandLineParser &parser)
{
    parser.addOption({u"by"_s, Cli::tr("Only claims made by this actor (name, alias or uid)"), u"ACTOR"_s});
    parser.addOption({u"against"_s, Cli::tr("Only claims about this actor's responsibility"), u"ACTOR"_s});
    parser.addOption({u"stance"_s,
                      Cli::tr("Only this stance (accuses, denies, defends, admits, declines, withdraws)"),
                      u"STANCE"_s});
    parser.addOption({u"since"_s, Cli::tr("Only claims made on this date or later"), u"DATE"_s});
    parser.addOption({u"until"_s, Cli::tr("Only claims made on this date or earlier"), u"DATE"_s});
}

query::ClaimFilter filterFrom(const QCommandLineParser &parser)
{
    query::ClaimFilter filter;
    for (const QString &words : parser.values(u"stance"_s))
        for (const QString &word : words.split(u',')) {
            const auto stance = model::fromCode<model::Stance>(word.trimmed());
            if (!stance)
                throw UsageError(
                    Cli::tr("“%1” is no stance; there are accuses, denies, defends, admits, declines, "
                            "withdraws.")
                        .arg(word));
            filter.stances.insert(*stance);
        }
    if (parser.isSet(u"since"_s))
        filter.from = dayFrom(parser.value(u"since"_s), false);
    if (parser.isSet(u"until"_s))
        filter.to = dayFrom(parser.value(u"until"_s), true);
    filter.undated = !filter.from && !filter.to;
    return filter;
}

bool namesActors(const QCommandLineParser &parser)
{
    return parser.isSet(u"by"_s) || parser.isSet(u"against"_s);
}

std::vector<model::ClaimId> chosenClaims(const QCommandLineParser &parser, const store::ClaimReader &reader,
                                         const query::ClaimColumnsPtr &columns,
                                         const query::ClaimFilter &filter)
{
    const query::ClaimSelectionPtr selection = query::selectClaims(columns, filter);
    std::vector<model::ClaimId> chosen;
    for (const size_t place : inOrderOfDate(*columns, *selection))
        chosen.push_back(columns->claims[place]);
    if (!namesActors(parser))
        return chosen;

    const auto keep = [&](const QSet<model::ClaimId> &named) {
        std::erase_if(chosen, [&](model::ClaimId claim) { return !named.contains(claim); });
    };
    using enum model::PartyRole;
    if (parser.isSet(u"by"_s))
        keep(claimsOf(actorsFor(parser.value(u"by"_s), reader), {Principal, Speaker}, reader));
    if (parser.isSet(u"against"_s))
        keep(claimsOf(actorsFor(parser.value(u"against"_s), reader), {Accused}, reader));
    return chosen;
}

query::ClaimFilter withActors(query::ClaimFilter filter, const QCommandLineParser &parser,
                              const store::ClaimReader &reader)
{
    const auto names = [&](const QString &option) {
        QSet<QString> found;
        if (parser.isSet(option))
            for (const model::ActorId actor : actorsFor(parser.value(option), reader))
                found.insert(reader.actor(actor).value_or(model::Actor()).name);
        return found;
    };
    filter.claimants.unite(names(u"by"_s));
    filter.accused.unite(names(u"against"_s));
    return filter;
}

QStringList actorWords(const QCommandLineParser &parser)
{
    QStringList parts;
    if (parser.isSet(u"by"_s))
        parts.append(Cli::tr("by %1").arg(parser.value(u"by"_s)));
    if (parser.isSet(u"against"_s))
        parts.append(Cli::tr("about %1").arg(parser.value(u"against"_s)));
    return parts;
}

} // namespace jaccuse::cli
