// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "import/ingest.h"
#include "support/files.h"
#include "support/shared_material.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
// Without their namespace, because clang-format takes a line that begins with it for a module's import.
using Batch = jaccuse::import::ImportBatch;
using Report = jaccuse::import::ImportReport;
using jaccuse::import::Ingest;

namespace {

const QByteArray csvHeader =
    "accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n";

/// Takes values as an importer would hand them over.
auto ingest(store::Database &database, Batch batch)
{
    Report report;
    const task::Task task;
    store::Transaction transaction(database);
    {
        Ingest sink(database, {}, report, task);
        sink.take(std::move(batch));
        sink.finish();
    }
    transaction.commit();
    return report;
}

/// A accuses B in one document, as an importer numbers them.
auto smallBatch()
{
    Batch batch;
    batch.actors = {tests::actor(u"A"_s), tests::actor(u"B"_s)};
    batch.documents = {tests::document(u"Paper"_s)};
    batch.claims = {
        tests::accusation(u"x"_s, ActorId{1}, ActorId{2}, u"2013", DocumentId{1}, u"B did it."_s)};
    return batch;
}

} // namespace

class TestIngest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;

    QString saved(const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(m_folder.filePath(name), bytes);
    }
    static QByteArray rows(int first, int count)
    {
        QByteArray csv = csvHeader;
        for (int i = first; i < first + count; ++i)
            csv += "State " + QByteArray::number(i % 17) + ",State " + QByteArray::number(i % 13 + 20) +
                   ",accuses,cyber.theft,2013-01-01,Title " + QByteArray::number(i) + ",https://x.example/" +
                   QByteArray::number(i) + ",Paper,en,\"Quotation number " + QByteArray::number(i) + "\"\n";
        return csv;
    }
    /// The state of the file without the list of what was imported when.
    [[nodiscard]] QString state() const
    {
        const QString dump = tests::dumpOf(*m_database);
        const qsizetype from = dump.indexOf(u"-- import\n"_s);
        return dump.left(from) + dump.mid(dump.indexOf(u"\n-- "_s, from + 5));
    }

