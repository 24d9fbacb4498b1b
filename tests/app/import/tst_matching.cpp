// SPDX-License-Identifier: MIT
// Which names become one actor, and which do not.
#include "import/import_file.h"
#include "import/ingest.h"
#include "store/edits.h"
#include "store/import_log.h"
#include "store/import_removal.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;

class TestMatching : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;

    /// Names accused by A, each in a row of its own.
    auto accuse(const QString &file, const QStringList &names)
    {
        QByteArray csv = "accuser,accused,quote\n";
        for (const QString &name : names)
            csv += "A,\"" + name.toUtf8() + "\",said of " + name.toUtf8().replace(',', ' ') + "\n";
        QFile table(m_folder.filePath(file));
        if (!table.open(QIODevice::WriteOnly) || table.write(csv) != csv.size())
            qFatal("The test's file cannot be written.");
        table.close();
        return tests::importInto(*m_database, table.fileName());
    }
    [[nodiscard]] QStringList accused() const
    {
        return tests::run(*m_database,
                          "SELECT DISTINCT a.name || '|' || a.kind || '|' || coalesce(a.country, '') "
                          "FROM claim_party p JOIN actor a ON a.id = p.actor_id WHERE p.role = "
                          "'accused' ORDER BY 1");
    }

private Q_SLOTS:
    void init() { m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create); }

    void aStateIsOneActorUnderAllItsNames()
    {
        const auto report =
            accuse(u"k.csv"_s, {u"DPRK"_s, u"North Korea"_s, u"Korea (Democratic People's Republic of)"_s,
                                u"Korea, Democratic People's Republic of"_s, u"PRK"_s, u"KP"_s, u"북한"_s});
        QCOMPARE(accused(), QStringList{u"North Korea|state|PRK"_s});
        QCOMPARE(report.matched, 6);
        QCOMPARE(report.matches[0].surface, u"DPRK"_s);
        QCOMPARE(report.matches[0].actorName, u"North Korea"_s);
        QCOMPARE(report.matches[0].reason, u"acronym of North Korea in the core list"_s);
        QCOMPARE(report.matches[3].reason, u"ISO 3166-1 code PRK"_s);
        // The next import finds them in the file, for the same reason.
        const auto next = accuse(u"n.csv"_s, {u"DPRK"_s, u"North Korean"_s});
        QCOMPARE(next.matches[0].reason, u"acronym of North Korea in the core list"_s);
        QCOMPARE(next.matches[1].reason, u"demonym of North Korea in the core list"_s);
        QCOMPARE(tests::run(*m_database,
                            "SELECT surface FROM claim_party WHERE role = 'accused' AND surface = 'KP'"),
                 QStringList{u"KP"_s});
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM claim_party WHERE surface = 'North Korea'"),
                 QStringList{u"0"_s});
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM alias WHERE text = '북한'"),
                 QStringList{u"1"_s});
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void aNameThatSeveralBearIsAskedAbout()
    {
        const auto report = accuse(u"k.csv"_s, {u"Korea"_s, u"DPRK"_s, u"South Korea"_s});
        QCOMPARE(accused().size(), 3);
        QCOMPARE(report.questions.size(), 1U);
        QCOMPARE(report.questions[0].surface, u"Korea"_s);
        QVERIFY(report.questions[0].candidates.contains(u"North Korea"_s));
        const auto logged = store::readMatches(*m_database, report.import);
        QCOMPARE(logged.size(), 2U);
        QCOMPARE(logged[0].candidates.size(), 2);
    }

    void anAliasOfTheFileDecidesOnlyWhereOneBearsIt()
    {
        Actor group = tests::actor(u"APT28"_s, ActorKind::Group);
        Actor other = tests::actor(u"APT99"_s, ActorKind::Group);
        Alias fancy;
        fancy.text = u"Fancy Bear"_s;
        Alias shared;
        shared.text = u"Shared Panda"_s;
        group.aliases = {fancy, shared};
        other.aliases = {shared};
        tests::StoreBuilder builder(*m_database);
        builder.add(group);
        builder.add(other);
        const auto report = accuse(u"g.csv"_s, {u"Fancy Bear"_s, u"Shared Panda"_s, u"Sofacy"_s});
        QCOMPARE(accused(),
                 (QStringList{u"APT28|group|"_s, u"Shared Panda|unknown|"_s, u"Sofacy|unknown|"_s}));
        QCOMPARE(report.matched, 1);
        QCOMPARE(report.matches[0].reason, u"alias of APT28 in this Jaccuse file"_s);
        QCOMPARE(report.questions.size(), 1U);
        QCOMPARE(report.questions[0].candidates, (QStringList{u"APT28"_s, u"APT99"_s}));
    }

    void theTableThatSaysSoIsTheReason()
    {
        QFile galaxy(m_folder.filePath(u"threat-actor.json"_s));
        QVERIFY(galaxy.open(QIODevice::WriteOnly));
        galaxy.write(R"({"name": "Threat Actor", "type": "threat-actor", "uuid":
            "7cdff317-a673-4474-84ec-4f1754947823", "version": 1, "authors": ["A"], "values": [{"value": "APT28",
            "uuid": "5b4ee3ea-eee3-4c8e-8323-85ae32658754", "meta": {"synonyms": ["Fancy Bear"], "country": "RU"}}]})");
        galaxy.close();
        QCOMPARE(tests::importInto(*m_database, galaxy.fileName()).format, u"misp"_s);
        const auto report = accuse(u"g.csv"_s, {u"fancy bear"_s});
        QCOMPARE(report.matches.size(), 1U);
        QCOMPARE(report.matches[0].actorName, u"APT28"_s);
        QCOMPARE(report.matches[0].reason, u"alias of APT28 in threat-actor.json"_s);
    }

    void aMatchCanBeUndone()
    {
        const auto report = accuse(u"k.csv"_s, {u"North Korea"_s, u"DPRK"_s});
        QCOMPARE(accused().size(), 1);
        store::Edits edits(*m_database);
        const auto change =
            edits.undoMatch(report.import, store::readMatches(*m_database, report.import)[0].seq);
        QCOMPARE(accused(), (QStringList{u"DPRK|unknown|"_s, u"North Korea|state|PRK"_s}));
        QCOMPARE(tests::faultsOf(*m_database), QString());
        edits.revert(change);
        QCOMPARE(accused().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMatching)
#include "tst_matching.moc"
