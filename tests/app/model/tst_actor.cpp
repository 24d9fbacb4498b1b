// SPDX-License-Identifier: MIT
#include "model/actor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

class TestActor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneNameShareAKey_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("case") << u"North Korea"_s << u"NORTH korea"_s;
        QTest::newRow("sharp s") << u"Weißrussland"_s << u"WEISSRUSSLAND"_s;
        QTest::newRow("full stops") << u"U.S."_s << u"US"_s;
        QTest::newRow("hyphens") << u"Kim Young-dae"_s << u"Kim Youngdae"_s;
        QTest::newRow("other dashes") << u"APT‑28"_s << u"APT–28"_s;
        QTest::newRow("spaces") << u" United\u00A0States "_s << u"United  States"_s;
        QTest::newRow("diacritics") << u"São Tomé"_s << u"Sao Tome"_s;
        QTest::newRow("composition") << u"Sa\u0303o"_s << u"S\u00E3o"_s;
        QTest::newRow("width") << u"ＫＣＮＡ"_s << u"KCNA"_s;
        QTest::newRow("halfwidth Kana") << u"ﾛｲﾀｰ"_s << u"ロイター"_s;
        QTest::newRow("Cyrillic case") << u"Россия"_s << u"РОССИЯ"_s;
        QTest::newRow("Hangul composition")
            << u"북한"_s << u"북한"_s.normalized(QString::NormalizationForm_D);
        QTest::newRow("Turkish capital I") << u"İran"_s << u"iran"_s;
    }

    void spellingsOfOneNameShareAKey()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QVERIFY(!nameKey(one).isEmpty());
        QCOMPARE(nameKey(one), nameKey(other));
        QCOMPARE(nameKey(nameKey(one)), nameKey(one));
    }

    void differentNamesKeepApart()
    {
        const QStringList names = {u"North Korea"_s, u"South Korea"_s, u"APT28"_s,    u"APT29"_s,
                                   u"C"_s,           u"C++"_s,         u"북한"_s,     u"남한"_s,
                                   u"Russia"_s,      u"Prussia"_s,     u"Группа 1"_s, u"Группа 2"_s};
        QSet<QString> keys;
        for (const QString &name : names)
            keys.insert(nameKey(name));
        QCOMPARE(keys.size(), names.size());
    }

    void nothingHasNoKey()
    {
        QVERIFY(nameKey(u"").isEmpty());
        QVERIFY(nameKey(u" . - ").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActor)
#include "tst_actor.moc"
