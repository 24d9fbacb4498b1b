// SPDX-License-Identifier: MIT
// Columns kept in the file are what a file is opened from, and never say what its tables no longer do.
#include "store/check.h"
#include "store/column_pack.h"
#include "store/edits.h"
#include "store/import_removal.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::ClaimReader;
using store::Database;
using store::OpenMode;

namespace {

using ChangeFile = std::function<void(Database &)>;

bool isPacked(const Database &database)
{
    return store::packedColumns(database) != nullptr;
}

query::ClaimColumns inTables(const Database &database)
{
    return *store::columnsOfTables(database, task::Task());
}

ClaimId virusClaim(Database &database)
{
    return tests::claimQuoting(database, u"virus attacks"_s);
}

store::Change redate(Database &database, const QString &date)
{
    store::ClaimEdit edit;
    edit.said.date = tests::date(date);
    edit.said.basis = Basis::Stated;
    return store::Edits(database).editClaim(virusClaim(database), edit);
}

} // namespace

class TestColumnPack : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QString m_sample = m_folder.filePath(u"sample.jaccuse"_s);
    const QString m_path = m_folder.filePath(u"x.jaccuse"_s);
    std::unique_ptr<Database> m_database;

    void setInFile(const QByteArray &sql) { tests::PlainConnection(m_path).run(sql); }

