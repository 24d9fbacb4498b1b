// SPDX-License-Identifier: MIT
#include "model/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::model;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineEndsAreMadeOneAndNothingElse()
    {
        QCOMPARE(normalizedText(u"\uFEFFa\r\nb\rc\nd\r\r\ne"_s), u"a\nb\nc\nd\n\ne"_s);
        const QString kept = u"“Re\u0301sume\u0301”  two spaces\t\uFEFFinside\n"_s;
        QCOMPARE(normalizedText(kept), kept);
    }

    void charactersThatNoTextHasAreRefusedWithTheirLine()
    {
        QVERIFY(!textFault(u"plain\ntext"));
        const auto fault = textFault(u"one\ntwo\nth"_s + QChar::Null + u"ree"_s);
        QVERIFY(fault);
        QVERIFY2(fault->contains(u"line 3"_s), qPrintable(*fault));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
