// SPDX-License-Identifier: MIT
#include "app/view/made_views.h"
#include "support/store_builder.h"
#include "view/view_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestViewJson : public QObject
{
    Q_OBJECT

private:
    const model::Identities m_identities = tests::madeIdentities();

    QByteArray textOf(const view::View &view) const
    {
        return QJsonDocument(view::toJson(view, m_identities)).toJson(QJsonDocument::Compact);
    }

private Q_SLOTS:
    void everyViewComesBackAsItWas()
    {
        std::mt19937 random(4);
        for (int i = 0; i < 500; ++i) {
            const view::View made = tests::madeView(random);
            const QByteArray text = textOf(made);
            const view::View read = view::fromJson(QJsonDocument::fromJson(text).object(), m_identities);
            QVERIFY2(read == made, text.constData());
            QCOMPARE(textOf(read), text);
        }
    }

    void aPlainViewIsShort()
    {
        QCOMPARE(textOf({}), QByteArray("{\"layout\":\"force\"}"));
        QCOMPARE(view::fromJson({}, m_identities), view::View());
    }

    void actorsAreKnownByUidInAnotherFile()
    {
        std::mt19937 random(5);
        view::View made = tests::madeView(random);
        made.places = {{model::ActorId{3}, QPointF(10, 20)}};
        made.pins = {model::ActorId{3}};
        made.selection = {model::ActorId{3}, {}, model::ClaimId{2}, {model::ActorId{3}, model::ActorId{4}}};
        // The same actor and claim have other numbers there, and nobody else is known.
        model::Identities other;
        other.add(model::ActorId{903}, m_identities.uidOf(model::ActorId{3}));
        other.add(model::ClaimId{77}, m_identities.uidOf(model::ClaimId{2}));
        const view::View read = view::fromJson(view::toJson(made, m_identities), other);
        const QHash<model::ActorId, QPointF> places = {{model::ActorId{903}, QPointF(10, 20)}};
        QCOMPARE(read.places, places);
        QCOMPARE(read.pins, QSet<model::ActorId>{model::ActorId{903}});
        QCOMPARE(read.selection.actor, model::ActorId{903});
        QCOMPARE(read.selection.claim, model::ClaimId{77});
        QCOMPARE(read.selection.actors, QList<model::ActorId>{model::ActorId{903}});
        QVERIFY((read.scope.also + read.scope.hidden + read.scope.only - read.pins).isEmpty());
        QCOMPARE(read.filter, made.filter);
    }

    void everybodyNamedIsFoundInBothForms()
    {
        std::mt19937 random(6);
        for (int i = 0; i < 100; ++i) {
            const view::View made = tests::madeView(random);
            const view::Named named = view::namedIn(made);
            const view::NamedUids uids = view::namedIn(view::toJson(made, m_identities));
            QCOMPARE(uids.actors.size(), named.actors.size());
            for (const model::ActorId actor : named.actors)
                QVERIFY(uids.actors.contains(m_identities.uidOf(actor)));
            QCOMPARE(uids.claims.size(), named.claims.size());
        }
    }

    void whatIsNotUnderstoodIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray three = m_identities.uidOf(model::ActorId{3}).toRfc4122().toHex();
        QTest::newRow("fields of a later version")
            << QByteArray(R"({"clusters":[1,2],"filter":{"mood":"grim"},"scope":{"rings":3}})");
        QTest::newRow("other types") << QByteArray(
            R"({"filter":7,"scope":[],"layout":{},"places":"here","pins":true,"camera":[1],
                             "selection":4,"colour":null,"centre":[]})");
        QTest::newRow("values that are not known")
            << QByteArray(R"({"filter":{"stances":["shouts",1,null],"from":"2013-02-30"},"layout":"spiral",
                             "colour":"mood"})");
        QTest::newRow("places that are none")
            << QByteArray(R"({"places":{"%1":[1],"zz":[1,2],"":[1,2]}})").replace("%1", three);
        QTest::newRow("places out of this world")
            << QByteArray(R"({"places":{"%1":[1e300,0]}})").replace("%1", three);
        QTest::newRow("cameras that see nothing")
            << QByteArray(R"({"camera":{"x":0,"y":0,"scale":0,"width":800,"height":600}})");
        QTest::newRow("a camera without a place")
            << QByteArray(R"({"camera":{"scale":1,"width":800,"height":600}})");
        QTest::newRow("uids of the wrong length")
            << QByteArray(R"({"pins":["ab","%1ff"]})").replace("%1", three);
        QTest::newRow("half an edge") << QByteArray(R"({"selection":{"from":"%1"}})").replace("%1", three);
    }

    void whatIsNotUnderstoodIsLeftOut()
    {
        QFETCH(const QByteArray, json);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(view::fromJson(document.object(), m_identities), view::View());
    }

    void unreasonableNumbersAreBounded()
    {
        const QJsonObject scope{{u"actors"_s, 2'000'000'000}, {u"edges"_s, -5}};
        const view::View read = view::fromJson({{u"scope"_s, scope}}, m_identities);
        QVERIFY(read.scope.mostInvolved > 10'000 && read.scope.mostInvolved < 1'000'000);
        QCOMPARE(read.scope.strongestEdges, 0);
    }
};

QTEST_GUILESS_MAIN(TestViewJson)
#include "tst_view_json.moc"
