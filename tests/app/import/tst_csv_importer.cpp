// SPDX-License-Identifier: MIT
#include "support/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

tests::CollectingSink read(const QByteArray &bytes, const task::Task &task = {})
{
    return tests::readBytes(u"csv"_s, bytes, u"claims.csv"_s, {}, task);
}

const QByteArray header =
    "accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n";

QString nameOf(const import::ImportBatch &batch, model::ActorId id)
{
    return batch.actors[static_cast<size_t>(id.value - 1)].name;
}

} // namespace

class TestCsvImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARow()
    {
        const auto sink =
            read(header + "A,B,accuses,cyber.ESPIONAGE,2013-03-15,Title,https://x.example/1,Paper,en,\"They, "
                          "\"\"did\"\" it.\"\n");
        QCOMPARE(sink.batches.size(), size_t(1));
        QVERIFY(sink.warnings.empty());
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(1));
        const model::Claim &claim = batch.claims[0];
        QVERIFY(!model::claimFault(claim));
        QCOMPARE(claim.stance, model::Stance::Accuses);
        QCOMPARE(nameOf(batch, model::claimants(claim)[0]->actor), u"A"_s);
        QCOMPARE(nameOf(batch, model::accused(claim)[0]->actor), u"B"_s);
        QCOMPARE(*model::accused(claim)[0]->responsibility, model::Responsibility::Performs);
        QCOMPARE(claim.acts, QStringList{u"cyber.espionage"_s});
        QCOMPARE(claim.said.date.text(), u"2013-03-15"_s);
        QCOMPARE(claim.quotations[0].exact, u"They, \"did\" it."_s);
        QVERIFY(!claim.quotations[0].anchor);
        const model::Document &document = batch.documents[0];
        QCOMPARE(document.url, u"https://x.example/1"_s);
        QCOMPARE(document.held, model::TextHeld::None);
        QCOMPARE(nameOf(batch, document.publisher), u"Paper"_s);
        QCOMPARE(batch.actors[static_cast<size_t>(document.publisher.value - 1)].kind,
                 model::ActorKind::Media);
        QVERIFY(batch.actors[0].named);
    }

    void theOtherRowsTellTheOrderOfDates()
    {
        const auto days = [](const QByteArray &rows) {
            const auto sink = read("accuser;accused;date\n" + rows);
            QStringList dates;
            for (const model::Claim &claim : sink.batches.at(0).claims)
                dates.append(claim.said.date.text());
            return dates;
        };
        QCOMPARE(days("A;B;1/2/2013\nA;C;31/12/2013\n"), (QStringList{u"2013-02-01"_s, u"2013-12-31"_s}));
        QCOMPARE(days("A;B;1/2/2013\nA;C;12/31/2013\n"), (QStringList{u"2013-01-02"_s, u"2013-12-31"_s}));
        QCOMPARE(days("A;B;1/2/2013\nA;C;2013\n"), (QStringList{QString(), u"2013"_s}));
        const auto sink = read("accuser;accused;date\nA;B;1/2/2013\n");
        QVERIFY(sink.warnings.back().line == 2 &&
                sink.warnings.back().reason.contains(u"may begin with the day or with the month"));
    }

    void aTableWithoutRowsSaysSo()
    {
        for (const QByteArray bytes : {"accuser,accused,stance\n", "accuser,accused,stance"}) {
            const auto sink = read(bytes);
            QVERIFY(sink.batches.empty());
            QVERIFY(sink.warnings.at(0).reason.startsWith(u"There are no rows below the header"_s));
        }
    }

    void rowsThatSayNothingAreNoRecords()
    {
        const auto sink = read("accuser,accused,,\nA,B,,\n,,,\n , ,,,,\nC,D,,\n");
        QCOMPARE(sink.batches.at(0).claims.size(), size_t(2));
        QCOMPARE(sink.skipped(), 0);
    }

    void severalNamesInOneCellAreToldOnce()
    {
        const auto sink = read("accuser,accused,stance\nUS; UK,Russia,accuses\nUS; France,Iran,accuses\n");
        QCOMPARE(std::count_if(sink.warnings.begin(), sink.warnings.end(),
                               [](const auto &warning) {
                                   return warning.reason.contains(u"“US; UK” is taken as one name") &&
                                          warning.line == 2;
                               }),
                 1);
        QCOMPARE(sink.batches.at(0).claims.size(), size_t(2));
    }

    void takesColumnsInAnyOrderAndKeepsOthersAsANote()
    {
        const auto sink = read("Colour;QUOTE;Accused;accuser;weight\nred;words;B;A;\n");
        const model::Claim &claim = sink.batches[0].claims[0];
        QCOMPARE(nameOf(sink.batches[0], model::claimants(claim)[0]->actor), u"A"_s);
        QCOMPARE(claim.note, u"Colour: red"_s);
        QCOMPARE(claim.stance, model::Stance::Accuses);
        QCOMPARE(sink.skipped(), 0);
        QVERIFY(sink.warnings[0].reason.contains(u"stance"_s));
    }

    void skipsRowsItCannotTakeAndSaysWhy()
    {
        const auto sink = read("accuser,accused,stance,claim_date\n" // 1
                               "A,B,accuses,2013\n"
                               "A,B,accuses\n"            // 3: ragged
                               "A,B,blames,2013\n"        // 4: no such stance
                               ",B,accuses,2013\n"        // 5
                               "A,,accuses,2013\n"        // 6
                               "A,B,denies,yesterday\n"); // 7: kept without a date
        QCOMPARE(sink.batches[0].claims.size(), size_t(2));
        QCOMPARE(sink.skipped(), 4);
        QList<qint64> lines;
        for (const import::ImportWarning &warning : sink.warnings)
            if (warning.skipped)
                lines.append(warning.line);
        QCOMPARE(lines, (QList<qint64>{3, 4, 5, 6}));
        const model::Claim &denial = sink.batches[0].claims[1];
        QVERIFY(!denial.said.date.isKnown());
        QCOMPARE(denial.said.words, u"yesterday"_s);
        QCOMPARE(*denial.denial, model::DenialKind::Unspecified);
        QVERIFY(!model::claimFault(denial));
    }

    void sameContentHasSameUids()
    {
        const QByteArray rows = header + "A,B,accuses,x,2013,T,https://x.example/1,P,en,q\n";
        const auto once = read(rows);
        const auto again = read("\xEF\xBB\xBF" + QByteArray(rows).replace("\n", "\r\n"));
        QCOMPARE(once.batches[0].claims[0].uid, again.batches[0].claims[0].uid);
        QCOMPARE(once.batches[0].documents[0].uid, again.batches[0].documents[0].uid);
        const auto other = read(header + "A,B,accuses,x,2014,T,https://x.example/1,P,en,q\n");
        QVERIFY(other.batches[0].claims[0].uid != once.batches[0].claims[0].uid);
        QCOMPARE(other.batches[0].actors[0].uid, once.batches[0].actors[0].uid);
    }

    void oneAddressIsOneDocumentAndTwoSpellingsOneActor()
    {
        const auto sink = read(header + "N. Korea,B,accuses,x,2013,T,https://x.example/1,P,en,q\n"
                                        "n korea,B,accuses,y,2013,T,https://x.example/1,P,en,r\n"
                                        "A,A,denies,y,2013,U,,P,en,r\n");
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.documents.size(), size_t(2));
        QCOMPARE(batch.actors.size(), size_t(4)); // N. Korea, B, P, A
        QCOMPARE(batch.claims[2].parties.size(), size_t(2));
    }

    void handsOverBoundedBatches()
    {
        QByteArray rows = "accuser,accused\n";
        for (int i = 0; i < 12'000; ++i)
            rows += "A" + QByteArray::number(i) + ",B\n";
        const auto sink = read(rows);
        QVERIFY(sink.batches.size() >= 3);
        size_t claims = 0;
        for (const import::ImportBatch &batch : sink.batches)
            claims += batch.claims.size();
        QCOMPARE(claims, size_t(12'000));
    }

    void refusesATableWithoutTheNeededColumns()
    {
        try {
            read("accuser,stance\nA,accuses\n");
            QFAIL("taken");
        } catch (const import::ImportError &error) {
            QVERIFY(QString::fromUtf8(error.what()).contains(u"“accused”"_s));
        }
        QVERIFY_THROWS_EXCEPTION(import::ImportError, read(""));
    }

    void canBeCancelled()
    {
        const task::Task task;
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, read("accuser,accused\nA,B\n", task));
    }
};

QTEST_GUILESS_MAIN(TestCsvImporter)
#include "tst_csv_importer.moc"
