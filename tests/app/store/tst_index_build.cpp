// SPDX-License-Identifier: MIT
#include "store/index_completion.h"
#include "store/word_counts.h"
#include "support/sql.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

struct Quoted
{
    qint64 id;
    QString words;
};

/// Rows of quotations alone: what they hang on plays no part here.
void writeRows(const store::Database &database, const std::vector<Quoted> &quotations)
{
    tests::run(database, "PRAGMA foreign_keys=OFF; BEGIN");
    for (const Quoted &quoted : quotations)
        tests::run(
            database,
            u"INSERT INTO quotation(id, claim_id, document_id, seq, exact, kind) VALUES(%1, 1, 1, 0, '%2', 'direct')"_s
                .arg(quoted.id)
                .arg(quoted.words)
                .toUtf8());
    tests::run(database, "COMMIT");
}

/// Builds their index in pieces, with little memory, so that many runs are merged.
void index(store::Database &database, const std::vector<Quoted> &quotations, size_t memory)
{
    const store::IndexBase base = store::beginIndexAnew(database.connection());
    auto build = std::make_shared<store::IndexBuild>(database.path(), base, task::Task(), memory);
    for (size_t i = 0; i < quotations.size(); i += 500) {
        std::vector<store::UnindexedQuotation> piece;
        for (size_t k = i; k < std::min(i + 500, quotations.size()); ++k)
            piece.push_back({quotations[k].id, quotations[k].words.toStdString()});
        build->add(std::move(piece));
    }
    store::completeIndex(database, task::Task(), std::move(build));
}

