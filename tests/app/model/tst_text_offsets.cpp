// SPDX-License-Identifier: MIT
#include "model/text_offsets.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

class TestTextOffsets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void convertsEveryPlaceBothWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("ASCII") << u"virus attacks"_s;
        QTest::newRow("Hangul") << u"북한은 미국을 비난했다"_s;
        QTest::newRow("Cyrillic") << u"Москва обвиняет Вашингтон"_s;
        QTest::newRow("emoji") << u"a😀b😀😀c"_s;
        QTest::newRow("emoji with joiners") << u"👩‍💻 typed 🇰🇷"_s;
        QTest::newRow("combining marks") << u"Re\u0301sume\u0301 e\u0323\u0301x"_s;
        QTest::newRow("Han beyond the first plane") << u"𠀋𠀋北京"_s;
        QTest::newRow("all widths in turn") << u"aя한😀aя한😀z"_s;
        QTest::newRow("line ends") << u"one\ntwo\n\nthree"_s;
    }

    void convertsEveryPlaceBothWays()
    {
        QFETCH(QString, text);
        const TextOffsets offsets(text);
        const QList<uint> characters = text.toUcs4();
        QCOMPARE(offsets.codePoints(), characters.size());
        QCOMPARE(offsets.utf16Length(), text.size());
        QCOMPARE(offsets.utf8Length(), text.toUtf8().size());
        for (qsizetype i = 0; i <= characters.size(); ++i) {
            QString before;
            for (qsizetype k = 0; k < i; ++k)
                before +=
                    QString::fromUcs4(std::u32string(1, static_cast<char32_t>(characters[k])).data(), 1);
            QCOMPARE(offsets.utf16FromCodePoint(i), before.size());
            QCOMPARE(offsets.byteFromCodePoint(i), before.toUtf8().size());
            QCOMPARE(offsets.codePointFromUtf16(before.size()), i);
            QCOMPARE(offsets.codePointFromByte(before.toUtf8().size()), i);
        }
    }

    void lonelySurrogatesCountAsReplacementCharacters()
    {
        QString text = u"ab"_s;
        text.insert(1, QChar(char16_t(0xD83D))); // the first half of an emoji alone
        text.append(QChar(char16_t(0xDE00)));    // and the second
        const TextOffsets offsets(text);
        QCOMPARE(offsets.codePoints(), 4);
        QCOMPARE(offsets.utf16Length(), 4);
        QCOMPARE(offsets.utf8Length(), 1 + 3 + 1 + 3);
        QCOMPARE(offsets.byteFromCodePoint(2), 4);
        QCOMPARE(offsets.utf16FromCodePoint(3), 3);
        QCOMPARE(offsets.codePointFromByte(5), 3);
    }

    void refusesPlacesOutside()
    {
        const TextOffsets offsets(u"a😀");
        for (const qsizetype place : {qsizetype(-1), qsizetype(3)}) {
            QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.utf16FromCodePoint(place));
            QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.byteFromCodePoint(place));
        }
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.codePointFromUtf16(4));
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.codePointFromByte(6));
        const TextOffsets none(u"");
        QCOMPARE(none.utf16FromCodePoint(0), 0);
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)none.utf16FromCodePoint(1));
    }

    void refusesTheMiddleOfACharacter()
    {
        const TextOffsets offsets(u"a😀я");
        QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.codePointFromUtf16(2));
        for (const qsizetype byte : {2, 3, 4, 6})
            QVERIFY_THROWS_EXCEPTION(std::out_of_range, (void)offsets.codePointFromByte(byte));
        QCOMPARE(offsets.codePointFromByte(5), 2);
        QCOMPARE(offsets.codePointFromByte(7), 3);
    }
};

QTEST_GUILESS_MAIN(TestTextOffsets)
#include "tst_text_offsets.moc"
