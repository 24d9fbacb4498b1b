// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "query/search_query.h"
#include "store/edits.h"
#include "store/import_removal.h"
#include "store/index_completion.h"
#include "store/quotation_index.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using store::IndexCompletion;
using State = IndexCompletion::State;

namespace {

constexpr int claims = 1200;

/// Claims `first` to below `end` as a table.
QString tableOf(const QTemporaryDir &folder, int first, int end)
{
    const QString path = folder.filePath(u"claims-%1-%2.csv"_s.arg(first).arg(end));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("accuser,accused,stance,claim_date,source_url,publisher,quote\n");
    for (int i = first; i < end; ++i)
        file.write(u"A%1,B%2,accuses,20%3-05-06,https://x.example/%4,Paper,They took thing%4.\n"_s.arg(i % 20)
                       .arg(i % 7)
                       .arg(i % 17, 2, 10, QLatin1Char('0'))
                       .arg(i)
                       .toUtf8());
    return path;
}

/// How many there are, counted to the end: as you type, counting of a common word may stop early.
qint64 total(store::Database &database, const QString &words)
{
    store::SearchOptions options;
    options.limit = 10;
    options.order = store::SearchOrder::Date;
    options.countAll = true;
    const store::SearchResult found =
        store::QuotationIndex(database).search(query::parseSearch(words, false), options);
    return found.totalIsExact ? found.total : -1;
}

} // namespace

