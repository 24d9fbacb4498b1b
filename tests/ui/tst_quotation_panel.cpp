// SPDX-License-Identifier: MIT
#include "models/quotation_model.h"
#include "panels/quotation_delegate.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "support/founding_bundle.h"
#include "theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::Founding;

class QuotationPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsSayWhatWasSaid();
    void nothingIsPretendedWithoutAQuotation();
    void answersAreShownBothWays();
    void clickChoosesAndEnterOpens();
    void linkInACardIsFollowed();
    void longQuotationFolds();
    void moreIsAskedForOnceNearTheEnd();
    void citationNamesItsSource();
    void coloursChangeLive();
};

namespace {

QString labelText(const QWidget &panel, const QString &name)
{
    return panel.findChild<QLabel *>(name)->text();
}

/// A point of a card for which `wanted` holds; an invalid point where there is none.
QPoint pointWith(const ui::QuotationView &view, const QModelIndex &index,
                 ui::QuotationCard::Target::Kind kind)
{
    const QRect rect = view.visualRect(index);
    for (int y = rect.bottom(); y > rect.top(); y -= 3)
        for (int x = rect.left() + 20; x < rect.right(); x += 4)
            if (view.cards()->targetAt(index, QPoint(x, y)).kind == kind)
                return {x, y};
    return {-1, -1};
}

} // namespace

void QuotationPanelTest::cardsSayWhatWasSaid()
{
    const Founding founding = tests::foundingArticle();
    ui::QuotationModel model;
    const QAbstractItemModelTester tester(&model);
    model.setBundle(tests::page(founding.bundle, 0, 3));
    QCOMPARE(model.rowCount(), 4);

    const ui::CardContent comment = model.card(model.indexOf(Founding::kcnaComment).row());
    QVERIFY(comment.words.startsWith(u"It is nobody's secret"_s));
    QCOMPARE(comment.claimant, u"North Korea"_s);
    QCOMPARE(comment.verb, u"accuses"_s);
    QCOMPARE(comment.accused, u"United States and South Korea"_s);
    QCOMPARE(comment.metadata, u"15 March 2013 · KCNA → Reuters → ZDNet"_s);
    QCOMPARE(comment.chips, QStringList({u"cyber capability"_s, u"speaker KCNA"_s,
                                         u"on behalf of North Korea · inferred"_s}));

    const ui::CardContent threat = model.card(3);
    QCOMPARE(threat.verb, u"holds responsible"_s);
    QVERIFY(threat.chips.contains(u"threat"_s));
    QVERIFY2(threat.words.contains(u"‘will have to take"_s), "marks inside are typographic");
    QCOMPARE(model.origins(), 1);

    model.appendBundle(tests::page(founding.bundle, 3, 9));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.index(9).data(ui::QuotationModel::ClaimIdRole).toLongLong(), 9);
    const QString aloud = model.index(1).data(Qt::AccessibleTextRole).toString();
    QVERIFY(aloud.contains(u"“virus attacks are being made every day”"_s));
}

void QuotationPanelTest::nothingIsPretendedWithoutAQuotation()
{
    const Founding founding = tests::foundingArticle();
    ui::QuotationModel model;
    model.setBundle(tests::page(founding.bundle, 3, 4));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.card(0).words.isEmpty());
    QVERIFY(model.quotationAt(model.index(0)).isNull());
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"no quotation held"_s));
}

void QuotationPanelTest::answersAreShownBothWays()
{
    const Founding founding = tests::foundingArticle();
    ui::QuotationModel model;
    model.setBundle(founding.bundle);
    const auto words = [&model](qint64 claim) {
        QStringList lines;
        for (const ui::CardLink &link : model.card(model.indexOf(model::ClaimId{claim}).row()).links)
            lines.append(link.words);
        return lines;
    };
    QVERIFY(words(7).contains(u"dismisses: Accuser not named accuses North Korea"_s));
    QVERIFY(words(5).contains(u"dismissed by: North Korea accuses South Korea"_s));
    QVERIFY(words(5).contains(
        u"supported by: South Korean prosecution service accuses North Korea · inferred"_s));
    QVERIFY2(!words(7).join(u' ').contains(u"denies"_s), "North Korea dismisses, it does not deny");
    QCOMPARE(model.card(model.indexOf(model::ClaimId{6}).row()).verb, u"links"_s);
}

void QuotationPanelTest::clickChoosesAndEnterOpens()
{
    const Founding founding = tests::foundingArticle();
    const ui::Theme theme;
    ui::QuotationPanel panel(theme);
    panel.resize(410, 700);
    panel.show();
    panel.setHeading(u"North Korea accuses United States"_s);
    panel.setBundle(tests::page(founding.bundle, 0, 3), 3);
    QTRY_VERIFY(!panel.view()->visualRect(panel.model()->index(1)).isEmpty());
    QCOMPARE(labelText(panel, u"quotationHeading"_s), u"North Korea accuses United States"_s);
    QCOMPARE(labelText(panel, u"quotationCounts"_s), u"3 claims · 1 origin"_s);

    QSignalSpy chosen(&panel, &ui::QuotationPanel::quotationChosen);
    QSignalSpy opened(&panel, &ui::QuotationPanel::quotationActivated);
    const QRect second = panel.view()->visualRect(panel.model()->index(1));
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, second.topLeft() + QPoint(40, 8));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<model::ClaimId>(), model::ClaimId{1});
    QCOMPARE(chosen.at(0).at(1).value<model::QuotationId>(), Founding::virusAttacks);
    QCOMPARE(chosen.at(0).at(2).value<model::DocumentId>(), Founding::article);
    QTest::keyClick(panel.view(), Qt::Key_Down);
    QCOMPARE(chosen.at(1).at(1).value<model::QuotationId>(), Founding::kcnaComment);
    QTest::keyClick(panel.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);

    chosen.clear();
    QVERIFY(panel.showQuotation(Founding::virusAttacks));
    QVERIFY(!panel.showQuotation(model::QuotationId{999}));
    QCOMPARE(chosen.size(), 0);
}

