// SPDX-License-Identifier: MIT
#include "store/check.h"
#include "store/database.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundFileHasNoFaults()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        {
            store::Database database(path, store::OpenMode::Create);
            QCOMPARE(store::checkFile(database, task::Task()), QStringList());
            import::importSample(database);
            QCOMPARE(store::checkFile(database, task::Task()), QStringList());
        }
        store::Database reading(path, store::OpenMode::Read);
        QCOMPARE(store::checkFile(reading, task::Task()), QStringList());
    }

    void namesWhatIsBroken_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        QTest::addColumn<bool>("readersToo");
        const auto add = [](const char *name, const QByteArray &sql, const QString &named,
                            bool readersToo = true) { QTest::newRow(name) << sql << named << readersToo; };
        add("a moved anchor",
            "UPDATE quotation SET start_cp = start_cp + 1, end_cp = end_cp + 1 WHERE exact LIKE '%virus "
            "attacks%'",
            u"virus attacks"_s);
        add("an anchor beyond the text",
            "UPDATE quotation SET start_cp = 900000, end_cp = 900001 WHERE exact LIKE 'North Korea blames%'",
            u"North Korea blames"_s);
        add("a moved span", "UPDATE span SET start_cp = start_cp + 1 WHERE role = 'cue'",
            u"does not stand at"_s);
        add("a changed text", "UPDATE document SET text = 'x' || text", u"does not stand at"_s);
        add("a text that is gone", "UPDATE document SET text = NULL, held = 'none'", u"text is not held"_s);
        add("wrong sums", "UPDATE edge SET claims = claims + 1", u"sums"_s);
        add("a missing sum", "DELETE FROM edge WHERE kind = 6", u"sums"_s);
        add("a sum too many",
            "INSERT INTO edge SELECT from_id, to_id, 5, 1, first_claim, last_claim FROM edge LIMIT 1",
            u"sums"_s);
        add("a claim that is not drawn", "DELETE FROM claim_edge; DELETE FROM edge", u"not in the graph"_s);
        add("a party that is nobody",
            "UPDATE claim_party SET actor_id = 4711 WHERE role = 'victim' AND seq = 3", u"claim_party"_s);
        add("an index row that is gone",
            "DELETE FROM quotation_fts_docsize WHERE id = (SELECT max(id) FROM quotation)",
            u"search index"_s);
        add("a word counted once too often",
            "UPDATE indexed_word SET quotations = quotations + 1 WHERE word = 'virus'", u"list of words"_s);
        add("a word that is gone", "DELETE FROM indexed_word WHERE word = 'virus'", u"list of words"_s);
        add("a word that no quotation has", "INSERT INTO indexed_word VALUES('zebra', 1)",
            u"list of words"_s);
        add("a quotation that is not indexed",
            "UPDATE quotation SET exact = 'something else', start_cp = NULL, end_cp = NULL "
            "WHERE exact LIKE 'North Korea blames%'",
            u"search index"_s, false);
    }

    void namesWhatIsBroken()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, named);
        QFETCH(bool, readersToo);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        {
            store::Database database(path, store::OpenMode::Create);
            import::importSample(database);
        }
        tests::PlainConnection(path).run(sql);
        for (const store::OpenMode mode : {store::OpenMode::Write, store::OpenMode::Read}) {
            if (mode == store::OpenMode::Read && !readersToo)
                continue;
            store::Database database(path, mode);
            const QStringList faults = store::checkFile(database, task::Task());
            QVERIFY(!faults.isEmpty());
            QVERIFY2(faults.join(u'\n').contains(named), qPrintable(faults.join(u'\n')));
            for (const QString &fault : faults)
                QVERIFY2(fault.endsWith(u'.') && !fault.contains(u'\n'), qPrintable(fault));
        }
    }

    void checkingCanBeCancelled()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const task::Task task;
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, (void)store::checkFile(database, task));
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
