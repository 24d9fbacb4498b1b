// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "export/json_writer.h"
#include "query/claim_selection.h"
#include "store/claim_reader.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

int runActors(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const query::ClaimColumnsPtr columns = store::ClaimReader(database).columns();
    const query::ClaimSelectionPtr all = query::selectClaims(columns, {});
    std::vector<size_t> order(columns->actors.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto involved = [&](size_t i) { return all->actorCounts[i].made + all->actorCounts[i].received; };
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        if (involved(a) != involved(b))
            return involved(a) > involved(b);
        return columns->actors[a].name < columns->actors[b].name;
    });
    if (!parser.isSet(u"json"_s)) {
        console.print(Cli::tr("   made received"));
        for (const size_t i : order)
            console.print(u"%1 %2  %3"_s.arg(all->actorCounts[i].made, 7)
                              .arg(all->actorCounts[i].received, 8)
                              .arg(columns->actors[i].name));
        return 0;
    }
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    json.beginList();
    for (const size_t i : order) {
        json.beginObject().member(u"name", columns->actors[i].name);
        json.member(u"kind", model::code(columns->actors[i].kind));
        json.member(u"made", all->actorCounts[i].made).member(u"received", all->actorCounts[i].received);
        json.endObject();
    }
    json.endList();
    json.finish();
    return 0;
}

} // namespace jaccuse::cli
