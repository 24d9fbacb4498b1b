// SPDX-License-Identifier: MIT
// What other programs, other users and killed writers leave: locks, permissions, logs.
#include "store/check.h"
#include "store/database.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using store::Database;
using store::OpenMode;
using store::StoreError;

namespace {

void makeOurs(const QString &path)
{
    Database database(path, OpenMode::Create);
    import::importSample(database);
}

/// Runs work in a process of its own that ends without tidying up, and gives back what it says. Where the
/// tests run as root, whom no permission binds, the process becomes somebody else first.
QByteArray inAnotherProcess(bool withoutRoot, const std::function<QByteArray()> &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return "no pipe";
    const pid_t child = fork();
    if (child == 0) {
        QByteArray said;
        if (withoutRoot && geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            said = "still root";
        else
            said = work();
        const auto written = write(ends[1], said.constData(), static_cast<size_t>(said.size()));
        _exit(written == said.size() ? 0 : 1);
    }
    close(ends[1]);
    QByteArray said;
    char buffer[4096];
    for (ssize_t n = read(ends[0], buffer, sizeof buffer); n > 0; n = read(ends[0], buffer, sizeof buffer))
        said.append(buffer, n);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return said;
}

/// Opens a file and says what became of it.
QByteArray opened(const QString &path, OpenMode mode)
{
    try {
        Database database(path, mode);
        return QByteArray(database.isReadOnly() ? "reading" : "writing") + "; " +
               QByteArray::number(store::ClaimReader(database).totals().claims) + " claims; " +
               database.notice().toUtf8();
    } catch (const StoreError &error) {
        return "refused " + QByteArray::number(static_cast<int>(error.kind())) + ": " + error.what();
    }
}

constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto searchable = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

} // namespace

class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatMayNotBeReadIsRefused()
    {
        const QTemporaryDir folder;
        QFile::setPermissions(folder.path(), readable | searchable | QFile::WriteOwner);
        const QString path = folder.filePath(u"secret.jaccuse"_s);
        makeOurs(path);
        QFile::setPermissions(path, {});
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Write}) {
            const QByteArray said = inAnotherProcess(true, [&] { return opened(path, mode); });
            QVERIFY2(
                said.startsWith("refused " + QByteArray::number(static_cast<int>(StoreError::Kind::Denied))),
                said.constData());
            QVERIFY2(said.contains("secret.jaccuse"), said.constData());
        }
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }

    void aFileThatMayNotBeWrittenIsOpenedForReading_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("its folder too") << true;
    }

    void aFileThatMayNotBeWrittenIsOpenedForReading()
    {
        QFETCH(bool, folderToo);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"kept.jaccuse"_s);
        makeOurs(path);
        const auto before = tests::contentsOf(folder.path());
        QFile::setPermissions(path, readable);
        const auto everybodyWrites = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QFile::setPermissions(folder.path(),
                              readable | searchable | (folderToo ? QFile::Permissions() : everybodyWrites));
        const QByteArray said = inAnotherProcess(true, [&] { return opened(path, OpenMode::Write); });
        const QByteArray looked = inAnotherProcess(true, [&] { return opened(path, OpenMode::Read); });
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY2(said.startsWith("reading; 9 claims; ") && said.contains("kept.jaccuse cannot be written"),
                 said.constData());
        QCOMPARE(looked, QByteArray("reading; 9 claims; "));
        QCOMPARE(tests::contentsOf(folder.path()).value(u"kept.jaccuse"_s), before.value(u"kept.jaccuse"_s));
        if (folderToo)
            QVERIFY(tests::contentsOf(folder.path()) == before);
    }

    void whileAnotherProgramWritesTheFileIsOpenedForReading()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shared.jaccuse"_s);
        makeOurs(path);
        {
            tests::PlainConnection other(path);
            other.run("BEGIN IMMEDIATE; UPDATE actor SET note = 'being written'");
            Database database(path, OpenMode::Write);
            QVERIFY(database.isReadOnly());
            QVERIFY2(database.notice().contains(u"Another program is writing to"_s),
                     qPrintable(database.notice()));
            QVERIFY(database.notice().contains(u"shared.jaccuse"_s) && database.notice().endsWith(u'.'));
            QCOMPARE(store::ClaimReader(database).totals().claims, 9);
            other.run("ROLLBACK");
        }
        QVERIFY(!Database(path, OpenMode::Write).isReadOnly());
        QCOMPARE(tests::contentsOf(folder.path()).size(), 1);
    }

    void writingWaitsForAnotherWriterAndThenSaysSo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shared.jaccuse"_s);
        makeOurs(path);
        Database database(path, OpenMode::Write);
        tests::PlainConnection other(path);
        other.run("BEGIN IMMEDIATE");
        try {
            const store::Transaction transaction(database);
            QFAIL("Two wrote at once.");
        } catch (const StoreError &error) {
            QCOMPARE(error.kind(), StoreError::Kind::Locked);
        }
        other.run("ROLLBACK");
        store::Transaction(database).commit();
    }

    void theLogOfAKilledWriterIsReadIn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("writing") << static_cast<int>(OpenMode::Write);
        QTest::newRow("making") << static_cast<int>(OpenMode::Create);
        QTest::newRow("reading") << static_cast<int>(OpenMode::Read);
    }

    void theLogOfAKilledWriterIsReadIn()
    {
        QFETCH(int, mode);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        const QByteArray said = inAnotherProcess(false, [&] {
            Database database(path, OpenMode::Create);
            import::importSample(database);
            _exit(0);
            return QByteArray();
        });
        QCOMPARE(said, QByteArray());
        QVERIFY(QFileInfo(path + u"-wal"_s).size() > 0);
        const auto before = tests::contentsOf(folder.path());
        {
            Database database(path, static_cast<OpenMode>(mode));
            QVERIFY(database.notice().isEmpty());
            QCOMPARE(store::ClaimReader(database).totals().claims, 9);
            QCOMPARE(tests::faultsOf(database), QString());
        }
        if (static_cast<OpenMode>(mode) == OpenMode::Read) {
            const auto after = tests::contentsOf(folder.path());
            QCOMPARE(after.value(u"x.jaccuse"_s), before.value(u"x.jaccuse"_s));
            QCOMPARE(after.value(u"x.jaccuse-wal"_s), before.value(u"x.jaccuse-wal"_s));
        } else {
            QCOMPARE(tests::contentsOf(folder.path()).size(), 1);
        }
    }

    void aFileCutShortWhileItsLogWasMovedInIsWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        inAnotherProcess(false, [&] {
            Database database(path, OpenMode::Create);
            import::importSample(database);
            _exit(0);
            return QByteArray();
        });
        // The first page of the longer file is written, the pages behind it are not yet.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray head = file.read(100);
        const auto set = [&](int at, quint32 value) { qToBigEndian(value, head.data() + at); };
        set(28, static_cast<quint32>(file.size() / 4096 + 50));
        set(92, qFromBigEndian<quint32>(head.constData() + 24));
        file.seek(0);
        file.write(head);
        file.close();
        Database database(path, OpenMode::Write);
        QCOMPARE(store::ClaimReader(database).totals().claims, 9);
        QCOMPARE(tests::faultsOf(database), QString());
    }

    void theLogBesideAForeignFileIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"foreign.jaccuse"_s);
        inAnotherProcess(false, [&] {
            tests::PlainConnection other(path);
            other.run("CREATE TABLE t(x); PRAGMA application_id=1247896419; PRAGMA user_version=1");
            other.run("PRAGMA journal_mode=WAL; INSERT INTO t VALUES(1)");
            _exit(0);
            return QByteArray();
        });
        const auto before = tests::contentsOf(folder.path());
        QVERIFY(before.value(u"foreign.jaccuse-wal"_s).size() > 0);
        for (const OpenMode mode : {OpenMode::Read, OpenMode::Write, OpenMode::Create})
            QVERIFY_THROWS_EXCEPTION(StoreError, Database(path, mode));
        const auto after = tests::contentsOf(folder.path());
        QCOMPARE(after.value(u"foreign.jaccuse"_s), before.value(u"foreign.jaccuse"_s));
        QCOMPARE(after.value(u"foreign.jaccuse-wal"_s), before.value(u"foreign.jaccuse-wal"_s));
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
