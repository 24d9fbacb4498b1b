// SPDX-License-Identifier: MIT
// Searching in the real window: what is typed reaches the file, and what is found the graph and a file.
#include "models/search_results_model.h"
#include "navigator.h"
#include "panels/passage_text.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "panels/source_panel.h"
#include "support/open_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class SearchWindowTest : public QObject
{
    Q_OBJECT

    /// A table of claims, each of which says that something took a numbered thing.
    static QString tableIn(tests::OpenWindow &open, int claims)
    {
        const QString path = open.path(u"took.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        file.write("accuser,accused,stance,claim_date,source_url,publisher,quote\n");
        for (int i = 0; i < claims; ++i)
            file.write(
                u"A%1,B%2,accuses,2003-05-%3,https://x.example/%4,Paper %5,They took thing%4.\n"_s.arg(i % 20)
                    .arg(i % 7)
                    .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                    .arg(i)
                    .arg(i % 3)
                    .toUtf8());
        return path;
    }
    static const ui::SearchResults &resultsOf(tests::OpenWindow &open)
    {
        return fieldOf(open).results()->model()->results();
    }
    static ui::SearchField &fieldOf(tests::OpenWindow &open)
    {
        return *open.window.findChild<ui::SearchField *>();
    }
    static void type(tests::OpenWindow &open, const QString &line)
    {
        ui::SearchField &field = fieldOf(open);
        open.window.actions()[ui::Command::Search]->trigger();
        field.setText(line);
        QTRY_COMPARE(resultsOf(open).query, line);
    }

private Q_SLOTS:
    void valuesCompleteFromTheFile()
    {
        tests::OpenWindow open;
        open.openSample();
        type(open, u"by:nor"_s);
        QCOMPARE(resultsOf(open).completions.front().words, u"by:North Korea"_s);
        QCOMPARE(resultsOf(open).completions.front().claims, 4);
        QTest::keyClick(&fieldOf(open), Qt::Key_Tab);
        QCOMPARE(fieldOf(open).text(), u"by:\"North Korea\" "_s);
        QTRY_COMPARE(resultsOf(open).query, fieldOf(open).text());
        QCOMPARE(resultsOf(open).total, 4);
        type(open, u"against:dpr"_s); // another name of it
        QCOMPARE(resultsOf(open).completions.front().words, u"against:North Korea"_s);
        const auto offered = [&](const QString &line) {
            type(open, line);
            QStringList words;
            for (const ui::CompletionRow &row : resultsOf(open).completions)
                words << row.words;
            return words;
        };
        QVERIFY(offered(u"stance:a"_s).contains(u"stance:accuses"_s));
        QVERIFY(offered(u"lang:"_s).contains(u"lang:en"_s));
        QVERIFY(offered(u"source:zd"_s).contains(u"source:ZDNet"_s));
        QVERIFY(offered(u"speaker:"_s).size() > 0);
        QVERIFY(offered(u"act:cyber"_s).size() > 1);
        QVERIFY(offered(u"on:20"_s).contains(u"on:2013"_s));
        QCOMPARE(offered(u"has:te"_s), QStringList{u"has:text"_s});
        QCOMPARE(offered(u"spea"_s), QStringList{u"speaker:"_s});
        QVERIFY(offered(u"by:zz"_s).isEmpty());
    }

    void findsActorsIncidentsAndSources()
    {
        tests::OpenWindow open;
        open.openSample();
        type(open, u"dprk"_s); // by another name
        QCOMPARE(resultsOf(open).actors.size(), size_t(1));
        QCOMPARE(resultsOf(open).actors.front().name, u"North Korea"_s);
        type(open, u"rth ko"_s);
        QCOMPARE(resultsOf(open).actors.front().name, u"North Korea"_s);
        type(open, u"sabotage ZDNET"_s); // of the title and the publisher
        QCOMPARE(resultsOf(open).documents.size(), size_t(1));
        QCOMPARE(resultsOf(open).documents.front().publisher, u"ZDNet"_s);
        type(open, u"sabotage other"_s);
        QVERIFY(resultsOf(open).documents.empty());
        type(open, u"bank"_s);
        QCOMPARE(resultsOf(open).incidents.size(), size_t(1));
        QVERIFY(resultsOf(open).incidents.front().name.contains(u"bank"_s));
        QCOMPARE(resultsOf(open).incidents.front().claims, 2);
    }

    void theGraphShowsWhatWasFound()
    {
        tests::OpenWindow open;
        open.openSample();
        QAction *filter = open.window.actions()[ui::Command::FilterBySearch];
        QVERIFY(!filter->isEnabled());
        type(open, u"viru"_s);
        QVERIFY(filter->isEnabled());
        filter->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, resultsOf(open).total);
        QCOMPARE(open.window.session().filter().search, u"viru"_s);
        // What another search finds is left out by it.
        type(open, u"by:\"South Korea\""_s);
        QCOMPARE(resultsOf(open).total, 0);
        QCOMPARE(resultsOf(open).hiddenByFilter, 1);
        open.window.actions()[ui::Command::Undo]->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 9);
        open.window.actions()[ui::Command::Redo]->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 1);
    }

    void escapeGoesBackToWhereOneWas()
    {
        tests::OpenWindow open;
        open.openSample();
        const model::ClaimId before = open.window.navigator().currentClaim();
        auto *source = open.window.findChild<ui::SourcePanel *>();
        const auto path = open.window.navigator().history().current().path;
        type(open, u"against:north"_s);
        ui::SearchField &field = fieldOf(open);
        int followed = 0;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&field, Qt::Key_Down);
            const auto *hit = field.results()->model()->quotationAt(field.results()->view()->currentIndex());
            if (!hit || hit->quotation.isNull())
                continue;
            QTRY_COMPARE(source->text()->shown(), hit->quotation);
            QVERIFY(open.window.graph().viewState().selectedEdge >= 0);
            ++followed;
        }
        QVERIFY(followed > 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QTRY_COMPARE(open.window.navigator().currentClaim(), before);
        QCOMPARE(open.window.navigator().history().current().path, path);
        QVERIFY(!field.results()->isVisible());
    }

    void allMatchesCanBeScrolledThrough_data()
    {
        QTest::addColumn<ui::Command>("order");
        QTest::newRow("best match") << ui::Command::OrderBestMatch;
        QTest::newRow("newest") << ui::Command::OrderNewest;
        QTest::newRow("by source") << ui::Command::OrderBySource;
    }

    void allMatchesCanBeScrolledThrough()
    {
        QFETCH(const ui::Command, order);
        constexpr int claims = 700;
        tests::OpenWindow open;
        open.window.newFile(open.path(u"took.jaccuse"_s));
        QTRY_VERIFY(open.window.session().isOpen());
        QSignalSpy imported(&open.window.session(), &ui::Session::imported);
        open.window.session().importFiles({tableIn(open, claims)});
        QTRY_COMPARE(imported.size(), 1);
        QTRY_VERIFY(open.window.session().selection() && open.window.session().selection()->claims == claims);
        open.window.actions()[order]->trigger();
        type(open, u"took"_s);
        ui::SearchResultsPanel *panel = fieldOf(open).results();
        QCOMPARE(resultsOf(open).quotations.size(), size_t(50));
        QTRY_VERIFY(resultsOf(open).exact);
        QCOMPARE(resultsOf(open).total, claims);
        while (resultsOf(open).quotations.size() < claims) {
            const size_t before = resultsOf(open).quotations.size();
            panel->view()->scrollToBottom();
            QTRY_VERIFY(resultsOf(open).quotations.size() > before);
        }
        QSet<qint64> seen;
        QStringList sources;
        for (const ui::QuotationRow &row : resultsOf(open).quotations) {
            seen.insert(row.claim.value);
            sources << row.source;
        }
        QCOMPARE(seen.size(), claims); // each once
        if (order == ui::Command::OrderBySource)
            QVERIFY(std::is_sorted(sources.begin(), sources.end()));
        QVERIFY(!panel->model()->canFetchMore({}));
    }

    void findsInTheSourceThatIsShown()
    {
        tests::OpenWindow open;
        open.openSample();
        QTRY_VERIFY(open.window.actions()[ui::Command::FindInSource]->isEnabled());
        open.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = open.find<QLineEdit>("findWords");
        QTRY_VERIFY(words->hasFocus());
        QTest::keyClicks(words, u"dprk"_s);
        QVERIFY(open.find<QLabel>("findCount")->text().startsWith(u"1 of "_s));
    }

    void exportsWhatWasFound()
    {
        tests::OpenWindow open;
        open.openSample();
        type(open, u"viru"_s);
        QSignalSpy saved(&open.window.session(), &ui::Session::saved);
        open.window.session().exportFound(u"viru"_s, u"csv"_s, {}, open.path(u"virus.csv"_s));
        open.window.session().exportFound(u"viru"_s, u"markdown"_s, {}, open.path(u"virus.md"_s));
        QTRY_COMPARE(saved.size(), 2);
        QFile table(open.path(u"virus.csv"_s));
        QVERIFY(table.open(QIODevice::ReadOnly));
        // A heading, and the one claim with each of the two whom it accuses.
        QCOMPARE(table.readAll().trimmed().count('\n'), 2);
        QFile report(open.path(u"virus.md"_s));
        QVERIFY(report.open(QIODevice::ReadOnly));
        QVERIFY(report.readAll().contains("virus attacks"));
    }

    void searchesAreRememberedAndKept()
    {
        tests::OpenWindow open;
        open.openSample();
        type(open, u"viru"_s);
        open.window.actions()[ui::Command::KeepSearch]->trigger();
        type(open, u"bank"_s);
        QTest::keyClick(&fieldOf(open), Qt::Key_Return);
        open.window.actions()[ui::Command::Search]->trigger();
        fieldOf(open).clear();
        QTRY_COMPARE(resultsOf(open).lines.size(), size_t(2));
        QCOMPARE(resultsOf(open).lines[0].line, u"viru"_s);
        QVERIFY(resultsOf(open).lines[0].kept);
        QCOMPARE(resultsOf(open).lines[1].line, u"bank"_s);
    }
};

QTEST_MAIN(SearchWindowTest)
#include "tst_search_window.moc"
