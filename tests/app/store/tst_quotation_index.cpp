// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "store/index_completion.h"
#include "store/quotation_index.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::SearchOrder;
using store::SearchResult;

class TestQuotationIndex : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;

    SearchResult search(const QString &typed, SearchOrder order = SearchOrder::Relevance, int limit = 100,
                        const std::function<bool(ClaimId)> &wanted = {}, bool whileTyping = false)
    {
        return store::QuotationIndex(*m_database)
            .search(query::parseSearch(typed, whileTyping), limit, order, wanted);
    }
    QStringList found(const QString &typed, SearchOrder order = SearchOrder::Date)
    {
        QStringList words;
        for (const store::QuotationHit &hit : search(typed, order).hits)
            words.append(hit.exact);
        return words;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(*m_database);
        const ActorId a = builder.add(tests::actor(u"A"_s));
        Document document = tests::document(u"Paper"_s);
        document.held = TextHeld::Full;
        document.text = u"😀 Persistent virus attacks are made."_s;
        const DocumentId told = builder.add(document);
        const auto add = [&](QStringView said, const QString &words) {
            builder.add(tests::accusation(words, a, a, said, told, words));
        };
        add(u"2001", u"The virus spread; attacks followed."_s);
        add(u"2002", u"Viruses of every kind: virus, virus, virus."_s);
        add(u"2003", u"북한이 한국을 해킹했다"_s);
        add(u"2004", u"中国网络攻击了北京的服务器"_s);
        add(u"2005", u"Россия обвиняет США в атаках"_s);
        add(u"2006", u"Der São-Tomé-Angriff 😀"_s);
        Claim anchored =
            tests::accusation(u"anchored"_s, a, a, u"2007", told, u"Persistent virus attacks are made."_s);
        anchored.quotations[0].anchor = anchorAt(document.text, TextOffsets(document.text), {2, 36});
        builder.add(anchored);
        add(u"", u"Nobody said anything about viruses."_s);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("beginnings"); // newest first
        const auto add = [](const QString &typed, const QStringList &beginnings) {
            QTest::newRow(qPrintable(typed)) << typed << beginnings;
        };
        add(u"virus"_s, {u"Persistent"_s, u"Viruses"_s, u"The virus"_s, u"Nobody"_s}); // and viruses
        add(u"VIRUS"_s, {u"Persistent"_s, u"Viruses"_s, u"The virus"_s, u"Nobody"_s});
        add(u"virus attacks"_s, {u"Persistent"_s, u"The virus"_s});
        add(u"attacks virus"_s, {u"Persistent"_s, u"The virus"_s});
        add(u"\"virus attacks\""_s, {u"Persistent"_s});
        add(u"\"virus attacks"_s, {u"Persistent"_s});
        add(u"“Virus  attacks”"_s, {u"Persistent"_s});
        add(u"viru*"_s, {u"Persistent"_s, u"Viruses"_s, u"The virus"_s, u"Nobody"_s});
        add(u"v*"_s, {u"Persistent"_s, u"Viruses"_s, u"The virus"_s, u"Nobody"_s});
        add(u"\"persistent vir\"*"_s, {u"Persistent"_s});
        add(u"virus -attacks"_s, {u"Viruses"_s, u"Nobody"_s});
        add(u"viru* -virus"_s, {u"Nobody"_s});
        add(u"virus -\"virus attacks\""_s, {u"Viruses"_s, u"The virus"_s, u"Nobody"_s});
        add(u"-virus"_s, {});
        add(u"viru"_s, {});
        add(u"북한"_s, {u"북한이"_s});
        add(u"한국"_s, {u"북한이"_s});
        add(u"해킹했다"_s, {u"북한이"_s});
        add(u"북"_s, {u"북한이"_s});
        add(u"다"_s, {u"북한이"_s});
        add(u"을"_s, {u"북한이"_s});
        add(u"北京"_s, {u"中国"_s});
        add(u"网络攻击"_s, {u"中国"_s});
        add(u"击"_s, {u"中国"_s});
        add(u"器"_s, {u"中国"_s}); // the last one of all
        add(u"中"_s, {u"中国"_s});
        add(u"京北"_s, {});
        add(u"обвиняет"_s, {u"Россия"_s});
        add(u"РОССИЯ сша"_s, {u"Россия"_s});
        add(u"обвин*"_s, {u"Россия"_s});
        add(u"sao tome"_s, {u"Der"_s});
        add(u"são"_s, {u"Der"_s});
        add(u"virus 😀"_s, {u"Persistent"_s, u"Viruses"_s, u"The virus"_s, u"Nobody"_s});
        add(u"virus ' OR 1=1; DROP TABLE claim"_s, {});
        add(u"virus AND attacks"_s, {});
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, beginnings);
        const QStringList words = found(typed);
        QVERIFY2(words.size() == beginnings.size(), qPrintable(words.join(u" / "_s)));
        for (qsizetype i = 0; i < words.size(); ++i)
            QVERIFY2(words[i].startsWith(beginnings[i]), qPrintable(words.join(u" / "_s)));
        QStringList ranked = found(typed, SearchOrder::Relevance);
        QStringList dated = words;
        ranked.sort();
        dated.sort();
        QCOMPARE(ranked, dated);
        // What is found is also shown: every hit has a place to highlight.
        const SearchResult result = search(typed);
        QCOMPARE(result.total, beginnings.size());
        QVERIFY(result.totalIsExact);
        for (const store::QuotationHit &hit : result.hits)
            QVERIFY2(!hit.matches.empty(), qPrintable(hit.exact));
    }

    void saysWhereTheWordsStand()
    {
        const SearchResult result = search(u"\"virus attacks\""_s);
        QCOMPARE(result.hits.size(), size_t(1));
        const store::QuotationHit &hit = result.hits[0];
        QCOMPARE(hit.matches.size(), size_t(1));
        const TextRange range = hit.matches[0].range;
        QCOMPARE(hit.exact.sliced(range.start, range.end - range.start), u"virus attacks"_s);
        QCOMPARE(hit.range, std::optional(TextRange{2, 36}));
        QVERIFY(!hit.claim.isNull() && !hit.document.isNull() && !hit.quotation.isNull());
        QVERIFY(!search(u"북한"_s).hits[0].range);
    }

    void ranksWhatFitsBestFirst()
    {
        const SearchResult result = search(u"virus"_s);
        QCOMPARE(result.order, SearchOrder::Relevance);
        QVERIFY(result.hits[0].exact.startsWith(u"Viruses"_s)); // three times the word
        for (size_t i = 1; i < result.hits.size(); ++i)
            QVERIFY(result.hits[i - 1].score >= result.hits[i].score);
        QVERIFY(result.hits[0].score > 0);
        const SearchResult dated = search(u"virus"_s, SearchOrder::Date);
        QCOMPARE(dated.order, SearchOrder::Date);
        for (size_t i = 1; i < dated.hits.size(); ++i)
            QVERIFY(dated.hits[i - 1].claim > dated.hits[i].claim);
    }

    void keepsToItsLimitAndCountsOn()
    {
        const SearchResult result = search(u"viru*"_s, SearchOrder::Date, 2);
        QCOMPARE(result.hits.size(), size_t(2));
        QCOMPARE(result.total, 4);
    }

    void leavesOutWhatAFilterHides()
    {
        const auto all = search(u"viru*"_s, SearchOrder::Date);
        const ClaimId hidden = all.hits[0].claim;
        const auto wanted = [hidden](ClaimId claim) { return claim != hidden; };
        QHash<ClaimId, QString> wordsOf;
        for (const store::QuotationHit &hit : all.hits)
            wordsOf.insert(hit.claim, hit.exact);
        for (const SearchOrder order : {SearchOrder::Date, SearchOrder::Relevance}) {
            const auto some = search(u"viru*"_s, order, 2, wanted);
            QCOMPARE(some.total, 3);
            QCOMPARE(some.leftOut, 1);
            QCOMPARE(some.hits.size(), size_t(2));
            for (const store::QuotationHit &hit : some.hits) {
                QVERIFY(hit.claim != hidden);
                QCOMPARE(hit.exact, wordsOf.value(hit.claim));
            }
        }
        QCOMPARE(search(u"viru*"_s, SearchOrder::Date, 2, [](ClaimId) { return false; }).total, 0);
    }

    void theLastWordIsBegunWhileTyping()
    {
        QCOMPARE(search(u"persistent vir"_s, SearchOrder::Date, 9, {}, true).total, 1);
        QCOMPARE(search(u"persistent vir"_s, SearchOrder::Date, 9, {}, false).total, 0);
        QCOMPARE(search(u"обв"_s, SearchOrder::Date, 9, {}, true).total, 1);
    }

    void nothingTypedIsAnError()
    {
        QRandomGenerator random(2013);
        static constexpr char signText[] =
            "\"*-()^+:.,'\\{}[]\0 ab\xC3\xA9\xED\xA0\x80\xF0\x9F\x98\x80\xE5\x8C\x97";
        const QByteArray signs(signText, sizeof signText - 1);
        const QByteArrayList pieces = {"NEAR(",   ", 3)",     " OR ",  "virus",    "by:",
                                       "before:", "2013-03",  "lang:", "has:text", "answers:a",
                                       "source:", "victim:A", "viru*", "U.S.",     "A1"};
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(1, 24); i > 0; --i)
                if (round % 2 == 0)
                    bytes += static_cast<char>(random.bounded(256));
                else if (random.bounded(3) == 0)
                    bytes += pieces[random.bounded(static_cast<int>(pieces.size()))];
                else
                    bytes += signs[random.bounded(static_cast<int>(signs.size()))];
            const QString typed = QString::fromUtf8(bytes);
            try {
                search(typed, round % 3 == 0 ? SearchOrder::Date : SearchOrder::Relevance, 5, {},
                       round % 5 == 0);
            } catch (const std::exception &error) {
                QFAIL(qPrintable(QString::fromLatin1(bytes.toHex()) + u": "_s +
                                 QString::fromUtf8(error.what())));
            }
        }
        search(u"a "_s.repeated(20000));
        search(u"\"a\" -\"b\" "_s.repeated(2000));
        search(QString(200000, u'x'));
        search(u"v* "_s.repeated(2000));
        search(u"NEAR("_s.repeated(2000));
        search(u"NEAR("_s + u"virus "_s.repeated(2000));
        search(u"virus | "_s.repeated(2000));
        search(u"-virus "_s.repeated(2000) + u"attacks"_s);
    }

    void aRebuiltIndexFindsTheSame()
    {
        const QStringList before = found(u"viru*"_s);
        store::rebuildIndex(*m_database, task::Task());
        QCOMPARE(found(u"viru*"_s), before);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }
};

QTEST_GUILESS_MAIN(TestQuotationIndex)
#include "tst_quotation_index.moc"
