// SPDX-License-Identifier: MIT
#include "dialogs/manage_views_dialog.h"
#include "dialogs/save_view_dialog.h"
#include "message_bar.h"
#include "support/open_window.h"
#include "support/sql.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// Views kept by name in the file: saved, shown, renamed, replaced, deleted, and all of it undone.
class TestViewsMenu : public QObject
{
    Q_OBJECT

private:
    /// Saves the view under a name as a person would.
    static void save(tests::OpenWindow &open, const QString &name)
    {
        open.press(Qt::Key_D, Qt::ControlModifier);
        auto *dialog = open.window.findChild<ui::SaveViewDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(u"viewName"_s);
        QVERIFY(!field->text().isEmpty());
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(open.window.session().undoStack()->undoText(), u"Save view "_s + name);
        QTRY_VERIFY(menu(open).contains(QString(name).replace(u'&', u"&&"_s)));
        QTRY_VERIFY(!open.window.findChild<ui::SaveViewDialog *>());
    }

    static QStringList menu(tests::OpenWindow &open)
    {
        QStringList names;
        const QList<QAction *> actions = open.window.actions().viewsMenu()->actions();
        for (qsizetype i = 3; i < actions.size(); ++i)
            names << actions[i]->text();
        return names;
    }

    static void filterTo(tests::OpenWindow &open, const QSet<model::Stance> &stances)
    {
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        query::ClaimFilter filter;
        filter.stances = stances;
        open.window.session().setFilter(filter);
        QTRY_COMPARE(drawn.size(), 1);
    }

