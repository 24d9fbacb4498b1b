// SPDX-License-Identifier: MIT
#include "drawn_sample.h"

#include <QTest>

using namespace jaccuse;
using namespace jaccuse::picture;
using namespace Qt::StringLiterals;

class TestSubject : public QObject
{
    Q_OBJECT

    tests::DrawnSample m_sample;

    QString sql(const QByteArray &statement) { return tests::run(m_sample.database, statement).value(0); }

private Q_SLOTS:
    void countsAreThoseOfTheFile()
    {
        const Subject subject = m_sample.subject();
        QCOMPARE(QString::number(subject.counts.claims), sql("SELECT count(*) FROM claim"));
        QCOMPARE(QString::number(subject.counts.quotations), sql("SELECT count(*) FROM quotation"));
        QCOMPARE(
            QString::number(subject.counts.actors),
            sql("SELECT count(*) FROM (SELECT from_id FROM claim_edge UNION SELECT to_id FROM claim_edge)"));
        QVERIFY2(
            subject.caption.contains(u"%1 actors, %2 claims, %3 quotations, "_s.arg(subject.counts.actors)
                                         .arg(subject.counts.claims)
                                         .arg(subject.counts.quotations)),
            qPrintable(subject.caption));
    }

    void captionTellsWhatIsShownAndWhereItComesFrom()
    {
        const QString caption = m_sample.subject().caption;
        QVERIFY(caption.startsWith(u"Accusations as reported, not findings."_s));
        QVERIFY(!caption.contains(u"Shown:"_s));
        QVERIFY(!caption.contains(u"Not shown"_s));
        QVERIFY2(caption.contains(u"Claims of 2011 to 15 March 2013, 4 undated."_s), qPrintable(caption));
        QVERIFY2(caption.endsWith(u"s.jaccuse (%1), as of 23 November 2026."_s.arg(
                     store::fileUid(m_sample.database).toString(QUuid::Id128).left(8))),
                 qPrintable(caption));
    }

    void aPartCountsItselfAndSaysWhatIsLeftOut()
    {
        SubjectRequest request = tests::wholeGraph(m_sample.database);
        const graph::Graph &graph = request.scene->graph();
        const auto edge =
            std::find_if(graph.edges.begin(), graph.edges.end(), [&](const graph::GraphEdge &e) {
                return graph.nodes[static_cast<size_t>(e.from)].actor.name == u"United States";
            });
        QVERIFY(edge != graph.edges.end());
        request.onlyEdges = {static_cast<int>(edge - graph.edges.begin())};
        request.onlyNodes = {edge->from, edge->to};
        request.filterWords = u"accuses"_s;
        const Subject subject = subjectOf(m_sample.database, request, {});
        QCOMPARE(subject.counts, (Counts{2, 1, 1, 1}));
        QVERIFY2(
            subject.caption.contains(u"Shown: accuses. 2 actors, 1 claim, 1 quotation, 1 independent origin. "
                                     "Not shown: 5 actors, 8 claims."_s),
            qPrintable(subject.caption));
    }

    void partsHaveNamesOfTheirOwn()
    {
        const Subject subject = m_sample.subject();
        QSet<QString> ids;
        for (const std::vector<PartName> &parts : {subject.nodes, subject.edges})
            for (const PartName &part : parts)
                ids.insert(part.id);
        QCOMPARE(static_cast<size_t>(ids.size()), subject.nodes.size() + subject.edges.size());
        const auto named = [&](const QString &title) {
            return std::find_if(subject.edges.begin(), subject.edges.end(),
                                [&](const PartName &part) { return part.title == title; });
        };
        const auto edge = named(u"North Korea accuses United States, 3 claims"_s);
        QVERIFY(edge != subject.edges.end());
        QVERIFY(edge->classes.startsWith(u"edge accuses"_s));
        QVERIFY(edge->address.startsWith(u"https://www.zdnet.com/"_s));
    }

    /// Each quotation once, and each number leads to words.
    void dossierHoldsEachQuotationOnce()
    {
        const Subject subject = m_sample.subject(true);
        QCOMPARE(subject.dossier.size(), subject.edges.size());
        QStringList words;
        for (const DossierEntry &entry : subject.dossier) {
            QVERIFY(!entry.quotations.empty());
            for (const DossierQuotation &quotation : entry.quotations)
                if (quotation.quoted) {
                    words << quotation.words;
                    QVERIFY(quotation.source.contains(u"ZDNet"_s));
                    QVERIFY(quotation.link.startsWith(u"https://"_s));
                }
        }
        QCOMPARE(QString::number(words.size()), sql("SELECT count(*) FROM quotation"));
        words.removeDuplicates();
        QCOMPARE(QString::number(words.size()), sql("SELECT count(DISTINCT exact) FROM quotation"));
    }
};

QTEST_MAIN(TestSubject)
#include "tst_subject.moc"
