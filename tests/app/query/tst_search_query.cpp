// SPDX-License-Identifier: MIT
#include "query/search_query.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::query;

namespace {

/// A query in a notation for comparing: [text], with p for phrase, * for prefix, - for excluded, | between
/// alternatives; near5(...), and {field=value}.
QString noted(const SearchTerm &term)
{
    switch (term.kind) {
    case SearchTerm::Kind::Field:
        return u'{' + fieldName(term.field) + u'=' + term.text + u'}';
    case SearchTerm::Kind::Near: {
        QString parts;
        for (const SearchTerm &part : term.near)
            parts += noted(part);
        return u"near%1(%2)"_s.arg(term.within).arg(parts);
    }
    default:
        return (term.kind == SearchTerm::Kind::Phrase ? u"p["_s : u"["_s) + term.text + u']' +
               (term.prefix ? u"*"_s : QString());
    }
}

QString noted(const SearchQuery &query)
{
    QString notes;
    for (const SearchClause &clause : query.clauses) {
        QStringList alternatives;
        for (const SearchTerm &term : clause.anyOf)
            alternatives.append(noted(term));
        notes += (clause.excluded ? u"-"_s : QString()) + alternatives.join(u'|');
    }
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
        add(u"AND NOT"_s, u"[AND][NOT]"_s, u"[AND][NOT]*"_s);
        add(u"OR virus"_s, u"[OR][virus]"_s, u"[OR][virus]*"_s);
        add(u"virus OR"_s, u"[virus]"_s, u"[virus]"_s);
        add(u"virus ORDER"_s, u"[virus][ORDER]"_s, u"[virus][ORDER]*"_s);
        add(u"virus OR worm attack"_s, u"[virus]|[worm][attack]"_s, u"[virus]|[worm][attack]*"_s);
        add(u"virus|worm | \"a b\""_s, u"[virus]|[worm]|p[a b]"_s, u"[virus]|[worm]|p[a b]"_s);
        add(u"virus OR -worm"_s, u"[virus]|[worm]"_s, u"[virus]|[worm]"_s);
        add(u"-virus OR worm x"_s, u"-[virus]|[worm][x]"_s, u"-[virus]|[worm][x]*"_s);
        add(u"(virus) worm"_s, u"[virus][worm]"_s, u"[virus][worm]*"_s);
        add(u"NEAR(a \"b c\", 5) d"_s, u"near5([a]p[b c])[d]"_s, u"near5([a]p[b c])[d]*"_s);
        add(u"NEAR(a b)"_s, u"near10([a][b])"_s, u"near10([a][b])"_s);
        add(u"NEAR(a, b, 3)"_s, u"near3([a][b])"_s, u"near3([a][b])"_s);
        add(u"NEAR(a b, -3)"_s, u"near0([a][b])"_s, u"near0([a][b])"_s);
        add(u"NEAR(a b, 99999999999)"_s, u"near10([a][b][99999999999])"_s, u"near10([a][b][99999999999])"_s);
        add(u"NEAR(a b"_s, u"near10([a][b])"_s, u"near10([a][b]*)"_s);
        add(u"NEAR(a)"_s, u"[a]"_s, u"[a]"_s);
        add(u"NEAR("_s, {}, {});
        add(u"by:Seoul virus"_s, u"{by=Seoul}[virus]"_s, u"{by=Seoul}[virus]*"_s);
        add(u"By:\"North Korea\" -stance:denies"_s, u"{by=North Korea}-{stance=denies}"_s,
            u"{by=North Korea}-{stance=denies}"_s);
        add(u"by:A OR by:B"_s, u"{by=A}|{by=B}"_s, u"{by=A}|{by=B}"_s);
        add(u"virus OR by:B"_s, u"[virus]{by=B}"_s, u"[virus]{by=B}"_s);
        add(u"on:2013-03 has:text"_s, u"{on=2013-03}{has=text}"_s, u"{on=2013-03}{has=text}"_s);
        add(u"by: virus"_s, u"[virus]"_s, u"[virus]*"_s);
        add(u"before:soon virus"_s, u"[virus]"_s, u"[virus]*"_s);
        add(u"stance:loves virus"_s, u"[virus]"_s, u"[virus]*"_s);
        add(u"colour:red"_s, u"[colour][red]"_s, u"[colour][red]*"_s);
        add(u"https://kcna.kp"_s, u"[https://kcna.kp]"_s, u"[https://kcna.kp]*"_s);
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

    void saysWhatIsUnderstoodOtherwise_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said"); // within the one sentence; nothing: no sentence
        const auto add = [](const QString &typed, const QString &said) {
            QTest::newRow(qPrintable(typed)) << typed << said;
        };
        add(u"virus -worm OR \"a b\" by:Seoul"_s, {});
        add(u"\"virus attacks"_s, u"quotation mark"_s);
        add(u"before:soon"_s, u"2013-03-15"_s);
        add(u"stance:loves"_s, u"accuses"_s);
        add(u"by:"_s, u"by:"_s);
        add(u"colour:red"_s, u"colour:"_s);
        add(u"-virus"_s, u"left out"_s);
        add(u"virus OR -worm"_s, u"minus"_s);
        add(u"virus OR by:Seoul"_s, u"both"_s);
        add(u"a "_s.repeated(100), u"64"_s);
    }

