// SPDX-License-Identifier: MIT
#include "picture.h"
#include "support/columns_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// A tree of accusations with as many again across it, in one connected part.
query::ClaimColumnsPtr columnsOf(int actors)
{
    support::ColumnsBuilder builder;
    for (int i = 1; i < actors; ++i)
        builder.claim(model::Stance::Accuses, QDate(2013, 1, 1).addDays(i % 700))
            .pair(QString::number(i), QString::number(i / 3))
            .pair(QString::number(i), QString::number(i * 7919 % (i + 1)));
    return builder.columns();
}

} // namespace

/// What a worker makes of a file's claims for the window.
class TestPicture : public QObject
{
    Q_OBJECT

private:
    static ui::PictureRequest requestOf(int actors)
    {
        ui::PictureRequest request;
        request.columns = columnsOf(actors);
        request.fonts = render::defaultFonts();
        request.view.scope.mostInvolved = actors;
        request.view.scope.strongestEdges = 2 * actors;
        return request;
    }

private Q_SLOTS:
    void aLargeGraphIsSeenBeforeItsPlacesAreFinal()
    {
        ui::PictureRequest request = requestOf(1500);
        std::vector<ui::Picture> glimpses;
        request.show = [&](ui::Picture picture) { glimpses.push_back(std::move(picture)); };
        const ui::Picture last = ui::makePicture(request, task::Task());

        QVERIFY(!glimpses.empty());
        const ui::Picture &first = glimpses.front();
        QCOMPARE(first.scene->nodes().size(), size_t(1500));
        QCOMPARE(first.scene->edges().size(), last.scene->edges().size());
        QVERIFY(first.scene->bounds().width() > 100);
        QVERIFY(first.scene->nodes()[7].position != last.scene->nodes()[7].position);
        QCOMPARE(first.selection, last.selection);
        QCOMPARE(first.years.bars.size(), last.years.bars.size());

        // Who has a place already moves from there, at once.
        for (size_t i = 0; i < last.scene->nodes().size(); ++i)
            request.view.places.insert(last.scene->graph().nodes[i].actor.id,
                                       last.scene->nodes()[i].position);
        glimpses.clear();
        static_cast<void>(ui::makePicture(request, task::Task()));
        QVERIFY(glimpses.empty());
    }

    void claimsInThePeriodAreCounted()
    {
        ui::PictureRequest request = requestOf(101);
        request.view.filter.from = QDate(2013, 1, 11);
        request.view.filter.to = QDate(2013, 1, 20); // of a hundred days
        const ui::Picture picture = ui::makePicture(request, task::Task());
        QCOMPARE(picture.inPeriod.certainly, qint64(10));
        QCOMPARE(picture.inPeriod.notIn, qint64(90));
        QCOMPARE(picture.inPeriod.undated, qint64(0));
        QCOMPARE(picture.selection->claims, qint64(10));
    }
};

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