/// What FTS5 finds wrong with the index against the words of the rows; empty where nothing.
QString fault(const store::Database &database)
{
    try {
        tests::run(database, "INSERT INTO quotation_fts(quotation_fts, rank) VALUES('integrity-check', 1)");
    } catch (const std::exception &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

QStringList matching(const store::Database &database, const QByteArray &expression)
{
    return tests::run(database, "SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH '" + expression +
                                    "' ORDER BY rowid DESC");
}

/// Texts in several scripts, with words that are met often, seldom and once; days go to and fro.
std::vector<Quoted> madeUp(int count)
{
    const QStringList parts = {u"virus"_s,    u"the"_s,         u"북한이"_s, u"中国网络攻击"_s,
                               u"Россия"_s,   u"é"_s,           u"a"_s,      u"한"_s,
                               u"São-Tomé"_s, u"😀"_s,           u"가나나"_s, u"xy"_s,
                               u"ab12"_s,     u"the the the"_s, u"ﬁne"_s,    u"国国国"_s};
    QRandomGenerator random(7);
    std::vector<Quoted> quotations;
    for (int i = 0; i < count; ++i) {
        QStringList words;
        for (int k = random.bounded(12); k >= 0; --k)
            words.append(parts[static_cast<int>(random.bounded(4) * random.bounded(4) + random.bounded(7))]);
        if (i % 3 == 0)
            words.append(u"once%1"_s.arg(i));
        const qint64 day = 2455000 + (i * 7919LL) % 900;
        quotations.push_back({(day << 20) + i, words.join(u' ')});
    }
    quotations[5].words = u"?!"_s; // no word at all
    quotations[6].words = QString(40'000, u'w');
    return quotations;
}

} // namespace

class TestIndexBuild : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatFts5Builds_data()
    {
        QTest::addColumn<int>("memory");
        QTest::newRow("one run") << (64 << 20);
        QTest::newRow("many runs") << (64 << 10);
    }
    void isWhatFts5Builds()
    {
        QFETCH(int, memory);
        const std::vector<Quoted> quotations = madeUp(4000);
        store::Database built(u":memory:"_s, store::OpenMode::Create);
        writeRows(built, quotations);
        QVERIFY(!fault(built).isEmpty()); // the rows are there, the index is not
        index(built, quotations, static_cast<size_t>(memory));
        QCOMPARE(fault(built), QString());

        store::Database inserted(u":memory:"_s, store::OpenMode::Create);
        writeRows(inserted, quotations);
        tests::run(inserted, "INSERT INTO quotation_fts(quotation_fts) VALUES('rebuild')");
        store::WordCounts words;
        for (const Quoted &quotation : quotations)
            words.count(quotation.words.toStdString(), 1);
        words.write(inserted.connection());
        QCOMPARE(tests::dumpOf(built), tests::dumpOf(inserted));
        for (const QByteArray expression : {R"("virus")", R"("t"*)", R"("th"*)", R"("the the the")",
                                            R"("나"*)", R"("国国")", R"("once12"*)", R"("р"* NOT "xy")"})
            QCOMPARE(matching(built, expression), matching(inserted, expression));
        for (const char *table : {"quotation_fts_docsize", "quotation_fts_data WHERE id = 1"})
            QCOMPARE(tests::run(built, QByteArray("SELECT * FROM ") + table),
                     tests::run(inserted, QByteArray("SELECT * FROM ") + table));
        QCOMPARE(tests::run(built, "SELECT rowid, bm25(quotation_fts) FROM quotation_fts('virus')"),
                 tests::run(inserted, "SELECT rowid, bm25(quotation_fts) FROM quotation_fts('virus')"));
    }

    void canBeChangedAfterwards()
    {
        const std::vector<Quoted> quotations = madeUp(2000);
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        writeRows(database, quotations);
        index(database, quotations, 64 << 10);
        for (int i = 0; i < 40; ++i) { // enough for FTS5 to merge what was added
            const QByteArray id = QByteArray::number(quotations[static_cast<size_t>(i) * 37].id);
            tests::run(database,
                       "INSERT INTO quotation_fts(quotation_fts, rowid, exact) SELECT 'delete', id, exact "
                       "FROM quotation WHERE id = " +
                           id);
            tests::run(database, "UPDATE quotation SET exact = 'changed word' WHERE id = " + id);
            tests::run(database,
                       "INSERT INTO quotation_fts(rowid, exact) SELECT id, exact FROM quotation WHERE id = " +
                           id);
        }
        QCOMPARE(fault(database), QString());
        QCOMPARE(matching(database, "changed").size(), 40);
        tests::run(database, "INSERT INTO quotation_fts(quotation_fts) VALUES('optimize')");
        QCOMPARE(fault(database), QString());
        QCOMPARE(matching(database, "changed").size(), 40);
    }

    /// Lists so long that FTS5 looks for a row by a tree over their pages, of two levels.
    void findsRowsOfLongLists()
    {
        constexpr qint64 rows = 300'000;
        constexpr qint64 apart = 1 << 20;
        tests::PlainConnection database(u":memory:"_s);
        database.run("CREATE VIRTUAL TABLE long USING fts5(words, content='', columnsize=0); BEGIN");
        int trees = 0;
        const auto hex = [](std::string_view bytes) {
            return "x'" + QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex() + "'";
        };
        store::IndexSegment segment([&](qint64 id, std::string_view bytes) {
            database.run("INSERT INTO long_data VALUES(" + QByteArray::number(id) + ',' + hex(bytes) + ')');
            trees += static_cast<int>((id >> 36) & 1);
        });
        const std::string places(8, '\3');
        const std::string many(9'000, '\3'); // over several pages
        segment.term("0a");
        for (qint64 i = 1; i <= rows; ++i)
            segment.row(i * apart, i % 60'000 == 0 ? many : places);
        segment.term("0b");
        segment.row(5, places);
        segment.row(apart, many);
        segment.row(9 * apart, places);
        segment.term("0c");
        segment.row(5, places);
        segment.finish();
        QVERIFY(trees > 2);
        for (const auto &begin : segment.entries())
            database.run("INSERT INTO long_idx VALUES(1, " + hex(begin.term) + ',' +
                         QByteArray::number(begin.page) + ')');
        database.run("UPDATE long_data SET block = " + hex(segment.structure(std::string(4, '\0'))) +
                     " WHERE id = 10; COMMIT");

        const auto found = [&](const QByteArray &where) {
            return database.run("SELECT rowid FROM long WHERE long MATCH " + where).join(u',');
        };
        database.run("INSERT INTO long(long) VALUES('integrity-check')");
        const auto number = [&](qint64 i) { return QString::number(i * apart); };
        QCOMPARE(database.run("SELECT count(*) FROM long('a')"), QStringList(QString::number(rows)));
        QCOMPARE(found("'a' ORDER BY rowid DESC LIMIT 2"), number(rows) + u',' + number(rows - 1));
        QCOMPARE(found("'a' ORDER BY rowid LIMIT 2"), number(1) + u',' + number(2));
        for (const qint64 i : {1LL, 59'999LL, 60'000LL, 60'001LL, 123'456LL, 299'999LL})
            QCOMPARE(found("'a' AND rowid >= " + QByteArray::number(i * apart) + " LIMIT 1"), number(i));
        QCOMPARE(found("'a AND b'"), number(1) + u',' + number(9));
        QCOMPARE(found("'b NOT a'"), u"5"_s);
        QCOMPARE(found("'c'"), u"5"_s);
    }
};

QTEST_GUILESS_MAIN(TestIndexBuild)
#include "tst_index_build.moc"
