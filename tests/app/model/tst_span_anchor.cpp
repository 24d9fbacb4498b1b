// SPDX-License-Identifier: MIT
#include "model/span_anchor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

namespace {

/// The anchor of the n-th occurrence (from 0) of words in a text.
Anchor anchorOf(const QString &text, const QString &words, int occurrence = 0)
{
    qsizetype at = text.indexOf(words);
    for (int i = 0; i < occurrence; ++i)
        at = text.indexOf(words, at + 1);
    const TextOffsets offsets(text);
    return anchorAt(text, offsets,
                    {offsets.codePointFromUtf16(at), offsets.codePointFromUtf16(at + words.size())});
}

AnchorSearch find(const QString &text, const QString &words, const Anchor &anchor)
{
    return findAnchor(text, TextOffsets(text), words, anchor);
}

QString wordsIn(const QString &text, TextRange range)
{
    return wordsAt(text, TextOffsets(text), range).value_or(u"(nothing)"_s);
}

} // namespace

class TestSpanAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesItsSurroundings()
    {
        const QString text = u"0123456789"_s.repeated(4) + u"the words"_s + u"abcdefghij"_s.repeated(4);
        const Anchor anchor = anchorOf(text, u"the words"_s);
        QCOMPARE(anchor.range, (TextRange{40, 49}));
        QCOMPARE(anchor.prefix, u"89"_s + u"0123456789"_s.repeated(3));
        QCOMPARE(anchor.suffix, u"abcdefghij"_s.repeated(3) + u"ab"_s);
    }

    void surroundingsAreCountedInCodePoints()
    {
        const QString text = u"😀"_s.repeated(40) + u"said"_s + u"😀"_s.repeated(40);
        const Anchor anchor = anchorOf(text, u"said"_s);
        QCOMPARE(anchor.range, (TextRange{40, 44}));
        QCOMPARE(anchor.prefix, u"😀"_s.repeated(32));
        QCOMPARE(anchor.suffix, u"😀"_s.repeated(32));
    }

    void surroundingsEndWithTheText()
    {
        const Anchor anchor = anchorOf(u"He said so."_s, u"said"_s);
        QCOMPARE(anchor.prefix, u"He "_s);
        QCOMPARE(anchor.suffix, u" so."_s);
        const Anchor whole = anchorOf(u"all"_s, u"all"_s);
        QVERIFY(whole.prefix.isEmpty() && whole.suffix.isEmpty());
    }

    void rangesThatDoNotFitHaveNoWords()
    {
        const QString text = u"a😀b"_s;
        QCOMPARE(wordsIn(text, {1, 2}), u"😀"_s);
        for (const TextRange range :
             {TextRange{-1, 1}, TextRange{1, 1}, TextRange{2, 1}, TextRange{2, 4}, TextRange{9, 10}})
            QCOMPARE(wordsIn(text, range), u"(nothing)"_s);
    }

    void staysWhereTheWordsStillStand()
    {
        // Another occurrence whose surroundings fit better does not tempt it away.
        const QString text = u"x it was them y it was them z"_s;
        Anchor anchor = anchorOf(text, u"it was them"_s, 0);
        anchor.prefix = u"y "_s;
        anchor.suffix = u" z"_s;
        const AnchorSearch found = find(text, u"it was them"_s, anchor);
        QCOMPARE(found.found, AnchorFound::Exact);
        QCOMPARE(found.range, (TextRange{2, 13}));
    }

    void followsItsSurroundings()
    {
        const QString before =
            u"First they denied it. Later they denied it again. In the end they denied it too."_s;
        const QString after = u"😀 A new beginning. "_s + before;
        for (int occurrence = 0; occurrence < 3; ++occurrence) {
            const AnchorSearch found =
                find(after, u"they denied it"_s, anchorOf(before, u"they denied it"_s, occurrence));
            QCOMPARE(found.found, AnchorFound::Moved);
            QCOMPARE(found.range, anchorOf(after, u"they denied it"_s, occurrence).range);
        }
    }

    void theSuffixDecidesWhereThePrefixCannot()
    {
        const QString before = u"- yes, said A\n- yes, said B"_s;
        const QString after = u"(edited)\n- yes, said A\n- yes, said B"_s;
        const AnchorSearch found = find(after, u"- yes"_s, anchorOf(before, u"- yes"_s, 1));
        QCOMPARE(found.found, AnchorFound::Moved);
        QCOMPARE(found.range, anchorOf(after, u"- yes"_s, 1).range);
    }

    void isLostRatherThanGuessed()
    {
        const QString before = u"They denied it."_s;
        QCOMPARE(find(u"They deny it."_s, u"denied"_s, anchorOf(before, u"denied"_s)).found,
                 AnchorFound::Lost);
        QCOMPARE(find(u""_s, u"denied"_s, anchorOf(before, u"denied"_s)).found, AnchorFound::Lost);
        QCOMPARE(find(before, u""_s, Anchor{{3, 3}, {}, {}}).found, AnchorFound::Lost);
        QCOMPARE(find(before, u"denied"_s, Anchor{{-4, 2}, {}, {}}).found, AnchorFound::Moved);
        QCOMPARE(find(before, u"denied"_s, Anchor{{400, 406}, {}, {}}).found, AnchorFound::Moved);
    }

    void neverStartsInTheMiddleOfACharacter()
    {
        // Half of an emoji, left over in broken words, occurs in the emoji's units but is no place.
        const QString half(QChar(char16_t(0xDE00)));
        QCOMPARE(find(u"so 😀 it goes"_s, half, Anchor{{0, 1}, {}, {}}).found, AnchorFound::Lost);
        QCOMPARE(find(u"the cafe\u0301 and the cafe"_s, u"cafe"_s, Anchor{{0, 4}, {}, {}}).range,
                 (TextRange{18, 22}));
        const QString firstHalf = u"so "_s + QChar(char16_t(0xD83D));
        QCOMPARE(find(u"so 😀 it goes"_s, firstHalf, Anchor{{9, 13}, {}, {}}).found, AnchorFound::Lost);
    }
};

QTEST_GUILESS_MAIN(TestSpanAnchor)
#include "tst_span_anchor.moc"
