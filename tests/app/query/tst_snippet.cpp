// SPDX-License-Identifier: MIT
#include "query/snippet.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::query;

namespace {

QString cut(const QString &text, const QString &word, qsizetype characters)
{
    std::vector<Match> matches;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        matches.push_back({{at, at + word.size()}, Why::Typed});
    const model::TextRange range = snippetOf(text, matches, characters);
    return text.sliced(range.start, range.end - range.start);
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAShortTextWhole() { QCOMPARE(cut(u"a virus"_s, u"virus"_s, 40), u"a virus"_s); }

    void cutsBetweenWords()
    {
        const QString text = u"lorem ipsum dolor "_s.repeated(20) + u"the virus spread "_s +
                             u"sit amet consectetur "_s.repeated(20);
        const QString snippet = cut(text, u"virus"_s, 60);
        QVERIFY2(snippet.contains(u"virus"_s), qPrintable(snippet));
        QVERIFY2(snippet.size() <= 80, qPrintable(snippet));
        const QStringList words = text.split(u' ');
        for (const QString &word : snippet.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(words.contains(word), qPrintable(snippet));
    }

    void showsWhereMostMatchesAre()
    {
        const QString text = u"virus "_s + u"filler "_s.repeated(60) + u"virus and virus and virus "_s +
                             u"filler "_s.repeated(60);
        QCOMPARE(cut(text, u"virus"_s, 60).count(u"virus"_s), 3);
    }

    void neverCutsACharacter()
    {
        const QString flag = u"\U0001F1F0\U0001F1F5"_s; // two code points, one character
        const QString text = (flag + u"e\u0301京"_s).repeated(100);
        for (int characters = 10; characters < 60; ++characters) {
            const model::TextRange range = snippetOf(text, {}, characters);
            QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
            for (const qsizetype at : {range.start, range.end}) {
                graphemes.setPosition(at);
                QVERIFY(graphemes.isAtBoundary());
            }
        }
    }

    void anyTextHasASnippet()
    {
        QRandomGenerator random(5);
        const QString letters = u"ab  .京e\u0301😀"_s;
        for (int round = 0; round < 2000; ++round) {
            QString text;
            for (int i = random.bounded(120); i > 0; --i)
                text += letters[random.bounded(static_cast<int>(letters.size()))];
            std::vector<Match> matches;
            for (qsizetype at = 0; at < text.size(); at += random.bounded(1, 40))
                matches.push_back({{at, std::min(at + random.bounded(1, 30), text.size())}, Why::Typed});
            const model::TextRange range = snippetOf(text, matches, random.bounded(1, 60));
            QVERIFY(range.start >= 0 && range.start <= range.end && range.end <= text.size());
            QVERIFY(text.isEmpty() || range.end > range.start);
        }
    }
};

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
