// SPDX-License-Identifier: MIT
#include "import/source/held_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using import::GivenSpan;
using Fit = import::PlacedSpan::Fit;

namespace {

// 😀 is two UTF-16 units and four bytes, 북한 two units and six bytes, é one code point and two bytes.
const QString text = u"😀 북한 said: “café attacks”. 북한 again."_s;

GivenSpan span(const QString &exact, qsizetype start, qsizetype end)
{
    return {exact, model::TextRange{start, end}, std::nullopt, {}, {}};
}

} // namespace

class TestHeldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsCodePointsAndChecksBytes()
    {
        const import::HeldText held(text, model::TextHeld::Full);
        import::GivenSpan given = span(u"북한"_s, 2, 4);
        given.bytes = model::TextRange{5, 11};
        QCOMPARE(held.place(given).fit, Fit::Exact);
        QCOMPARE(held.place(given).anchor->prefix, u"😀 "_s);
        given.bytes = model::TextRange{2, 4};
        QCOMPARE(held.place(given).fit, Fit::Moved);
        QCOMPARE(held.place(given).anchor->range, (model::TextRange{2, 4}));
    }

    void findsMovedWordsAgainAndNeverGuesses()
    {
        const import::HeldText held(text, model::TextHeld::Full);
        const import::PlacedSpan moved = held.place(span(u"café attacks"_s, 0, 12));
        QCOMPARE(moved.fit, Fit::Moved);
        QCOMPARE(text.indexOf(u"café"_s) - 1, moved.anchor->range.start); // one unit more for 😀
        const import::PlacedSpan lost = held.place(span(u"tea attacks"_s, 0, 11));
        QCOMPARE(lost.fit, Fit::Lost);
        QVERIFY(!lost.anchor);
        QCOMPARE(held.place(span(u"북한"_s, -5, 900)).exact, u"북한"_s);
    }

    void makesAnExcerptOfWhatIsQuoted()
    {
        const auto held =
            import::HeldText::excerptOf({span(u"later 북한"_s, 100, 108), span(u"one two"_s, 10, 17),
                                         span(u"two three"_s, 14, 23), span(u"one two"_s, 10, 17)});
        QCOMPARE(held.held(), model::TextHeld::Excerpt);
        QCOMPARE(held.text(), u"one two three\n\n[…]\n\nlater 북한"_s);
        const import::PlacedSpan overlapping = held.place(span(u"two three"_s, 14, 23));
        QCOMPARE(overlapping.fit, Fit::Exact);
        QCOMPARE(overlapping.anchor->range, (model::TextRange{4, 13}));
        const import::PlacedSpan inner = held.place(span(u"북한"_s, 106, 108));
        QCOMPARE(inner.anchor->range, (model::TextRange{26, 28}));
        QCOMPARE(inner.anchor->suffix, QString());
        QCOMPARE(held.place(span(u"away"_s, 50, 54)).fit, Fit::Lost);
    }

    void leavesOutWhatContradictsItself()
    {
        const auto held = import::HeldText::excerptOf(
            {span(u"one two"_s, 10, 17), span(u"XXX three"_s, 14, 23), span(u"wrong length"_s, 40, 41)});
        QCOMPARE(held.text(), u"one two"_s);
        QCOMPARE(held.place(span(u"XXX three"_s, 14, 23)).fit, Fit::Lost);
        QCOMPARE(import::HeldText::excerptOf({}).held(), model::TextHeld::None);
    }
};

QTEST_GUILESS_MAIN(TestHeldText)
#include "tst_held_text.moc"