    void saysWhatIsUnderstoodOtherwise()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        const QStringList notes = parseSearch(typed, false).notes;
        QCOMPARE(notes.size(), said.isEmpty() ? 0 : 1);
        QVERIFY2(notes.join(u' ').contains(said), qPrintable(notes.join(u' ')));
    }

    void whatIsStillTypedIsNoMistake()
    {
        QVERIFY(parseSearch(u"virus before:20"_s, true).notes.isEmpty());
        QVERIFY(parseSearch(u"virus by:"_s, true).notes.isEmpty());
        QVERIFY(parseSearch(u"\"virus"_s, true).notes.isEmpty());
    }

    void saysWhereItStandsInTheLine()
    {
        const QString typed = u"a \"b c\" by:\"D E\" NEAR(f g)"_s;
        const SearchQuery query = parseSearch(typed, false);
        QStringList stretches;
        for (const SearchClause &clause : query.clauses)
            stretches.append(typed.sliced(clause.anyOf[0].typed.start,
                                          clause.anyOf[0].typed.end - clause.anyOf[0].typed.start));
        QCOMPARE(stretches, (QStringList{u"a"_s, u"\"b c\""_s, u"by:\"D E\""_s, u"NEAR(f g)"_s}));
    }

    void anythingCanBeTyped()
    {
        QRandomGenerator random(7);
        const QString signs = u"ab 京😀\"“”«*-()+^:'\\\t\n|,5"_s;
        const QStringList pieces = {u"NEAR("_s, u" OR "_s, u"by:"_s, u"before:"_s, u"2013"_s, u")"_s};
        for (int round = 0; round < 5000; ++round) {
            QString typed;
            for (int i = random.bounded(25); i > 0; --i)
                if (round % 3 == 0)
                    typed += QChar(static_cast<char16_t>(random.bounded(0x10000)));
                else if (random.bounded(4) == 0)
                    typed += pieces[random.bounded(static_cast<int>(pieces.size()))];
                else
                    typed += signs[random.bounded(static_cast<int>(signs.size()))];
            for (const bool whileTyping : {false, true})
                for (const SearchClause &clause : parseSearch(typed, whileTyping).clauses) {
                    QVERIFY(!clause.anyOf.empty());
                    for (const SearchTerm &term : clause.anyOf) {
                        QVERIFY(!term.text.isEmpty());
                        QVERIFY(term.typed.start >= 0 && term.typed.end > term.typed.start &&
                                term.typed.end <= typed.size());
                        QCOMPARE(term.near.size() >= 2, term.kind == SearchTerm::Kind::Near);
                    }
                }
        }
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_search_query.moc"
