// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "export/json_writer.h"
#include "model/wording.h"
#include "store/claim_names.h"
#include "store/quotation_index.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

QString nameOf(store::SearchOrder order)
{
    switch (order) {
    case store::SearchOrder::Relevance:
        return u"relevance"_s;
    case store::SearchOrder::Date:
        return u"date"_s;
    case store::SearchOrder::Source:
        return u"source"_s;
    }
    Q_UNREACHABLE();
}

/// The claims of the hits, by id.
struct Found
{
    store::ClaimBundle bundle;
    QHash<model::ClaimId, const model::Claim *> claims;

    [[nodiscard]] QStringList names(model::ClaimId id, bool accused) const
    {
        const model::Claim *claim = claims.value(id);
        if (!claim)
            return {};
        return accused ? store::accusedNames(*claim, bundle) : store::claimantNames(*claim, bundle);
    }
    [[nodiscard]] QString source(model::DocumentId id) const
    {
        const model::Document document = bundle.documents.value(id);
        return document.title.isEmpty() ? document.url : document.title;
    }
    [[nodiscard]] QString uid(model::ClaimId id) const
    {
        const model::Claim *claim = claims.value(id);
        return claim ? claim->uid.toString(QUuid::WithoutBraces) : QString();
    }
};

Found claimsOf(const store::SearchResult &result, const store::ClaimReader &reader)
{
    std::vector<model::ClaimId> ids;
    QSet<model::ClaimId> seen;
    for (const store::QuotationHit &hit : result.hits) {
        if (!seen.contains(hit.claim))
            ids.push_back(hit.claim);
        seen.insert(hit.claim);
    }
    Found found{reader.claims(ids), {}};
    for (const model::Claim &claim : found.bundle.claims)
        found.claims.insert(claim.id, &claim);
    return found;
}

void addMatches(const store::QuotationHit &hit, exporting::JsonWriter &json)
{
    json.key(u"matched").beginList();
    for (const query::Match &match : hit.matches)
        json.text(hit.exact.sliced(match.range.start, match.range.end - match.range.start));
    json.endList();
}

void printJson(const store::SearchResult &result, const query::SearchQuery &query, double milliseconds,
               const Found &found, Console &console)
{
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"total", result.total);
    json.key(u"total_is_exact").flag(result.totalIsExact);
    json.key(u"elapsed_ms").number(milliseconds);
    json.member(u"order", nameOf(result.order));
    json.key(u"notes").beginList();
    for (const QString &note : query.notes)
        json.text(note);
    json.endList().memberIfAny(u"suggestion", result.suggestion);
    json.key(u"hits").beginList();
    for (const store::QuotationHit &hit : result.hits) {
        json.beginObject().member(u"exact", hit.exact).member(u"claim", found.uid(hit.claim));
        for (const bool accused : {false, true}) {
            json.key(accused ? u"accused"_s : u"claimants"_s).beginList();
            for (const QString &name : found.names(hit.claim, accused))
                json.text(name);
            json.endList();
        }
        json.member(u"document", found.source(hit.document));
        if (hit.range)
            json.member(u"start_cp", hit.range->start).member(u"end_cp", hit.range->end);
        else
            json.key(u"start_cp").null().key(u"end_cp").null();
        json.member(u"tellings", hit.tellings);
        addMatches(hit, json);
        json.key(u"score").number(hit.score).endObject();
    }
    json.endList().endObject();
    json.finish();
}

/// What is said beside the hits.
void tellAbout(const store::SearchResult &result, const query::SearchQuery &query, store::SearchOrder wanted,
               Console &console)
{
    for (const QString &note : query.notes)
        console.tell(note);
    for (const query::OtherNames &names : result.otherNames)
        console.tell(Cli::tr("“%1” also stands as %2; --no-aliases looks for what was typed alone.")
                         .arg(names.typed, model::joined(names.names)));
    if (result.order != wanted && query.asksForWords())
        console.tell(Cli::tr("Too many match to be put in the order asked for; the newest come first."));
    console.tell(Cli::tr("%n claim(s) found.", nullptr, static_cast<int>(result.total)));
    if (!result.suggestion.isEmpty())
        console.tell(Cli::tr("Did you mean %1?").arg(result.suggestion));
    for (const store::LeftOutByField &field : result.leftOutBy)
        console.tell(Cli::tr("Without %1 there would be %n.", nullptr, static_cast<int>(field.claims))
                         .arg(field.field));
}

