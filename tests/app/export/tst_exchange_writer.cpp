// SPDX-License-Identifier: MIT
#include "export/exchange_writer.h"
#include "import/import_file.h"
#include "import/sample.h"
#include "support/files.h"
#include "support/shared_material.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

QByteArray exported(store::Database &database, const std::function<bool(model::ClaimId)> &wanted = {})
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    exporting::writeExchange(store::ClaimReader(database), wanted, device, {});
    return device.data();
}

} // namespace

class TestExchangeWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(m_folder.filePath(name), bytes);
    }

    /// Export, import into a new file and export again: the same bytes.
    void comesBack(const QByteArray &original, const QString &textPath = {}, const QByteArray &before = {})
    {
        store::Database first(u":memory:"_s, store::OpenMode::Create);
        if (!before.isEmpty())
            import::importFile(first, saved(u"before.csv"_s, before), {}, {});
        import::importFile(first, saved(u"original"_s, original), {.format = {}, .textPath = textPath}, {});
        const QByteArray once = exported(first);
        store::Database second(u":memory:"_s, store::OpenMode::Create);
        const auto report = import::importFile(second, saved(u"once.json"_s, once), {}, {});
        QCOMPARE(report.warningsInAll, 0);
        const QByteArray twice = exported(second);
        if (once != twice) {
            saved(u"twice.json"_s, twice);
            m_folder.setAutoRemove(false);
            QFAIL(qPrintable(u"see once.json and twice.json in "_s + m_folder.path()));
        }
        const store::Totals a = store::ClaimReader(first).totals();
        const store::Totals b = store::ClaimReader(second).totals();
        QCOMPARE(b.claims, a.claims);
        QCOMPARE(b.quotations, a.quotations);
        QCOMPARE(b.mentions, a.mentions);
        QCOMPARE(b.documents, a.documents);
    }

