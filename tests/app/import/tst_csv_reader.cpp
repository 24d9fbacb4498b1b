// SPDX-License-Identifier: MIT
#include "import/import_batch.h"
#include "import/table/csv_reader.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

struct Record
{
    qint64 line;
    QStringList fields;
    friend bool operator==(const Record &, const Record &) = default;
};

/// Hands out at most one byte at a time, as a slow pipe may.
class DribblingBuffer : public QBuffer
{
protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        return QBuffer::readData(data, std::min<qint64>(wanted, 1));
    }
};

QList<Record> readAll(QIODevice &device)
{
    import::CsvReader reader(device, u"t.csv"_s);
    std::vector<QString> fields;
    QList<Record> records;
    while (reader.next(fields))
        records.append({reader.line(), QStringList(fields.begin(), fields.end())});
    return records;
}

QList<Record> read(QByteArray bytes)
{
    QBuffer whole(&bytes);
    whole.open(QIODevice::ReadOnly);
    return readAll(whole);
}

QString failure(const QByteArray &bytes)
{
    try {
        read(bytes);
    } catch (const import::ImportError &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<Record>>("records");
        const QList<Record> plain{{1, {u"a"_s, u"b"_s}}, {2, {u"1"_s, u"2"_s}}};
        QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << plain;
        QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << plain;
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << plain;
        QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2") << plain;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a,b\n1,2\n")
                                         << plain;
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n") << plain;
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n") << plain;
        QTest::newRow("bars") << QByteArray("a|b\n1|2\n") << plain;
        const QList<Record> told{{2, {u"a"_s, u"b"_s}}, {3, {u"1"_s, u"2"_s}}};
        QTest::newRow("a line that tells the separator") << QByteArray("sep=;\r\na;b\r\n1;2\r\n") << told;
        QTest::newRow("the same after a mark") << QByteArray("\xEF\xBB\xBFSEP=:\na:b\n1:2\n") << told;
        QTest::newRow("empty lines") << QByteArray("\na,b\n\n\n1,2\n\n")
                                     << QList<Record>{{2, {u"a"_s, u"b"_s}}, {5, {u"1"_s, u"2"_s}}};
        QTest::newRow("empty fields") << QByteArray("a,b\n,\n\"\",\n")
                                      << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {{}, {}}}, {3, {{}, {}}}};
        QTest::newRow("quoted line ends")
            << QByteArray("a,b\n\"x\r\ny\nz\",2\n3,4\n")
            << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {u"x\r\ny\nz"_s, u"2"_s}}, {5, {u"3"_s, u"4"_s}}};
        QTest::newRow("doubled marks")
            << QByteArray("a,b\n\"he said \"\"no\"\"\",\"\"\"\"\n")
            << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {u"he said \"no\""_s, u"\""_s}}};
        QTest::newRow("separator inside marks")
            << QByteArray("a,b\n\"1,5\",2\n")
            << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {u"1,5"_s, u"2"_s}}};
        QTest::newRow("a mark inside a plain field")
            << QByteArray("a,b\n5\" disk,2\n")
            << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {u"5\" disk"_s, u"2"_s}}};
        QTest::newRow("scripts") << QByteArray("a,b\n북한,😀\n")
                                 << QList<Record>{{1, {u"a"_s, u"b"_s}}, {2, {u"북한"_s, u"😀"_s}}};
        QTest::newRow("empty file") << QByteArray() << QList<Record>{};
    }
    void readsRecords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<Record>, records);
        QVERIFY(read(bytes) == records);
        DribblingBuffer slow;
        slow.setBuffer(&bytes);
        slow.open(QIODevice::ReadOnly);
        QVERIFY(readAll(slow) == records);
    }

    void refusesWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("never closed") << QByteArray("a,b\n1,2\n\"x,3\n4,5\n") << u"line 3"_s;
        QTest::newRow("not UTF-8") << QByteArray("a,b\n1,2\nM\xFCller,3\n")
                                   << u"line 3: the record is not UTF-8"_s;
        QTest::newRow("NUL") << QByteArray("a,b\n1,\0\n", 8) << u"line 2"_s;
        QTest::newRow("endless record")
            << QByteArray("a,b\n\"") + QByteArray(17 * 1024 * 1024, 'x') << u"16 MiB"_s;
    }
    void refusesWhatIsNoTable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString sentence = failure(bytes);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(sentence.contains(u"t.csv"_s));
    }

    void keepsALongRecordWhole()
    {
        const QByteArray quote(3 * 1024 * 1024, 'q');
        const QList<Record> records = read("a,b\n\"" + quote + "\",2\nx,y\n");
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[1].fields[0].size(), quote.size());
        QCOMPARE(records[2].fields, (QStringList{u"x"_s, u"y"_s}));
    }

    void isFast()
    {
        QByteArray bytes = "accuser,accused,quote\n";
        while (bytes.size() < 32 * 1024 * 1024)
            bytes +=
                "Ministry of Someland,Group of Elsewhere,\"One said that, for \"\"years\"\", nothing was "
                "done about the things that were said to be done by the others.\"\n";
        QBuffer device(&bytes);
        device.open(QIODevice::ReadOnly);
        import::CsvReader reader(device, u"t.csv"_s);
        std::vector<QString> fields;
        QElapsedTimer timer;
        timer.start();
        qint64 rows = 0;
        while (reader.next(fields))
            ++rows;
        const double rate =
            static_cast<double>(bytes.size()) / 1e6 / (static_cast<double>(timer.nsecsElapsed()) / 1e9);
        qInfo("%.0f MB/s, %lld rows", rate, static_cast<long long>(rows));
        QVERIFY(rows > 100'000);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
