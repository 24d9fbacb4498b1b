// SPDX-License-Identifier: MIT
#include "support/store_builder.h"

#include "store/check.h"
#include "support/shared_material.h"
#include "support/sql.h"

using namespace Qt::StringLiterals;

namespace jaccuse::tests {

using import::ImportReport;

namespace {

const QString seedFile = u"design/seed-claims.json"_s;
const QString seedText = u"seed/000_33f680cf51cc9fd2.txt"_s;

} // namespace

QUuid uidOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

model::Actor actor(const QString &name, model::ActorKind kind)
{
    model::Actor made;
    made.uid = uidOf(u"actor "_s + name);
    made.name = name;
    made.kind = kind;
    return made;
}

model::Document document(const QString &title)
{
    model::Document made;
    made.uid = uidOf(u"document "_s + title);
    made.title = title;
    return made;
}

model::EdtfDate date(QStringView edtf)
{
    const auto parsed = model::EdtfDate::parse(edtf);
    if (!parsed)
        qFatal("a test has a date that is none");
    return *parsed;
}

model::Claim accusation(const QString &uid, model::ActorId from, model::ActorId to, QStringView said,
                        model::DocumentId told, const QString &words)
{
    model::Claim claim;
    claim.uid = uidOf(u"claim "_s + uid);
    claim.said.date = date(said);
    claim.acts = {u"cyber.espionage"_s};
    model::Party claimant;
    claimant.actor = from;
    model::Party accused;
    accused.actor = to;
    accused.role = model::PartyRole::Accused;
    accused.responsibility = model::Responsibility::Performs;
    claim.parties = {claimant, accused};
    model::Mention mention;
    mention.document = told;
    claim.mentions = {mention};
    if (!words.isEmpty()) {
        model::Quotation quotation;
        quotation.document = told;
        quotation.exact = words;
        claim.quotations = {quotation};
    }
    return claim;
}

void StoreBuilder::answer(model::ClaimId from, model::ClaimId to, model::AnswerType type)
{
    store::Transaction transaction(m_database);
    {
        store::ClaimWriter writer(m_database);
        writer.insertAnswer(from, to, {QUuid(), type, model::Basis::Stated, {}});
        writer.finish();
    }
    transaction.commit();
}

ImportReport importInto(store::Database &database, const QString &file, const QString &textFile)
{
    return import::importFile(database, file, {{}, textFile}, task::Task());
}

bool hasSeed()
{
    return !sharedFile(seedFile).isEmpty() && !sharedFile(seedText).isEmpty();
}

ImportReport importSeed(store::Database &database)
{
    return importInto(database, sharedFile(seedFile), sharedFile(seedText));
}

model::ClaimId claimQuoting(store::Database &database, const QString &words)
{
    for (const model::Claim &claim : allClaims(database))
        for (const model::Quotation &quotation : claim.quotations)
            if (quotation.exact.contains(words))
                return claim.id;
    return {};
}

std::vector<model::Claim> allClaims(store::Database &database)
{
    const store::ClaimReader reader(database);
    return reader.claims(reader.columns()->claims).claims;
}

QStringList edgesOf(store::Database &database, model::ClaimId claim)
{
    QStringList edges =
        run(database, "SELECT f.name || ' > ' || t.name || ' ' || e.kind || ' ' || responsibility "
                      "|| ' ' || flags FROM claim_edge e JOIN actor f ON f.id = from_id JOIN actor t "
                      "ON t.id = to_id WHERE claim_id = " +
                          QByteArray::number(claim.value));
    edges.sort();
    return edges;
}

QString faultsOf(store::Database &database)
{
    return store::checkFile(database, task::Task()).join(u'\n');
}

} // namespace jaccuse::tests