private Q_SLOTS:
    void sampleComesBack() { comesBack(import::sampleExchangeFile()); }

    void seedComesBack()
    {
        const QString seed = tests::sharedFile(u"design/seed-claims.json"_s);
        const QString text = tests::sharedFile(u"seed/000_33f680cf51cc9fd2.txt"_s);
        if (seed.isEmpty() || text.isEmpty())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        QFile file(seed);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        comesBack(bytes, text);
        comesBack(bytes);
    }

    void tableComesBack()
    {
        QByteArray table =
            "accuser,accused,stance,act,claim_date,source_title,source_url,publisher,quote,extra\n";
        for (int i = 0; i < 300; ++i)
            table += "A" + QByteArray::number(i % 7) + ",B" + QByteArray::number(i % 5) + "," +
                     (i % 4 ? "accuses" : "denies") + ",act" + QByteArray::number(i % 3) + ",20" +
                     QByteArray::number(10 + i % 9) + ",Report " + QByteArray::number(i % 11) +
                     ",https://x.example/" + QByteArray::number(i % 11) + ",A1,\"words 북한 😀 " +
                     QByteArray::number(i) + "\"," + (i % 2 ? "note" : "") + "\n";
        comesBack(table);
        comesBack(import::sampleExchangeFile(), {}, table);
    }

    void everyMemberComesBack()
    {
        QJsonObject root = QJsonDocument::fromJson(import::sampleExchangeFile()).object();
        QJsonArray actors = root[u"actors"].toArray();
        QJsonObject actor = actors[0].toObject();
        actor[u"country"] = u"PRK"_s;
        actor[u"links"] = QJsonArray{
            QJsonObject{{u"to"_s, u"chn"_s}, {u"type"_s, u"member_of"_s}, {u"valid"_s, u"2001/.."_s}}};
        QJsonArray aliases = actor[u"aliases"].toArray();
        aliases.append(QJsonObject{{u"text"_s, u"Chollima"_s},
                                   {u"kind"_s, u"vendor"_s},
                                   {u"language"_s, u"en"_s},
                                   {u"ambiguous"_s, true},
                                   {u"coined_by"_s, u"usa"_s}});
        actor[u"aliases"] = aliases;
        actor[u"note"] = u"a note on the actor"_s;
        actors[0] = actor;
        root[u"actors"] = actors;
        QJsonArray incidents = root[u"incidents"].toArray();
        QJsonObject incident = incidents[0].toObject();
        incident[u"description"] = u"what was said to happen"_s;
        incident[u"category"] = u"cyber.disruption"_s;
        incident[u"victims"] =
            QJsonArray{u"prk"_s, QJsonObject{{u"actor"_s, u"usa"_s}, {u"surface"_s, u"the States"_s}}};
        incident[u"references"] =
            QJsonArray{QJsonObject{{u"scheme"_s, u"cve"_s}, {u"value"_s, u"CVE-2013-0001"_s}}};
        incidents[0] = incident;
        root[u"incidents"] = incidents;
        QJsonObject document = root[u"document"].toObject();
        document[u"kind"] = u"transcript"_s;
        document[u"archive_url"] = u"https://archived.example/1"_s;
        document[u"accessed"] = u"2014-01-02"_s;
        document[u"rights"] = u"some rights"_s;
        document[u"byline"] = QJsonArray{u"A. Writer"_s, u"B. Writer"_s};
        document[u"publisher_surface"] = u"The Agency"_s;
        document[u"publisher_basis"] = u"inferred: from the address"_s;
        root[u"document"] = document;
        const QString text = document[u"text"].toString();
        root[u"not_coded"] = QJsonArray{QJsonObject{
            {u"span"_s, QJsonObject{{u"exact"_s, text.left(12)}, {u"start_cp"_s, 0}, {u"end_cp"_s, 12}}},
            {u"why"_s, u"marked for later"_s}}};
        QJsonArray claims = root[u"claims"].toArray();
        QJsonObject claim = claims[1].toObject();
        claim[u"stance"] = u"denies"_s;
        claim[u"denial_kind"] = u"unproven"_s;
        claim[u"form"] = u"official-statement"_s;
        claim[u"addressees"] = QJsonArray{QJsonObject{{u"actor"_s, u"usa"_s}, {u"basis"_s, u"stated"_s}}};
        claim[u"links"] = QJsonArray{QJsonObject{{u"from"_s, u"kcna"_s},
                                                 {u"to"_s, u"prk"_s},
                                                 {u"type"_s, u"controlled_by"_s},
                                                 {u"valid"_s, u"1946/.."_s}}};
        claim[u"consequence"] = QJsonObject{{u"kind"_s, u"threat"_s}, {u"words"_s, u"there will be"_s}};
        claim[u"evidence"] = QJsonArray{QJsonObject{{u"kind"_s, u"withheld"_s}, {u"words"_s, u"secret"_s}}};
        claim[u"incident_date"] =
            QJsonObject{{u"edtf"_s, u"2013-03~"_s}, {u"basis"_s, u"inferred"_s}, {u"words"_s, u"of late"_s}};
        QJsonArray relay = claim[u"relay"].toArray();
        relay.append(QJsonObject{{u"seq"_s, 9},
                                 {u"actor"_s, u"usa"_s},
                                 {u"act"_s, u"translates"_s},
                                 {u"by"_s, u"prk"_s},
                                 {u"date"_s, u"2013-03-16"_s},
                                 {u"basis"_s, u"external"_s},
                                 {u"words"_s, u"put into English"_s},
                                 {u"surface"_s, u"the monitors"_s}});
        claim[u"relay"] = relay;
        claim[u"reliability"] = u"B"_s;
        claim[u"attested"] = 2;
        claim[u"fidelity_note"] = u"shortened"_s;
        claim[u"credibility"] = 4;
        claim[u"scoring"] = u"optional"_s;
        claim[u"confidence"] = QJsonObject{{u"words"_s, u"likely"_s},
                                           {u"force"_s, u"hedged"_s},
                                           {u"likelihood"_s, u"likely"_s},
                                           {u"analytic"_s, u"high"_s}};
        QJsonArray quotes = claim[u"quotes"].toArray();
        QJsonObject quote = quotes[0].toObject();
        quote[u"language"] = u"en"_s;
        quote[u"translated"] = u"yes-inferred"_s;
        quotes[0] = quote;
        QJsonObject inner = quote;
        inner[u"id"] = u"inner"_s;
        inner[u"parent"] = quote[u"id"];
        inner[u"voice"] = u"narrator"_s;
        quotes.append(inner);
        claim[u"quotes"] = quotes;
        claim[u"party_quotes"] = QJsonObject{{u"usa"_s, QJsonArray{u"inner"_s}},
                                             {u"kcna"_s, QJsonArray{quote[u"id"]}},
                                             {u"addressee:usa"_s, QJsonArray{quote[u"id"]}}};
        claims[1] = claim;
        root[u"claims"] = claims;
        const QByteArray original = QJsonDocument(root).toJson();
        comesBack(original);

        store::Database database(u":memory:"_s, store::OpenMode::Create);
        import::importFile(database, saved(u"all.json"_s, original), {}, {});
        const QByteArray once = exported(database);
        for (const char *words : {"\"unproven\"",
                                  "\"official-statement\"",
                                  "addressees",
                                  "\"reliability\": \"B\"",
                                  "\"attested\": 2",
                                  "shortened",
                                  "\"credibility\": 4",
                                  "optional",
                                  "hedged",
                                  "yes-inferred",
                                  "\"narrator\"",
                                  "\"parent\": \"q",
                                  "addressee:",
                                  "2001/..",
                                  "what was said to happen",
                                  "북한",
                                  "coined_by",
                                  "CVE-2013-0001",
                                  "the States",
                                  "controlled_by",
                                  "1946/..",
                                  "there will be",
                                  "secret",
                                  "of late",
                                  "put into English",
                                  "the monitors",
                                  "a note on the actor",
                                  "cyber.disruption",
                                  "marked for later",
                                  "archived.example",
                                  "The Agency",
                                  "some rights"})
            QVERIFY2(once.contains(words), words);
    }

    void writesOnlyTheClaimsWanted()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        import::importFile(database, saved(u"s.json"_s, import::sampleExchangeFile()), {}, {});
        int seen = 0;
        const QByteArray part = exported(database, [&](model::ClaimId) { return ++seen == 1; });
        QCOMPARE(QJsonDocument::fromJson(part)[u"claims"].toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestExchangeWriter)
#include "tst_exchange_writer.moc"
