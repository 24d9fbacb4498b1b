// SPDX-License-Identifier: MIT
// The quotations of a large import are indexed beside its rows and after them. This program starts itself as
// another process that does so step by step, ends it by SIGKILL, and looks at what is left: before the rows
// are committed nothing of them, afterwards all of them, with an index that can be made whole later.
#include "import/import_file.h"
#include "query/search_query.h"
#include "store/claim_writer.h"
#include "store/edits.h"
#include "store/index_completion.h"
#include "store/quotation_index.h"
#include "support/store_builder.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr int rows = static_cast<int>(store::ClaimWriter::heldClaims) + 1'000;

/// The other process: says how far it is, and goes on when it is told to.
void pause(const char *step)
{
    std::puts(step);
    std::fflush(stdout);
    std::getchar();
}

/// The other process: imports a table where one is given, and makes the index whole that it or another one
/// has left.
int runInSteps(const QString &path, const QString &table)
{
    store::Database database(path, store::OpenMode::Create);
    std::shared_ptr<store::IndexBuild> begun;
    if (!table.isEmpty()) {
        bool halfway = false;
        const task::Task task([&](const task::Progress &progress) {
            if (!halfway && progress.unit == task::Unit::Bytes && progress.done > progress.total * 95 / 100) {
                halfway = true;
                pause("rows are read");
            }
        });
        begun = import::importRows(database, {table}, {}, task).index;
        pause("rows are committed");
    }
    using State = store::IndexCompletion::State;
    store::IndexCompletion completion{task::Task(), begun};
    completion.build(database);
    pause("built");
    for (State state = State::Moving; state != State::Whole;) {
        state = completion.move(database, 0);
        pause("moved");
    }
    return 0;
}

QString makeTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("accuser,accused,stance,claim_date,source_url,publisher,quote\n");
    for (int i = 0; i < rows; ++i)
        file.write(u"A%1,B%2,accuses,20%3-05-06,https://x.example/%4,Paper,They took thing%4.\n"_s.arg(i % 90)
                       .arg(i % 80)
                       .arg(i % 17, 2, 10, QLatin1Char('0'))
                       .arg(i)
                       .toUtf8());
    return path;
}

store::SearchResult found(store::Database &database, const QString &words)
{
    return store::QuotationIndex(database).search(query::parseSearch(words, false), 0,
                                                  store::SearchOrder::Date);
}

} // namespace

class TestIndexKill : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Ends a process at the n-th step that it tells of, or so many milliseconds later.
    void killAt(int step, const QString &path, const QString &table, int milliseconds = 0)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--run"_s, path, table});
        QVERIFY(process.waitForStarted());
        for (int i = 1; i <= step; ++i) {
            while (!process.canReadLine())
                QVERIFY(process.waitForReadyRead(200'000));
            process.readLine();
            if (i < step || milliseconds > 0) {
                process.write("\n");
                process.waitForBytesWritten();
            }
        }
        process.waitForFinished(milliseconds);
        process.kill();
        process.waitForFinished();
        QVERIFY(process.exitStatus() == QProcess::CrashExit);
    }

    void leavesNothingUntilItsRowsAreCommitted(const QString &table)
    {
        const QString path = m_folder.filePath(u"early.jaccuse"_s);
        killAt(1, path, table);
        store::Database database(path, store::OpenMode::Write);
        QCOMPARE(store::ClaimReader(database).totals().claims, 0);
        QVERIFY(store::QuotationIndex(database).isWhole());
        QCOMPARE(tests::faultsOf(database), QString());
    }

private Q_SLOTS:
    void aLargeImportCanBeIndexedLater()
    {
        const QString table = makeTable(m_folder.filePath(u"large.csv"_s));
        leavesNothingUntilItsRowsAreCommitted(table);

        const QString left = m_folder.filePath(u"left.jaccuse"_s);
        killAt(2, left, table);
        {
            store::Database database(left, store::OpenMode::Write);
            QCOMPARE(store::ClaimReader(database).totals().claims, rows);
            QVERIFY(!found(database, u"took"_s).indexIsWhole);
            QCOMPARE(tests::faultsOf(database), QString());
            const auto claims = store::ClaimReader(database).columns()->claims;
            store::Edits(database).removeClaim(claims.front());
            store::Edits(database).removeClaim(claims.back());
        }
        struct Moment
        {
            int step, milliseconds;
        };
        for (const Moment moment : {Moment{1, 0}, {2, 0}, {3, 10}, {30, 0}}) {
            const QString path = m_folder.filePath(u"left-%1.jaccuse"_s.arg(moment.step));
            QVERIFY(QFile::copy(left, path));
            killAt(moment.step, path, {}, moment.milliseconds);
            store::Database database(path, store::OpenMode::Write);
            QVERIFY(!found(database, u"took"_s).indexIsWhole);
            QCOMPARE(tests::faultsOf(database), QString());
            store::Edits(database).removeClaim(store::ClaimReader(database).columns()->claims.back());
            store::completeIndex(database, task::Task());
            QCOMPARE(found(database, u"took"_s).total, rows - 3);
            QCOMPARE(found(database, u"thing%1"_s.arg(rows / 2)).total, 1);
            QCOMPARE(tests::faultsOf(database), QString());
        }
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == u"--run")
        return runInSteps(arguments[2], arguments[3]);
    TestIndexKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_index_kill.moc"
