// SPDX-License-Identifier: MIT
#include "panels/marked_scroll_bar.h"
#include "panels/passage_text.h"
#include "panels/source_panel.h"
#include "render/style.h"
#include "support/founding_bundle.h"
#include "theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using tests::Founding;

class SourcePanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passageIsHighlightedAndInView();
    void offsetsAreCodePoints();
    void clickOnAPassageChoosesItsClaim();
    void metadataIsShown();
    void onlyWebAddressesOpen();
    void textThatIsNotHeldIsSaidSo();
    void findCountsItsHits();
    void findsAtOnceInALongText();
};

namespace {

/// The words that lie on a ground of this colour, joined by a bar.
QString wordsOn(const ui::PassageText &text, const QColor &ground)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : text.extraSelections())
        if (mark.format.background().color() == ground)
            words.append(mark.cursor.selectedText());
    return words.join(u'|');
}

struct Shown
{
    ui::Theme theme;
    Founding founding = tests::foundingArticle();
    ui::SourcePanel panel{theme};

    Shown()
    {
        theme.setChoice(ui::Theme::Choice::Light);
        panel.resize(410, 420);
        panel.setDocument(founding.document, u"ZDNet"_s, founding.passages, {u"Reuters"_s});
        panel.show();
    }
};

QPoint pointOn(ui::PassageText *text, const QString &words)
{
    QTextCursor cursor(text->document());
    cursor.setPosition(static_cast<int>(text->toPlainText().indexOf(words)) + 3);
    return text->cursorRect(cursor).center() + QPoint(2, 0);
}

} // namespace

void SourcePanelTest::passageIsHighlightedAndInView()
{
    Shown shown;
    shown.panel.showQuotation(Founding::kcnaComment);
    const ui::PassageText *text = shown.panel.text();
    const render::Palette &colours = shown.theme.colours();
    QVERIFY(wordsOn(*text, colours.passage)
                .startsWith(u"On Friday, the Korean Central News Agency commented:|"_s));
    QVERIFY(wordsOn(*text, colours.content).startsWith(u"It is nobody's secret"_s));
    QTextCursor start(text->document());
    start.setPosition(static_cast<int>(text->placeOf(Founding::kcnaComment)->start));
    QVERIFY(text->viewport()->rect().intersects(text->cursorRect(start)));

    shown.panel.showQuotation({});
    QVERIFY(wordsOn(*text, colours.passage).isEmpty());
}

void SourcePanelTest::offsetsAreCodePoints()
{
    Shown shown;
    model::Document document = shown.founding.document;
    document.text = u"😀😀 북한 says so"_s;
    store::DocumentPassage passage;
    passage.claim = model::ClaimId{1};
    passage.quotation = model::QuotationId{1};
    passage.range = {3, 5};
    shown.panel.setDocument(document, {}, {passage});
    shown.panel.showQuotation(passage.quotation);
    QCOMPARE(wordsOn(*shown.panel.text(), shown.theme.colours().passage), u"북한"_s);
}

void SourcePanelTest::clickOnAPassageChoosesItsClaim()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.panel));
    shown.panel.showQuotation(Founding::kcnaComment);
    QSignalSpy clicked(&shown.panel, &ui::SourcePanel::passageClicked);
    ui::PassageText *text = shown.panel.text();
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, pointOn(text, u"virus attacks"_s));
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(clicked.at(0).at(0).value<model::ClaimId>(), model::ClaimId{1});
    QCOMPARE(clicked.at(0).at(1).value<model::QuotationId>(), Founding::virusAttacks);
}

void SourcePanelTest::metadataIsShown()
{
    Shown shown;
    const auto text = [&shown](const QString &name) { return shown.panel.findChild<QLabel *>(name)->text(); };
    QCOMPARE(text(u"sourceKind"_s), u"news · March 2013 · English"_s);
    QCOMPARE(text(u"sourceMetadata"_s), u"ZDNet, by Charlie Osborne · relays Reuters"_s);
    QCOMPARE(text(u"sourceHeld"_s), u"excerpt; full text not held"_s);
}

void SourcePanelTest::onlyWebAddressesOpen()
{
    Shown shown;
    auto *open = shown.panel.findChild<QPushButton *>(u"openAddress"_s);
    QSignalSpy requested(&shown.panel, &ui::SourcePanel::openRequested);
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.at(0).at(0).toUrl().scheme(), u"https"_s);
    for (const QString &address :
         {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"https://"_s, u"x"_s}) {
        model::Document document = shown.founding.document;
        document.url = address;
        shown.panel.setDocument(document, {}, {});
        QVERIFY2(!open->isEnabled(), qPrintable(address));
        QCOMPARE(shown.panel.findChild<QLineEdit *>(u"sourceAddress"_s)->text(), address);
    }
}

