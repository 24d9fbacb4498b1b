// SPDX-License-Identifier: MIT
#include "export/csv_cells.h"
#include "import/table/csv_importer.h"
#include "import/table/csv_reader.h"
#include "sample_file.h"
#include "support/files.h"
#include "support/programs.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::everyClaim;
using tests::exported;

namespace {

using Table = std::vector<QHash<QString, QString>>;

/// The rows by the names of their columns, as our own reader has them.
Table rowsOf(QByteArray csv)
{
    QBuffer device(&csv);
    device.open(QIODevice::ReadOnly);
    import::CsvReader reader(device, u"x.csv"_s);
    std::vector<QString> header;
    std::vector<QString> row;
    reader.next(header);
    Table rows;
    while (reader.next(row)) {
        QHash<QString, QString> cells;
        for (size_t i = 0; i < row.size(); ++i)
            cells[header.at(i)] = import::plainCell(row[i]);
        rows.push_back(cells);
    }
    return rows;
}

/// What a table can hold of claims, one line each, sorted.
QStringList heldIn(store::Database &database)
{
    QStringList lines;
    const store::ClaimReader reader(database);
    const std::vector<model::ClaimId> ids = reader.columns()->claims;
    const store::ClaimBundle bundle = reader.claims(ids);
    for (const model::Claim &claim : bundle.claims) {
        const auto names = [&](model::PartyRole role) {
            return store::namesOf(model::partiesIn(claim, role), bundle).join(u"+"_s);
        };
        const model::Document told = bundle.documents.value(exporting::firstDocument(claim));
        lines.append(QStringList{
            model::code(claim.stance), claim.denial ? model::code(*claim.denial) : QString(),
            names(model::PartyRole::Principal), names(model::PartyRole::Speaker),
            names(model::PartyRole::Accused), model::code(*model::accused(claim).front()->responsibility),
            names(model::PartyRole::Victim), claim.acts.join(u"+"_s),
            bundle.incidents.value(claim.incident).name, claim.said.date.text(), claim.happened.date.text(),
            claim.confidenceWords, told.title, told.url, bundle.actors.value(told.publisher).name,
            told.published.text(), claim.quotations.empty() ? QString() : claim.quotations.front().exact}
                         .join(u" | "_s));
    }
    lines.sort();
    return lines;
}

import::TableMapping ownMapping(){using import::Field;
import::TableMapping mapping;
const auto column = [&](Field field, const QString &name, const QString &split = {}) {
    import::FieldSource from;
    from.column = name;
    from.split = split;
    mapping.fields.emplace(field, from);
};
column(Field::Accuser, u"principal"_s);
column(Field::Speaker, u"speaker"_s, u"; "_s);
column(Field::Accused, u"accused"_s);
column(Field::Victim, u"victims"_s, u"; "_s);
column(Field::Stance, u"stance"_s);
column(Field::Denial, u"denial_kind"_s);
column(Field::Responsibility, u"responsibility"_s);
column(Field::Act, u"act"_s, u"; "_s);
column(Field::Incident, u"incident"_s);
column(Field::ClaimDate, u"claim_date"_s);
column(Field::IncidentDate, u"incident_date"_s);
column(Field::SourceTitle, u"source_title"_s);
column(Field::SourceUrl, u"source_url"_s);
column(Field::Publisher, u"publisher"_s);
column(Field::Published, u"published"_s);
column(Field::Language, u"language"_s);
column(Field::Quotation, u"quotation"_s);
column(Field::Confidence, u"confidence_words"_s);
return mapping;
} // namespace

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void neutralisesFormulasReversibly_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"=1+1", "+49", "-5", "@x", "\tx", "\rx", "\nx", "'=1", "''=1", "'quoted'",
                                 "'", "''", "", "plain", "a=b", "'-", "=", "북한"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void neutralisesFormulasReversibly()
    {
        QFETCH(QString, text);
        const QString safe = exporting::safeCell(text);
        QVERIFY(safe.isEmpty() || !u"=+-@\t\r\n"_s.contains(safe[0]));
        QCOMPARE(import::plainCell(safe), text);
    }

    void hasARowForEachClaimClaimantAndAccused()
    {
        tests::SampleFile sample;
        const Table rows = rowsOf(exported(u"csv"_s, everyClaim(sample.reader)));
        QSet<QString> claims;
        size_t expected = 0;
        const std::vector<model::ClaimId> ids = sample.reader.columns()->claims;
        for (const model::Claim &claim : sample.reader.claims(ids).claims)
            expected += std::max<size_t>(1, model::partiesIn(claim, model::PartyRole::Principal).size()) *
                        model::accused(claim).size();
        for (const auto &row : rows)
            claims.insert(row[u"claim_uid"_s]);
        QCOMPARE(rows.size(), expected);
        QCOMPARE(static_cast<size_t>(claims.size()), ids.size());
        const Table quotations = rowsOf(exported(u"csv-quotations"_s, everyClaim(sample.reader)));
        QCOMPARE(static_cast<qint64>(quotations.size()), sample.reader.totals().quotations);
        bool relayed = false;
        for (const auto &row : quotations)
            relayed = relayed || row[u"relay"_s].contains(u" > "_s);
        QVERIFY(relayed);
    }

    void countsWhatActorsMakeAndReceive()
    {
        tests::SampleFile sample;
        bool found = false;
        for (const auto &row : rowsOf(exported(u"csv-actors"_s, everyClaim(sample.reader)))) {
            if (row[u"name"_s] != u"North Korea")
                continue;
            found = true;
            QCOMPARE(row[u"claims_made"_s], u"4"_s);
            QCOMPARE(row[u"claims_received"_s], u"4"_s);
            QVERIFY(row[u"aliases"_s].contains(u"북한"_s));
        }
        QVERIFY(found);
    }

