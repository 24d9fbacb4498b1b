// SPDX-License-Identifier: MIT
#include "store/backup.h"
#include "store/database.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using store::Database;
using store::OpenMode;

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyHoldsTheSame()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"copy.jaccuse"_s);
        for (const QString &source : {u":memory:"_s, folder.filePath(u"x.jaccuse"_s)}) {
            Database database(source, OpenMode::Create);
            import::importSample(database);
            store::copyDatabase(database, target, task::Task());
            Database copy(target, OpenMode::Write);
            QVERIFY(copy.notice().isEmpty());
            QCOMPARE(tests::dumpOf(copy), tests::dumpOf(database));
            QCOMPARE(tests::faultsOf(copy), QString());
            QCOMPARE(tests::run(copy, "PRAGMA journal_mode"), QStringList{u"wal"_s});
        }
        QVERIFY(!QFileInfo::exists(target + u".part"_s));
    }

    void aFileOpenForReadingCanBeCopied()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        import::importSample(*std::make_unique<Database>(path, OpenMode::Create));
        Database reading(path, OpenMode::Read);
        store::copyDatabase(reading, folder.filePath(u"copy.jaccuse"_s), task::Task());
        Database copy(folder.filePath(u"copy.jaccuse"_s), OpenMode::Write);
        QCOMPARE(store::ClaimReader(copy).totals().claims, 9);
    }

    void replacesWhatWasThereAndItsLog()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"old.jaccuse"_s);
        // The file in its place was left by a killed writer, with a log beside it.
        const pid_t child = fork();
        if (child == 0) {
            Database old(target, OpenMode::Create);
            tests::StoreBuilder(old).add(tests::actor(u"Somebody of old"_s));
            _exit(0);
        }
        QTRY_VERIFY(QFileInfo(target + u"-wal"_s).size() > 0);
        QVERIFY(child > 0);
        QTest::qWait(200);
        Database database(folder.filePath(u"x.jaccuse"_s), OpenMode::Create);
        import::importSample(database);
        store::copyDatabase(database, target, task::Task());
        Database copy(target, OpenMode::Write);
        QCOMPARE(tests::dumpOf(copy), tests::dumpOf(database));
        QCOMPARE(tests::faultsOf(copy), QString());
    }

    void refusesItself()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        Database database(path, OpenMode::Create);
        import::importSample(database);
        QVERIFY(QFile::link(path, folder.filePath(u"link.jaccuse"_s)));
        for (const QString &target :
             {path, folder.filePath(u"./x.jaccuse"_s), folder.filePath(u"link.jaccuse"_s)}) {
            try {
                store::copyDatabase(database, target, task::Task());
                QFAIL("A file was replaced by its own copy.");
            } catch (const store::StoreError &error) {
                QCOMPARE(error.kind(), store::StoreError::Kind::Invalid);
            }
        }
        QCOMPARE(store::ClaimReader(database).totals().claims, 9);
    }

    void leavesNothingBehindWhereItFails()
    {
        const QTemporaryDir folder;
        Database database(u":memory:"_s, OpenMode::Create);
        QVERIFY_THROWS_EXCEPTION(
            store::StoreError,
            store::copyDatabase(database, folder.filePath(u"no/folder/x.jaccuse"_s), task::Task()));
        const task::Task task;
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled,
                                 store::copyDatabase(database, folder.filePath(u"x.jaccuse"_s), task));
        QVERIFY(tests::contentsOf(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