class TestIndexCompletion : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    /// A file whose quotations are to be indexed anew.
    void prepare(store::Database &database)
    {
        static_cast<void>(import::importFile(database, tableOf(m_folder, 0, claims), {}, {}));
        store::beginIndexAnew(database.connection());
    }
    void finish(store::Database &database, IndexCompletion &completion)
    {
        for (State state = State::Moving; state != State::Whole;) {
            state = completion.move(database);
            if (state == State::Outdated)
                completion.build(database);
        }
    }
    /// Everything that is in the file and in its index is what building anew would make of it.
    void isRight(store::Database &database)
    {
        QVERIFY(store::QuotationIndex(database).isWhole());
        QCOMPARE(tests::faultsOf(database), QString());
        const QString dump = tests::dumpOf(database);
        tests::run(database, "INSERT INTO quotation_fts(quotation_fts) VALUES('rebuild')");
        QCOMPARE(dump, tests::dumpOf(database));
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".jaccuse"_s);
    }

    void searchSaysThatItMustWait()
    {
        store::Database database(m_path, store::OpenMode::Create);
        QVERIFY(store::QuotationIndex(database).isWhole());
        prepare(database);
        QVERIFY(!store::QuotationIndex(database).isWhole());
        store::Database reader(m_path, store::OpenMode::Read);
        const auto meanwhile = store::QuotationIndex(reader).search(query::parseSearch(u"took"_s, false), 10,
                                                                    store::SearchOrder::Relevance);
        QVERIFY(!meanwhile.indexIsWhole);
        QVERIFY(meanwhile.hits.empty());
        QCOMPARE(tests::faultsOf(database), QString());
        store::completeIndex(database, task::Task());
        QVERIFY(store::QuotationIndex(reader).isWhole());
        QCOMPARE(total(reader, u"took"_s), claims);
        QCOMPARE(total(database, u"took"_s), claims);
        QCOMPARE(total(reader, u"thing77"_s), 1);
        isRight(database);
        store::completeIndex(database, task::Task()); // nothing to do
    }

    void whatIsChangedMeanwhileIsFound()
    {
        store::Database database(m_path, store::OpenMode::Create);
        prepare(database);
        const auto all = tests::allClaims(database);
        const auto edit = [&](size_t place, const QString &year) {
            const model::Claim &claim = all[place];
            store::ClaimEdit edited = {claim.stance, {}, {}, claim.said, claim.credibility, u"noted"_s};
            edited.said.date = tests::date(year);
            return store::Edits(database).editClaim(claim.id, edited);
        };
        edit(1, u"1991"_s); // before it is built
        IndexCompletion completion{task::Task()};
        completion.build(database);
        edit(2, u"1992"_s);
        const store::Change moved = edit(3, u"1993"_s);
        store::Edits(database).revert(moved);
        const store::Change removed = store::Edits(database).removeClaim(all[4].id);
        store::Edits(database).removeClaim(all[5].id);
        QCOMPARE(completion.move(database, 0), State::Moving);
        store::Edits(database).revert(removed);
        store::Edits(database).removeClaim(all[6].id);
        static_cast<void>(import::importRows(database, {tableOf(m_folder, claims, claims + 50)}, {}, {}));
        QCOMPARE(completion.move(database, 0), State::Moving);
        edit(7, u"1997"_s);
        const QString gone = all[8].quotations[0].exact;
        store::Edits(database).removeClaim(all[8].id);
        QCOMPARE(total(database, u"took"_s), 0);
        finish(database, completion);
        QCOMPARE(total(database, u"took"_s), claims + 50 - 3);
        QCOMPARE(total(database, u'"' + gone + u'"'), 0);
        QCOMPARE(total(database, u"thing%1"_s.arg(claims + 49)), 1);
        isRight(database);
    }

    void anImportRemovedMeanwhileIsNotFound_data()
    {
        QTest::addColumn<bool>("most");
        QTest::newRow("a small one") << false;
        QTest::newRow("most of the file") << true;
    }
    void anImportRemovedMeanwhileIsNotFound()
    {
        QFETCH(bool, most);
        store::Database database(m_folder.filePath(most ? u"most.jaccuse"_s : u"small.jaccuse"_s),
                                 store::OpenMode::Create);
        const auto small = import::importFile(database, tableOf(m_folder, claims, claims + 60), {}, {});
        prepare(database);
        const model::ImportId large{small.import.value + 1};
        IndexCompletion completion{task::Task()};
        completion.build(database);
        QCOMPARE(completion.move(database, 0), State::Moving);
        store::ImportRemoval removal(most ? large : small.import);
        removal.remove(database, task::Task());
        finish(database, completion);
        QCOMPARE(total(database, u"took"_s), most ? 60 : claims);
        isRight(database);

        tests::run(database, "INSERT INTO index_behind VALUES(0, 1, NULL)");
        IndexCompletion again{task::Task()};
        again.build(database);
        removal.restore(database, task::Task());
        finish(database, again);
        QCOMPARE(total(database, u"took"_s), claims + 60);
        isRight(database);
    }

    void afterManyChangesItBuildsAnew()
    {
        store::Database database(m_path, store::OpenMode::Create);
        prepare(database);
        IndexCompletion completion{task::Task()};
        completion.build(database);
        QCOMPARE(completion.move(database, 0), State::Moving);
        tests::run(database, "WITH n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20001) "
                             "INSERT INTO index_behind(quotation_id) SELECT n FROM n");
        QCOMPARE(completion.move(database, 0), State::Outdated);
        completion.build(database);
        finish(database, completion);
        QCOMPARE(total(database, u"took"_s), claims);
        isRight(database);
    }

    void twoDoNotMeet()
    {
        store::Database database(m_path, store::OpenMode::Create);
        prepare(database);
        store::Database other(m_path, store::OpenMode::Write);
        IndexCompletion first{task::Task()};
        IndexCompletion second{task::Task()};
        first.build(database);
        second.build(other);
        QCOMPARE(first.move(database, 0), State::Moving);
        QCOMPARE(second.move(other, 0), State::Outdated); // it is the first one's turn
        second.build(other);
        QCOMPARE(second.move(other, 0), State::Moving);
        QCOMPARE(first.move(database, 0), State::Outdated);
        finish(other, second);
        QCOMPARE(first.move(database), State::Whole);
        QCOMPARE(total(database, u"took"_s), claims);
        isRight(database);
    }

    void cancelledItCanBeginAgain()
    {
        store::Database database(m_path, store::OpenMode::Create);
        prepare(database);
        const task::Task task;
        IndexCompletion completion(task);
        completion.build(database);
        QCOMPARE(completion.move(database, 0), State::Moving);
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, completion.move(database, 0));
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, store::completeIndex(database, task));
        QVERIFY(!store::QuotationIndex(database).isWhole());
        QCOMPARE(tests::faultsOf(database), QString());
        store::completeIndex(database, task::Task());
        QCOMPARE(total(database, u"took"_s), claims);
        isRight(database);
    }
};

QTEST_GUILESS_MAIN(TestIndexCompletion)
#include "tst_index_completion.moc"
