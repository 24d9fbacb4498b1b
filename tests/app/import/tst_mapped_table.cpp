// SPDX-License-Identifier: MIT
#include "support/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::DateOrder;
using import::Field;
using import::FieldSource;
using model::PartyRole;

namespace {

FieldSource fromColumn(const QString &name, const QString &split = {})
{
    return {name, {}, split, {}};
}

/// A table by somebody else: other names, several in one cell, days first.
import::TableMapping pressMapping(){import::TableMapping mapping;
mapping.dates = DateOrder::DayMonthYear;
mapping.fields[Field::Accuser] = fromColumn(u"who"_s, u";"_s);
mapping.fields[Field::Speaker] = fromColumn(u"mouth"_s);
mapping.fields[Field::Accused] = fromColumn(u"whom"_s, u";"_s);
mapping.fields[Field::Victim] = fromColumn(u"hit"_s, u";"_s);
mapping.fields[Field::Stance] = {u"agrees"_s, {}, {}, {{u"no"_s, u"denies"_s}, {u"yes"_s, u"accuses"_s}}};
mapping.fields[Field::Act] = fromColumn(u"what"_s);
mapping.fields[Field::Incident] = fromColumn(u"case"_s);
mapping.fields[Field::ClaimDate] = fromColumn(u"when"_s);
mapping.fields[Field::Publisher] = {{}, u"The Daily"_s, {}, {}};
mapping.fields[Field::SourceUrl] = fromColumn(u"where"_s);
mapping.fields[Field::Quotation] = fromColumn(u"words"_s);
return mapping;
} // namespace

const QByteArray pressHeader = "nr,who,mouth,whom,hit,agrees,what,case,when,where,words\n";

tests::CollectingSink read(const QByteArray &bytes, const std::optional<import::TableMapping> &mapping = {})
{
    import::ImportOptions options;
    options.mapping = mapping;
    return tests::readBytes(u"csv"_s, bytes, u"press.csv"_s, options);
}

QStringList names(const import::ImportBatch &batch, const model::Claim &claim, PartyRole role)
{
    QStringList all;
    for (const model::Party *party : model::partiesIn(claim, role))
        all.append(batch.actors[static_cast<size_t>(party->actor.value - 1)].name);
    return all;
}

import::Fit fitOf(const std::vector<QString> &header){import::SourceStart start;
start.header = header;
return import::formatNamed(u"csv"_s).fit(start);
}

} // namespace

class TestMappedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATableByItsMapping()
    {
        const auto sink = read(pressHeader + "1,A; B,Mr C,D;E,V;W,yes,cyber.theft,The Heist,3/4/2015,"
                                             "https://x.example/1,\"They\r\ndid\"\r\n"
                                             "2,D,,D,,No,theft,The Heist,04.04.2015,https://x.example/1,\n",
                               pressMapping());
        QVERIFY(sink.warnings.empty());
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims.size(), size_t(2));
        const model::Claim &claim = batch.claims[0];
        QCOMPARE(names(batch, claim, PartyRole::Principal), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(names(batch, claim, PartyRole::Speaker), QStringList{u"Mr C"_s});
        QCOMPARE(names(batch, claim, PartyRole::Accused), (QStringList{u"D"_s, u"E"_s}));
        QCOMPARE(names(batch, claim, PartyRole::Victim), (QStringList{u"V"_s, u"W"_s}));
        QCOMPARE(claim.said.date.text(), u"2015-04-03"_s);
        QCOMPARE(claim.said.words, u"3/4/2015"_s);
        QCOMPARE(claim.acts, QStringList{u"cyber.theft"_s});
        QCOMPARE(claim.quotations[0].exact, u"They\ndid"_s);
        QCOMPARE(claim.note, u"nr: 1"_s);
        QCOMPARE(batch.incidents.size(), size_t(1));
        QCOMPARE(batch.incidents[0].name, u"The Heist"_s);
        QCOMPARE(batch.documents.size(), size_t(1));
        const model::Claim &denial = batch.claims[1];
        QCOMPARE(denial.stance, model::Stance::Denies);
        QCOMPARE(denial.incident, claim.incident);
        QVERIFY(denial.quotations.empty());
        for (const model::Claim &each : batch.claims)
            QVERIFY(!model::claimFault(each));
    }

    void readsAnyTableThatSaysWhoAccusesWhom()
    {
        const auto sink = read("Date;Who accuses;Blamed;Text;Source;Notes\n"
                               "March 15, 2013;A;B;Words;https://x.example/9;Mind this\n");
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.claims[0].said.date.text(), u"2013-03-15"_s);
        QCOMPARE(batch.documents[0].url, u"https://x.example/9"_s);
        QCOMPARE(batch.claims[0].note, u"Mind this"_s);
        QCOMPARE(batch.claims[0].quotations[0].exact, u"Words"_s);
    }

    void fitsByWhatItsColumnsSay()
    {
        QCOMPARE(fitOf({u"accuser"_s, u"accused"_s}).strength, 100);
        QCOMPARE(fitOf({u"Blamed by"_s, u"Blamed"_s}).strength, 20);
        QCOMPARE(fitOf({u"a"_s, u"b"_s}).strength, 1);
        QCOMPARE(fitOf({u"a"_s}).strength, 0);
        QVERIFY(!fitOf({u"a"_s}).whyNot.isEmpty());
    }

    void asksForAMappingAndNamesTheColumns()
    {
        const QString sentence = tests::refusalOf(u"csv"_s, "a,b\n1,2\n", u"x.csv"_s);
        QVERIFY2(sentence.contains(u"“a”, “b”"_s) && sentence.contains(u"--map"_s), qPrintable(sentence));
        import::ImportOptions options;
        options.mapping = pressMapping();
        QVERIFY(tests::refusalOf(u"csv"_s, "who,whom\nA,B\n", u"x.csv"_s, options)
                    .contains(u"there is no"_s, Qt::CaseInsensitive));
    }

    void anIdKeepsAClaimOverChangesOfItsRow()
    {
        const auto before = read("id,accuser,accused,quote\n7,A,B,one\n");
        const auto after = read("id,accuser,accused,quote\n7,A,B,two\n");
        QCOMPARE(before.batches[0].claims[0].uid, after.batches[0].claims[0].uid);
        const auto twice = read("id,accuser,accused,quote\n7,A,B,one\n7,A,C,two\n");
        QVERIFY(twice.batches[0].claims[0].uid != twice.batches[0].claims[1].uid);
        QVERIFY(std::any_of(twice.warnings.begin(), twice.warnings.end(), [](const auto &warning) {
            return warning.line == 3 && !warning.skipped && warning.reason.contains(u"“7”"_s);
        }));
        QCOMPARE(twice.batches[0].claims[0].uid, before.batches[0].claims[0].uid);
        const auto other = read("id,blamed by,blamed,quote\n7,A,B,one\n");
        QVERIFY(other.batches[0].claims[0].uid != before.batches[0].claims[0].uid);
    }

    void unnamedOnesAreNotOneAndTheSame()
    {
        const auto sink = read("accuser,accused,source_url\nUnknown,B,https://x.example/1\n"
                               "Unknown,B,https://x.example/2\nAnonymous,B,https://x.example/3\n");
        const import::ImportBatch &batch = sink.batches[0];
        QCOMPARE(batch.actors.size(), size_t(4)); // two unknown, B, Anonymous
        const auto named = [&](size_t claim) {
            return batch.actors[static_cast<size_t>(batch.claims[claim].parties[0].actor.value - 1)].named;
        };
        QVERIFY(!named(0));
        QVERIFY(named(2));
        QVERIFY(batch.claims[0].parties[0].actor != batch.claims[1].parties[0].actor);
    }

    void takesEmptyFieldsBeyondTheHeaderButNoOthers()
    {
        const auto sink = read("accuser,accused\nA,B,,\nA,C,x\nA\n");
        QCOMPARE(sink.batches[0].claims.size(), size_t(1));
        QCOMPARE(sink.skipped(), 2);
    }

    void tellsWordsItDoesNotKnow()
    {
        const auto sink = read("accuser,accused,stance,responsibility,denial\nA,B,accuses,linked,\n"
                               "A,B,accuses,did it,\nB,B,denies,,untrue\nB,B,denies,,maybe\n");
        const std::vector<model::Claim> &claims = sink.batches[0].claims;
        QCOMPARE(*model::accused(claims[0])[0]->responsibility, model::Responsibility::Linked);
        QCOMPARE(*model::accused(claims[1])[0]->responsibility, model::Responsibility::Unspecified);
        QCOMPARE(*claims[2].denial, model::DenialKind::Untrue);
        QCOMPARE(*claims[3].denial, model::DenialKind::Unspecified);
        QCOMPARE(sink.warnings.size(), size_t(3)); // two words, and that some rows name no source
        QCOMPARE(sink.skipped(), 0);
    }

    void keepsRowsApartThatDifferInAnythingMapped()
    {
        const auto sink = read("accuser,accused,victim,speaker\nA,B,V,\nA,B,W,\nA,B,,V\n");
        QSet<QUuid> uids;
        for (const model::Claim &claim : sink.batches[0].claims)
            uids.insert(claim.uid);
        QCOMPARE(uids.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestMappedTable)
#include "tst_mapped_table.moc"
