// SPDX-License-Identifier: MIT
#include "render/style.h"
#include "theme.h"

#include <QApplication>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace jaccuse;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choiceSetsTheColours();
    void theSystemsDarkIsFollowedLive();
    void quotationsAreSetInLargerSerif();
    void wordsAreReadable();
};

void ThemeTest::choiceSetsTheColours()
{
    ui::Theme theme;
    QSignalSpy changed(&theme, &ui::Theme::changed);
    theme.setChoice(ui::Theme::Choice::Dark);
    QCOMPARE(changed.size(), 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), render::darkPalette().panel);
    theme.setChoice(ui::Theme::Choice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), render::lightPalette().panel);
    QVERIFY2(!QApplication::palette().isBrushSet(QPalette::Active, QPalette::AlternateBase),
             "one role must go on following the system");
}

void ThemeTest::theSystemsDarkIsFollowedLive()
{
    ui::Theme theme;
    QVERIFY(!theme.isDark());
    const QPalette before = QApplication::palette();
    QSignalSpy changed(&theme, &ui::Theme::changed);
    QPalette dark = before;
    dark.setColor(QPalette::AlternateBase, QColor(20, 20, 20));
    QApplication::setPalette(dark);
    QTRY_VERIFY(theme.isDark());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Base), render::darkPalette().panel);
    theme.setChoice(ui::Theme::Choice::Light);
    QVERIFY2(!theme.isDark(), "a choice wins over the system");
    QApplication::setPalette(before);
}

void ThemeTest::quotationsAreSetInLargerSerif()
{
    const ui::Theme theme;
    QCOMPARE(theme.quotationFont().pointSizeF(), theme.interfaceFont().pointSizeF() + 1);
    QCOMPARE(theme.metadataFont().pointSizeF(), theme.interfaceFont().pointSizeF() - 1);
    QCOMPARE(theme.quotationFont().styleHint(), QFont::Serif);
}

void ThemeTest::wordsAreReadable()
{
    const auto check = [](const QColor &words, const QColor &ground) {
        QVERIFY2(render::contrast(words, ground) >= 4.5, qPrintable(words.name() + u' ' + ground.name()));
    };
    for (const render::Palette *colours : {&render::lightPalette(), &render::darkPalette()}) {
        for (const QColor &ground : {colours->panel, colours->window, colours->selection}) {
            for (const model::Stance stance : model::allValues<model::Stance>())
                check(colours->stance(stance), ground);
            for (const QColor &words :
                 {colours->ink, colours->soft, colours->accent, colours->edge(query::EdgeKind::Dismisses)})
                check(words, ground);
        }
        for (const QColor &ground : {colours->passage, colours->content, colours->hairline, colours->line}) {
            check(colours->ink, ground);
            if (ground != colours->line)
                check(colours->soft, ground);
        }
        check(colours->onAccent, colours->accent);
    }
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