void SourcePanelTest::textThatIsNotHeldIsSaidSo()
{
    Shown shown;
    model::Document document = shown.founding.document;
    document.held = model::TextHeld::None;
    document.text.clear();
    shown.panel.setDocument(document, u"ZDNet"_s, shown.founding.passages);
    shown.panel.showQuotation(Founding::virusAttacks, u"virus attacks <b>are</b> being made"_s);
    auto *empty = shown.panel.findChild<QLabel *>(u"sourceEmpty"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"not in the file"_s));
    QVERIFY(empty->text().contains(u"“virus attacks <b>are</b> being made”"_s));
    QCOMPARE(empty->textFormat(), Qt::PlainText);
}

void SourcePanelTest::findCountsItsHits()
{
    Shown shown;
    shown.panel.openFind();
    auto *words = shown.panel.findChild<QLineEdit *>(u"findWords"_s);
    auto *count = shown.panel.findChild<QLabel *>(u"findCount"_s);
    QTest::keyClicks(words, u"SERVERS"_s);
    QCOMPARE(count->text(), u"1 of 1"_s);
    words->setText(u"north korea"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(count->text().startsWith(u"2 of "_s));
    words->setText(u"zebra"_s);
    QCOMPARE(count->text(), u"not found"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
}

void SourcePanelTest::findsAtOnceInALongText()
{
    Shown shown;
    QVERIFY(QTest::qWaitForWindowExposed(&shown.panel));
    model::Document document = shown.founding.document;
    document.held = model::TextHeld::Full;
    document.text.clear();
    int paragraphs = 0;
    while (document.text.size() < 5'000'000)
        document.text +=
            u"Paragraph %1 is about nothing but words, of which this text has many; "_s.arg(paragraphs++)
                .repeated(4) +
            u"an Aardvark.\n"_s;
    QElapsedTimer clock;
    // Far more than it takes where this is built for speed: 65 ms to set, 60 at most a key.
    const auto within = [&clock](const char *what, qint64 most) {
        const qint64 took = clock.restart();
        qInfo("%s: %lld ms", what, took);
        return took <= most;
    };
    clock.start();
    shown.panel.setDocument(document, {}, {});
    QVERIFY(within("set", 5000));
    QCoreApplication::processEvents();
    QVERIFY(within("shown", 5000));
    shown.panel.openFind();
    auto *words = shown.panel.findChild<QLineEdit *>(u"findWords"_s);
    auto *count = shown.panel.findChild<QLabel *>(u"findCount"_s);
    auto *bar = shown.panel.text()->findChild<ui::MarkedScrollBar *>();
    for (const QString &typed : {u"a"_s, u"aard"_s, u"aardvark"_s}) {
        clock.restart();
        words->setText(typed);
        QCoreApplication::processEvents();
        QVERIFY(within("a key", 5000));
    }
    const QString all = QLocale().toString(paragraphs);
    QCOMPARE(count->text(), u"1 of %1"_s.arg(all));
    QCOMPARE(bar->marks().size(), static_cast<size_t>(paragraphs));
    QVERIFY(bar->marks().front() < 0.001F && bar->marks().back() > 0.999F);
    // The rest is laid out bit by bit while nobody waits for it.
    qint64 longest = 0;
    for (int i = 0; i < 100; ++i) {
        clock.restart();
        QCoreApplication::processEvents();
        longest = std::max(longest, clock.elapsed());
        QThread::msleep(10);
    }
    qInfo("at most at once: %lld ms", longest);
    QVERIFY(longest < 5000);
    clock.restart();
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(within("to the last", 5000));
    QCOMPARE(count->text(), u"%1 of %1"_s.arg(all));
    QVERIFY(bar->value() > 0);
    QCOMPARE(wordsOn(*shown.panel.text(), shown.theme.colours().accent), u"Aardvark"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(count->text(), u"1 of %1"_s.arg(all));
    // The marks are drawn, too.
    const QImage drawn = bar->grab().toImage();
    QCOMPARE(drawn.pixelColor(drawn.width() / 2, drawn.height() / 2), shown.theme.colours().accent);
    words->clear();
    QVERIFY(bar->marks().empty());
}

QTEST_MAIN(SourcePanelTest)
#include "tst_source_panel.moc"
