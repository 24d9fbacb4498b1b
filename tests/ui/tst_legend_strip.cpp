// SPDX-License-Identifier: MIT
#include "app/render/sample_scenes.h"
#include "graph/legend_button.h"
#include "graph/legend_strip.h"
#include "support/columns_builder.h"
#include "theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace jaccuse;
using namespace Qt::StringLiterals;

class TestLegendStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClickShowsASignAlone();
    void countsSayWhatIsNotShownAndShowIt();
    void nothingIsCutOffWhereItIsNarrow();
};

namespace {

struct Strip
{
    Strip()
        : strip(theme)
    {
        support::ColumnsBuilder builder;
        builder.claim(model::Stance::Accuses, QDate(2011, 1, 1)).pair(u"A"_s, u"B"_s);
        builder.claim(model::Stance::Denies).pair(u"B"_s, u"A"_s, query::EdgeKind::Denies);
        columns = builder.columns();
        show({});
    }
    void show(const query::ClaimFilter &filter)
    {
        strip.setPicture(tests::smallScene(), query::selectClaims(columns, filter), {});
        strip.resize(900, 90);
        strip.show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QAbstractButton *sign(const QString &words)
    {
        for (ui::LegendButton *button : strip.findChildren<ui::LegendButton *>())
            if (button->text() == words && !button->objectName().isEmpty())
                return button;
        return nullptr;
    }

    ui::Theme theme;
    ui::LegendStrip strip;
    query::ClaimColumnsPtr columns;
};

} // namespace

void TestLegendStrip::aClickShowsASignAlone()
{
    Strip shown;
    QSignalSpy chosen(&shown.strip, &ui::LegendStrip::filterChosen);
    QTest::mouseClick(shown.sign(u"denies"_s), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto filter = chosen[0][0].value<query::ClaimFilter>();
    QCOMPARE(filter.stances, QSet<model::Stance>{model::Stance::Denies});
    shown.show(filter);
    QVERIFY(shown.sign(u"denies"_s)->isChecked());
    QVERIFY(!shown.sign(u"accuses"_s)->isChecked());
    QTest::mouseClick(shown.sign(u"denies"_s), Qt::LeftButton);
    QVERIFY(chosen.last()[0].value<query::ClaimFilter>().isEmpty());

    shown.show({});
    QTest::mouseClick(shown.sign(u"accuses, only links"_s), Qt::LeftButton);
    QCOMPARE(chosen.last()[0].value<query::ClaimFilter>().responsibilities,
             QSet<model::Responsibility>{model::Responsibility::Linked});
    shown.show({});
    QTest::mouseClick(shown.sign(u"state body"_s), Qt::LeftButton);
    QCOMPARE(chosen.last()[0].value<query::ClaimFilter>().actorKinds,
             QSet<model::ActorKind>{model::ActorKind::Organ});
    // What no filter tells apart only explains.
    QVERIFY(!shown.sign(u"claimant inferred"_s)->isCheckable());
}

void TestLegendStrip::countsSayWhatIsNotShownAndShowIt()
{
    Strip shown;
    QSignalSpy chosen(&shown.strip, &ui::LegendStrip::filterChosen);
    QSignalSpy more(&shown.strip, &ui::LegendStrip::moreWanted);
    const auto count = [&](const char *name) {
        return shown.strip.findChild<QPushButton *>(QString::fromLatin1(name));
    };
    QVERIFY(!count("heldCount"));
    QVERIFY(!count("notDrawnCount"));
    QCOMPARE(count("undatedCount")->text(), u"1 undated"_s);
    QTest::mouseClick(count("undatedCount"), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    const auto undated = chosen.last()[0].value<query::ClaimFilter>();
    QVERIFY(undated.undatedOnly);
    shown.show(undated);
    QCOMPARE(count("heldCount")->text(), u"1 claim held back by filters"_s);
    QTest::mouseClick(count("heldCount"), Qt::LeftButton);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(chosen.last()[0].value<query::ClaimFilter>().isEmpty());

    graph::Graph graph = tests::smallGraph();
    graph.actorsInAll = 10;
    shown.strip.setPicture(render::makeScene(graph, tests::smallPositions(), render::defaultFonts()),
                           query::selectClaims(shown.columns, {}), {});
    QCOMPARE(count("notDrawnCount")->text(), u"3 actors not drawn"_s);
    QTest::mouseClick(count("notDrawnCount"), Qt::LeftButton);
    QCOMPARE(more.size(), 1);
}

void TestLegendStrip::nothingIsCutOffWhereItIsNarrow()
{
    Strip shown;
    for (const int width : {240, 580, 1600}) {
        shown.strip.resize(width, shown.strip.heightForWidth(width));
        QCoreApplication::processEvents();
        const auto buttons = shown.strip.findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            if (button->isVisible())
                QVERIFY(shown.strip.rect().contains(button->geometry()));
    }
}

QTEST_MAIN(TestLegendStrip)
#include "tst_legend_strip.moc"
