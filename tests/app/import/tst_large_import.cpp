// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "query/search_query.h"
#include "store/check.h"
#include "store/claim_reader.h"
#include "store/claim_writer.h"
#include "store/index_completion.h"
#include "store/quotation_index.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QDate>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr int large = static_cast<int>(store::ClaimWriter::heldClaims) + 4'000;

/// Claims `first` to below `end` as a table; their days go to and fro.
QString tableOf(const QTemporaryDir &folder, int first, int end)
{
    const QString path = folder.filePath(u"claims-%1-%2.csv"_s.arg(first).arg(end));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no temporary file");
    file.write("accuser,accused,stance,act,claim_date,source_url,publisher,quote\n");
    for (int i = first; i < end; ++i) {
        const QByteArray day = QDate(2010, 1, 1).addDays((i * 7919) % 5000).toString(Qt::ISODate).toLatin1();
        const QByteArray number = QByteArray::number(i);
        file.write("A" + QByteArray::number(i % 50) + ",B" + QByteArray::number(i % 30) +
                   (i % 3 == 0 ? ",denies" : ",accuses") + ",theft," + day + ",https://x.example/" +
                   QByteArray::number(i % 900) + ",Paper,They took thing" + number + ".\n");
    }
    return path;
}

/// Cancels a task from within its own report: `when` is asked at each, which waits until it is done.
class CancelAt
{
public:
    explicit CancelAt(std::function<bool(const task::Progress &)> when)
        : m_task([this, when](const task::Progress &progress) {
            if (m_canceller.joinable() || !when(progress))
                return;
            m_canceller = std::thread([this] { m_task.cancel(); });
            while (!m_task.cancelled())
                std::this_thread::yield();
        })
    {}
    ~CancelAt()
    {
        if (m_canceller.joinable())
            m_canceller.join();
    }
    CancelAt(const CancelAt &) = delete;
    CancelAt &operator=(const CancelAt &) = delete;
    [[nodiscard]] const task::Task &task() const { return m_task; }
    [[nodiscard]] bool cancelled() const { return m_task.cancelled(); }

private:
    std::thread m_canceller;
    task::Task m_task;
};

/// Claims by uid with what is drawn and searched of them.
QHash<QUuid, QString> contents(store::Database &database)
{
    const store::ClaimReader reader(database);
    const auto columns = reader.columns();
    QHash<QUuid, QString> found;
    const store::ClaimBundle bundle = reader.claims(columns->claims);
    for (const model::Claim &claim : bundle.claims) {
        QStringList words{model::code(claim.stance), claim.said.date.text(), claim.acts.join(u',')};
        for (const model::Party &party : claim.parties)
            words.append(bundle.actors.value(party.actor).name + model::code(party.role));
        for (const model::Quotation &quotation : claim.quotations)
            words.append(quotation.exact + bundle.documents.value(quotation.document).url);
        found.insert(claim.uid, words.join(u'|'));
    }
    return found;
}

store::SearchResult search(store::Database &database, const QString &words, int limit)
{
    return store::QuotationIndex(database).search(query::parseSearch(words, false), limit,
                                                  store::SearchOrder::Relevance);
}

} // namespace

class TestLargeImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_table = tableOf(m_folder, 0, large);
    }

    void isTheSameAsInParts()
    {
        const QString whole = m_folder.filePath(u"whole.jacc"_s);
        const QString parts = m_folder.filePath(u"parts.jacc"_s);
        {
            store::Database database(whole, store::OpenMode::Create);
            const auto report = import::importFile(database, m_table, {}, {});
            QCOMPARE(report.claims, large);
            QCOMPARE(report.already, 0);
            QCOMPARE(store::checkFile(database, {}), QStringList());
        }
        {
            store::Database database(parts, store::OpenMode::Create);
            const int half = large / 2;
            static_cast<void>(import::importFile(database, tableOf(m_folder, 0, half), {}, {}));
            static_cast<void>(import::importFile(database, tableOf(m_folder, half, large), {}, {}));
            QCOMPARE(store::checkFile(database, {}), QStringList());
        }
        store::Database one(whole, store::OpenMode::Write); // refuses any schema but ours to the letter
        QVERIFY(!one.isReadOnly());
        store::Database two(parts, store::OpenMode::Read);
        QCOMPARE(store::ClaimReader(one).totals(), store::ClaimReader(two).totals());
        QCOMPARE(store::ClaimReader(one).columns()->pairFrom.size(), size_t(large));
        QCOMPARE(contents(one), contents(two));

        QCOMPARE(search(one, u"thing%1"_s.arg(large - 1), 10).hits.size(), size_t(1));
        QCOMPARE(search(one, u"thing%1"_s.arg(large - 1), 10).total, 1);
        const auto common = search(one, u"took"_s, 10);
        QCOMPARE(common.hits.size(), size_t(10));
        QVERIFY(!common.totalIsExact); // at least so many, as far as they were counted in time
        QVERIFY(common.total >= 10 && common.total < large);
        QCOMPARE(search(one, u"took"_s, 0).total, large);
        QVERIFY(search(one, u"took"_s, 0).totalIsExact);
    }

    void takesNothingTwice()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const QString doubled = m_folder.filePath(u"doubled.csv"_s);
        QFile::copy(tableOf(m_folder, 0, 50), doubled);
        QFile file(doubled);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray rows = file.readAll();
        file.write(rows.mid(rows.indexOf('\n') + 1));
        file.close();
        const auto report = import::importFile(database, doubled, {}, {});
        QCOMPARE(report.claims, 50);
        QCOMPARE(report.already, 50);
        QCOMPARE(store::ClaimReader(database).totals().claims, 50);
    }

    void takesNothingTwiceThatWaitsToBeWritten()
    {
        const QString doubled = m_folder.filePath(u"much-doubled.csv"_s);
        QFile::copy(m_table, doubled);
        QFile first(tableOf(m_folder, 0, 70));
        QFile file(doubled);
        QVERIFY(first.open(QIODevice::ReadOnly) && file.open(QIODevice::Append));
        first.readLine();
        file.write(first.readAll());
        file.close();
        store::Database database(m_folder.filePath(u"much-doubled.jacc"_s), store::OpenMode::Create);
        const auto report = import::importFile(database, doubled, {}, {});
        QCOMPARE(report.claims, large);
        QCOMPARE(report.already, 70);
        QCOMPARE(store::checkFile(database, {}), QStringList());
    }

    void addsToClaimsThatWaitToBeWritten()
    {
        store::Database database(m_folder.filePath(u"added.jacc"_s), store::OpenMode::Create);
        const auto uid = [](int i) { return tests::uidOf(u"claim %1"_s.arg(i)); };
        {
            store::Transaction transaction(database);
            store::ClaimWriter writer(database);
            const auto from = writer.insert(tests::actor(u"A"_s));
            const auto to = writer.insert(tests::actor(u"B"_s));
            const auto paper = writer.insert(tests::document(u"Paper"_s));
            const auto other = writer.insert(tests::document(u"Other paper"_s));
            std::vector<model::ClaimId> claims;
            const auto addClaims = [&](int end) {
                for (int i = static_cast<int>(claims.size()); i < end; ++i)
                    claims.push_back(writer.insert(tests::accusation(
                        QString::number(i), from, to, i % 2 == 0 ? u"2013" : u"1999", paper, u"Words"_s)));
            };
            addClaims(large);
            QVERIFY(writer.knownClaim(uid(5))->own);
            QCOMPARE(writer.claimByUid(uid(5)), claims[5]);
            QVERIFY(writer.knownMention(uid(5), paper)->own);
            QVERIFY(!writer.knownMention(uid(5), other));
            QVERIFY(!writer.knownClaim(uid(large)));
            model::Mention mention;
            mention.document = other;
            model::Quotation quotation;
            quotation.document = other;
            quotation.exact = u"Retold"_s;
            writer.insertMention(claims[5], mention, {quotation});
            QVERIFY(writer.knownMention(uid(5), other)->own);
            addClaims(large + 50);
            QVERIFY(writer.knownClaim(uid(5))->own);
            QVERIFY(writer.insertAnswer(claims[large + 1], claims[5],
                                        {{}, model::AnswerType::Rejects, model::Basis::Stated, {}}));
            writer.finish();
            transaction.commit();
            store::completeIndex(database, task::Task(), writer.takeIndex());
        }
        QCOMPARE(store::checkFile(database, {}), QStringList());
        QCOMPARE(store::ClaimReader(database).totals().claims, large + 50);
        QCOMPARE(search(database, u"retold"_s, 10).hits.size(), size_t(1));
        QCOMPARE(search(database, u"words"_s, 0).total, large + 50);
        const auto bundle =
            store::ClaimReader(database).claims(std::vector{search(database, u"retold"_s, 1).hits[0].claim});
        QCOMPARE(bundle.claims[0].uid, uid(5));
        QCOMPARE(bundle.claims[0].mentions.size(), size_t(2));
        QCOMPARE(bundle.claims[0].quotations.size(), size_t(2));
    }

    void refusesRowsThatPointNowhereAgainAfterwards()
    {
        store::Database database(m_folder.filePath(u"keys.jacc"_s), store::OpenMode::Create);
        static_cast<void>(import::importFile(database, m_table, {}, {}));
        QVERIFY_THROWS_EXCEPTION(std::exception,
                                 tests::run(database, "INSERT INTO claim_act VALUES(1, 1, 1)"));
    }

    void cancelled_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<bool>("intoClaims");
        QTest::addColumn<bool>("alone");
        for (const QByteArray target : {"an empty file", "a file with claims", "a file of its own"}) {
            const bool intoClaims = target == "a file with claims";
            const bool alone = target == "a file of its own";
            const auto add = [&](const char *when, const QString &phase) {
                QTest::newRow((QByteArray(when) + " of " + target).constData())
                    << phase << intoClaims << alone;
            };
            add("while reading rows", u"Reading claims-"_s);
            add("while writing claims", u"Writing"_s);
            // Into an empty file, so many rows are in it before the index is.
            if (intoClaims)
                add("while indexing", u"Indexing"_s);
        }
    }
    void cancelled()
    {
        QFETCH(QString, phase);
        QFETCH(bool, intoClaims);
        QFETCH(bool, alone);
        const QString path = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".jacc"_s);
        store::Database database(path, store::OpenMode::Create);
        if (intoClaims)
            static_cast<void>(import::importFile(database, tableOf(m_folder, large, large + 100), {}, {}));
        const store::Totals before = store::ClaimReader(database).totals();

        // Cancelled after most of a phase, much has been put aside or written.
        const CancelAt canceller([&](const task::Progress &progress) {
            return progress.phase.startsWith(phase) &&
                   (phase == u"Indexing" || progress.done > progress.total * 70 / 100);
        });
        bool stopped = false;
        try {
            std::optional<store::DirectWriting> direct;
            if (alone)
                direct.emplace(database);
            static_cast<void>(import::importFile(database, m_table, {}, canceller.task()));
        } catch (const task::Cancelled &) {
            stopped = true;
        }
        QVERIFY(canceller.cancelled());
        QVERIFY(stopped);
        QCOMPARE(store::ClaimReader(database).totals(), before);
        QCOMPARE(store::checkFile(database, {}), QStringList());
        store::Database again(path, store::OpenMode::Read); // with the schema that it had
        QCOMPARE(store::ClaimReader(again).totals(), before);
        const auto report = import::importFile(database, tableOf(m_folder, 0, 200), {}, {});
        QCOMPARE(report.claims, 200);
        QCOMPARE(store::checkFile(database, {}), QStringList());
    }

    void cancelledWhileIndexingItKeepsTheRows()
    {
        const QString path = m_folder.filePath(u"unindexed.jacc"_s);
        store::Database database(path, store::OpenMode::Create);
        const CancelAt canceller(
            [&](const task::Progress &progress) { return progress.phase.startsWith(u"Indexing"_s); });
        QVERIFY_THROWS_EXCEPTION(
            task::Cancelled, static_cast<void>(import::importFile(database, m_table, {}, canceller.task())));
        QVERIFY(canceller.cancelled());
        QCOMPARE(store::ClaimReader(database).totals().claims, large);
        QVERIFY(!store::QuotationIndex(database).isWhole());
        QCOMPARE(store::checkFile(database, {}), QStringList());

        // Another import indexes its own quotations and those.
        static_cast<void>(import::importFile(database, tableOf(m_folder, large, large + 200), {}, {}));
        QVERIFY(store::QuotationIndex(database).isWhole());
        QCOMPARE(search(database, u"took"_s, 0).total, large + 200);
        QCOMPARE(store::checkFile(database, {}), QStringList());
    }

    /// A second large table among those of one import comes into a file that is not empty any more.
    void severalTablesInOneImport()
    {
        store::Database database(m_folder.filePath(u"several.jacc"_s), store::OpenMode::Create);
        const auto imported =
            import::importFiles(database, {m_table, tableOf(m_folder, large, large + 300)}, {}, {});
        QCOMPARE(imported.size(), size_t(2));
        QVERIFY(store::QuotationIndex(database).isWhole());
        QCOMPARE(search(database, u"took"_s, 0).total, large + 300);
        QCOMPARE(search(database, u"thing%1"_s.arg(large + 299), 10).total, 1);
        QCOMPARE(store::checkFile(database, {}), QStringList());
    }

private:
    QTemporaryDir m_folder;
    QString m_table;
};

QTEST_GUILESS_MAIN(TestLargeImport)
#include "tst_large_import.moc"
