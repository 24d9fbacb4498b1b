// SPDX-License-Identifier: MIT
#include "models/search_results_model.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class SearchFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingAsksAndShowsHits();
    void keysGoThroughHits();
    void resultsOfAnotherQueryAreDropped();
    void noHitsSaysWhatWasLookedFor();
    void noHitsOffersWhatWouldFindSome();
    void hitsSayWhatElseWasLookedFor();
    void snippetShowsTheMatch();
};

namespace {

ui::SearchResults results(const QString &query)
{
    ui::SearchResults found;
    found.query = query;
    for (qint64 id = 1; id <= 3; ++id) {
        ui::QuotationRow row;
        row.claim = model::ClaimId{id};
        row.quotation = model::QuotationId{id * 10};
        row.words = u"virus attacks are being made every day"_s;
        row.matches = {{0, 5}};
        found.quotations.push_back(row);
    }
    found.actors.push_back({model::ActorId{7}, u"Virus lab"_s, model::ActorKind::Company, true, 1, 0});
    found.documents.push_back({model::DocumentId{4}, model::ClaimId{1}, u"On viruses"_s, {}, {}, 1});
    found.total = 1204;
    return found;
}

struct Window
{
    ui::Theme theme;
    QWidget window;
    ui::SearchField *field = new ui::SearchField(theme, &window);

    Window()
    {
        window.resize(900, 600);
        field->setGeometry(500, 10, 380, 30);
        window.show();
        window.activateWindow();
        field->setFocus();
    }
};

} // namespace

void SearchFieldTest::typingAsksAndShowsHits()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"virus"_s);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"virus"_s);
    ui::SearchResultsPanel *panel = shown.field->results();
    QVERIFY(panel->findChild<QLabel *>(u"searchTotals"_s)->text().contains(u"Searching"_s));
    shown.field->setResults(results(u"virus"_s));
    QVERIFY(panel->isVisible());
    QVERIFY(panel->width() >= 520);
    QVERIFY(shown.window.rect().contains(panel->geometry()));
    QVERIFY(panel->findChild<QLabel *>(u"searchTotals"_s)->text().startsWith(u"3 of 1,204 quotations"_s));
    QCOMPARE(panel->model()->rowCount(), 8);
    shown.field->clear();
    QTRY_COMPARE(asked.size(), 2);
    QVERIFY(!panel->isVisible());
}

void SearchFieldTest::keysGoThroughHits()
{
    Window shown;
    QTest::keyClicks(shown.field, u"virus"_s);
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTRY_COMPARE(asked.size(), 1);
    shown.field->setResults(results(u"virus"_s));
    const QAbstractItemModelTester tester(shown.field->results()->model());
    QSignalSpy previewed(shown.field, &ui::SearchField::quotationPreviewed);
    QSignalSpy chosen(shown.field, &ui::SearchField::quotationChosen);
    QSignalSpy actor(shown.field, &ui::SearchField::actorChosen);
    QSignalSpy escaped(shown.field, &ui::SearchField::escaped);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QCOMPARE(previewed.size(), 2);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(1).value<model::QuotationId>(), model::QuotationId{20});
    QVERIFY(!shown.field->results()->isVisible());

    QTest::keyClick(shown.field, Qt::Key_Down);
    QVERIFY(shown.field->results()->isVisible());
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(actor.size(), 1);
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void SearchFieldTest::resultsOfAnotherQueryAreDropped()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"virus"_s);
    QTRY_COMPARE(asked.size(), 1);
    shown.field->setResults(results(u"vir"_s));
    QCOMPARE(shown.field->results()->model()->rowCount(), 0);
}

void SearchFieldTest::noHitsSaysWhatWasLookedFor()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"zebra"_s);
    QTRY_COMPARE(asked.size(), 1);
    ui::SearchResults none;
    none.query = u"zebra"_s;
    none.hiddenByFilter = 2;
    shown.field->setResults(none);
    const QString message = shown.field->results()->findChild<QLabel *>(u"searchMessage"_s)->text();
    QVERIFY(message.contains(u"“zebra”"_s));
    QVERIFY(message.contains(u"leave out 2 quotations"_s));
}

void SearchFieldTest::noHitsOffersWhatWouldFindSome()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"viris stance:denies"_s);
    QTRY_COMPARE(asked.size(), 1);
    ui::SearchResults none;
    none.query = u"viris stance:denies"_s;
    none.suggestion = u"virus stance:denies"_s;
    none.leftOutBy = {{u"stance:denies"_s, 12, true}};
    shown.field->setResults(none);
    ui::SearchResultsPanel *panel = shown.field->results();
    QVERIFY(panel->findChild<QLabel *>(u"searchMessage"_s)
                ->text()
                .contains(u"Without “stance:denies” there would be 12."_s));
    auto *button = panel->findChild<QPushButton *>(u"searchSuggestion"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Search for “virus stance:denies” instead"_s);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(shown.field->text(), none.suggestion);
    QTRY_COMPARE(asked.size(), 2);
    shown.field->setResults(results(none.suggestion));
    QVERIFY(!button->isVisible());
    QVERIFY(shown.window.rect().contains(panel->geometry()));
}

void SearchFieldTest::hitsSayWhatElseWasLookedFor()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"dprk"_s);
    QTRY_COMPARE(asked.size(), 1);
    ui::SearchResults found = results(u"dprk"_s);
    found.exact = false;
    found.order = store::SearchOrder::Date;
    found.otherNames = {{u"dprk"_s, {u"North Korea"_s, u"북한"_s}}};
    found.quotations[0].tellings = 10;
    shown.field->setResults(found);
    ui::SearchResultsPanel *panel = shown.field->results();
    const QString totals = panel->findChild<QLabel *>(u"searchTotals"_s)->text();
    QVERIFY2(totals.contains(u"at least 1,204"_s), qPrintable(totals));
    QVERIFY2(totals.contains(u"newest first"_s), qPrintable(totals));
    QVERIFY2(totals.contains(u"“dprk” was also looked for as North Korea and 북한"_s), qPrintable(totals));
    const QModelIndex first = panel->model()->index(1);
    QVERIFY(first.data(Qt::AccessibleTextRole).toString().endsWith(u"Told by 10 sources."_s));
}

void SearchFieldTest::snippetShowsTheMatch()
{
    ui::QuotationRow row;
    row.words = u"word "_s.repeated(100) + u"virus\nattacks "_s + u"word "_s.repeated(100);
    row.matches = {{500, 505}};
    const ui::Snippet snippet = ui::snippetOf(row, 60);
    QVERIFY(snippet.words.size() <= 62);
    QCOMPARE(snippet.matches.size(), size_t(1));
    const model::TextRange match = snippet.matches.front();
    QCOMPARE(snippet.words.mid(match.start, match.end - match.start), u"virus"_s);
    QVERIFY(!snippet.words.contains(u'\n'));
}

QTEST_MAIN(SearchFieldTest)
#include "tst_search_field.moc"
