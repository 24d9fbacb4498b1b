// SPDX-License-Identifier: MIT
#include "import/import_batch.h"
#include "import/json/json_reader.h"
#include "support/files.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

struct Read
{
    QJsonArray records;
    QList<qint64> lines;
    QJsonObject around;
    QString failure;
};

Read readAll(const QByteArray &bytes, const QString &list = {}, const task::Task &task = task::Task())
{
    QTemporaryDir folder;
    const QString path = tests::writeFile(folder.filePath(u"x.json"_s), bytes);
    Read read;
    try {
        import::Source source({path, {}});
        import::JsonReader reader(source, task, list);
        for (QJsonValue record; reader.next(record);) {
            read.records.append(record);
            read.lines.append(reader.line());
        }
        read.around = reader.around();
    } catch (const import::ImportError &error) {
        read.failure = QString::fromUtf8(error.what());
    }
    return read;
}

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecordsHoweverTheyAreStrung_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("lines") << QByteArray("{\"a\":1}\n{\"a\":2}\n\n{\"a\":3}\n");
        QTest::newRow("list") << QByteArray("[{\"a\":1},\n{\"a\":2} , {\"a\":3}]");
        QTest::newRow("following each other") << QByteArray("{\"a\":1}{\n\"a\":\n2}\n\n\n{\"a\":3}");
        QTest::newRow("text sequence") << QByteArray("\x1e{\"a\":1}\n\x1e{\"a\":2}\n\x1e{\"a\":3}\n");
        QTest::newRow("two lists") << QByteArray("[{\"a\":1},{\"a\":2}] [{\"a\":3}]");
        QTest::newRow("Windows line ends") << QByteArray("{\"a\":1}\r\n{\"a\":2}\r\n{\"a\":3}\r\n");
    }
    void readsRecordsHoweverTheyAreStrung()
    {
        QFETCH(QByteArray, json);
        const Read read = readAll(json);
        QCOMPARE(read.failure, QString());
        QCOMPARE(read.records,
                 (QJsonArray{QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, 2}}, QJsonObject{{u"a"_s, 3}}}));
    }

    void readsTheListWithinAnObject()
    {
        const Read read = readAll("{\"v\": 1.5,\n \"objects\": [\n {\"t\": \"}]\\\"\"},\n 7, [1],\n null],\n"
                                  " \"after\": {\"x\": [true]}, \"n\": -3e2}",
                                  u"objects"_s);
        QCOMPARE(read.failure, QString());
        QCOMPARE(read.records,
                 (QJsonArray{QJsonObject{{u"t"_s, u"}]\""_s}}, 7, QJsonArray{1}, QJsonValue()}));
        QCOMPARE(read.lines, (QList<qint64>{3, 4, 4, 5}));
        QCOMPARE(read.around[u"v"].toDouble(), 1.5);
        QCOMPARE(read.around[u"after"][u"x"][0].toBool(), true);
        QCOMPARE(read.around[u"n"].toInt(), -300);
    }

    void takesAnObjectWithoutTheListAsTheRecord()
    {
        const Read read = readAll("{\"type\": \"identity\", \"objects\": {\"0\": 1}}", u"objects"_s);
        QCOMPARE(read.records.size(), 1);
        QCOMPARE(read.records[0][u"objects"][u"0"].toInt(), 1);
    }

    void readsAcrossItsBuffers()
    {
        QByteArray json = "[";
        for (int i = 0; i < 3000; ++i)
            json += "{\"i\":" + QByteArray::number(i) + ",\"t\":\"" + QByteArray(500, 'x') + "\\\\\"},";
        json.back() = ']';
        const Read read = readAll(json);
        QCOMPARE(read.failure, QString());
        QCOMPARE(read.records.size(), 3000);
        QCOMPARE(read.records[2999][u"i"].toInt(), 2999);
    }

    void theLastOfTwoMembersWithOneNameCounts()
    {
        QCOMPARE(readAll("{\"a\":1,\"b\":2,\"a\":3}").records[0][u"a"].toInt(), 3);
        QCOMPARE(readAll("{\"a\":1,\"b\":2,\"a\":3}", u"objects"_s).records[0][u"a"].toInt(), 3);
    }

    void replacesHalfAPair()
    {
        const Read read =
            readAll("{\"a\":\"x\\ud83dy\",\"b\":\"\\ud83d\\ude00\",\"c\":\"\\\\ud83d\",\"d\":\"\\uDE00\"}");
        QCOMPARE(read.records[0][u"a"].toString(), u"x\uFFFDy"_s);
        QCOMPARE(read.records[0][u"b"].toString(), u"\U0001F600"_s);
        QCOMPARE(read.records[0][u"c"].toString(), u"\\ud83d"_s);
        QCOMPARE(read.records[0][u"d"].toString(), u"\uFFFD"_s);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("angle bracket")
            << QByteArray("\n<{}>") << u"line 2 (byte 2) is not valid JSON: it begins with “<”"_s;
        QTest::newRow("comma in object") << QByteArray("{\"a\": 1,\n}") << u"line 2"_s;
        QTest::newRow("comma in list") << QByteArray("{\"objects\": [{},\n\n]}") << u"line 3"_s;
        QTest::newRow("comma within a record")
            << QByteArray("{\"objects\": [\n{\"a\":1},\n{\"b\":\n2,}]}") << u"line 4"_s;
        QTest::newRow("colon missing") << QByteArray("{\"a\" 1}") << u"“1” where “:” belongs"_s;
        QTest::newRow("comma missing") << QByteArray("{\"objects\": [{} {}]}") << u"“{” where “,” belongs"_s;
        QTest::newRow("name without quotes")
            << QByteArray("{a: 1}") << u"where a name in quotation marks belongs"_s;
        QTest::newRow("value missing") << QByteArray("{\"a\": , \"b\": 1}") << u"a value is missing"_s;
        QTest::newRow("cut off in a record") << QByteArray("{\"objects\": [{\"a\": 1},\n{\"b\": [1, 2")
                                             << u"ends in the middle of what begins in line 2"_s;
        QTest::newRow("cut off in text") << QByteArray("{\"a\": \"x") << u"ends in the middle"_s;
        QTest::newRow("cut off after a name") << QByteArray("{\"a\"") << u"ends in the middle"_s;
        QTest::newRow("cut off after a record") << QByteArray("{\"objects\": [{}") << u"ends in the middle"_s;
        QTest::newRow("no word of JSON") << QByteArray("{\"a\": nope}") << u"line 1"_s;
        QTest::newRow("brackets crossed")
            << QByteArray("{\"objects\": [{\"a\": [1}]]}") << u"is not valid JSON"_s;
        QTest::newRow("text after it")
            << QByteArray("{}\nxyz") << u"line 2 (byte 4) is not valid JSON: it begins with “x”"_s;
        QTest::newRow("too deep") << QByteArray(100'000, '[')
                                  << u"more than 512 lists and objects stand in each other"_s;
        QTest::newRow("too deep in a record")
            << "{\"objects\":[" + QByteArray(100'000, '[') << u"more than 512"_s;
        QTest::newRow("too deep in objects") << QByteArray("{\"a\":").repeated(100'000) << u"more than 512"_s;
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        const QString failure = readAll(json, u"objects"_s).failure;
        QVERIFY2(failure.contains(words), qPrintable(failure));
        QVERIFY2(failure.startsWith(u"x.json"_s) && failure.endsWith(u'.'), qPrintable(failure));
        if (!failure.contains(u"ends in the middle"_s))
            QVERIFY2(readAll(json).failure.contains(u"not valid JSON"_s), qPrintable(readAll(json).failure));
    }

    void refusesARecordThatIsTooLarge()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"line.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"objects\": [{\"a\": \"");
        file.resize(1LL << 30); // a hole: a line of 1 GB that takes no room on the disk
        file.close();
        import::Source source({path, {}});
        import::JsonReader reader(source, task::Task(), u"objects"_s);
        QJsonValue record;
        try {
            reader.next(record);
            QFAIL("It was read.");
        } catch (const import::ImportError &error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(u"256 MB"_s), error.what());
        }
    }

    void stopsWhenCancelled()
    {
        const task::Task task;
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, readAll("[{}]", {}, task));
    }
};

QTEST_GUILESS_MAIN(TestJsonReader)
#include "tst_json_reader.moc"
