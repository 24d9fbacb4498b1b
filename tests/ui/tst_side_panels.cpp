// SPDX-License-Identifier: MIT
#include "models/actor_list_model.h"
#include "models/facet_model.h"
#include "panels/actor_panel.h"
#include "panels/breadcrumb.h"
#include "panels/chip_line.h"
#include "panels/filter_panel.h"
#include "panels/path_line.h"
#include "support/founding_bundle.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::Founding;

class SidePanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actorsAreListedByInvolvement();
    void actorFilterKeepsWhatWasChosen();
    void manyActorsAreInstant();
    void uncheckingOneStanceKeepsTheOthers();
    void aClickOnTheWordsChoosesThatValueAlone();
    void datesAreReadAndFaultsExplained();
    void longListsOpen();
    void chipsTakeTheirPartAway();
    void pathPartsAreLinks();
};

namespace {

query::ClaimSelectionPtr everything()
{
    return query::selectClaims(tests::foundingArticle().columns, {});
}

} // namespace

void SidePanelsTest::actorsAreListedByInvolvement()
{
    ui::ActorListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSelection(everything());
    QCOMPARE(model.index(0).data().toString(), u"North Korea"_s);
    QCOMPARE(model.index(0).data(ui::ActorListModel::MadeRole).toLongLong(), 4);
    QVERIFY2(!model.indexOf(tests::actorId(Founding::Reuters)).isValid(), "Reuters only passes on");
    model.setNameFilter(u"NORTHKOREA"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setNameFilter(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
}

void SidePanelsTest::actorFilterKeepsWhatWasChosen()
{
    const ui::Theme theme;
    ui::ActorPanel panel(theme);
    panel.resize(250, 400);
    panel.setSelection(everything());
    panel.show();
    QSignalSpy chosen(&panel, &ui::ActorPanel::actorChosen);
    QSignalSpy activated(&panel, &ui::ActorPanel::actorActivated);
    QSignalSpy hovered(&panel, &ui::ActorPanel::actorHovered);
    panel.setCurrent(tests::actorId(Founding::China));
    QCOMPARE(chosen.size(), 0);
    const QModelIndex first = panel.model()->index(0);
    const QPoint place = panel.view()->visualRect(first).center();
    QTest::mouseMove(panel.view()->viewport(), place);
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<model::ActorId>(), tests::actorId(Founding::NorthKorea));
    QTRY_VERIFY(!hovered.isEmpty());
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);

    auto *filter = panel.findChild<QLineEdit *>(u"actorFilter"_s);
    QVERIFY(filter->placeholderText().startsWith(u"Filter "_s));
    QTest::keyClicks(filter, u"korea"_s);
    QCOMPARE(panel.model()->actorAt(panel.view()->currentIndex()), tests::actorId(Founding::NorthKorea));
    QCOMPARE(chosen.size(), 1);
    filter->setText(u"nobody of this name"_s);
    QVERIFY(panel.findChild<QLabel *>(u"actorEmpty"_s)->isVisible());
}

void SidePanelsTest::manyActorsAreInstant()
{
    auto columns = std::make_shared<query::ClaimColumns>();
    auto selection = std::make_shared<query::ClaimSelection>();
    for (qint64 i = 1; i <= 20000; ++i) {
        columns->actors.push_back(
            {model::ActorId{i}, u"Actor number %1"_s.arg(i), model::ActorKind::Group, true});
        selection->actorCounts.push_back({i % 97, i % 89 + 1});
    }
    selection->columns = columns;
    ui::ActorListModel model;
    QElapsedTimer timer;
    timer.start();
    model.setSelection(selection);
    model.setNameFilter(u"19"_s);
    qInfo("20,000 actors sorted and filtered in %lld ms", timer.elapsed());
    QVERIFY(model.rowCount() > 100);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

void SidePanelsTest::uncheckingOneStanceKeepsTheOthers()
{
    const ui::Theme theme;
    ui::FilterPanel panel(theme);
    panel.resize(250, 500);
    panel.setSelection(everything());
    panel.show();
    QSignalSpy changed(&panel, &ui::FilterPanel::filterChanged);
    auto *stances = panel.findChild<QListView *>(u"stanceFilter"_s);
    QCOMPARE(stances->model()->rowCount(), 6);
    QCOMPARE(stances->model()->index(0, 0).data(ui::FacetModel::CountRole).toLongLong(), 9);
    const QRect denies = stances->visualRect(stances->model()->index(1, 0));
    QTest::mouseClick(stances->viewport(), Qt::LeftButton, {}, QPoint(18, denies.center().y()));
    QCOMPARE(changed.size(), 1);
    const auto filter = changed.at(0).at(0).value<query::ClaimFilter>();
    QCOMPARE(filter.stances.size(), 5);
    QVERIFY(!filter.stances.contains(model::Stance::Denies));

    panel.setSelection(query::selectClaims(tests::foundingArticle().columns, filter));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(stances->model()->index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Unchecked));
    QTest::mouseClick(stances->viewport(), Qt::LeftButton, {}, QPoint(18, denies.center().y()));
    QVERIFY(changed.at(1).at(0).value<query::ClaimFilter>().isEmpty());
}

void SidePanelsTest::aClickOnTheWordsChoosesThatValueAlone()
{
    const ui::Theme theme;
    ui::FilterPanel panel(theme);
    panel.resize(250, 500);
    panel.setSelection(everything());
    panel.show();
    QSignalSpy changed(&panel, &ui::FilterPanel::filterChanged);
    auto *kinds = panel.findChild<QListView *>(u"responsibilityFilter"_s);
    for (int row = 0; row < kinds->model()->rowCount(); ++row)
        if (kinds->model()->index(row, 0).data().toString() == u"linked to"_s)
            QTest::mouseClick(kinds->viewport(), Qt::LeftButton, {},
                              QPoint(120, kinds->visualRect(kinds->model()->index(row, 0)).center().y()));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).value<query::ClaimFilter>().responsibilities,
             QSet<model::Responsibility>{model::Responsibility::Linked});
}