    /// One accuser and one accused: all that a table can hold comes back, formulas and line ends included.
    void comesBack()
    {
        const QByteArray table =
            "accuser,speaker,accused,victim,stance,denial,responsibility,act,incident,claim_date,"
            "incident_date,source_title,source_url,publisher,published,language,quotation,confidence\n"
            "A,Sp,B,V,accuses,,linked,cyber.theft,Heist,2013-03-15,2013-03,\"Title, with \"\"marks\"\"\","
            "https://x.example/1,Paper,2013-03-16,en,\"'=1+1\nsecond line; third\",likely\n"
            "B,,A,,denies,unproven,unspecified,other,,2014?,,+Title,,-Paper,,ko,\"북한 😀\",\n"
            "@C,,=D,,accuses,,performs,other,,,,T,,,,,,\n";
        store::Database first(u":memory:"_s, store::OpenMode::Create);
        import::importFile(first, tests::writeFile(m_folder.filePath(u"in.csv"_s), table), {}, {});
        const QStringList before = heldIn(first);
        QCOMPARE(before.size(), 3);
        const store::ClaimReader reader(first);
        const QString path =
            tests::writeFile(m_folder.filePath(u"out.csv"_s), exported(u"csv"_s, everyClaim(reader)));
        import::ImportOptions options;
        options.mapping = ownMapping();
        store::Database second(u":memory:"_s, store::OpenMode::Create);
        const auto report = import::importFile(second, path, options, {});
        QCOMPARE(report.warningsInAll, 0);
        QCOMPARE(heldIn(second), before);
        store::Database third(u":memory:"_s, store::OpenMode::Create);
        import::importFile(third, path, {}, {}); // without a mapping, the names of the columns suffice
        QCOMPARE(store::ClaimReader(third).totals().claims, 3);
    }

    /// What the table cannot hold: that several claimants or accused are in one claim, further quotations and
    /// mentions, spans, places in the text, the relay, answers as links.
    void losesWhatATableCannotHold()
    {
        tests::SampleFile sample;
        const QString path = tests::writeFile(m_folder.filePath(u"sample.csv"_s),
                                              exported(u"csv"_s, everyClaim(sample.reader)));
        import::ImportOptions options;
        options.mapping = ownMapping();
        store::Database second(u":memory:"_s, store::OpenMode::Create);
        import::importFile(second, path, options, {});
        const store::ClaimReader reader(second);
        const std::vector<model::ClaimId> ids = reader.columns()->claims;
        QCOMPARE(ids.size(), rowsOf(exported(u"csv"_s, everyClaim(sample.reader))).size());
        QVERIFY(static_cast<qint64>(ids.size()) > sample.reader.totals().claims);
        for (const model::Claim &claim : reader.claims(ids).claims) {
            QVERIFY(claim.quotations.size() <= 1);
            QVERIFY(claim.answers.empty());
            QVERIFY(claim.mentions.front().relay.empty());
            for (const model::Quotation &quotation : claim.quotations)
                QVERIFY(!quotation.anchor && quotation.spans.empty());
        }
    }

    /// The program of SQLite takes the tables as they are, quotations of several lines included.
    void sqliteReadsThem()
    {
        tests::SampleFile sample;
        const QString path = m_folder.filePath(u"read.sqlite"_s);
        QStringList arguments{path, u"-csv"_s};
        for (const QString &table : {u"csv"_s, u"csv-quotations"_s, u"csv-actors"_s}) {
            const QString file = tests::writeFile(m_folder.filePath(table + u".csv"_s),
                                                  exported(table, everyClaim(sample.reader)));
            arguments << u".import '%1' %2"_s.arg(file, QString(table).replace(u'-', u'_'));
        }
        arguments << u"SELECT (SELECT count(DISTINCT claim_uid) FROM csv), count(*), (SELECT count(*) FROM "
                     "csv_actors), (SELECT sum(length(quotation)) FROM csv_quotations) FROM csv_quotations"_s;
        const auto counts = tests::outputOf(u"sqlite3"_s, arguments);
        if (QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
            QSKIP("sqlite3 is not installed.");
        QVERIFY(counts.has_value());
        QCOMPARE(QString::fromUtf8(*counts).trimmed(),
                 tests::run(sample.database,
                            "SELECT (SELECT count(*) FROM claim) || ',' || count(*) || ',' || (SELECT "
                            "count(*) FROM (SELECT actor_id FROM claim_party UNION SELECT actor_id FROM "
                            "relay_hop UNION SELECT by_id FROM relay_hop WHERE by_id IS NOT NULL)) || ',' "
                            "|| sum(length(exact)) FROM quotation")
                     .constFirst());
    }

    void holdsNothingThatWasNotChosen()
    {
        tests::SampleFile sample;
        const std::vector<model::ClaimId> ids = sample.reader.columns()->claims;
        const store::ClaimBundle bundle = sample.reader.claims(ids);
        const exporting::ChosenClaims one = tests::chosen(sample.reader, {ids.back()});
        const QByteArray claims = exported(u"csv"_s, one) + exported(u"csv-quotations"_s, one);
        for (const model::Claim &claim : bundle.claims)
            QCOMPARE(claims.contains(claim.uid.toByteArray(QUuid::WithoutBraces)), claim.id == ids.back());
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
