// SPDX-License-Identifier: MIT
#include "gazetteer/gazetteer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using gazetteer::Gazetteer;

namespace {

/// What a name means: an id, "a or b", or nothing.
QString meaning(const QString &name, const Gazetteer &from = Gazetteer::standard())
{
    const auto found = from.lookUp(name);
    if (found.entity)
        return found.entity->id;
    QStringList ids;
    for (const gazetteer::Entity *candidate : found.candidates)
        ids.append(candidate->id);
    ids.sort();
    return ids.join(u" or "_s);
}

const QByteArray iso = R"({"3166-1": [
    {"alpha_2": "KP", "alpha_3": "PRK", "name": "Korea, Democratic People's Republic of",
     "common_name": "North Korea", "official_name": "Democratic People's Republic of Korea"},
    {"alpha_2": "IT", "alpha_3": "ITA", "name": "Italy"},
    {"alpha_2": "GN", "alpha_3": "GIN", "name": "Guinea"},
    {"alpha_2": "GW", "alpha_3": "GNB", "name": "Guinea-Bissau"},
    {"alpha_2": "IR", "alpha_3": "IRN", "name": "Iran, Islamic Republic of", "common_name": "Iran"}]})";

} // namespace

class TestGazetteer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfOneStateAreOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        const auto add = [](const QString &id, const QStringList &names) {
            for (const QString &name : names)
                QTest::newRow(qPrintable(name)) << name << id;
        };
        add(u"prk"_s, {u"DPRK"_s,
                       u"D.P.R.K."_s,
                       u"dprk"_s,
                       u"North Korea"_s,
                       u"NORTH  KOREA"_s,
                       u"Korea (Democratic People's Republic of)"_s,
                       u"Korea (the Democratic People’s Republic of)"_s,
                       u"Korea, Democratic People's Republic of"_s,
                       u"Democratic People's Republic of Korea"_s,
                       u"PRK"_s,
                       u"KP"_s,
                       u"북한"_s,
                       u"朝鲜"_s,
                       u"КНДР"_s,
                       u"Nordkorea"_s,
                       u"Corée du Nord"_s,
                       u"Coree du Nord"_s,
                       u"Corea del Norte"_s,
                       u"Pyongyang"_s,
                       u"North Korean"_s});
        add(u"irn"_s, {u"Iran"_s, u"Iran, Islamic Republic of"_s, u"Iran (Islamic Republic of)"_s,
                       u"Islamic Republic of Iran"_s, u"Иран"_s, u"Tehran"_s});
        add(u"usa"_s, {u"US"_s, u"U.S."_s, u"USA"_s, u"ＵＳＡ"_s, u"the United States"_s, u"The U.S."_s,
                       u"United States of America"_s, u"미국"_s, u"美方"_s, u"Washington"_s, u"American"_s});
        add(u"rus.gru"_s, {u"GRU"_s, u"ГРУ"_s, u"Main Intelligence Directorate"_s});
        add(u"rus.president"_s, {u"Kremlin"_s, u"the Kremlin"_s, u"Кремль"_s});
        add(u"deu.bfv"_s, {u"BfV"_s, u"Bundesamt für Verfassungsschutz"_s});
        add(u"are"_s, {u"UAE"_s, u"ARE"_s, u"United Arab Emirates"_s, u"Emirati"_s});
        add(u"gin"_s, {u"Guinea"_s});
        add(u"gnb"_s, {u"Guinea-Bissau"_s, u"Guinea Bissau"_s});
        add(u"ner"_s, {u"Niger"_s});
        add(u"nga"_s, {u"Nigeria"_s});
        add(u"eu"_s, {u"EU"_s, u"European Union"_s});
        add(u"gbr.ncsc"_s, {u"UK NCSC"_s});
        // Asked about.
        add(u"kor or prk"_s, {u"Korea"_s, u"KOREA"_s, u"Korean"_s});
        add(u"cod or cog"_s, {u"Congo"_s, u"the Congo"_s});
        add(u"che.ncsc or fin.ncsc or gbr.ncsc or irl.ncsc or nld.ncsc or nzl.ncsc"_s, {u"NCSC"_s});
        add(u"chn.mss or prk.mss"_s, {u"Ministry of State Security"_s});
        add(u"gbr.sis or nzl.sis"_s, {u"SIS"_s});
        // Nobody.
        add(QString(),
            {u"us"_s, u"Us"_s, u"it"_s, u"It"_s, u"prk"_s, u"who"_s, u"North Koreaa"_s, u"Lazarus"_s,
             u"APT28"_s, u"Fancy Bear"_s, u"Chinese hackers"_s, u"the"_s, u"."_s, u"DPR"_s});
        QTest::newRow("empty") << QString() << QString();
    }

    void namesOfOneStateAreOne()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        QCOMPARE(meaning(name), id);
    }

    void itTellsWhoTheyAreAndWhichListSaysSo()
    {
        const Gazetteer gazetteer("prk\tstate\t\tNorth Korea\tko:북한\tDPRK\tNorth Korean\tPyongyang\n"
                                  "prk.rgb\torgan\tprk\tReconnaissance General Bureau\t\tRGB\n",
                                  iso);
        const auto reasonOf = [&](const QString &name) {
            return gazetteer::reason(gazetteer.lookUp(name), name);
        };
        QCOMPARE(reasonOf(u"North Korean"_s), u"demonym of North Korea in the core list"_s);
        QCOMPARE(reasonOf(u"DPRK"_s), u"acronym of North Korea in the core list"_s);
        QCOMPARE(reasonOf(u"KP"_s), u"ISO 3166-1 code KP"_s);
        QCOMPARE(reasonOf(u"Iran"_s), u"common name of Iran in ISO 3166-1"_s);
        QCOMPARE(reasonOf(u"Korea, Democratic People's Republic of"_s),
                 u"name of North Korea in ISO 3166-1"_s);
        const gazetteer::Entity *state = gazetteer.lookUp(u"북한"_s).entity;
        QVERIFY(state);
        QCOMPARE(state->name, u"North Korea"_s);
        QCOMPARE(state->country, u"PRK"_s);
        QCOMPARE(state->kind, model::ActorKind::State);
        const gazetteer::Entity *service = gazetteer.lookUp(u"RGB"_s).entity;
        QVERIFY(service);
        QCOMPARE(service->kind, model::ActorKind::Organ);
        QCOMPARE(service->parent, u"prk"_s);
        QCOMPARE(service->country, u"PRK"_s);
    }

    void aCodeIsOneOnlyInCapitals()
    {
        const Gazetteer gazetteer({}, iso);
        QCOMPARE(meaning(u"IT"_s, gazetteer), u"ita"_s);
        QCOMPARE(meaning(u"it"_s, gazetteer), QString());
        QCOMPARE(meaning(u"It"_s, gazetteer), QString());
        QCOMPARE(meaning(u"italy"_s, gazetteer), u"ita"_s);
    }

    void withoutIsoCodesThereAreFewerNames()
    {
        const Gazetteer gazetteer("fra\tstate\t\tFrance\n", "not JSON");
        QCOMPARE(gazetteer.size(), size_t{1});
        QCOMPARE(meaning(u"France"_s, gazetteer), u"fra"_s);
        QCOMPARE(meaning(u"Italy"_s, gazetteer), QString());
    }

    void everyEntityOfTheCoreListIsFoundByItsName()
    {
        const Gazetteer &gazetteer = Gazetteer::standard();
        QVERIFY(gazetteer.size() > 150);
        for (const QString &id : {u"rus.gru26165"_s, u"usa.tao"_s, u"fra.anssi"_s, u"jpn"_s, u"nato"_s}) {
            const gazetteer::Entity *entity = gazetteer.entity(id);
            QVERIFY2(entity, qPrintable(id));
            QCOMPARE(meaning(entity->name), id);
            if (!entity->parent.isEmpty())
                QVERIFY2(gazetteer.entity(entity->parent), qPrintable(entity->parent));
        }
    }
};

QTEST_GUILESS_MAIN(TestGazetteer)
#include "tst_gazetteer.moc"
