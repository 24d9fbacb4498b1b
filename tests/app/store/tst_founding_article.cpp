// SPDX-License-Identifier: MIT
// The founding article as the file holds it: its nine claims, quotations, relay chain, answers and edges.
#include "store/database.h"
#include "support/shared_material.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;

namespace {

// Words that only one claim quotes, in the sample as in the whole article.
const QString c1 = u"North Korea has accused the U.S. of staging"_s;
const QString c2 = u"On Friday, the Korean Central News Agency"_s;
const QString c3 = u"The KCNA also said"_s;
const QString c4 = u"has been blamed for spreading"_s;
const QString c5 = u"the country was accused of launching"_s;
const QString c6 = u"unprecedented act of cyberterror"_s;
const QString c7 = u"fuelling the flames"_s;
const QString c8 = u"defectors from the country have warned"_s;
const QString c9 = u"main sources of cyberattacks"_s;

} // namespace

class TestFoundingArticle : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::newRow("sample") << false;
        QTest::newRow("whole article") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, whole);
        if (whole && !tests::hasSeed())
            QSKIP("The founding article's coded claims do not lie beside the project.");
        m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        const auto report = whole ? tests::importSeed(*m_database) : import::importSample(*m_database);
        QCOMPARE(report.claims, 9);
        QCOMPARE(report.skipped, 0);
        QCOMPARE(report.warningsInAll, 0);
    }

    void isHeldCompletely()
    {
        const store::Totals totals = store::ClaimReader(*m_database).totals();
        QCOMPARE(totals.claims, 9);
        QCOMPARE(totals.actors, 17);
        QCOMPARE(totals.quotations, 13);
        QCOMPARE(totals.documents, 1);
        QCOMPARE(totals.incidents, 2);
        QCOMPARE(totals.mentions, 9);
        QCOMPARE(totals.firstDate, std::optional(QDate(2011, 1, 1)));
        QCOMPARE(totals.lastDate, std::optional(QDate(2013, 3, 15)));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void everyAnchorStandsInTheText()
    {
        QFETCH_GLOBAL(bool, whole);
        const store::ClaimReader reader(*m_database);
        int anchors = 0;
        for (const Claim &claim : tests::allClaims(*m_database))
            for (const Quotation &quotation : claim.quotations) {
                const auto document = reader.document(quotation.document);
                QCOMPARE(document->held, whole ? TextHeld::Full : TextHeld::Excerpt);
                const TextOffsets offsets(document->text);
                QVERIFY(quotation.anchor);
                QCOMPARE(wordsAt(document->text, offsets, quotation.anchor->range), quotation.exact);
                for (const Span &span : quotation.spans)
                    QCOMPARE(wordsAt(document->text, offsets, span.anchor.range), span.exact);
                ++anchors;
            }
        QCOMPARE(anchors, 13);
    }

    void isDrawnAsItIsCoded()
    {
        // kind: 0 accuses, 6 dismisses; responsibility: 0 performs, 4 linked, 5 unspecified; flags: 1
        // claimant inferred, 2 accused inferred, 4 in the shadow of an inferred one, 8 made by an answer.
        const QMap<QString, QStringList> expected = {
            {c1, {u"North Korea > South Korea 0 0 0"_s, u"North Korea > United States 0 0 0"_s}},
            {c2, {u"North Korea > South Korea 0 0 1"_s, u"North Korea > United States 0 0 1"_s}},
            {c3, {u"North Korea > South Korea 0 5 3"_s, u"North Korea > United States 0 5 3"_s}},
            {c4, {u"Accuser not named > North Korea 0 0 0"_s}},
            {c5, {u"Accuser not named > North Korea 0 0 4"_s, u"South Korea > North Korea 0 0 1"_s}},
            {c6, {u"South Korean prosecution service > North Korea 0 4 1"_s}},
            {c7,
             {u"North Korea > Accuser not named 6 5 8"_s, u"North Korea > South Korea 0 0 0"_s,
              u"North Korea > South Korea 6 5 10"_s,
              u"North Korea > South Korean prosecution service 6 5 10"_s}},
            {c8, {u"Defectors from North Korea > North Korea 0 0 2"_s}},
            {c9, {u"Accuser not named > China 0 5 4"_s, u"United States > China 0 5 1"_s}}};
        for (auto at = expected.begin(); at != expected.end(); ++at) {
            const ClaimId claim = tests::claimQuoting(*m_database, at.key());
            QVERIFY2(!claim.isNull(), qPrintable(at.key()));
            QCOMPARE(tests::edgesOf(*m_database, claim), at.value());
        }
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM claim_edge"), QStringList{u"17"_s});
    }

    void sumsLeaveOutWhatStandsInAShadow()
    {
        const QStringList sums =
            tests::run(*m_database, "SELECT f.name || ' > ' || t.name || ' ' || e.kind || ' ' || claims "
                                    "FROM edge e JOIN actor f ON f.id = from_id JOIN actor t "
                                    "ON t.id = to_id ORDER BY 1");
        const QStringList expected = {u"Accuser not named > North Korea 0 1"_s,
                                      u"Defectors from North Korea > North Korea 0 1"_s,
                                      u"North Korea > Accuser not named 6 1"_s,
                                      u"North Korea > South Korea 0 4"_s,
                                      u"North Korea > South Korea 6 1"_s,
                                      u"North Korea > South Korean prosecution service 6 1"_s,
                                      u"North Korea > United States 0 3"_s,
                                      u"South Korea > North Korea 0 1"_s,
                                      u"South Korean prosecution service > North Korea 0 1"_s,
                                      u"United States > China 0 1"_s};
        QCOMPARE(sums, expected);
    }

    void nobodyDenies()
    {
        for (const Claim &claim : tests::allClaims(*m_database)) {
            QCOMPARE(claim.stance, Stance::Accuses);
            for (const Answer &answer : claim.answers)
                QVERIFY(answer.type == AnswerType::Dismisses || answer.type == AnswerType::Supports);
        }
        const std::vector ids = {tests::claimQuoting(*m_database, c7)};
        const auto bundle = store::ClaimReader(*m_database).claims(ids);
        QCOMPARE(bundle.answers.value(ids[0]).size(), size_t(3));
        for (const store::LinkedClaim &answered : bundle.answers.value(ids[0]))
            QCOMPARE(answered.type, AnswerType::Dismisses);
    }

    void theProsecutorLinksAndSupports()
    {
        const std::vector ids = {tests::claimQuoting(*m_database, c6), tests::claimQuoting(*m_database, c5)};
        const auto bundle = store::ClaimReader(*m_database).claims(ids);
        QCOMPARE(accused(bundle.claims[0])[0]->responsibility, std::optional(Responsibility::Linked));
        const auto answers = bundle.answers.value(ids[0]);
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers[0].id, ids[1]);
        QCOMPARE(answers[0].type, AnswerType::Supports);
        QCOMPARE(bundle.answeredBy.value(ids[1]).size(), size_t(2));
    }

    void theChainOfRelayIsKept()
    {
        const std::vector ids = {tests::claimQuoting(*m_database, c1)};
        const auto bundle = store::ClaimReader(*m_database).claims(ids);
        const auto &relay = bundle.claims[0].mentions.at(0).relay;
        QStringList names;
        for (const RelayHop &hop : relay)
            names.append(bundle.actors.value(hop.actor).name);
        QCOMPARE(names, (QStringList{u"Korean Central News Agency"_s, u"Reuters"_s, u"ZDNet"_s}));
        QCOMPARE(relay[0].act, RelayAct::Utters);
        QCOMPARE(relay[1].act, RelayAct::Relays);
        QCOMPARE(relay[2].act, RelayAct::Retells);
        QCOMPARE(bundle.actors.value(relay[2].by).name, u"Charlie Osborne"_s);
    }

    void undatedClaimsComeFirst()
    {
        QStringList order;
        for (const Claim &claim : tests::allClaims(*m_database))
            order.append(claim.said.date.text());
        QCOMPARE(
            order,
            (QStringList{
                {}, {}, {}, {}, u"2011"_s, u"2011?"_s, u"2013-03-15"_s, u"2013-03-15"_s, u"2013-03-15"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFoundingArticle)
#include "tst_founding_article.moc"