private Q_SLOTS:
    void initTestCase()
    {
        Database database(m_sample, OpenMode::Create);
        import::importSample(database);
    }

    void init()
    {
        m_database.reset();
        QFile::remove(m_path);
        QVERIFY(QFile::copy(m_sample, m_path));
        m_database = std::make_unique<Database>(m_path, OpenMode::Write);
    }

    void anImportLeavesThemInTheFile()
    {
        QVERIFY(isPacked(*m_database));
        QCOMPARE(store::packedColumns(*m_database)->claims.size(), size_t(9));
        QVERIFY(*store::packedColumns(*m_database) == inTables(*m_database));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void aFileIsOpenedFromThem()
    {
        // Written behind the program's back, what the tables say is not looked at.
        setInFile("UPDATE claim SET stance = 'withdraws', denial_kind = NULL");
        Database again(m_path, OpenMode::Read);
        const auto columns = ClaimReader(again).columns();
        QCOMPARE(columns->stance, store::packedColumns(again)->stance);
        QVERIFY(columns->stance != inTables(again).stance);
    }

    void anEmptyFileCanBePacked()
    {
        Database empty(u":memory:"_s, OpenMode::Create);
        QVERIFY(!isPacked(empty));
        store::packColumns(empty);
        QVERIFY(isPacked(empty));
        QVERIFY(*ClaimReader(empty).columns() == inTables(empty));
        QCOMPARE(tests::faultsOf(empty), QString());
    }

    void noChangeIsEverMissed_data()
    {
        QTest::addColumn<ChangeFile>("change");
        const auto add = [](const char *name, ChangeFile change) {
            QTest::newRow(name) << std::move(change);
        };
        add("another stance and date", [](Database &database) { redate(database, u"2001-02-03"_s); });
        add("a claim removed",
            [](Database &database) { store::Edits(database).removeClaim(virusClaim(database)); });
        add("an actor renamed", [](Database &database) {
            const ActorId actor = ClaimReader(database).columns()->actors.front().id;
            store::Edits(database).editActor(actor, u"Renamed"_s, ActorKind::Company, {});
        });
        add("two actors made one", [](Database &database) {
            const auto actors = ClaimReader(database).columns()->actors;
            store::Edits(database).mergeActors(actors[0].id, actors[1].id);
        });
        add("an answer more", [](Database &database) {
            const auto claims = ClaimReader(database).columns()->claims;
            tests::StoreBuilder(database).answer(claims[0], claims[8], AnswerType::Dismisses);
        });
        add("an import taken out",
            [](Database &database) { store::ImportRemoval(ImportId{1}).remove(database, task::Task()); });
        add("a change and its undoing", [](Database &database) {
            const store::Change change = redate(database, u"2001-02-03"_s);
            store::Edits(database).revert(change);
        });
        add("one claim more", [](Database &database) {
            tests::StoreBuilder builder(database);
            const ActorId actor = builder.add(tests::actor(u"Somebody new"_s));
            const DocumentId told = builder.add(tests::document(u"Told"_s));
            builder.add(tests::accusation(u"more"_s, actor, actor, u"2020", told, u"Words."_s));
        });
    }

    void noChangeIsEverMissed()
    {
        QFETCH(ChangeFile, change);
        // Another connection to the same file makes it.
        {
            Database other(m_path, OpenMode::Write);
            change(other);
        }
        QVERIFY(!isPacked(*m_database));
        QVERIFY(*ClaimReader(*m_database).columns() == inTables(*m_database));
        QCOMPARE(tests::faultsOf(*m_database), QString());

        store::packColumns(*m_database);
        QVERIFY(isPacked(*m_database));
        QVERIFY(*ClaimReader(*m_database).columns() == inTables(*m_database));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void whatWasReadBeforeAChangeIsNotPacked()
    {
        const auto before = ClaimReader(*m_database).columns();
        redate(*m_database, u"2001-02-03"_s);
        store::packColumns(*m_database, *before);
        QVERIFY(!isPacked(*m_database));
        store::packColumns(*m_database, *ClaimReader(*m_database).columns());
        QVERIFY(*store::packedColumns(*m_database) == inTables(*m_database));
    }

    void lookingAtAFileChangesNothing()
    {
        redate(*m_database, u"2001-02-03"_s);
        m_database.reset();
        {
            Database reading(m_path, OpenMode::Read);
            store::packColumns(reading);
            QVERIFY(!isPacked(reading));
        }
        Database writing(m_path, OpenMode::Write);
        const qint64 generation = writing.generation();
        {
            store::Transaction nothing(writing);
            nothing.commit();
        }
        QCOMPARE(writing.generation(), generation);
        store::packColumns(writing);
        QCOMPARE(writing.generation(), generation);
        QVERIFY(isPacked(writing));
    }

    void damageIsRefusedAndNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto set = [](const char *column, const QByteArray &data) {
            return "UPDATE packed_column SET data = " + data + " WHERE name = '" + column + "'";
        };
        for (const char *column :
             {"claims",     "dayLower",  "dayUpper",     "stance",     "actSet",    "publisherSet",
              "quoted",     "pairClaim", "pairFrom",     "pairTo",     "pairKind",  "pairResponsibility",
              "pairFlags",  "actors",    "actorKind",    "actorNamed", "actorName", "acts",
              "publishers", "actSets",   "publisherSets"}) {
            QTest::addRow("%s cut off", column) << set(column, "substr(data, 1, length(data) - 1)");
            QTest::addRow("%s half", column) << set(column, "substr(data, 1, length(data) / 2 / 8 * 8)");
            QTest::addRow("%s gone", column)
                << "DELETE FROM packed_column WHERE name = '" + QByteArray(column) + "'";
        }
        for (const char *column : {"stance", "actSet", "publisherSet", "pairClaim", "pairFrom", "pairTo",
                                   "pairKind", "pairResponsibility", "actorKind", "actorName", "acts",
                                   "publishers", "actSets", "publisherSets"})
            QTest::addRow("%s out of range", column)
                << set(column, "CAST(x'FFFFFF7F' || substr(data, 5) AS BLOB)");
        for (const char *column : {"claims", "actors"})
            QTest::addRow("%s not in order", column) << set(column, "zeroblob(length(data))");
        QTest::addRow("more claims than days") << set("claims", "CAST(data || x'FFFFFFFFFFFFFF7F' AS BLOB)");
    }

    void damageIsRefusedAndNamed()
    {
        QFETCH(QByteArray, sql);
        setInFile(sql);
        Database again(m_path, OpenMode::Read);
        QVERIFY(!isPacked(again));
        QVERIFY(*ClaimReader(again).columns() == inTables(again));
        QVERIFY(tests::faultsOf(again).contains(u"kept for opening"));
    }

    void checkTellsWhereTheyDisagree()
    {
        setInFile("UPDATE packed_column SET data = zeroblob(length(data)) WHERE name = 'dayLower'");
        QVERIFY(tests::faultsOf(*m_database).contains(u"kept for opening"));
        redate(*m_database, u"2001-02-03"_s);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }
};

QTEST_GUILESS_MAIN(TestColumnPack)
#include "tst_column_pack.moc"