void printWords(const store::SearchResult &result, const Found &found, Console &console)
{
    for (const store::QuotationHit &hit : result.hits) {
        console.print(u"“%1”"_s.arg(hit.exact.simplified()));
        const QString said = Cli::tr("%1 of %2")
                                 .arg(model::joined(found.names(hit.claim, false)),
                                      model::joined(found.names(hit.claim, true)));
        console.print(u"    %1 (%2)"_s.arg(said, found.source(hit.document)));
    }
}

int number(const QCommandLineParser &parser, const QString &option, int least)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least)
        throw UsageError(Cli::tr("“%1” does not do for --%2; give a number from %3 on.")
                             .arg(parser.value(option), option)
                             .arg(least));
    return value;
}

store::SearchOptions optionsOf(const QCommandLineParser &parser)
{
    store::SearchOptions options;
    options.limit = number(parser, u"limit"_s, 1);
    options.offset = number(parser, u"offset"_s, 0);
    options.forms = !parser.isSet(u"exact"_s);
    options.otherNames = !parser.isSet(u"no-aliases"_s);
    const QString order = parser.value(u"order"_s);
    for (const auto known :
         {store::SearchOrder::Relevance, store::SearchOrder::Date, store::SearchOrder::Source})
        if (order == nameOf(known)) {
            options.order = known;
            return options;
        }
    throw UsageError(Cli::tr("“%1” is no order; there are relevance, date and source.").arg(order));
}

} // namespace

int runSearch(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(
        u"QUERY"_s,
        Cli::tr("Words, \"a phrase\", prefix*, -without, OR, NEAR(a b, 5), by:NAME and other fields"));
    parser.addOption({u"in"_s, Cli::tr("The Jaccuse file"), u"DB"_s});
    parser.addOption({u"limit"_s, Cli::tr("At most so many claims (20)"), u"N"_s, u"20"_s});
    parser.addOption({u"offset"_s, Cli::tr("Pass over so many first (0)"), u"N"_s, u"0"_s});
    parser.addOption(
        {u"order"_s, Cli::tr("relevance, date (newest first) or source"), u"ORDER"_s, u"relevance"_s});
    parser.addOption({u"exact"_s, Cli::tr("No other forms of the words")});
    parser.addOption({u"no-aliases"_s, Cli::tr("No other names of the actors named")});
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    if (!parser.isSet(u"in"_s))
        throw UsageError(Cli::tr("“search” needs --in DB, the Jaccuse file to look in."));
    store::SearchOptions options = optionsOf(parser);

    store::Database database(parser.value(u"in"_s), store::OpenMode::Read);
    const query::SearchQuery query = query::parseSearch(parser.positionalArguments().constFirst(), false);
    const store::QuotationIndex index(database);
    if (!index.isWhole())
        throw CommandError(unindexedSentence(database.path()));
    QElapsedTimer timer;
    timer.start();
    store::SearchResult result = index.search(query, options);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!result.totalIsExact) {
        // Here nobody waits at each key, so the number can be the whole one.
        options.limit = 0;
        options.offset = 0;
        options.countAll = true;
        options.order = store::SearchOrder::Date;
        result.total = index.search(query, options).total;
        result.totalIsExact = true;
    }
    const Found found = claimsOf(result, store::ClaimReader(database));
    if (parser.isSet(u"json"_s)) {
        printJson(result, query, milliseconds, found, console);
    } else {
        printWords(result, found, console);
        tellAbout(result, query, optionsOf(parser).order, console);
    }
    return 0;
}

} // namespace jaccuse::cli
