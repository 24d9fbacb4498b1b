// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "store/schema.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using store::Database;
using store::OpenMode;
using store::StoreError;

namespace {

void save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void makeOurs(const QString &path)
{
    Database database(path, OpenMode::Create);
    import::importSample(database);
}

/// A file of ours that somebody else changed by SQL.
void makeAltered(const QString &path, const QByteArray &sql)
{
    makeOurs(path);
    tests::PlainConnection(path).run(sql);
}

using Make = std::function<void(const QString &)>;

} // namespace

Q_DECLARE_METATYPE(Make)

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsMarkedAsOurs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.jaccuse"_s);
        {
            const Database database(path, OpenMode::Create);
            QVERIFY(!database.isReadOnly());
            QVERIFY(database.notice().isEmpty());
            QCOMPARE(database.schemaStep(), store::schemaSteps);
            QCOMPARE(database.path(), path);
            QVERIFY(database.fileBytes() > 0);
            QCOMPARE(tests::run(database, "PRAGMA journal_mode"), QStringList{u"wal"_s});
            QCOMPARE(tests::run(database, "PRAGMA foreign_keys"), QStringList{u"1"_s});
            QCOMPARE(tests::run(database, "PRAGMA trusted_schema"), QStringList{u"0"_s});
        }
        QCOMPARE(tests::contentsOf(folder.path()).keys(), QStringList{u"new.jaccuse"_s});
        const QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.startsWith("SQLite format 3"));
        QCOMPARE(qFromBigEndian<quint32>(bytes.constData() + 68), 0x4A616363U);
        QCOMPARE(qFromBigEndian<quint32>(bytes.constData() + 60), 1U);
        QCOMPARE(int(bytes[18]), 2); // written with a log
        QVERIFY(Database(path, OpenMode::Write).notice().isEmpty());
    }

    void itsConnectionsGuardThemselves()
    {
        const QTemporaryDir folder;
        const Database database(folder.filePath(u"x.jaccuse"_s), OpenMode::Create);
        // Defensive: neither the schema nor the index's own tables can be written.
        QVERIFY_THROWS_EXCEPTION(
            std::runtime_error,
            tests::run(database, "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, tests::run(database, "DELETE FROM quotation_fts_data"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, tests::run(database, "SELECT load_extension('x')"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 tests::run(database, "INSERT INTO alias(actor_id, text, key, kind) "
                                                      "VALUES(99, 'x', 'x', 'name')"));
        // Strict tables.
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 tests::run(database, "INSERT INTO setting(name, value) VALUES('x', x'00')"));
    }

    void memoryIsAFileTooAndLeavesNothing()
    {
        Database database(u":memory:"_s, OpenMode::Create);
        import::importSample(database);
        QVERIFY(database.fileBytes() > 10000);
        QVERIFY(!QFileInfo::exists(u":memory:"_s));
    }

    void generationTellsOfChanges()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        Database database(path, OpenMode::Create);
        Database other(path, OpenMode::Write);
        const qint64 before = database.generation();
        QCOMPARE(database.generation(), before);
        import::importSample(database);
        const qint64 after = database.generation();
        QVERIFY(after != before);
        import::importSample(other);
        QVERIFY(database.generation() != after);
    }

    void refuses_data()
    {
        QTest::addColumn<Make>("make");
        QTest::addColumn<int>("kind");
        const auto add = [](const char *name, StoreError::Kind kind, Make make) {
            QTest::newRow(name) << std::move(make) << static_cast<int>(kind);
        };
        using Kind = StoreError::Kind;
        add("a text", Kind::NotOurs, [](const QString &path) { save(path, "accuser,accused\nA,B\n"); });
        add("nothing at all", Kind::NotOurs, [](const QString &path) { save(path, {}); });
        add("a beginning alone", Kind::NotOurs,
            [](const QString &path) { save(path, QByteArray("SQLite format 3\0", 16)); });
        add("another program's database", Kind::NotOurs, [](const QString &path) {
            tests::PlainConnection(path).run(
                "CREATE TABLE bookmark(id INTEGER PRIMARY KEY); PRAGMA user_version=1");
        });
        add("another program's mark", Kind::NotOurs, [](const QString &path) {
            tests::PlainConnection(path).run(
                "CREATE TABLE t(x); PRAGMA application_id=7; PRAGMA user_version=1");
        });
        add("a newer version", Kind::Newer,
            [](const QString &path) { makeAltered(path, "PRAGMA user_version=2"); });
        add("a far newer version", Kind::Newer,
            [](const QString &path) { makeAltered(path, "PRAGMA user_version=2000000"); });
        add("no version", Kind::Damaged,
            [](const QString &path) { makeAltered(path, "PRAGMA user_version=0"); });
        add("our mark, other tables", Kind::NotOurs, [](const QString &path) {
            tests::PlainConnection(path).run(
                "CREATE TABLE t(x); PRAGMA application_id=1247896419; PRAGMA user_version=1");
        });
        add("one table more", Kind::NotOurs,
            [](const QString &path) { makeAltered(path, "CREATE TABLE extra(x)"); });
        add("a changed table", Kind::NotOurs,
            [](const QString &path) { makeAltered(path, "ALTER TABLE setting ADD COLUMN more TEXT"); });
        add("a missing index", Kind::NotOurs,
            [](const QString &path) { makeAltered(path, "DROP INDEX claim_edge_pair"); });
        add("a trigger", Kind::NotOurs, [](const QString &path) {
            makeAltered(path, "CREATE TRIGGER t AFTER INSERT ON claim BEGIN DELETE FROM actor; END");
        });
        add("a view in a table's place", Kind::NotOurs, [](const QString &path) {
            makeAltered(path, "DROP TABLE saved_view; CREATE VIEW saved_view AS SELECT 1 AS id, "
                              "randomblob(1000000000) AS name");
        });
        add("cut in half", Kind::Damaged, [](const QString &path) {
            makeOurs(path);
            QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
        });
        add("cut after its first page", Kind::Damaged, [](const QString &path) {
            makeOurs(path);
            QVERIFY(QFile::resize(path, 4096));
        });
        add("a spoilt table of contents", Kind::Damaged, [](const QString &path) {
            makeOurs(path);
            QByteArray bytes = bytesOf(path);
            for (qsizetype i = 100; i < 4096; ++i)
                bytes[i] = '\x55';
            save(path, bytes);
        });
        add("a folder", Kind::NotOurs, [](const QString &path) { QVERIFY(QDir().mkdir(path)); });
    }

    void refuses()
    {
        QFETCH(Make, make);
        QFETCH(int, kind);
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::Create}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"some.jaccuse"_s);
            make(path);
            const auto before = tests::contentsOf(folder.path());
            try {
                const Database database(path, mode);
                QFAIL("The file was opened.");
            } catch (const StoreError &error) {
                QCOMPARE(static_cast<int>(error.kind()), kind);
                const QString sentence = error.sentence();
                QVERIFY2(sentence.contains(u"some.jaccuse"_s), qPrintable(sentence));
                QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'\n'), qPrintable(sentence));
                QVERIFY2(!sentence.chopped(1).contains(u". "_s), qPrintable(sentence));
            }
            const auto after = tests::contentsOf(folder.path());
            QCOMPARE(after.keys(), before.keys());
            QVERIFY(after == before);
        }
    }

    void aMissingFileIsOnlyMadeWhereAskedFor()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"missing.jaccuse"_s);
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Write}) {
            try {
                const Database database(path, mode);
                QFAIL("A file that is not there was opened.");
            } catch (const StoreError &error) {
                QCOMPARE(error.kind(), StoreError::Kind::NotFound);
            }
            QVERIFY(tests::contentsOf(folder.path()).isEmpty());
        }
        try {
            const Database database(folder.filePath(u"no/such/folder/x.jaccuse"_s), OpenMode::Create);
            QFAIL("A file was made in a folder that is not there.");
        } catch (const StoreError &error) {
            QCOMPARE(error.kind(), StoreError::Kind::Denied);
            QVERIFY2(error.sentence().contains(u"x.jaccuse"_s), error.what());
        }
    }

    void readingChangesNothingInTheFolder()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        makeOurs(path);
        const auto before = tests::contentsOf(folder.path());
        {
            Database database(path, OpenMode::Read);
            QVERIFY(database.isReadOnly());
            QVERIFY(database.notice().isEmpty());
            QCOMPARE(store::ClaimReader(database).totals().claims, 9);
            try {
                tests::StoreBuilder(database).add(tests::actor(u"Nobody"_s));
                QFAIL("A file open for reading was written.");
            } catch (const StoreError &error) {
                QCOMPARE(error.kind(), StoreError::Kind::ReadOnly);
            }
        }
        QVERIFY(tests::contentsOf(folder.path()) == before);
    }

    void statisticsOfSqliteAreNoStrangers()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        makeAltered(path, "ANALYZE actor");
        QVERIFY(!Database(path, OpenMode::Write).isReadOnly());
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
