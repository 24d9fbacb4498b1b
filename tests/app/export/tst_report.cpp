// SPDX-License-Identifier: MIT
#include "export/report_parts.h"
#include "sample_file.h"
#include "support/files.h"
#include "support/programs.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::everyClaim;
using tests::exported;

namespace {

/// A claim whose every text tries to be something else.
struct Hostile
{
    store::Database database{u":memory:"_s, store::OpenMode::Create};
    store::ClaimReader reader{database};

    explicit Hostile(
        const QString &words = u"<script>alert(1)</script>\n# heading & ![x](http://e.example/x.png)"_s)
    {
        tests::StoreBuilder builder(database);
        model::Document document = tests::document(u"Title </cite><img src=x> {100%} _a_ \\"_s);
        document.url = u"javascript:alert(1)"_s;
        document.byline = {u"A. Writer & Co"_s};
        document.published = tests::date(u"2013-03~");
        document.accessed = tests::date(u"2014-01-02");
        const model::ActorId from = builder.add(tests::actor(u"<b>From</b>"_s));
        const model::ActorId to = builder.add(tests::actor(u"*To* [x](y)"_s));
        builder.add(tests::accusation(u"a"_s, from, to, u"2013-03-15", builder.add(document), words));
    }
};

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachQuotationWithItsWayAndSource()
    {
        tests::SampleFile sample;
        const std::vector<exporting::ReportGroup> pairs =
            exporting::reportGroups(everyClaim(sample.reader), exporting::Grouping::Pair, {});
        qint64 claims = 0;
        qint64 quotations = 0;
        bool relayed = false;
        for (const exporting::ReportGroup &pair : pairs)
            for (const exporting::ReportClaim &claim : pair.claims) {
                ++claims;
                quotations += static_cast<qint64>(claim.quotations.size());
                for (const exporting::ReportQuotation &quotation : claim.quotations) {
                    QVERIFY(!quotation.source.isEmpty());
                    relayed = relayed || quotation.relay.contains(u" → "_s);
                }
            }
        QCOMPARE(claims, sample.reader.totals().claims);
        QCOMPARE(quotations, sample.reader.totals().quotations);
        QVERIFY(relayed);
        for (const QString &format : {u"markdown"_s, u"html"_s}) {
            const QString text = QString::fromUtf8(exported(format, everyClaim(sample.reader)));
            QVERIFY(text.contains(u"North Korea about South Korea"_s));
            QVERIFY(text.contains(u"not findings"_s));
            QVERIFY(text.contains(u"https://www.zdnet.com/"_s));
        }
    }

