// SPDX-License-Identifier: MIT
// The questions asked most are answered from the index made for each, and nothing is sorted that is in
// order already; on a file with a million claims anything else would be felt.
#include "store/database.h"
#include "store/edge_sums.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestQueryPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheIndexMadeForIt_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("plan");
        const auto add = [](const char *name, const QByteArray &sql, const QString &plan) {
            QTest::newRow(name) << sql << plan;
        };
        add("claims behind an edge",
            "SELECT claim_id, kind, responsibility, flags FROM claim_edge WHERE from_id = 1 AND to_id = 2 "
            "ORDER BY claim_id",
            u"COVERING INDEX claim_edge_pair"_s);
        add("sum of one edge",
            "SELECT count(*), min(claim_id) FROM claim_edge WHERE from_id = 1 AND to_id = 2 AND kind = 0",
            u"COVERING INDEX claim_edge_pair"_s);
        add("all pairs in order of claim",
            "SELECT claim_id, from_id, to_id, kind, responsibility, flags FROM claim_edge ORDER BY claim_id, "
            "from_id, to_id, kind",
            u"SCAN claim_edge"_s);
        add("claims with a quotation",
            "SELECT claim_id FROM quotation INDEXED BY quotation_claim ORDER BY claim_id",
            u"COVERING INDEX quotation_claim"_s);
        add("quotations of a claim", "SELECT exact FROM quotation WHERE claim_id = 7",
            u"INDEX quotation_claim"_s);
        add("passages of a document",
            "SELECT claim_id FROM quotation WHERE document_id = 7 AND start_cp IS NOT NULL ORDER BY start_cp",
            u"INDEX quotation_document"_s);
        add("all mentions in order of claim",
            "SELECT claim_id, document_id FROM mention ORDER BY claim_id, document_id", u"SCAN mention"_s);
        add("one mention", "SELECT 1 FROM mention WHERE claim_id = 1 AND document_id = 2", u"PRIMARY KEY"_s);
        add("claims told in a document", "SELECT claim_id FROM mention WHERE document_id = 2",
            u"mention_document"_s);
        add("all claims in order", "SELECT id, stance, claim_lo, claim_hi FROM claim ORDER BY id",
            u"SCAN claim"_s);
        add("acts in order", "SELECT claim_id, act_id FROM claim_act ORDER BY claim_id, rank",
            u"SCAN claim_act"_s);
        add("parties of a claim", "SELECT actor_id FROM claim_party WHERE claim_id = 7 ORDER BY seq",
            u"PRIMARY KEY"_s);
        add("a claim by uid", "SELECT id FROM claim WHERE uid = x'00'", u"INDEX claim_uid"_s);
        add("an actor by uid", "SELECT id FROM actor WHERE uid = x'00'", u"sqlite_autoindex_actor_1"_s);
        add("an actor by name", "SELECT id FROM actor WHERE name_key = 'x'", u"actor_key"_s);
        add("an actor by alias", "SELECT actor_id FROM alias WHERE key = 'x'", u"alias_key"_s);
        add("answers to a claim", "SELECT from_id FROM claim_link WHERE to_id = 7", u"claim_link_to"_s);
        add("the last id of a day", "SELECT max(id) FROM quotation WHERE id >= 5 AND id < 9",
            u"INTEGER PRIMARY KEY"_s);
        add("newest quotations with a word",
            "SELECT f.rowid FROM quotation_fts f CROSS JOIN quotation q ON q.id = f.rowid WHERE "
            "f.quotation_fts MATCH 'x' "
            "ORDER BY f.rowid DESC",
            u"VIRTUAL TABLE"_s);
        add("best quotations with a word",
            "SELECT f.rowid FROM quotation_fts f CROSS JOIN quotation q ON q.id = f.rowid WHERE "
            "f.quotation_fts MATCH 'x' "
            "ORDER BY f.rank",
            u"VIRTUAL TABLE"_s);
    }

    void usesTheIndexMadeForIt()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, plan);
        const store::Database database(u":memory:"_s, store::OpenMode::Create);
        const QString steps = tests::run(database, "EXPLAIN QUERY PLAN " + sql).join(u'\n');
        QVERIFY2(steps.contains(plan), qPrintable(steps));
        QVERIFY2(!steps.contains(u"TEMP B-TREE"_s), qPrintable(steps));
    }

    void sumsMadeAnewAreThoseThatWereKept()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        import::importSample(database);
        const QString kept = tests::dumpOf(database);
        store::rebuildEdgeSums(database);
        QCOMPARE(tests::dumpOf(database), kept);
        tests::run(database, "UPDATE edge SET claims = 99; DELETE FROM edge WHERE kind = 6");
        std::set<store::EdgeSumKey> keys;
        for (const QString &row : tests::run(database, "SELECT from_id, to_id, kind FROM claim_edge")) {
            const QStringList key = row.split(u'|');
            keys.emplace(key[0].toLongLong(), key[1].toLongLong(), key[2].toInt());
        }
        store::refreshEdgeSums(database, keys);
        QCOMPARE(tests::dumpOf(database), kept);
    }
};

QTEST_GUILESS_MAIN(TestQueryPlan)
#include "tst_query_plan.moc"
