// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "export/json_writer.h"
#include "model/wording.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

/// The claims of the hits, by id.
struct Found
{
    store::ClaimBundle bundle;
    QHash<model::ClaimId, const model::Claim *> claims;

    [[nodiscard]] QStringList names(model::ClaimId id, bool accused) const
    {
        QStringList names;
        if (const model::Claim *claim = claims.value(id))
            for (const model::Party *party : accused ? model::accused(*claim) : model::claimants(*claim))
                names.append(bundle.actors.value(party->actor).name);
        return names;
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

void printJson(const store::SearchResult &result, const Found &found, Console &console)
{
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginObject().member(u"total", result.total).key(u"hits").beginList();
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
        json.key(u"score").number(hit.score).endObject();
    }
    json.endList().endObject();
    json.finish();
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
    console.tell(Cli::tr("%n quotation(s) found.", nullptr, static_cast<int>(result.total)));
}

} // namespace

int runSearch(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"QUERY"_s, Cli::tr("Words, \"a phrase\", prefix*, -without"));
    parser.addOption({u"in"_s, Cli::tr("The Jaccuse file"), u"DB"_s});
    parser.addOption({u"limit"_s, Cli::tr("At most so many quotations (20)"), u"N"_s, u"20"_s});
    parser.addOption({u"order"_s, Cli::tr("relevance or date (newest first)"), u"ORDER"_s, u"relevance"_s});
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    if (!parser.isSet(u"in"_s))
        throw UsageError(Cli::tr("“search” needs --in DB, the Jaccuse file to look in."));
    bool isNumber = false;
    const int limit = parser.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1)
        throw UsageError(Cli::tr("“%1” is no limit; give a number from 1 on.").arg(parser.value(u"limit"_s)));
    const QString order = parser.value(u"order"_s);
    if (order != u"relevance"_s && order != u"date"_s)
        throw UsageError(Cli::tr("“%1” is no order; there are relevance and date.").arg(order));

    store::Database database(parser.value(u"in"_s), store::OpenMode::Read);
    const query::SearchQuery query = query::parseSearch(parser.positionalArguments().constFirst(), false);
    const store::QuotationIndex index(database);
    if (!index.isWhole())
        throw CommandError(unindexedSentence(database.path()));
    store::SearchResult result = index.search(
        query, limit, order == u"date"_s ? store::SearchOrder::Date : store::SearchOrder::Relevance);
    if (!result.totalIsExact) {
        // Here nobody waits at each key, so the number can be the whole one.
        result.total = index.search(query, 0, store::SearchOrder::Date).total;
        result.totalIsExact = true;
    }
    const Found found = claimsOf(result, store::ClaimReader(database));
    parser.isSet(u"json"_s) ? printJson(result, found, console) : printWords(result, found, console);
    return 0;
}

} // namespace jaccuse::cli
