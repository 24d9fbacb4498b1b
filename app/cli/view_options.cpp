// SPDX-License-Identifier: MIT
#include "cli/view_options.h"

#include "cli/claim_options.h"
#include "cli/command.h"
#include "query/claim_selection.h"
#include "store/actor_links.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"
#include "store/saved_views.h"
#include "view/kept_view.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

view::FoundView savedView(store::Database &database, const QString &name)
{
    QStringList known;
    for (const store::SavedView &saved : store::savedViews(database)) {
        if (saved.name == name)
            return view::viewOfKept(database, store::savedViewState(database, saved.id).value_or("{}"));
        known << u"“%1”"_s.arg(saved.name);
    }
    throw CommandError(
        known.isEmpty()
            ? Cli::tr("The file keeps no view, so none is named “%1”.").arg(name)
            : Cli::tr("The file keeps no view “%1”; there are %2.").arg(name, known.join(u", "_s)));
}

view::FoundView viewFrom(const QCommandLineParser &parser, store::Database &database)
{
    if (parser.isSet(u"view"_s) && parser.isSet(u"link"_s))
        throw UsageError(Cli::tr("--view and --link both name a view; give one of them."));
    if (parser.isSet(u"view"_s))
        return savedView(database, parser.value(u"view"_s));
    if (parser.isSet(u"link"_s))
        return view::viewOfLink(database, parser.value(u"link"_s), QFileInfo(database.path()).fileName());
    return {};
}

/// The view's filter, with what the options say instead.
query::ClaimFilter overlaid(query::ClaimFilter filter, const QCommandLineParser &parser)
{
    const query::ClaimFilter asked = filterFrom(parser);
    if (!asked.stances.isEmpty())
        filter.stances = asked.stances;
    if (asked.from || asked.to) {
        filter.from = asked.from;
        filter.to = asked.to;
        filter.undated = asked.undated;
    }
    return filter;
}

/// The claims that a line of search finds, 1 for each by place in the columns.
std::vector<quint8> foundBy(const query::SearchQuery &line, const query::ClaimColumnsPtr &columns,
                            store::Database &database, const task::Task &task)
{
    const auto found = store::QuotationIndex(database).claims(line, columns, task);
    if (!found)
        throw CommandError(unindexedSentence(database.path()));
    return *found;
}

/// A link to what is looked at; empty where no view shows the same claims, as of a search or of a speaker
/// whom the graph does not draw.
QString linkTo(const LookedAt &at, const QCommandLineParser &parser, store::Database &database)
{
    view::View view = at.view;
    if (namesActors(parser) || parser.isSet(u"search"_s)) {
        view.filter = withActors(view.filter, parser, store::ClaimReader(database));
        const query::ClaimSelectionPtr shown = query::selectClaims(at.columns, view.filter);
        const bool same = shown->claims == static_cast<qint64>(at.claims.size()) &&
                          std::all_of(at.claims.begin(), at.claims.end(),
                                      [&](model::ClaimId claim) { return shown->contains(claim); });
        if (!same)
            return {};
    }
    return view::linkOfView(database, view, QFileInfo(database.path()).fileName());
}

} // namespace

void addViewOptions(QCommandLineParser &parser)
{
    parser.addOption({u"view"_s, Cli::tr("What a view that the file keeps shows"), u"NAME"_s});
    parser.addOption({u"link"_s, Cli::tr("What a link to a view shows"), u"LINK"_s});
    parser.addOption({u"as-seen"_s, Cli::tr("Of that view, the part that it looks at and what is chosen")});
    addClaimOptions(parser);
    parser.addOption({u"search"_s, Cli::tr("Only claims that this search finds"), u"QUERY"_s});
}

LookedAt lookedAt(const QCommandLineParser &parser, store::Database &database, const task::Task &task)
{
    const view::FoundView found = viewFrom(parser, database);
    LookedAt at;
    at.view = found.view;
    at.notice = found.notice;
    at.asSeen = parser.isSet(u"as-seen"_s);
    if (at.asSeen && !parser.isSet(u"view"_s) && !parser.isSet(u"link"_s))
        throw UsageError(Cli::tr("--as-seen needs a view; name one with --view or --link."));
    at.view.filter = overlaid(at.view.filter, parser);
    const store::ClaimReader reader(database);
    at.columns = reader.columns(task);
    if (at.view.rollUp != graph::RollUp::None)
        at.columns = graph::rolledUp(at.columns, store::actorLinks(database), at.view.rollUp);
    at.claims = chosenClaims(parser, reader, at.columns, at.view.filter);
    QStringList words = actorWords(parser);
    const auto keepFound = [&](const query::SearchQuery &line) {
        const std::vector<quint8> in = foundBy(line, at.columns, database, task);
        const auto &all = at.columns->claims;
        std::erase_if(at.claims, [&](model::ClaimId claim) {
            const auto place = std::lower_bound(all.begin(), all.end(), claim) - all.begin();
            return in[static_cast<size_t>(place)] == 0;
        });
    };
    if (!at.view.filter.search.isEmpty())
        keepFound(query::parseSearch(at.view.filter.search, true)); // as in the search field
    if (parser.isSet(u"search"_s)) {
        keepFound(query::parseSearch(parser.value(u"search"_s), false));
        words << Cli::tr("search: %1").arg(parser.value(u"search"_s));
    }
    at.link = linkTo(at, parser, database);
    if (!at.view.filter.isEmpty())
        words << query::filterWords(at.view.filter);
    at.words = words.join(u"; "_s);
    return at;
}

} // namespace jaccuse::cli
