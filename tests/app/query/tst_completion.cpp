// SPDX-License-Identifier: MIT
#include "query/completion.h"

#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;
using query::SearchField;

class TestCompletion : public QObject
{
    Q_OBJECT

    static query::FieldValue value(const QString &name, qint64 claims)
    {
        return {name, {}, query::beginnings(name), claims};
    }

private Q_SLOTS:
    void whatIsBegun_data()
    {
        QTest::addColumn<QString>("line"); // the cursor is at ^
        QTest::addColumn<QString>("begun");
        QTest::newRow("nothing") << u"^"_s << u"none"_s;
        QTest::newRow("a word") << u"virus^"_s << u"name virus"_s;
        QTest::newRow("one letter") << u"v^"_s << u"none"_s;
        QTest::newRow("between words") << u"virus ^by:x"_s << u"none"_s;
        QTest::newRow("a value") << u"virus by:Nor^"_s << u"by Nor"_s;
        QTest::newRow("no letter of it yet") << u"by:^"_s << u"by "_s;
        QTest::newRow("of several words") << u"by:\"North K^"_s << u"by North K"_s;
        QTest::newRow("closed") << u"by:\"North Korea\"^"_s << u"none"_s;
        QTest::newRow("left out") << u"-stance:de^"_s << u"stance de"_s;
        QTest::newRow("in brackets") << u"(lang:k^)"_s << u"lang k"_s;
        QTest::newRow("in the midst") << u"by:No^ virus"_s << u"by No"_s;
        QTest::newRow("before the colon") << u"b^y:No"_s << u"none"_s;
        QTest::newRow("no field") << u"foo:ba^"_s << u"none"_s;
        QTest::newRow("a phrase") << u"\"by^"_s << u"none"_s;
    }

    void whatIsBegun()
    {
        QFETCH(QString, line);
        QFETCH(QString, begun);
        const qsizetype cursor = line.indexOf(u'^');
        line.remove(cursor, 1);
        const auto part = query::begunPart(line, cursor);
        const QString name = part && part->field ? query::fieldName(*part->field) : u"name"_s;
        QCOMPARE(part ? name + u' ' + part->begun : u"none"_s, begun);
    }

    void valuesByAnyOfTheirWords()
    {
        const std::vector<query::FieldValue> values{value(u"South Korea"_s, 90), value(u"North Korea"_s, 40),
                                                    value(u"Norway"_s, 50), value(u"Kosovo"_s, 7),
                                                    value(u"U.S. Navy"_s, 3)};
        const auto names = [&](const QString &begun, size_t most = 9) {
            QStringList found;
            for (const query::FieldValue &one : query::beginningWith(values, begun, most))
                found << one.value;
            return found.join(u", "_s);
        };
        QCOMPARE(names(u"nor"_s), u"Norway, North Korea"_s);
        QCOMPARE(names(u"north k"_s), u"North Korea"_s);
        // Those that begin so come before those of which another word does.
        QCOMPARE(names(u"ko"_s), u"Kosovo, South Korea, North Korea"_s);
        QCOMPARE(names(u"us n"_s), u"U.S. Navy"_s);
        QCOMPARE(names(u"orea"_s), QString());
        QCOMPARE(names(QString(), 2), u"South Korea, Norway"_s);
    }

    void completesInTheLine()
    {
        const QString line = u"virus by:nor -stance:denies"_s;
        const auto part = query::begunPart(line, 12);
        QVERIFY(part);
        const auto done = query::completed(line, *part, u"North Korea"_s);
        QCOMPARE(done.line, u"virus by:\"North Korea\" -stance:denies"_s);
        QCOMPARE(done.line.left(done.cursor), u"virus by:\"North Korea\" "_s);

        const auto quoted = query::begunPart(u"by:\"north k"_s, 11);
        QCOMPARE(query::completed(u"by:\"north k"_s, *quoted, u"Seoul"_s).line, u"by:Seoul "_s);
        // A quotation mark within would end the name.
        QCOMPARE(query::completed(u"by:a"_s, *query::begunPart(u"by:a"_s, 4), u"The \"A\" Team"_s).line,
                 u"by:\"The  A  Team\" "_s);

        const auto name = query::begunPart(u"spea"_s, 4);
        QCOMPARE(query::fieldsBeginningWith(name->begun), std::vector{SearchField::Speaker});
        QCOMPARE(query::completed(u"spea"_s, *name, SearchField::Speaker).line, u"speaker:"_s);
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