private Q_SLOTS:
    void init() { m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create); }

    void theSameFileTwiceAddsNothing()
    {
        const QString csv = saved(u"claims.csv"_s, rows(0, 200));
        const auto first = tests::importInto(*m_database, csv);
        QCOMPARE(first.claims, 200);
        QCOMPARE(first.already, 0);
        jaccuse::import::importSample(*m_database);
        const QString before = state();
        const auto again = tests::importInto(*m_database, csv);
        const auto sample = import::importSample(*m_database);
        for (const auto &report : {again, sample}) {
            QCOMPARE(report.claims, 0);
            QCOMPARE(report.actors, 0);
            QCOMPARE(report.documents, 0);
            QCOMPARE(report.incidents, 0);
            QCOMPARE(report.mentions, 0);
            QCOMPARE(report.quotations, 0);
        }
        QCOMPARE(again.already, 200);
        QCOMPARE(sample.already, 9);
        QCOMPARE(state(), before);
        QCOMPARE(tests::faultsOf(*m_database), QString());
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM import"), QStringList{u"2"_s});
    }

    void theWholeArticleTakesTheExcerptsPlace()
    {
        if (!tests::hasSeed())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        jaccuse::import::importSample(*m_database);
        const auto report = tests::importSeed(*m_database);
        QCOMPARE(report.claims, 0);
        QCOMPARE(report.quotations, 0);
        QCOMPARE(report.warningsInAll, 0);
        checkWholeArticle();
    }

    void theExcerptDoesNotTakeTheWholeArticlesPlace()
    {
        if (!tests::hasSeed())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        tests::importSeed(*m_database);
        const std::vector before = tests::allClaims(*m_database);
        jaccuse::import::importSample(*m_database);
        QCOMPARE(tests::allClaims(*m_database), before);
        checkWholeArticle();
    }

    void anAnswerToAClaimThatIsNotThereIsTold()
    {
        Batch batch = smallBatch();
        batch.claims[0].answers = {{tests::uidOf(u"elsewhere"_s), AnswerType::Rejects, Basis::Stated, {}}};
        const auto report = ingest(*m_database, batch);
        QCOMPARE(report.claims, 1);
        QCOMPARE(report.warningsInAll, 1);
        QVERIFY(
            report.warnings[0].reason.contains(tests::uidOf(u"elsewhere"_s).toString(QUuid::WithoutBraces)));
        QVERIFY(!report.warnings[0].skipped);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anAnswerFindsAClaimOfAnEarlierImport()
    {
        ingest(*m_database, smallBatch());
        Batch later = smallBatch();
        later.claims = {tests::accusation(u"y"_s, ActorId{2}, ActorId{1}, u"2014", DocumentId{1})};
        later.claims[0].answers = {
            {tests::uidOf(u"claim x"_s), AnswerType::Dismisses, Basis::Stated, u"so they say"_s}};
        QCOMPARE(ingest(*m_database, later).warningsInAll, 0);
        const auto claims = tests::allClaims(*m_database);
        QCOMPARE(claims[1].answers.size(), size_t(1));
        QCOMPARE(tests::edgesOf(*m_database, claims[1].id),
                 (QStringList{u"B > A 0 0 0"_s, u"B > A 6 5 8"_s}));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anotherDocumentIsAnotherMentionWithItsOwnQuotations()
    {
        ingest(*m_database, smallBatch());
        Batch second = smallBatch();
        second.documents.push_back(tests::document(u"Second paper"_s));
        Claim &claim = second.claims[0];
        claim.mentions.push_back({DocumentId{2}, u'B', 2, {}, {}});
        // Of these only the last two are in the second paper, one within the other.
        Quotation outer = claim.quotations[0];
        outer.document = DocumentId{2};
        outer.exact = u"Yes, \"B did it,\" they said."_s;
        Quotation inner = outer;
        inner.exact = u"B did it,"_s;
        inner.parent = 1;
        claim.quotations.push_back(outer);
        claim.quotations.push_back(inner);
        const auto report = ingest(*m_database, second);
        QCOMPARE(report.claims, 0);
        QCOMPARE(report.already, 1);
        QCOMPARE(report.mentions, 1);
        QCOMPARE(report.quotations, 2);
        const auto claims = tests::allClaims(*m_database);
        QCOMPARE(claims[0].mentions.size(), size_t(2));
        QCOMPARE(claims[0].quotations.size(), size_t(3));
        QCOMPARE(claims[0].quotations[1].exact, outer.exact);
        QCOMPARE(claims[0].quotations[2].parent, 1);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void actorsWithOneNameAreOneUnlessTheirKindsDisagree()
    {
        Batch first = smallBatch();
        first.actors[0].aliases = {{u"The A State"_s, {}, AliasKind::Official, false}};
        ingest(*m_database, first);
        Batch second = smallBatch();
        second.claims[0].uid = tests::uidOf(u"another claim"_s);
        second.actors[0].uid = tests::uidOf(u"another uid"_s);
        second.actors[0].name = u"the-a-STATE"_s;
        second.actors[0].kind = ActorKind::Unknown;
        second.actors[1].uid = tests::uidOf(u"yet another uid"_s);
        second.actors[1].kind = ActorKind::Company;
        QCOMPARE(ingest(*m_database, second).actors, 1);
        const store::ClaimReader reader(*m_database);
        QCOMPARE(reader.actorsNamed(u"A"_s).size(), size_t(1));
        QCOMPARE(reader.actorsNamed(u"B"_s).size(), size_t(2));
    }

    void unnamedOnesAreNeverTakenForEachOther()
    {
        Batch first = smallBatch();
        first.actors[0].named = false;
        ingest(*m_database, first);
        Batch second = first;
        second.actors[0].uid = tests::uidOf(u"another official"_s);
        second.claims[0].uid = tests::uidOf(u"another claim"_s);
        QCOMPARE(ingest(*m_database, second).actors, 1);
    }

    void twoSpellingsOfOneActorInAClaimAreOneParty()
    {
        Batch first = smallBatch();
        first.actors[0].aliases = {{u"The A State"_s, {}, AliasKind::Official, false}};
        ingest(*m_database, first);
        Batch second = smallBatch();
        second.actors.push_back(tests::actor(u"The A State"_s));
        second.claims[0].uid = tests::uidOf(u"joint statement"_s);
        Party joint = second.claims[0].parties[0];
        joint.actor = ActorId{3};
        joint.quotations = {0};
        second.claims[0].parties.push_back(joint);
        QCOMPARE(ingest(*m_database, second).claims, 1);
        const auto claims = tests::allClaims(*m_database);
        QCOMPARE(claims[1].parties.size(), size_t(2));
        QCOMPARE(claims[1].parties[0].quotations, std::vector<int>{0});
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anImportThatFailsLeavesTheFileAsItWas()
    {
        jaccuse::import::importSample(*m_database);
        const QString before = tests::dumpOf(*m_database);
        QFile small(tests::sourceFile(u"tests/data/small-claims.json"_s));
        QVERIFY(small.open(QIODevice::ReadOnly));
        const QByteArray whole = small.readAll().simplified();
        const QString broken =
            saved(u"broken.jsonl"_s, whole + "\n{\"format\": \"attribution-claims/1\", \"document\": \n");
        QVERIFY_THROWS_EXCEPTION(import::ImportError, tests::importInto(*m_database, broken));
        QCOMPARE(tests::dumpOf(*m_database), before);
        QVERIFY_THROWS_EXCEPTION(import::ImportError,
                                 tests::importInto(*m_database, m_folder.filePath(u"none.csv"_s)));
        QVERIFY_THROWS_EXCEPTION(import::ImportError, tests::importInto(*m_database, m_folder.path()));
        QVERIFY_THROWS_EXCEPTION(import::ImportError,
                                 tests::importInto(*m_database, saved(u"x.bin"_s, "\x01\x02")));
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(tests::faultsOf(*m_database), QString());
        // And the whole of it would have gone in.
        QVERIFY(tests::importInto(*m_database, saved(u"whole.jsonl"_s, whole + "\n")).claims > 0);
    }

    void anImportThatIsCancelledLeavesTheFileAsItWas()
    {
        jaccuse::import::importSample(*m_database);
        const QString before = tests::dumpOf(*m_database);
        const QString csv = saved(u"many.csv"_s, rows(0, 6000));
        for (int stop = 1; stop <= 6; ++stop) {
            std::vector<task::Task> own;
            int heard = 0;
            own.emplace_back([&](const task::Progress &) {
                if (++heard == stop)
                    own.front().cancel();
            });
            bool cancelled = false;
            try {
                jaccuse::import::importFile(*m_database, csv, {}, own.front());
            } catch (const task::Cancelled &) {
                cancelled = true;
            }
            if (!cancelled) { // so quick that it was done before it was heard of
                QCOMPARE(store::ClaimReader(*m_database).totals().claims, 6009);
                break;
            }
            QCOMPARE(tests::dumpOf(*m_database), before);
        }
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void aLargeImportIsAsOneOfManySmallOnes()
    {
        // So much text is not held back: it is written in between, with the indexes away meanwhile.
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"large.jaccuse"_s);
        Batch batch = smallBatch();
        batch.claims.clear();
        for (int i = 0; i < 40; ++i) {
            const QString words = u"Statement %1 of very many "_s.arg(i);
            batch.claims.push_back(tests::accusation(words, ActorId{1}, ActorId{2},
                                                     i % 2 == 0 ? u"2013" : u"1999", DocumentId{1},
                                                     words.repeated(500'000 / words.size())));
        }
        {
            store::Database database(path, store::OpenMode::Create);
            Report report;
            const task::Task task;
            try {
                const store::Transaction transaction(database);
                Ingest sink(database, {}, report, task);
                sink.take(Batch(batch));
                throw task::Cancelled{};
            } catch (const task::Cancelled &) {
            }
            QCOMPARE(store::ClaimReader(database).totals().claims, 0);
            QCOMPARE(ingest(database, batch).claims, 40);
            QCOMPARE(tests::faultsOf(database), QString());
        }
        store::Database database(path, store::OpenMode::Write); // which looks whether all indexes are there
        QVERIFY(!database.isReadOnly());
        const auto claims = store::ClaimReader(database).columns()->claims;
        QCOMPARE(claims.size(), size_t(40));
        QVERIFY(std::is_sorted(claims.begin(), claims.end()));
        QCOMPARE(tests::edgesOf(database, claims[0]), QStringList{u"A > B 0 0 0"_s});
        QCOMPARE(ingest(database, batch).already, 40);
    }

    void theListOfImportsTellsWhatCameIn()
    {
        const QString csv = saved(u"claims.csv"_s, rows(0, 3));
        tests::importInto(*m_database, csv);
        const QStringList list =
            tests::run(*m_database, "SELECT file_name, format, length(sha256), counts FROM import");
        QCOMPARE(list.size(), 1);
        QVERIFY2(list[0].startsWith(u"claims.csv|csv|32|{"_s) && list[0].contains(u"\"claims\":3"_s),
                 qPrintable(list[0]));
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM claim WHERE import_id IS NULL"),
                 QStringList{u"0"_s});
    }

private:
    void checkWholeArticle()
    {
        const auto claims = tests::allClaims(*m_database);
        QCOMPARE(claims.size(), size_t(9));
        const auto article = store::ClaimReader(*m_database).document(claims[0].mentions[0].document);
        QCOMPARE(article->held, TextHeld::Full);
        QFile text(tests::sharedFile(u"seed/000_33f680cf51cc9fd2.txt"_s));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(article->text, QString::fromUtf8(text.readAll()));
        const TextOffsets offsets(article->text);
        int anchors = 0;
        for (const Claim &claim : claims)
            for (const Quotation &quotation : claim.quotations) {
                QVERIFY2(quotation.anchor, qPrintable(quotation.exact));
                QCOMPARE(wordsAt(article->text, offsets, quotation.anchor->range), quotation.exact);
                QVERIFY(!quotation.spans.empty());
                ++anchors;
            }
        QCOMPARE(anchors, 13);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }
};

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
