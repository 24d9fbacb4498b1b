// SPDX-License-Identifier: MIT
#include "cli/claim_options.h"
#include "cli/command.h"
#include "export/json_writer.h"
#include "model/wording.h"
#include "store/claim_names.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

namespace {

QString sourceName(const store::ClaimBundle &bundle, model::DocumentId id)
{
    const model::Document document = bundle.documents.value(id);
    return document.title.isEmpty() ? document.url : document.title;
}

QString actOf(const model::Claim &claim)
{
    return claim.acts.isEmpty() ? claim.actWords : claim.acts.constFirst();
}

void printJson(exporting::JsonWriter &json, const store::ClaimBundle &bundle, const model::Claim &claim)
{
    json.beginObject().member(u"uid", claim.uid.toString(QUuid::WithoutBraces));
    json.member(u"stance", model::code(claim.stance)).key(u"claimants").beginList();
    for (const QString &name : store::claimantNames(claim, bundle))
        json.text(name);
    json.endList().key(u"accused").beginList();
    for (const model::Party *party : model::accused(claim)) {
        json.beginObject().member(u"name", bundle.actors.value(party->actor).name);
        json.member(u"responsibility",
                    model::code(party->responsibility.value_or(model::Responsibility::Unspecified)));
        json.endObject();
    }
    json.endList().member(u"act", actOf(claim)).member(u"date", claim.said.date.text());
    json.key(u"quotations").beginList();
    for (const model::Quotation &quotation : claim.quotations) {
        json.beginObject().member(u"exact", quotation.exact);
        if (quotation.anchor) {
            json.member(u"start_cp", quotation.anchor->range.start)
                .member(u"end_cp", quotation.anchor->range.end);
        } else {
            json.key(u"start_cp").null().key(u"end_cp").null();
        }
        json.member(u"document", sourceName(bundle, quotation.document)).endObject();
    }
    json.endList().key(u"answers").beginList();
    for (const model::Answer &answer : claim.answers) {
        json.beginObject().member(u"claim", answer.claim.toString(QUuid::WithoutBraces));
        json.member(u"type", model::code(answer.type)).endObject();
    }
    json.endList().endObject();
}

void printWords(Console &console, const store::ClaimBundle &bundle, const model::Claim &claim)
{
    const QString act = claim.acts.isEmpty() ? claim.actWords : model::actLabel(claim.acts.constFirst());
    const QStringList claimants = store::claimantNames(claim, bundle);
    console.print(u"%1  %2 → %3 → %4%5"_s.arg(
        claim.said.date.forPeople(), model::joined(claimants), model::claimVerb(claim),
        model::joined(store::accusedNames(claim, bundle)), act.isEmpty() ? QString() : u": "_s + act));
    if (claim.quotations.empty())
        console.print(u"    "_s + Cli::tr("no quotation held"));
    for (const model::Quotation &quotation : claim.quotations)
        console.print(
            u"    “%1” (%2)"_s.arg(quotation.exact.simplified(), sourceName(bundle, quotation.document)));
    for (const store::LinkedClaim &answer : bundle.answers.value(claim.id))
        console.print(u"    "_s + store::answerWords(answer, claimants.size()));
}

} // namespace

int runClaims(const Command &command, const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"DB"_s, Cli::tr("The Jaccuse file"));
    addClaimOptions(parser);
    if (!parse(parser, command, arguments, 1, 1, console))
        return 0;
    static_cast<void>(filterFrom(parser)); // a wrong word is told before a large file is read
    store::Database database(parser.positionalArguments().constFirst(), store::OpenMode::Read);
    const store::ClaimReader reader(database);
    const std::vector<model::ClaimId> chosen =
        chosenClaims(parser, reader, reader.columns(), filterFrom(parser));
    const bool asJson = parser.isSet(u"json"_s);
    exporting::JsonWriter json(console.results(), exporting::JsonWriter::Style::Pretty);
    if (asJson)
        json.beginList();
    constexpr size_t atOnce = 500;
    for (size_t i = 0; i < chosen.size(); i += atOnce) {
        const std::span part = std::span(chosen).subspan(i, std::min(atOnce, chosen.size() - i));
        const store::ClaimBundle bundle = reader.claims(part);
        for (const model::Claim &claim : bundle.claims)
            asJson ? printJson(json, bundle, claim) : printWords(console, bundle, claim);
    }
    if (asJson) {
        json.endList();
        json.finish();
    } else if (chosen.empty()) {
        console.tell(Cli::tr("No claim matches."));
    }
    return 0;
}

} // namespace jaccuse::cli
