// SPDX-License-Identifier: MIT
#include "query/search_query.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::query;

namespace {

/// A query in a notation for comparing: [text], with p for phrase, * for prefix and - for excluded.
QString noted(const SearchQuery &query)
{
    QString notes;
    for (const SearchQuery::Part &part : query.parts)
        notes += (part.excluded ? u"-"_s : QString()) + (part.phrase ? u"p"_s : QString()) + u'[' +
                 part.text + u']' + (part.prefix ? u"*"_s : QString());
    return notes;
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("understood");
        QTest::addColumn<QString>("whileTyping");
        const auto add = [](const QString &typed, const QString &understood, const QString &whileTyping) {
            QTest::newRow(qPrintable(typed.isEmpty() ? u"(nothing)"_s : typed))
                << typed << understood << whileTyping;
        };
        add({}, {}, {});
        add(u"   "_s, {}, {});
        add(u"virus attacks"_s, u"[virus][attacks]"_s, u"[virus][attacks]*"_s);
        add(u"virus attacks "_s, u"[virus][attacks]"_s, u"[virus][attacks]"_s);
        add(u"\"virus attacks\""_s, u"p[virus attacks]"_s, u"p[virus attacks]"_s);
        add(u"“virus  attacks”"_s, u"p[virus attacks]"_s, u"p[virus attacks]"_s);
        add(u"«вирусные атаки»"_s, u"p[вирусные атаки]"_s, u"p[вирусные атаки]"_s);
        add(u"„Angriff“"_s, u"p[Angriff]"_s, u"p[Angriff]"_s);
        add(u"\"virus att"_s, u"p[virus att]"_s, u"p[virus att]*"_s);
        add(u"viru*"_s, u"[viru]*"_s, u"[viru]*"_s);
        add(u"viru** attack"_s, u"[viru]*[attack]"_s, u"[viru]*[attack]*"_s);
        add(u"\"virus att\"*"_s, u"p[virus att]*"_s, u"p[virus att]*"_s);
        add(u"virus -attacks"_s, u"[virus]-[attacks]"_s, u"[virus]-[attacks]"_s);
        add(u"virus -\"attacks are\""_s, u"[virus]-p[attacks are]"_s, u"[virus]-p[attacks are]"_s);
        add(u"virus -viru*"_s, u"[virus]-[viru]*"_s, u"[virus]-[viru]*"_s);
        add(u"virus - attacks"_s, u"[virus][attacks]"_s, u"[virus][attacks]*"_s);
        add(u"Young-dae"_s, u"[Young-dae]"_s, u"[Young-dae]*"_s);
        add(u"a\"b c\"d"_s, u"[a]p[b c][d]"_s, u"[a]p[b c][d]*"_s);
        add(u"\"\""_s, {}, {});
        add(u"\""_s, {}, {});
        add(u"*"_s, {}, {});
        add(u"-"_s, {}, {});
        add(u"--"_s, {}, {});
        add(u"-\""_s, {}, {});
        add(u"virus *"_s, u"[virus]"_s, u"[virus]"_s);
        add(u"virus 😀"_s, u"[virus]"_s, u"[virus]"_s);
        add(u"😀 virus ..."_s, u"[virus]"_s, u"[virus]"_s);
        add(u"京"_s, u"[京]"_s, u"[京]*"_s);
        add(u"𠀋"_s, u"[𠀋]"_s, u"[𠀋]*"_s);
        add(u"OR AND NOT NEAR(a b)"_s, u"[OR][AND][NOT][NEAR(a][b)]"_s, u"[OR][AND][NOT][NEAR(a][b)]*"_s);
    }

    void understands()
    {
        QFETCH(QString, typed);
        QFETCH(QString, understood);
        QFETCH(QString, whileTyping);
        QCOMPARE(noted(parseSearch(typed, false)), understood);
        QCOMPARE(noted(parseSearch(typed, true)), whileTyping);
    }

    void exclusionAloneLooksForNothing()
    {
        QVERIFY(parseSearch(u""_s, false).isEmpty());
        QVERIFY(parseSearch(u"-virus"_s, false).isEmpty());
        QVERIFY(!parseSearch(u"attack -virus"_s, false).isEmpty());
    }

    void anythingCanBeTyped()
    {
        QRandomGenerator random(7);
        const QString signs = u"ab 京😀\"“”«*-()+^:'\\\t\n"_s;
        for (int round = 0; round < 5000; ++round) {
            QString typed;
            for (int i = random.bounded(25); i > 0; --i)
                typed += round % 2 == 0 ? signs[random.bounded(static_cast<int>(signs.size()))]
                                        : QChar(static_cast<char16_t>(random.bounded(0x10000)));
            for (const bool whileTyping : {false, true})
                for (const SearchQuery::Part &part : parseSearch(typed, whileTyping).parts)
                    QVERIFY(!part.text.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_search_query.moc"
