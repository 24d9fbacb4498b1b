// SPDX-License-Identifier: MIT
#include "export/export_error.h"
#include "export/json_writer.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse::exporting;

namespace {

QByteArray written(JsonWriter::Style style)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    JsonWriter json(device, style);
    json.beginObject().member(u"z", u"북한 \"x\"\n\\\x01").member(u"a", 7).key(u"l").beginList();
    json.text(u"1").beginList().endList().beginObject().endObject().null().flag(true).endList();
    json.memberIfAny(u"gone", QString()).endObject();
    json.finish();
    return device.data();
}

class FullDevice : public QBuffer
{
protected:
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderAndEscapes()
    {
        QCOMPARE(
            written(JsonWriter::Style::Compact),
            QByteArray("{\"z\":\"북한 \\\"x\\\"\\n\\\\\\u0001\",\"a\":7,\"l\":[\"1\",[],{},null,true]}\n"));
        QCOMPARE(written(JsonWriter::Style::Pretty),
                 QByteArray(
                     "{\n \"z\": \"북한 \\\"x\\\"\\n\\\\\\u0001\",\n \"a\": 7,\n \"l\": [\n  \"1\",\n  [],\n"
                     "  {},\n  null,\n  true\n ]\n}\n"));
        QCOMPARE(QJsonDocument::fromJson(written(JsonWriter::Style::Pretty)),
                 QJsonDocument::fromJson(written(JsonWriter::Style::Compact)));
    }

    void saysWhenTheDeviceIsFull()
    {
        FullDevice device;
        device.open(QIODevice::WriteOnly);
        JsonWriter json(device, JsonWriter::Style::Compact);
        json.beginObject().endObject();
        QVERIFY_THROWS_EXCEPTION(ExportError, json.finish());
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
