// SPDX-License-Identifier: MIT
#include "import/sample.h"
#include "support/reading.h"
#include "support/shared_material.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Bytes as a file in a folder of its own, or in place of the contents of the file at `path`.
tests::CollectingSink read(const QByteArray &json, const QString &path = {}, const QString &text = {})
{
    import::ImportOptions options;
    options.textPath = text;
    if (path.isEmpty())
        return tests::readBytes(u"exchange"_s, json, u"x.json"_s, options);
    if (contents(path) != json) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("The test's file cannot be written.");
    }
    return tests::readFile(u"exchange"_s, path, options);
}

QString failure(const QByteArray &json, const QString &path = {}, const QString &text = {})
{
    try {
        read(json, path, text);
    } catch (const import::ImportError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

/// A small file: A accuses B of "x" in a text with an emoji before the words.
QJsonObject small()
{
    return QJsonDocument::fromJson(contents(tests::sourceFile(u"tests/data/small-claims.json"_s))).object();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QJsonObject withClaim(QJsonObject root, const QString &member, const QJsonValue &value)
{
    QJsonArray claims = root[u"claims"].toArray();
    QJsonObject claim = claims[0].toObject();
    claim[member] = value;
    claims[0] = claim;
    root[u"claims"] = claims;
    return root;
}

bool warns(const tests::CollectingSink &sink, const QString &words)
{
    return std::any_of(sink.warnings.begin(), sink.warnings.end(),
                       [&](const import::ImportWarning &warning) { return warning.reason.contains(words); });
}

/// Every anchor stands in the text where it says.
int checkAnchors(const import::ImportBatch &batch)
{
    int checked = 0;
    for (const model::Claim &claim : batch.claims)
        for (const model::Quotation &quotation : claim.quotations) {
            const QString &text = batch.documents[0].text;
            const model::TextOffsets offsets(text);
            if (!quotation.anchor ||
                model::wordsAt(text, offsets, quotation.anchor->range) != quotation.exact)
                return -1;
            for (const model::Span &span : quotation.spans)
                if (model::wordsAt(text, offsets, span.anchor.range) != span.exact)
                    return -1;
            ++checked;
        }
    return checked;
}

} // namespace

class TestExchangeImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSeedWithItsText()
    {
        const QString seed = tests::sharedFile(u"design/seed-claims.json"_s);
        const QString text = tests::sharedFile(u"seed/000_33f680cf51cc9fd2.txt"_s);
        if (seed.isEmpty() || text.isEmpty())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        const auto sink = read(contents(seed), seed, text);
        QCOMPARE(sink.warnings.size(), size_t(0));
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(9));
        QCOMPARE(batch.actors.size(), size_t(17));
        QCOMPARE(batch.documents[0].held, model::TextHeld::Full);
        QCOMPARE(batch.documents[0].marked.size(), size_t(3));
        QCOMPARE(checkAnchors(batch), 13);
        QCOMPARE(batch.claims[0].mentions[0].relay.size(), size_t(3));
        QCOMPARE(batch.claims[6].answers.size(), size_t(3));
    }

    void makesAnExcerptOfTheSeedWithoutItsText()
    {
        const QString seed = tests::sharedFile(u"design/seed-claims.json"_s);
        if (seed.isEmpty())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        const auto sink = read(contents(seed), seed);
        QVERIFY(warns(sink, u"--text"_s));
        QCOMPARE(sink.skipped(), 0);
        QCOMPARE(sink.batches[0].documents[0].held, model::TextHeld::Excerpt);
        QVERIFY(sink.batches[0].documents[0].text.contains(u"\n\n[…]\n\n"_s));
        QCOMPARE(checkAnchors(sink.batches[0]), 13);
    }

    void readsTheSampleWithoutAWarning()
    {
        const auto sink = read(import::sampleExchangeFile());
        QCOMPARE(sink.warnings.size(), size_t(0));
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(9));
        QCOMPARE(batch.actors.size(), size_t(17));
        QCOMPARE(batch.incidents.size(), size_t(2));
        QCOMPARE(checkAnchors(batch), 13);
        for (const model::Claim &claim : batch.claims)
            for (const model::Quotation &quotation : claim.quotations)
                QVERIFY(quotation.exact.simplified().split(u' ').size() <= 40);
        const model::Document &document = batch.documents[0];
        QCOMPARE(document.held, model::TextHeld::Excerpt);
        QVERIFY(!document.url.isEmpty());
        for (const QString &passage : document.text.split(u"\n\n[…]\n\n"_s))
            QVERIFY(passage.simplified().split(u' ').size() <= 40);
        QCOMPARE(batch.claims[5].parties.back().role, model::PartyRole::Victim);
        QCOMPARE(*model::accused(batch.claims[5])[0]->responsibility, model::Responsibility::Linked);
    }

    void readsASmallFile()
    {
        const auto sink = read(bytes(small()));
        QCOMPARE(sink.warnings.size(), size_t(0));
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(checkAnchors(batch), 1);
        QCOMPARE(batch.claims[0].quotations[0].spans.size(), size_t(1));
        QCOMPARE(batch.actorLinks[0].type, model::ActorLinkType::PartOf);
        QVERIFY(batch.actorLinks[0].definitional);
        QVERIFY(!model::claimFault(batch.claims[0]));
    }

    void skipsOnlyTheClaimThatIsWrong_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("stance") << u"stance"_s << QJsonValue(u"blames"_s);
        QTest::newRow("no claimants") << u"claimants"_s << QJsonValue(QJsonArray());
        QTest::newRow("no accused") << u"accused"_s << QJsonValue(QJsonArray());
        QTest::newRow("unknown actor")
            << u"victims"_s << QJsonValue(QJsonArray{QJsonObject{{u"actor"_s, u"zz"_s}}});
        QTest::newRow("unknown incident") << u"incident"_s << QJsonValue(u"i9"_s);
        QTest::newRow("denial kind of an accusation") << u"denial_kind"_s << QJsonValue(u"untrue"_s);
        QTest::newRow("a number for a text") << u"summary"_s << QJsonValue(7);
        QTest::newRow("credibility") << u"credibility"_s << QJsonValue(9);
    }
    void skipsOnlyTheClaimThatIsWrong()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject root = withClaim(small(), member, value);
        QJsonArray claims = root[u"claims"].toArray();
        QJsonObject sound = small()[u"claims"][0].toObject();
        sound[u"id"] = u"c2"_s;
        claims.append(sound);
        root[u"claims"] = claims;
        const auto sink = read(bytes(root));
        QCOMPARE(sink.batches[0].claims.size(), size_t(1));
        QCOMPARE(sink.skipped(), 1);
        QVERIFY(warns(sink, u"Claim c1"_s));
    }

    void keepsAQuotationWhoseWordsAreNotThere()
    {
        QJsonObject quote = small()[u"claims"][0][u"quotes"][0].toObject();
        quote[u"passage"] = QJsonObject{{u"exact"_s, u"B did it."_s}, {u"start_cp"_s, 2}, {u"end_cp"_s, 11}};
        const auto lost = read(bytes(withClaim(small(), u"quotes"_s, QJsonArray{quote})));
        const model::Claim &claim = lost.batches[0].claims[0];
        QCOMPARE(claim.quotations[0].exact, u"B did it."_s);
        QVERIFY(!claim.quotations[0].anchor);
        QVERIFY(warns(lost, u"Claim c1, quotation q"_s));

        quote[u"passage"] =
            QJsonObject{{u"exact"_s, u"A accuses B."_s}, {u"start_cp"_s, 0}, {u"end_cp"_s, 12}};
        const auto moved = read(bytes(withClaim(small(), u"quotes"_s, QJsonArray{quote})));
        QCOMPARE(moved.batches[0].claims[0].quotations[0].anchor->range.start, 2);
        QVERIFY(warns(moved, u"found again"_s));
    }

    void namesMembersItDoesNotKnowOnce()
    {
        const auto sink = read(bytes(withClaim(withClaim(small(), u"colour"_s, 1), u"mood"_s, 2)));
        QCOMPARE(sink.warnings.size(), size_t(1));
        QVERIFY(warns(sink, u"claims.colour, claims.mood"_s));
    }

    void looksForTheTextBesideAndOnlyThere()
    {
        const QTemporaryDir folder;
        QJsonObject root = small();
        QJsonObject document = root[u"document"].toObject();
        const QByteArray text = document.take(u"text"_s).toString().toUtf8();
        QDir(folder.path()).mkdir(u"inner"_s);
        for (const QString &name : {u"t.txt"_s, u"inner/u.txt"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        const auto heldWith = [&](const QString &name, const QString &exchange) {
            document[u"file"] = name;
            root[u"document"] = document;
            return read(bytes(root), exchange).batches[0].documents[0].held;
        };
        QCOMPARE(heldWith(u"t.txt"_s, folder.filePath(u"x.json"_s)), model::TextHeld::Full);
        QCOMPARE(heldWith(u"inner/u.txt"_s, folder.filePath(u"x.json"_s)), model::TextHeld::Excerpt);
        QCOMPARE(heldWith(u"../t.txt"_s, folder.filePath(u"inner/x.json"_s)), model::TextHeld::Excerpt);
        QVERIFY(QFile::link(folder.filePath(u"t.txt"_s), folder.filePath(u"inner/link.txt"_s)));
        QCOMPARE(heldWith(u"link.txt"_s, folder.filePath(u"inner/x.json"_s)), model::TextHeld::Excerpt);
    }

    void refusesAnotherTextThanTheOneCodedOn()
    {
        QJsonObject root = small();
        QJsonObject document = root[u"document"].toObject();
        document[u"sha256"] = QString(64, u'0');
        root[u"document"] = document;
        QVERIFY(warns(read(bytes(root)), u"differs"_s)); // every passage stands

        document[u"text"] = u"Another text."_s;
        root[u"document"] = document;
        QVERIFY(failure(bytes(root)).contains(QString(64, u'0')));
    }

    void refusesOtherFiles()
    {
        QVERIFY(failure("{\"format\":\"other/1\"}").contains(u"“other/1”"_s));
        QVERIFY(failure("").contains(u"empty"_s));
        QVERIFY(failure("{\n \"format\": oops\n}").contains(u"line 2"_s));
        const QByteArray line = QJsonDocument(small()).toJson(QJsonDocument::Compact);
        QVERIFY(failure("[" + line + ",\n{]\n]").contains(u"line 2"_s));
        QVERIFY(failure(line + "\n" + line.chopped(9)).contains(u"cut off"_s));
        QVERIFY(failure("{]\n{\"format\":\"other/1\"}\n").contains(u"line 1"_s));
        const QTemporaryDir folder;
        const QString text = folder.filePath(u"t.txt"_s);
        QVERIFY(failure(line + "\n" + line + "\n", folder.filePath(u"x.json"_s), text)
                    .contains(u"several documents"_s));
    }

    void readsJsonLines()
    {
        QJsonObject other = small();
        QJsonObject document = other[u"document"].toObject();
        document[u"url"] = u"https://x.example/2"_s;
        other[u"document"] = document;
        const auto sink = read(QJsonDocument(small()).toJson(QJsonDocument::Compact) + "\n" +
                               QJsonDocument(other).toJson(QJsonDocument::Compact) + "\n");
        QCOMPARE(sink.batches.size(), size_t(2));
        QCOMPARE(sink.batches[0].actors[0].uid, sink.batches[1].actors[0].uid);
        QVERIFY(sink.batches[0].claims[0].uid != sink.batches[1].claims[0].uid);
    }

    void readsDocumentsHoweverTheyAreStrung_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray one = QJsonDocument(small()).toJson(QJsonDocument::Compact);
        const QByteArray other = QByteArray(one).replace("https://x.example/1", "https://x.example/2");
        const QByteArray mark = "\xEF\xBB\xBF";
        QTest::newRow("a list") << "[" + one + ",\n" + other + "]";
        QTest::newRow("nothing between") << one + other;
        QTest::newRow("blank lines") << "\n\n" + one + "\r\n\r\n  \n" + other + "\n\n";
        QTest::newRow("a mark") << mark + one + "\n" + other;
        QTest::newRow("files put together, each with its mark")
            << mark + QJsonDocument(small()).toJson() + mark + other;
        QTest::newRow("record separators") << "\x1E" + one + "\n\x1E" + other + "\n";
    }
    void readsDocumentsHoweverTheyAreStrung()
    {
        QFETCH(QByteArray, file);
        const auto sink = read(file);
        QCOMPARE(sink.batches.size(), size_t(2));
        QCOMPARE(sink.skipped(), 0);
        QVERIFY(sink.batches[0].documents[0].uid != sink.batches[1].documents[0].uid);
    }

    void leavesOutTheLineThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("{\"format\": oops}") << u"not valid JSON"_s;
        QTest::newRow("not closed") << QByteArray("{\"format\": [{\"a\": \"b") << u"is not closed"_s;
        QTest::newRow("words") << QByteArray("The next line was lost.") << u"begins with “T”"_s;
        QTest::newRow("another format") << QByteArray("{\"format\": \"other/1\"}") << u"“other/1”"_s;
        QTest::newRow("too deep") << QByteArray("{\"format\": " + QByteArray(100'000, '['))
                                  << u"stand in each other"_s;
    }
    void leavesOutTheLineThatIsWrong()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const QByteArray one = QJsonDocument(small()).toJson(QJsonDocument::Compact);
        const QByteArray other = QByteArray(one).replace("https://x.example/1", "https://x.example/2");
        for (const QByteArray &file : {one + "\n" + line + "\n" + other + "\n", // in the middle
                                       line + "\n" + one + "\n" + other + "\n", // first
                                       one + "\n" + other + "\n" + line + "\n" + one}) {
            const auto sink = read(file);
            QVERIFY(sink.batches.size() >= 2);
            QCOMPARE(sink.skipped(), 1);
            const auto left = std::find_if(sink.warnings.begin(), sink.warnings.end(),
                                           [](const auto &warning) { return warning.skipped; });
            QCOMPARE(left->line, file.first(file.indexOf(line)).count('\n') + 1);
            QVERIFY2(left->reason.contains(reason), qPrintable(left->reason));
        }
    }

    void neverFallsOverWhatAFileHolds()
    {
        // Each member in turn is replaced by values of other types; nothing but ImportError may come.
        const QByteArray whole = QJsonDocument(small()).toJson(QJsonDocument::Compact);
        for (const char *junk : {"null", "7", "-1", "1e300", "\"\"", "[]", "[null]", "{}", "true"})
            for (qsizetype at = whole.indexOf("\":"); at >= 0; at = whole.indexOf("\":", at + 1)) {
                qsizetype end = at + 2;
                const char open = whole.at(end);
                if (open == '"')
                    end = whole.indexOf('"', end + 1) + 1;
                else if (open == '[' || open == '{')
                    continue;
                else
                    while (whole.at(end) != ',' && whole.at(end) != '}')
                        ++end;
                failure(whole.first(at + 2) + junk + whole.sliced(end));
            }
        for (qsizetype cut = 0; cut < whole.size(); cut += 7)
            QVERIFY(!failure(whole.first(cut)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExchangeImporter)
#include "tst_exchange_importer.moc"
