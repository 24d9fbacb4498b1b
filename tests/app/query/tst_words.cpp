// SPDX-License-Identifier: MIT
#include "query/words.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::query;
using Mode = WordSplitter::Mode;

namespace {

/// The words of a text; a word at the same place as the one before it is marked with "=".
QStringList words(const QByteArray &utf8, Mode mode = Mode::Index)
{
    WordSplitter splitter;
    QStringList found;
    splitter.split({utf8.constData(), static_cast<size_t>(utf8.size())}, mode,
                   [&](std::string_view word, size_t, size_t, bool samePlace) {
                       found.append((samePlace ? u"="_s : QString()) +
                                    QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
                       return true;
                   });
    return found;
}

QStringList words(const QString &text, Mode mode = Mode::Index)
{
    return words(text.toUtf8(), mode);
}

/// The stretches of a text that its words were cut from.
QStringList stretches(const QString &text)
{
    WordSplitter splitter;
    const QByteArray utf8 = text.toUtf8();
    QStringList found;
    splitter.split({utf8.constData(), static_cast<size_t>(utf8.size())}, Mode::Index,
                   [&](std::string_view, size_t start, size_t end, bool) {
                       found.append(QString::fromUtf8(
                           utf8.mid(static_cast<qsizetype>(start), static_cast<qsizetype>(end - start))));
                       return true;
                   });
    return found;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("nothing") << QString() << QStringList{};
        QTest::newRow("signs only") << u" .,;!? – “” 😀 "_s << QStringList{};
        QTest::newRow("English") << u"\"Intensive and persistent virus attacks\""_s
                                 << QStringList{u"intensive"_s, u"and"_s, u"persistent"_s, u"virus"_s,
                                                u"attacks"_s};
        QTest::newRow("apostrophe") << u"nobody's"_s << QStringList{u"nobody"_s, u"s"_s};
        QTest::newRow("digits") << u"APT28 in 2013"_s << QStringList{u"apt28"_s, u"in"_s, u"2013"_s};
        QTest::newRow("Russian") << u"Россия ОБВИНЯЕТ"_s << QStringList{u"россия"_s, u"обвиняет"_s};
        QTest::newRow("diacritics") << u"São Re\u0301sume\u0301 Đà"_s
                                    << QStringList{u"sao"_s, u"resume"_s, u"đa"_s};
        QTest::newRow("sharp s") << u"Großmacht"_s << QStringList{u"grossmacht"_s};
        QTest::newRow("width") << u"ＫＣＮＡ １２"_s << QStringList{u"kcna"_s, u"12"_s};
        QTest::newRow("ligature") << u"ﬁle"_s << QStringList{u"file"_s};
        QTest::newRow("one Han") << u"京"_s << QStringList{u"京"_s};
        QTest::newRow("two Han") << u"北京"_s << QStringList{u"北京"_s, u"=京"_s};
        QTest::newRow("three Han") << u"北京市"_s << QStringList{u"北京"_s, u"京市"_s, u"=市"_s};
        QTest::newRow("Hangul") << u"북한 해커"_s << QStringList{u"북한"_s, u"=한"_s, u"해커"_s, u"=커"_s};
        QTest::newRow("Kana and Han") << u"北のサ"_s << QStringList{u"北の"_s, u"のサ"_s, u"=サ"_s};
        QTest::newRow("Han beside Latin")
            << u"美国CIA在"_s << QStringList{u"美国"_s, u"=国"_s, u"cia"_s, u"在"_s};
        QTest::newRow("Latin beside Hangul") << u"US한국"_s << QStringList{u"us"_s, u"한국"_s, u"=국"_s};
        QTest::newRow("Chinese comma") << u"北，京"_s << QStringList{u"北"_s, u"京"_s};
        QTest::newRow("emoji between words") << u"one😀two"_s << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("Han beyond the first plane") << u"𠀋京"_s << QStringList{u"𠀋京"_s, u"=京"_s};
    }

    void cutsWords()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QCOMPARE(words(text), found);
    }

    void aSearchHasNoLastOnes()
    {
        QCOMPARE(words(u"北京市"_s, Mode::Query), (QStringList{u"北京"_s, u"京市"_s}));
        QCOMPARE(words(u"京"_s, Mode::Query), QStringList{u"京"_s});
        QCOMPARE(words(u"북한 해커"_s, Mode::Query), (QStringList{u"북한"_s, u"해커"_s}));
        QCOMPARE(words(u"北京 virus"_s, Mode::Query), (QStringList{u"北京"_s, u"virus"_s}));
        QCOMPARE(words(u"北京virus京"_s, Mode::Query), (QStringList{u"北京"_s, u"virus"_s, u"京"_s}));
    }

    void tellsWhereWordsStand()
    {
        QCOMPARE(stretches(u"😀 São (북한)!"_s), (QStringList{u"São"_s, u"북한"_s, u"한"_s}));
        QCOMPARE(stretches(u"Re\u0301sume\u0301 x"_s), (QStringList{u"Re\u0301sume\u0301"_s, u"x"_s}));
    }

    void stopsWhenTold()
    {
        WordSplitter splitter;
        int visited = 0;
        splitter.split("one two three", Mode::Index,
                       [&](std::string_view, size_t, size_t, bool) { return ++visited < 2; });
        QCOMPARE(visited, 2);
    }

    void brokenBytesSeparateWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone lead") << QByteArray("one\xC3 two");
        QTest::newRow("lone continuation") << QByteArray("one\x80two");
        QTest::newRow("overlong two") << QByteArray("one\xC0\xAFtwo");
        QTest::newRow("overlong three") << QByteArray("one\xE0\x81\xA1two"); // an "a" in too many bytes
        QTest::newRow("overlong four") << QByteArray("one\xF0\x80\x81\xA1two");
        QTest::newRow("surrogate") << QByteArray("one\xED\xA0\x80two");
        QTest::newRow("beyond Unicode") << QByteArray("one\xF4\x90\x80\x80two");
        QTest::newRow("no lead at all") << QByteArray("one\xFF\xFEtwo");
        QTest::newRow("cut off at the end") << QByteArray("one two\xF0\x9F\x98");
        QTest::newRow("NUL") << QByteArray("one\0two", 7);
    }

    void brokenBytesSeparateWords()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(words(bytes), (QStringList{u"one"_s, u"two"_s}));
    }

    void anyBytesAreCutInOrder()
    {
        QRandomGenerator random(20130315);
        WordSplitter splitter;
        for (int round = 0; round < 5000; ++round) {
            std::string bytes(random.bounded(40u), '\0');
            for (char &byte : bytes)
                byte = static_cast<char>(random.bounded(256));
            size_t last = 0;
            splitter.split(bytes, round % 2 == 0 ? Mode::Index : Mode::Query,
                           [&](std::string_view word, size_t start, size_t end, bool) {
                               if (word.empty() || start < last || end <= start || end > bytes.size())
                                   qFatal("a word stands nowhere");
                               last = start;
                               return true;
                           });
        }
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
