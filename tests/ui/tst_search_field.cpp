// SPDX-License-Identifier: MIT
#include "models/search_results_model.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "panels/search_sentences.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
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
    void quotationsComeAsOneScrolls();
    void completesWithTab();
    void offersSearchesOfBefore();
    void offersFieldsWhileNothingIsTyped();
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
    found.order = store::SearchOrder::Date;
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
    QCOMPARE(panel->findChild<QLabel *>(u"searchTotals"_s)->text(),
             u"1,204 quotations · newest first: too many matches to rank"_s);
    QCOMPARE(panel->model()->rowCount(), 8);
    shown.field->clear();
    QTRY_COMPARE(asked.size(), 2);
    // Then it says how one searches.
    QVERIFY(panel->isVisible());
    QVERIFY(panel->findChild<QLabel *>(u"searchMessage"_s)->isVisible());
    QVERIFY(!panel->findChild<QLabel *>(u"searchTotals"_s)->isVisible());
    QTest::keyClick(shown.field, Qt::Key_Escape);
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
    // An actor and a source come first, then the quotations.
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(shown.field, Qt::Key_Down);
    QCOMPARE(previewed.size(), 2);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(1).value<model::QuotationId>(), model::QuotationId{20});
    QVERIFY(!shown.field->results()->isVisible());

    QTest::keyClick(shown.field, Qt::Key_Down);
    QVERIFY(shown.field->results()->isVisible());
    QTest::keyClick(shown.field, Qt::Key_PageUp);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(actor.size(), 1);
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QCOMPARE(escaped.size(), 1);
}

void SearchFieldTest::quotationsComeAsOneScrolls()
{
    Window shown;
    QTest::keyClicks(shown.field, u"virus"_s);
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTRY_COMPARE(asked.size(), 1);
    ui::SearchResults found = results(u"virus"_s);
    const ui::QuotationRow row = found.quotations.front();
    found.quotations.assign(50, row);
    found.total = 120;
    found.exact = false;
    ui::SearchResultsModel *model = shown.field->results()->model();
    QSignalSpy wanted(model, &ui::SearchResultsModel::moreWanted);
    shown.field->setResults(found);
    QTest::qWait(20);
    QCOMPARE(wanted.size(), 0); // nobody has scrolled
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(shown.field, Qt::Key_Down);
    QCOMPARE(wanted.size(), 1); // asked for once, before the end is reached
    QCOMPARE(wanted.at(0).at(0).toInt(), 50);
    shown.field->results()->addQuotations(7, {row}); // of another place
    QCOMPARE(model->rowCount(), 55);
    shown.field->results()->addQuotations(50, std::vector<ui::QuotationRow>(70, row));
    QCOMPARE(model->rowCount(), 125);
    shown.field->results()->setTotal(120, 0);
    QVERIFY(!model->canFetchMore({}));
    QVERIFY(shown.field->results()->findChild<QLabel *>(u"searchTotals"_s)->text().startsWith(u"120 quot"_s));
}

void SearchFieldTest::completesWithTab()
{
    Window shown;
    QSignalSpy asked(shown.field, &ui::SearchField::queryChanged);
    QTest::keyClicks(shown.field, u"by:nor"_s);
    QTRY_COMPARE(asked.size(), 1);
    ui::SearchResults found;
    found.query = u"by:nor"_s;
    found.completions = {{u"by:Norway "_s, 10, u"by:Norway"_s, {}, 12},
                         {u"by:\"North Korea\" "_s, 17, u"by:North Korea"_s, {}, 7}};
    shown.field->setResults(found);
    QVERIFY(shown.field->results()->isVisible());
    QTest::keyClick(shown.field, Qt::Key_Tab);
    QCOMPARE(shown.field->text(), u"by:Norway "_s);
    QTRY_COMPARE(asked.size(), 2);
    QTest::keyClick(shown.field, Qt::Key_Tab); // what is offered was for another line
    QCOMPARE(shown.field->text(), u"by:Norway "_s);

    shown.field->setFocus();
    shown.field->setText(u"by:nor"_s);
    QTRY_COMPARE(asked.size(), 3);
    shown.field->setResults(found);
    QListView *view = shown.field->results()->view();
    const QModelIndex second = shown.field->results()->model()->index(2);
    QCOMPARE(second.data().toString(), u"by:North Korea"_s);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(second).center());
    QCOMPARE(shown.field->text(), u"by:\"North Korea\" "_s);
    QCOMPARE(shown.field->cursorPosition(), 17);
}

void SearchFieldTest::offersSearchesOfBefore()
{
    Window shown;
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    shown.field->setLines({{u"virus by:Seoul"_s, true}, {u"hack"_s, false}});
    QTest::keyClick(shown.field, Qt::Key_Down);
    ui::SearchResultsPanel *panel = shown.field->results();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->model()->index(1).data(Qt::AccessibleTextRole).toString(), u"virus by:Seoul, kept"_s);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(shown.field->text(), u"hack"_s);
}

void SearchFieldTest::offersFieldsWhileNothingIsTyped()
{
    Window shown;
    auto *next = new QLineEdit(&shown.window);
    next->show();
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QTest::keyClick(shown.field, Qt::Key_Down);
    const ui::SearchResultsModel &rows = *shown.field->results()->model();
    QCOMPARE(rows.index(1).data().toString(), u"by:"_s);
    QTest::keyClick(shown.field, Qt::Key_Tab); // nothing is begun, so Tab goes on
    QTRY_VERIFY(next->hasFocus());
    QVERIFY(shown.field->text().isEmpty());
    shown.field->setFocus();
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(shown.field->text(), u"by:"_s);
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
    // The same above a name that was found.
    QVERIFY(ui::totalsText(none).endsWith(u"12 without “stance:denies”"_s));
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
    const QString remarks = panel->findChild<QLabel *>(u"searchRemarks"_s)->text();
    QVERIFY2(remarks.contains(u"“dprk” was also looked for as North Korea and 북한"_s), qPrintable(remarks));
    const QModelIndex first = panel->model()->index(5);
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