void QuotationPanelTest::linkInACardIsFollowed()
{
    const Founding founding = tests::foundingArticle();
    const ui::Theme theme;
    ui::QuotationPanel panel(theme);
    panel.resize(410, 700);
    panel.show();
    panel.setBundle(tests::page(founding.bundle, 5, 6), 1);
    const QModelIndex index = panel.model()->index(0);
    QTRY_VERIFY(!panel.view()->visualRect(index).isEmpty());
    const QPoint link = pointWith(*panel.view(), index, ui::QuotationCard::Target::Kind::Link);
    QVERIFY(link.x() >= 0);
    QSignalSpy followed(&panel, &ui::QuotationPanel::claimLinkActivated);
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(followed.size(), 1);
    QCOMPARE(followed.at(0).at(0).value<model::ClaimId>(), model::ClaimId{7});
}

void QuotationPanelTest::longQuotationFolds()
{
    Founding founding = tests::foundingArticle();
    store::ClaimBundle bundle = tests::page(founding.bundle, 4, 5);
    QString &words = bundle.claims[0].quotations[0].exact;
    words = words.repeated(20);
    const ui::Theme theme;
    ui::QuotationPanel panel(theme);
    panel.resize(410, 700);
    panel.show();
    panel.setBundle(bundle, 1);
    const QModelIndex index = panel.model()->index(0);
    QTRY_VERIFY(!panel.view()->visualRect(index).isEmpty());
    const int folded = panel.view()->visualRect(index).height();
    const QPoint more = pointWith(*panel.view(), index, ui::QuotationCard::Target::Kind::Fold);
    QVERIFY(more.x() >= 0);
    QTest::mouseClick(panel.view()->viewport(), Qt::LeftButton, {}, more);
    QTRY_VERIFY(panel.view()->visualRect(index).height() > 2 * folded);
}

void QuotationPanelTest::moreIsAskedForOnceNearTheEnd()
{
    const Founding founding = tests::foundingArticle();
    store::ClaimBundle many = tests::page(founding.bundle, 0, 0);
    for (qint64 id = 1; id <= 200; ++id) {
        many.claims.push_back(founding.bundle.claims[1]);
        many.claims.back().id = model::ClaimId{id};
    }
    const ui::Theme theme;
    ui::QuotationPanel panel(theme);
    panel.resize(410, 700);
    QSignalSpy wanted(&panel, &ui::QuotationPanel::moreWanted);
    panel.setBundle(many, 1000);
    panel.show();
    QScrollBar *bar = panel.view()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 10000);
    QTest::qWait(50);
    QCOMPARE(wanted.size(), 0);
    bar->setValue(bar->maximum());
    QTRY_COMPARE(wanted.size(), 1);
    bar->setValue(bar->maximum() - 50);
    QTest::qWait(50);
    QCOMPARE(wanted.size(), 1);
    const int place = bar->value();
    const int before = bar->maximum();
    QElapsedTimer timer;
    timer.start();
    panel.appendBundle(many);
    QTRY_VERIFY(bar->maximum() > 2 * before);
    qInfo("200 cards added and laid out in %lld ms", timer.elapsed());
    QCOMPARE(bar->value(), place);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(labelText(panel, u"quotationCounts"_s).contains(u"1,000 claims"_s));
}

void QuotationPanelTest::citationNamesItsSource()
{
    const Founding founding = tests::foundingArticle();
    ui::QuotationModel model;
    model.setBundle(founding.bundle);
    QCOMPARE(plainText(model.citation(model.indexOf(Founding::virusAttacks))),
             u"“virus attacks are being made every day” — North Korea accuses United States and South Korea. "
             "North Korea blames US, South for cyberattack 'sabotage'. ZDNet, March 2013. "
             "https://www.zdnet.com/article/north-korea-blames-us-south-for-cyberattack-sabotage/"_s);
}

void QuotationPanelTest::coloursChangeLive()
{
    ui::Theme theme;
    theme.setChoice(ui::Theme::Choice::Light);
    ui::QuotationPanel panel(theme);
    panel.resize(300, 200);
    const QColor light = panel.grab().toImage().pixelColor(5, 150);
    theme.setChoice(ui::Theme::Choice::Dark);
    const QColor dark = panel.grab().toImage().pixelColor(5, 150);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 80);
}

QTEST_MAIN(QuotationPanelTest)
#include "tst_quotation_panel.moc"