    /// Several who are named accuse; one who is only inferred beside them is not named.
    void verbsAgreeWithThoseNamed()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const store::ClaimReader reader(database);
        tests::StoreBuilder builder(database);
        const model::ActorId one = builder.add(tests::actor(u"A"_s));
        const model::ActorId two = builder.add(tests::actor(u"B"_s));
        const model::ActorId whom = builder.add(tests::actor(u"C"_s));
        const model::DocumentId told = builder.add(tests::document(u"D"_s));
        model::Claim joint = tests::accusation(u"joint"_s, one, whom, u"2013-03-15", told);
        model::Party second = joint.parties.front();
        second.actor = two;
        joint.parties.push_back(second);
        const model::ClaimId answering = builder.add(joint);
        second.basis = model::Basis::Inferred;
        model::Claim alone = tests::accusation(u"alone"_s, one, whom, u"2013-03-14", told);
        alone.parties.push_back(second);
        builder.answer(answering, builder.add(alone), model::AnswerType::Dismisses);
        const QString text = QString::fromUtf8(exported(u"markdown"_s, everyClaim(reader)));
        QVERIFY2(text.contains(u"2013: A and B accuse C"_s), qPrintable(text));
        QVERIFY2(text.contains(u"* dismiss what A said about C"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2013: A accuses C"_s), qPrintable(text));
    }

    /// By incident, each once with all that is claimed of it; within it, and among them, the earliest first.
    void groupsByIncidentInOrderOfTime()
    {
        tests::SampleFile sample;
        const exporting::DataOptions byIncident{exporting::Grouping::Incident};
        std::vector<model::ClaimId> backwards = sample.reader.columns()->claims;
        std::reverse(backwards.begin(), backwards.end());
        for (const exporting::ChosenClaims &claims :
             {everyClaim(sample.reader), tests::chosen(sample.reader, backwards)}) {
            const std::vector<exporting::ReportGroup> groups =
                exporting::reportGroups(claims, byIncident.grouping, {});
            QCOMPARE(groups.size(), size_t(3));
            QCOMPARE(groups[0].title, u"2011 attack on a South Korean bank"_s);
            QCOMPARE(groups[1].title, u"Disruption of North Korean web services"_s);
            QCOMPARE(groups[2].title, u"No incident named"_s);
            for (const exporting::ReportGroup &group : groups)
                for (size_t i = 1; i < group.claims.size(); ++i) {
                    const auto &before = group.claims[i - 1].day;
                    const auto &after = group.claims[i].day;
                    QVERIFY(before ? !after || *before <= *after : !after);
                }
        }
        const QString html = QString::fromUtf8(exported(u"html"_s, everyClaim(sample.reader), byIncident));
        QVERIFY(html.contains(u"<h2 dir=\"auto\">2011 attack on a South Korean bank</h2>"_s));
    }

    /// A PDF says what the other reports say, in any script, with its fonts, and is the same twice.
    void pdfIsReadByOthers()
    {
        const QString words = u"그들이 했다; они это сделали; هم فعلوا ذلك\n"_s + u"long "_s.repeated(400);
        Hostile file(words);
        QTemporaryDir folder;
        const QByteArray bytes = exported(u"pdf-report"_s, everyClaim(file.reader));
        QTest::qWait(1100); // a clock in the file would now have moved on
        QVERIFY(exported(u"pdf-report"_s, everyClaim(file.reader)) == bytes);
        const QString path = tests::writeFile(folder.filePath(u"r.pdf"_s), bytes);
        const auto text = tests::outputOf(u"pdftotext"_s, {path, u"-"_s});
        if (!text)
            QSKIP("poppler-utils are not installed.");
        const QString found = QString::fromUtf8(*text).simplified();
        for (const QString &expected :
             {u"<b>From</b> accuses *To* [x](y)"_s, u"они это сделали"_s, u"هم فعلوا ذلك"_s,
              u"accessed 2 January 2014"_s, u"javascript:alert(1)"_s, u"not findings"_s})
            QVERIFY2(found.contains(expected), qPrintable(expected + u" is not in "_s + found));
        QCOMPARE(found.count(u"long"_s), 400);
        const auto addresses = tests::outputOf(u"pdfinfo"_s, {u"-url"_s, path});
        QVERIFY(addresses && !addresses->contains("javascript"));
        const auto info = tests::outputOf(u"pdfinfo"_s, {path});
        QVERIFY(info && info->contains("(A4)") && !info->contains("CreationDate"));
        const auto fonts = tests::outputOf(u"pdffonts"_s, {path});
        QVERIFY(fonts.has_value());
        const QList<QByteArray> lines = fonts->trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(lines[i].contains("yes yes yes"), lines[i].constData());

        tests::SampleFile sample;
        const QString whole = tests::writeFile(folder.filePath(u"s.pdf"_s),
                                               exported(u"pdf-report"_s, everyClaim(sample.reader)));
        const QString all =
            QString::fromUtf8(tests::outputOf(u"pdftotext"_s, {whole, u"-"_s}).value_or(QByteArray()))
                .simplified();
        for (const QString &quotation :
             tests::run(sample.database, "SELECT exact FROM quotation WHERE length(exact) < 90"))
            QVERIFY2(all.contains(quotation.simplified()), qPrintable(quotation));
    }

    /// Neither scripts nor anything that a browser would fetch or run.
    void htmlShowsFileTextAsTextOnly()
    {
        Hostile file;
        const QByteArray html = exported(u"html"_s, everyClaim(file.reader));
        const QString text = QString::fromUtf8(html);
        QVERIFY(!text.contains(u"<script"_s) && !text.contains(u"<img"_s) && !text.contains(u"<b>"_s));
        QVERIFY(text.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
        QVERIFY(!text.contains(u"href"_s)); // the address is no web address
        static const QRegularExpression fetched(
            u"<(link|iframe|object|embed|script|img|base|meta http)|@import|url\\("_s);
        tests::SampleFile sample;
        const QString ours = QString::fromUtf8(exported(u"html"_s, everyClaim(sample.reader)));
        QVERIFY(!fetched.match(text).hasMatch() && !fetched.match(ours).hasMatch());
    }

    void markdownShowsFileTextAsTextOnly()
    {
        Hostile file;
        const QString text = QString::fromUtf8(exported(u"markdown"_s, everyClaim(file.reader)));
        QVERIFY(text.contains(u"\\<script\\>"_s));
        QVERIFY(text.contains(u"> \\# heading"_s));
        QVERIFY(text.contains(u"\\*To\\* \\[x\\]"_s));
        QVERIFY(!text.contains(u"![x]"_s));
        QVERIFY(!text.contains(u"<javascript"_s));
        // Signs that mean something at the start of a line alone stay as they are elsewhere.
        Hostile line(u"1. First: the U.S. #1\n- a dash"_s);
        const QString lines = QString::fromUtf8(exported(u"markdown"_s, everyClaim(line.reader)));
        QVERIFY2(lines.contains(u"> 1\\. First: the U.S. #1\n> \\- a dash\n"_s), qPrintable(lines));
    }

    void bibliographyHasEachSourceOnceWithItsDates()
    {
        Hostile file;
        const QByteArray bib = exported(u"bibtex"_s, everyClaim(file.reader));
        QCOMPARE(bib.count("@misc{"), 1);
        QVERIFY(bib.contains("date = {2013-03}"));
        QVERIFY(bib.contains("urldate = {2014-01-02}"));
        QVERIFY(bib.contains("\\textbraceleft{}100\\%\\textbraceright{} \\_a\\_ \\textbackslash{}"));
        QVERIFY(bib.contains("{A. Writer \\& Co}"));
        QCOMPARE(bib.count('{'), bib.count('}'));
        const QJsonArray csl =
            QJsonDocument::fromJson(exported(u"csl-json"_s, everyClaim(file.reader))).array();
        QCOMPARE(csl.size(), 1);
        QCOMPARE(csl[0][u"issued"][u"date-parts"], QJsonValue(QJsonArray{QJsonArray{2013, 3}}));
        QCOMPARE(csl[0][u"issued"][u"circa"].toBool(), true);
        QCOMPARE(csl[0][u"accessed"][u"date-parts"], QJsonValue(QJsonArray{QJsonArray{2014, 1, 2}}));
        QVERIFY(!csl[0][u"id"].toString().isEmpty() && !csl[0][u"type"].toString().isEmpty());
        tests::SampleFile sample;
        QCOMPARE(exported(u"bibtex"_s, everyClaim(sample.reader)).count("@misc{"), 1);
    }

    void jsonLdHasClaimsAndQuotations()
    {
        tests::SampleFile sample;
        const QJsonObject root =
            QJsonDocument::fromJson(exported(u"json-ld"_s, everyClaim(sample.reader))).object();
        QCOMPARE(root[u"@context"].toString(), u"https://schema.org"_s);
        qint64 claims = 0;
        qint64 quotations = 0;
        QSet<QString> ids;
        const QJsonArray graph = root[u"@graph"].toArray();
        for (const QJsonValue &node : graph) {
            claims += node[u"@type"].toString() == u"Claim" ? 1 : 0;
            quotations += node[u"@type"].toString() == u"Quotation" ? 1 : 0;
            QVERIFY(!ids.contains(node[u"@id"].toString()));
            ids.insert(node[u"@id"].toString());
        }
        QCOMPARE(claims, sample.reader.totals().claims);
        QCOMPARE(quotations, sample.reader.totals().quotations);
        for (const QJsonValue &node : graph)
            for (const QString &member :
                 {u"author"_s, u"about"_s, u"appearance"_s, u"citation"_s, u"isPartOf"_s})
                for (const QJsonValue &ref : node[member].toArray())
                    QVERIFY2(ids.contains(ref[u"@id"].toString()), qPrintable(member));
    }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