void SidePanelsTest::datesAreReadAndFaultsExplained()
{
    const ui::Theme theme;
    ui::FilterPanel panel(theme);
    panel.setSelection(everything());
    panel.show();
    QSignalSpy changed(&panel, &ui::FilterPanel::filterChanged);
    auto *from = panel.findChild<QLineEdit *>(u"dateFrom"_s);
    auto *to = panel.findChild<QLineEdit *>(u"dateTo"_s);
    auto *fault = panel.findChild<QLabel *>(u"dateFault"_s);
    QTest::keyClicks(from, u"2011"_s);
    QTest::keyClick(from, Qt::Key_Return);
    QCOMPARE(changed.last().at(0).value<query::ClaimFilter>().from, QDate(2011, 1, 1));
    QTest::keyClicks(to, u"2013-03"_s);
    QTest::keyClick(to, Qt::Key_Return);
    const auto filter = changed.last().at(0).value<query::ClaimFilter>();
    QCOMPARE(filter.to, QDate(2013, 3, 31));
    panel.setSelection(query::selectClaims(tests::foundingArticle().columns, filter));
    QCOMPARE(from->text(), u"2011"_s);
    QVERIFY(!fault->isVisible());

    const auto before = changed.size();
    to->setText(u"last spring"_s);
    QTest::keyClick(to, Qt::Key_Return);
    QCOMPARE(changed.size(), before);
    QVERIFY(fault->text().contains(u"“last spring” is no date"_s));
    auto *undated = panel.findChild<QCheckBox *>(u"undatedClaims"_s);
    undated->click();
    QVERIFY(!changed.last().at(0).value<query::ClaimFilter>().undated);
}

void SidePanelsTest::longListsOpen()
{
    ui::FacetModel model;
    const QAbstractItemModelTester tester(&model);
    std::vector<ui::FacetValue> values;
    for (int i = 0; i < 800; ++i)
        values.push_back({u"p%1"_s.arg(i), u"Publisher %1"_s.arg(i), 800 - i, false});
    model.setMost(8);
    model.setValues(values, {});
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.total(), 800);
    model.setMost(-1);
    QCOMPARE(model.rowCount(), 800);
    model.setNarrowing(u"publisher 79"_s);
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.toggled(u"p3"_s).size(), 799);
    QCOMPARE(model.only(u"p3"_s), QSet<QString>{u"p3"_s});
}

void SidePanelsTest::chipsTakeTheirPartAway()
{
    const ui::Theme theme;
    ui::ChipLine line(theme);
    line.resize(500, 40);
    QVERIFY(line.isHidden());
    query::ClaimFilter filter;
    filter.stances = {model::Stance::Accuses};
    filter.from = QDate(2011, 1, 1);
    filter.search = u"virus"_s;
    line.setFilter(filter);
    QVERIFY(!line.isHidden());
    QSignalSpy removed(&line, &ui::ChipLine::partRemoved);
    QSignalSpy cleared(&line, &ui::ChipLine::cleared);
    const auto press = [&line](const QString &name) { line.findChild<QAbstractButton *>(name)->click(); };
    press(u"chip%1"_s.arg(static_cast<int>(query::FilterPart::Kind::Date)));
    press(u"chip%1"_s.arg(static_cast<int>(query::FilterPart::Kind::Search)));
    press(u"clearFilters"_s);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.at(0).at(0).value<query::FilterPart::Kind>(), query::FilterPart::Kind::Date);
    QCOMPARE(removed.at(1).at(0).value<query::FilterPart::Kind>(), query::FilterPart::Kind::Search);
    QCOMPARE(cleared.size(), 1);
    line.setFilter({});
    QVERIFY(line.isHidden());
}

void SidePanelsTest::pathPartsAreLinks()
{
    const ui::Theme theme;
    ui::Breadcrumb breadcrumb(theme);
    breadcrumb.resize(700, 40);
    breadcrumb.show();
    breadcrumb.setPath({u"All actors"_s, u"North Korea"_s, u"accuses"_s, u"United States"_s});
    QVERIFY(!breadcrumb.backAction()->isEnabled());
    QVERIFY(breadcrumb.backAction()->toolTip().contains(u"Nothing to go back to"_s));
    breadcrumb.setHistory(u"North Korea"_s, {});
    QSignalSpy back(&breadcrumb, &ui::Breadcrumb::backRequested);
    breadcrumb.backAction()->trigger();
    QCOMPARE(back.size(), 1);

    auto *path = breadcrumb.findChild<ui::PathLine *>(u"path"_s);
    QSignalSpy part(&breadcrumb, &ui::Breadcrumb::partChosen);
    QTest::mouseClick(path, Qt::LeftButton, {}, path->rectOf(1).center());
    QCOMPARE(part.size(), 1);
    QCOMPARE(part.at(0).at(0).toInt(), 1);
    QTest::mouseClick(path, Qt::LeftButton, {}, path->rectOf(3).center());
    QCOMPARE(part.size(), 1);
    breadcrumb.resize(320, 40);
    QTRY_VERIFY(path->rectOf(1).isEmpty());
    QVERIFY(!path->rectOf(3).isEmpty());
    QVERIFY(path->rectOf(3).right() <= path->width());
}

QTEST_MAIN(SidePanelsTest)
#include "tst_side_panels.moc"
