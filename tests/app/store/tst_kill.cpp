// SPDX-License-Identifier: MIT
// A claim is never lost: this program starts itself as another process that imports a table or makes edits,
// ends it by SIGKILL at 50 moments chosen by chance (the same in every run), and looks at what is left. The
// file must open, be sound, and hold all of an import or none of it; of the edits exactly those whose commit
// was reported, or the one after them too.
#include "store/database.h"
#include "store/edits.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr int importKills = 35;
constexpr int editKills = 15;
constexpr int rowsImported = 3000;
constexpr int sampleClaims = 9;

/// The n-th edit (from 0) of an endless row that only looks at the file, so that two files with the same
/// past get the same ones: notes, dates, stances, actors, a deletion and its undoing in turn.
void makeEdit(store::Database &database, int n, store::Change &last)
{
    store::Edits edits(database);
    const auto claims = tests::allClaims(database);
    const model::Claim &claim = claims[static_cast<size_t>(n) % claims.size()];
    store::ClaimEdit edit = {claim.stance, claim.denial, {}, claim.said, claim.credibility, claim.note};
    switch (n % 5) {
    case 0:
        edit.note = u"edit %1"_s.arg(n);
        last = edits.editClaim(claim.id, edit);
        break;
    case 1:
        edit.said.date = tests::date(QString::number(1990 + n % 40));
        last = edits.editClaim(claim.id, edit);
        break;
    case 2:
        last = edits.removeClaim(claim.id);
        break;
    case 3:
        edits.revert(last);
        break;
    default:
        last = edits.editActor(claim.parties[0].actor, u"Actor %1"_s.arg(n), model::ActorKind::State, {});
        break;
    }
}

/// The other process: edits without end, and says after each how many are committed.
int editForEver(const QString &path)
{
    store::Database database(path, store::OpenMode::Write);
    store::Change last;
    for (int n = 0;; ++n) {
        makeEdit(database, n, last);
        std::printf("%d\n", n + 1);
        std::fflush(stdout);
    }
}

/// The other process: one import into a file that may have to be made, and then is written without a log.
int importOnce(const QString &table, const QString &path)
{
    const bool isNew = !QFileInfo::exists(path);
    store::Database database(path, store::OpenMode::Create);
    std::optional<store::DirectWriting> direct;
    if (isNew)
        direct.emplace(database);
    std::puts("open");
    std::fflush(stdout);
    import::importFile(database, table, {}, task::Task());
    return 0;
}

QString makeTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n");
    for (int i = 0; i < rowsImported; ++i)
        file.write(
            u"State %1,State %2,accuses,cyber.theft,20%3-01-02,Title %4,https://x.example/%4,Paper %5,en,"
            "\"Statement number %4 about the attacks of that year and of the years before it\"\n"_s
                .arg(i % 97)
                .arg(i % 89 + 100)
                .arg(i % 20, 2, 10, QLatin1Char('0'))
                .arg(i)
                .arg(i % 31)
                .toUtf8());
    return path;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_table;
    QRandomGenerator m_random{20130315};
    qint64 m_importMs = 0; // how long a whole import takes here
    qint64 m_startMs = 0;  // of which until the file is open

    void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(process.waitForStarted());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_table = makeTable(m_folder.filePath(u"claims.csv"_s));
        QVERIFY(!m_table.isEmpty());
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        start(process, {u"--import"_s, m_table, m_folder.filePath(u"whole.jaccuse"_s)});
        QVERIFY(process.waitForReadyRead(60'000));
        m_startMs = timer.elapsed();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        m_importMs = timer.elapsed();
        store::Database database(m_folder.filePath(u"whole.jaccuse"_s), store::OpenMode::Read);
        QCOMPARE(store::ClaimReader(database).totals().claims, rowsImported);
    }

    void anImportIsWholeOrNotThere()
    {
        int whole = 0;
        int none = 0;
        for (int i = 0; i < importKills; ++i) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"killed.jaccuse"_s);
            const bool intoSample = i % 3 == 1;
            if (intoSample) {
                store::Database database(path, store::OpenMode::Create);
                import::importSample(database);
            }
            const int before = intoSample ? sampleClaims : 0;
            QProcess process;
            start(process, {u"--import"_s, m_table, path});
            // Most of the moments lie in the import itself, many of them near its end, where it commits.
            const qint64 span = m_importMs - m_startMs;
            qint64 moment = m_random.bounded(static_cast<int>(m_importMs) + 1);
            if (i % 2 == 0) {
                QVERIFY(process.waitForReadyRead(60'000));
                moment = i % 4 == 0 ? span / 2 + m_random.bounded(static_cast<int>(span / 2) + 1)
                                    : m_random.bounded(static_cast<int>(span) + 1);
            }
            process.waitForFinished(static_cast<int>(moment));
            process.kill();
            process.waitForFinished();

            if (!intoSample && !QFileInfo::exists(path)) {
                ++none; // killed before there was a file
                continue;
            }
            store::Database database(path, store::OpenMode::Write);
            QVERIFY2(!database.isReadOnly(), qPrintable(database.notice()));
            const qint64 claims = store::ClaimReader(database).totals().claims;
            QVERIFY2(claims == before || claims == before + rowsImported,
                     qPrintable(QString::number(claims)));
            (claims == before ? none : whole) += 1;
            QCOMPARE(tests::faultsOf(database), QString());
            QCOMPARE(tests::run(database, "SELECT count(*) FROM import").at(0).toInt(),
                     (intoSample ? 1 : 0) + (claims == before ? 0 : 1));
        }
        qInfo("killed %d imports: %d left nothing, %d were whole", importKills, none, whole);
        QVERIFY(none > 0);
    }

    void everyReportedEditIsThere()
    {
        int edits = 0;
        for (int i = 0; i < editKills; ++i) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"killed.jaccuse"_s);
            {
                store::Database database(path, store::OpenMode::Create);
                import::importSample(database);
            }
            QProcess process;
            start(process, {u"--edit"_s, path});
            QVERIFY(process.waitForReadyRead(60'000));
            process.waitForFinished(1 + m_random.bounded(150));
            process.kill();
            process.waitForFinished();
            QVERIFY(process.exitStatus() == QProcess::CrashExit);
            const QByteArray said = process.readAllStandardOutput();
            const int reported = static_cast<int>(said.count('\n'));

            store::Database database(path, store::OpenMode::Write);
            QCOMPARE(tests::faultsOf(database), QString());
            const int kept = tests::run(database, "SELECT count(*) FROM change_log").at(0).toInt();
            QVERIFY2(kept == reported || kept == reported + 1,
                     qPrintable(u"%1 reported, %2 kept"_s.arg(reported).arg(kept)));
            // And they are those edits: the same ones, made without a killing, give the same file.
            store::Database undisturbed(u":memory:"_s, store::OpenMode::Create);
            import::importSample(undisturbed);
            store::Change last;
            for (int n = 0; n < kept; ++n)
                makeEdit(undisturbed, n, last);
            const auto withoutTimes = [](store::Database &file) {
                tests::run(file, "UPDATE import SET at = ''");
                return tests::dumpOf(file);
            };
            QCOMPARE(withoutTimes(database), withoutTimes(undisturbed));
            edits += kept;
        }
        qInfo("killed %d processes that edited: %d edits, none lost", editKills, edits);
        QVERIFY(edits > editKills);
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--import")
        return importOnce(arguments[2], arguments[3]);
    if (arguments.size() == 3 && arguments[1] == u"--edit")
        return editForEver(arguments[2]);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