    static void undo(tests::OpenWindow &open) { open.window.actions()[ui::Command::Undo]->trigger(); }

private Q_SLOTS:
    void aSavedViewComesBackByItsKeyAsItWas()
    {
        tests::OpenWindow open;
        open.openSample();
        QCOMPARE(menu(open), QStringList{u"No view is kept in this file yet"_s});
        filterTo(open, {model::Stance::Accuses});
        open.window.navigator().visitActor(open.actor(u"South Korea"_s));
        QTRY_VERIFY(!open.window.navigator().currentClaim().isNull());
        open.window.graph().zoomBy(2);
        QTRY_VERIFY(std::abs(open.window.graph().camera().scale - open.window.graph().sight()->scale) <
                    1e-12);
        const model::ClaimId read = open.window.navigator().currentClaim();
        const QImage picture = open.pictureAtRest();
        save(open, u"Accusations & all"_s);
        QCOMPARE(menu(open), QStringList{u"Accusations && all"_s});

        filterTo(open, {});
        open.window.graph().fitAll();
        open.window.navigator().visitAll();
        QTRY_VERIFY(open.window.graph().grab().toImage() != picture);
        open.press(Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(open.window.graph().grab().toImage(), picture, 20000);
        QTRY_COMPARE(open.window.navigator().currentClaim(), read);
        QVERIFY(open.window.actions()[ui::Command::Undo]->text().contains(u"Show view Accusations && all"));
        undo(open);
        QTRY_VERIFY(open.window.session().filter().isEmpty());
        QTRY_VERIFY(!open.window.graph().sight());
    }

    void viewsAreThereWhenTheFileIsOpenedAgain()
    {
        tests::OpenWindow open;
        open.openSample();
        save(open, u"Everything"_s);
        QSignalSpy changed(&open.window.session(), &ui::Session::savedViewsChanged);
        open.window.openFile(ui::MainWindow::samplePath());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(menu(open), QStringList{u"Everything"_s});
    }

    void savingUnderATakenNameReplacesAndCanBeUndone()
    {
        tests::OpenWindow open;
        open.openSample();
        save(open, u"Mine"_s);
        filterTo(open, {model::Stance::Accuses});
        open.press(Qt::Key_D, Qt::ControlModifier);
        auto *dialog = open.window.findChild<ui::SaveViewDialog *>();
        QVERIFY(dialog);
        auto *button = dialog->findChild<QPushButton *>(u"saveView"_s);
        QVERIFY(dialog->findChild<QLineEdit *>(u"viewName"_s)->text() != u"Mine");
        QVERIFY(button->text().contains(u"Save"));
        dialog->findChild<QLineEdit *>(u"viewName"_s)->setText(u"Mine"_s);
        QVERIFY(button->text().contains(u"Replace"));
        QVERIFY(dialog->findChild<QLabel *>(u"viewNote"_s)->text().contains(u"replaced"));
        QSignalSpy changed(&open.window.session(), &ui::Session::savedViewsChanged);
        button->click();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(menu(open).size(), 1);

        // What was there before comes back, and with it what it shows.
        undo(open);
        QTRY_COMPARE(changed.size(), 2);
        open.press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(open.window.session().filter().isEmpty());
    }

    void managingRenamesReplacesAndDeletes()
    {
        tests::OpenWindow open;
        open.openSample();
        save(open, u"B"_s);
        filterTo(open, {model::Stance::Accuses});
        save(open, u"A"_s);
        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = open.window.findChild<ui::ManageViewsDialog *>();
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeWidget *>(u"savedViews"_s);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(0)->text(0), u"A"_s);

        list->setCurrentItem(list->topLevelItem(1));
        list->topLevelItem(1)->setText(0, u"  First "_s);
        QTRY_COMPARE(menu(open), QStringList({u"A"_s, u"First"_s}));
        QCOMPARE(list->currentItem()->text(0), u"First"_s);

        // A name that another has is refused, in words, and does not stay in the list.
        list->topLevelItem(1)->setText(0, u"A"_s);
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"viewsState"_s)->text().contains(u"called A already"));
        QCOMPARE(list->topLevelItem(1)->text(0), u"First"_s);

        QSignalSpy changed(&open.window.session(), &ui::Session::savedViewsChanged);
        list->setCurrentItem(list->topLevelItem(1));
        dialog->findChild<QPushButton *>(u"replaceView"_s)->click(); // by the view of accusations
        QTRY_COMPARE(changed.size(), 1);
        dialog->findChild<QPushButton *>(u"removeView"_s)->click();
        QTRY_COMPARE(menu(open), QStringList{u"A"_s});

        undo(open);
        QTRY_COMPARE(menu(open), QStringList({u"A"_s, u"First"_s}));
        filterTo(open, {});
        list->setCurrentItem(list->topLevelItem(1));
        dialog->findChild<QPushButton *>(u"showView"_s)->click();
        QTRY_COMPARE(open.window.session().filter().stances, QSet<model::Stance>{model::Stance::Accuses});
    }

    void severalStepsBackRunOneAfterTheOther()
    {
        tests::OpenWindow open;
        open.openSample();
        save(open, u"A"_s);
        save(open, u"B"_s);
        save(open, u"C"_s);
        undo(open);
        undo(open);
        undo(open);
        QTRY_COMPARE(menu(open), QStringList{u"No view is kept in this file yet"_s});
        QVERIFY(!open.find<ui::MessageBar>("messageBar")->isVisible());
        open.window.actions()[ui::Command::Redo]->trigger();
        open.window.actions()[ui::Command::Redo]->trigger();
        QTRY_COMPARE(menu(open), QStringList({u"A"_s, u"B"_s}));
    }

    void aFileForReadingOnlySaysWhyNot()
    {
        tests::OpenWindow open;
        open.openSample();
        save(open, u"Kept"_s);
        const QString copy = open.path(u"copy.jaccuse"_s);
        QSignalSpy saved(&open.window.session(), &ui::Session::saved);
        open.window.session().saveCopy(copy);
        QTRY_COMPARE(saved.size(), 1);
        // Another program is writing to it.
        tests::PlainConnection other(copy);
        other.run("BEGIN IMMEDIATE");
        open.window.openFile(copy);
        QTRY_COMPARE_WITH_TIMEOUT(open.window.session().path(), copy, 20000);
        QVERIFY(open.window.session().isReadOnly());
        QTRY_COMPARE(menu(open), QStringList{u"Kept"_s});
        QAction *save = open.window.actions()[ui::Command::SaveView];
        QTRY_VERIFY(!save->isEnabled());
        QVERIFY2(save->toolTip().contains(u"for reading only"), qPrintable(save->toolTip()));
        // Its views can be shown all the same.
        open.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = open.window.findChild<ui::ManageViewsDialog *>();
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"showView"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"removeView"_s)->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(u"viewsState"_s)->text().contains(u"reading only"));
    }
};

QTEST_MAIN(TestViewsMenu)
#include "tst_views_menu.moc"
