// SPDX-License-Identifier: MIT
#include "query/word_matches.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::query;

namespace {

WordMatches lookingFor(const QString &typed, bool whileTyping)
{
    return WordMatches(soughtBy(parseSearch(typed, whileTyping), {}));
}

/// The text with what matches between ‹ and ›.
QString marked(const QString &typed, const QString &text, bool whileTyping = false)
{
    WordMatches matches = lookingFor(typed, whileTyping);
    QString result;
    qsizetype at = 0;
    for (const Match &match : matches.in(text)) {
        const model::TextRange &range = match.range;
        result += QStringView(text).sliced(at, range.start - at).toString() + u'‹' +
                  QStringView(text).sliced(range.start, range.end - range.start).toString() + u'›';
        at = range.end;
    }
    return result + text.sliced(at);
}

} // namespace

class TestWordMatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void highlights_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("result");
        const auto add = [](const char *name, const QString &typed, const QString &result) {
            QTest::newRow(name) << typed << result;
        };
        add("words", u"virus attacks"_s, u"persistent ‹virus› ‹attacks› are made"_s);
        add("case", u"VIRUS"_s, u"A ‹Virus›."_s);
        add("phrase", u"\"virus attacks\""_s, u"virus, then ‹virus attacks›; attacks"_s);
        add("phrase over signs", u"\"virus attacks\""_s, u"a ‹virus - attacks› b"_s);
        add("prefix", u"viru*"_s, u"‹virus› ‹viruses› vir"_s);
        add("whole word only", u"viru"_s, u"virus viruses"_s);
        add("phrase with a prefix", u"\"virus att\"*"_s, u"‹virus attacks› virus"_s);
        add("excluded words are not shown", u"virus -attacks"_s, u"‹virus› attacks"_s);
        add("emoji before", u"virus"_s, u"😀😀 a ‹virus› 😀 ‹virus›"_s);
        add("diacritics", u"resume sao"_s, u"‹Re\u0301sume\u0301› de ‹São› Paulo"_s);
        add("Russian", u"обвиняет"_s, u"Москва ‹обвиняет› Киев"_s);
        add("two Hangul", u"북한"_s, u"어제 ‹북한›은 미국을"_s);
        add("three Hangul", u"해커들"_s, u"북한 ‹해커들›이"_s);
        add("Han in the middle", u"国网"_s, u"中‹国网›络攻击"_s);
        add("one Han", u"网"_s, u"中国‹网›络和‹网›"_s);
        add("one Han at the end", u"击"_s, u"攻‹击›"_s);
        add("one Han alone", u"京"_s, u"x ‹京› y"_s);
        add("Han after emoji", u"攻击"_s, u"😀中国‹攻击›😀"_s);
        add("Han with spaces does not match", u"北京"_s, u"北 京"_s);
        add("overlapping finds are one", u"北京 京市"_s, u"在‹北京市›"_s);
        add("width", u"KCNA"_s, u"the ‹ＫＣＮＡ› said"_s);
        add("either", u"virus OR worm"_s, u"a ‹worm› or a ‹virus›"_s);
        add("near", u"NEAR(virus made, 2)"_s, u"‹virus› attacks are ‹made›"_s);
        add("near, the other way round", u"NEAR(virus made, 2)"_s, u"‹made› of a ‹virus›"_s);
        add("not near", u"NEAR(virus made, 1)"_s, u"virus attacks are made"_s);
        add("phrases near", u"NEAR(\"virus attacks\" made, 1)"_s, u"‹virus attacks› are ‹made›"_s);
        add("parts of a name", u"Fancy-Bear"_s, u"fancy, ‹Fancy Bear›, bear"_s);
        add("fields are no words", u"virus by:attacks"_s, u"‹virus› attacks"_s);
        add("nothing typed", u""_s, u"virus"_s);
    }

    void highlights()
    {
        QFETCH(QString, typed);
        QFETCH(QString, result);
        const QString text = QString(result).remove(u'‹').remove(u'›');
        QCOMPARE(marked(typed, text), result);
    }

    void theLastWordIsBegunWhileTyping()
    {
        QCOMPARE(marked(u"virus att"_s, u"virus attacks"_s, true), u"‹virus› ‹attacks›"_s);
        QCOMPARE(marked(u"virus att"_s, u"virus attacks"_s, false), u"‹virus› attacks"_s);
        QCOMPARE(marked(u"북"_s, u"북한은"_s, true), u"‹북›한은"_s);
    }

    void tellsWhetherATextIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("holds");
        const auto add = [](const QString &typed, bool holds) {
            QTest::newRow(qPrintable(typed)) << typed << holds;
        };
        // Of "persistent virus attacks are made"
        add(u"virus made"_s, true);
        add(u"virus worm"_s, false);
        add(u"virus OR worm"_s, true);
        add(u"virus -worm"_s, true);
        add(u"virus -made"_s, false);
        add(u"virus -\"made attacks\""_s, true);
        add(u"virus -worm OR made"_s, false);
        add(u"NEAR(persistent made, 3)"_s, true);
        add(u"NEAR(persistent made, 2)"_s, false);
        add(u"virus -NEAR(persistent made, 3)"_s, false);
    }

    void tellsWhetherATextIsMeant()
    {
        QFETCH(QString, typed);
        QFETCH(bool, holds);
        QCOMPARE(lookingFor(typed, false).look("persistent virus attacks are made").holds, holds);
    }

    void brokenTextDoesNoHarm()
    {
        const QString text = u"a "_s + QChar(char16_t(0xD83D)) + u" virus"_s;
        WordMatches matches = lookingFor(u"virus"_s, false);
        const std::vector<Match> found = matches.in(text);
        QCOMPARE(found.size(), size_t(1));
        const model::TextRange range = found[0].range;
        QCOMPARE(text.sliced(range.start, range.end - range.start), u"virus"_s);
    }

    void rangesAreInOrderAndApart()
    {
        QRandomGenerator random(11);
        const QString letters = u"ab a北京市한국 😀e\u0301 ab"_s;
        for (int round = 0; round < 3000; ++round) {
            QString text;
            QString typed;
            for (int i = 0; i < 30; ++i)
                text += letters[random.bounded(static_cast<int>(letters.size()))];
            for (int i = 0; i < 6; ++i)
                typed += letters[random.bounded(static_cast<int>(letters.size()))];
            WordMatches matches = lookingFor(typed, round % 2 == 0);
            qsizetype last = -1;
            for (const Match &match : matches.in(text)) {
                const model::TextRange &range = match.range;
                QVERIFY(range.start > last && range.end > range.start && range.end <= text.size());
                last = range.end;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWordMatches)
#include "tst_word_matches.moc"
