// SPDX-License-Identifier: MIT
// What a file remembers of its imports, and taking one out of it again.
#include "dialogs/import_history_dialog.h"
#include "message_bar.h"
#include "models/imports_model.h"
#include "store/check.h"
#include "support/files.h"
#include "support/open_window.h"
#include "support/sql.h"

#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestImportHistory : public QObject
{
    Q_OBJECT

    QString write(const tests::OpenWindow &open, const QString &name, const QByteArray &bytes)
    {
        return tests::writeFile(open.path(name), bytes);
    }

    void import(tests::OpenWindow &open, const QString &path)
    {
        QSignalSpy imported(&open.window.session(), &ui::Session::imported);
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        open.window.session().importFiles({path});
        QTRY_COMPARE(imported.size(), 1);
        QTRY_COMPARE(drawn.size(), 1);
    }

    ui::ImportHistoryDialog *openHistory(tests::OpenWindow &open)
    {
        open.window.actions()[ui::Command::ImportHistory]->trigger();
        return open.find<ui::ImportHistoryDialog>("importHistory");
    }

    static QString dump(const QString &path)
    {
        return tests::dumpOf(store::Database(path, store::OpenMode::Create));
    }

    const QByteArray m_table = "accuser,accused,stance,quote\nUnited States,North Korea,accuses,It was them\n"
                               "Newland,North Korea,accuses,They did it\n"
                               "Newland,,accuses,nobody\n";

private Q_SLOTS:
    void eachImportIsListedWithWhatItDid()
    {
        tests::OpenWindow open;
        open.openSample();
        import(open, write(open, u"claims.csv"_s, m_table));
        ui::ImportHistoryDialog *dialog = openHistory(open);
        auto *imports = dialog->findChild<QTableView *>(u"imports"_s);
        QTRY_COMPARE(imports->model()->rowCount(), 2);
        const auto cell = [&](int row, int column) {
            return imports->model()->index(row, column).data().toString();
        };
        // The newest first.
        QCOMPARE(cell(0, ui::ImportsModel::File), u"claims.csv"_s);
        QCOMPARE(cell(0, ui::ImportsModel::Format), u"Table of claims"_s);
        QCOMPARE(cell(0, ui::ImportsModel::Claims), u"2"_s);
        QCOMPARE(cell(0, ui::ImportsModel::LeftOut), u"1"_s);
        QVERIFY(!cell(0, ui::ImportsModel::When).isEmpty());
        QCOMPARE(cell(1, ui::ImportsModel::Claims), u"9"_s);
        QCOMPARE(dialog->findChild<QLabel *>(u"importCounts"_s)->text().section(u',', 0, 0),
                 u"Brought 2 claims"_s);
        auto *warnings = dialog->findChild<QListView *>(u"warnings"_s);
        QVERIFY(warnings->model()->rowCount() >= 1);
        imports->selectRow(1);
        QCOMPARE(dialog->findChild<QLabel *>(u"importCounts"_s)->text().section(u',', 0, 0),
                 u"Brought 9 claims"_s);
    }

    void aNewerVersionSaysWhatItChanged()
    {
        tests::OpenWindow open;
        open.openSample();
        const QByteArray header = "id,accuser,accused,date,title,url\n";
        import(open, write(open, u"v.csv"_s,
                           header + "1,Newland,Oldland,2013,A,http://x.org/a\n"
                                    "2,Newland,Oldland,2012,A,http://x.org/a\n"));
        import(open, write(open, u"v.csv"_s,
                           header + "1,Newland,Oldland,2014,B,http://x.org/a\n"
                                    "2,Newland,Oldland,2012,B,http://x.org/a\n"));
        ui::ImportHistoryDialog *dialog = openHistory(open);
        auto *imports = dialog->findChild<QTableView *>(u"imports"_s);
        QTRY_COMPARE(imports->model()->rowCount(), 3);
        QVERIFY(!imports->isColumnHidden(ui::ImportsModel::Updated));
        QCOMPARE(imports->model()->index(0, ui::ImportsModel::Claims).data().toString(), u"0"_s);
        QCOMPARE(imports->model()->index(0, ui::ImportsModel::Updated).data().toString(), u"2"_s);
        QCOMPARE(dialog->findChild<QLabel *>(u"importCounts"_s)->text(),
                 u"Brought 0 claims. Updated 1 claim, 1 document."_s);
        auto *changes = dialog->findChild<QListView *>(u"changes"_s);
        QCOMPARE(changes->model()->rowCount(), 2);
        QCOMPARE(changes->model()->index(0, 0).data().toString(),
                 u"Updated: Newland of Oldland, 2014: date (2013 before)."_s);
        QCOMPARE(changes->model()->index(1, 0).data().toString(),
                 u"Updated: the document “B”: title (“A” before)."_s);
    }

    void removingAsksSayingHowManyClaimsGoAndCanBeUndone()
    {
        tests::OpenWindow open;
        open.openSample();
        const QString path = open.window.session().path();
        const QString before = dump(path);
        import(open, write(open, u"claims.csv"_s, m_table));
        const QString both = dump(path);
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 11);
        ui::ImportHistoryDialog *dialog = openHistory(open);
        auto *remove = dialog->findChild<QPushButton *>(u"removeImport"_s);
        QTRY_VERIFY(remove->isEnabled());
        remove->click();
        QTRY_VERIFY(dialog->findChild<QMessageBox *>(u"confirmRemoval"_s));
        auto *box = dialog->findChild<QMessageBox *>(u"confirmRemoval"_s);
        QCOMPARE(box->text(),
                 u"Remove the import of claims.csv? 2 claims with 2 quotations will go out of the file. "
                 u"It can be undone."_s);
        // Return does not remove by mistake.
        QCOMPARE(box->defaultButton(), qobject_cast<QPushButton *>(box->button(QMessageBox::Cancel)));
        box->findChild<QPushButton *>(u"confirm"_s)->click();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 9);
        QTRY_COMPARE(dialog->findChild<QTableView *>(u"imports"_s)->model()->rowCount(), 1);
        QTRY_VERIFY(!open.window.session().isBusy());
        QCOMPARE(dump(path), before);
        QVERIFY(open.find<ui::MessageBar>("messageBar")
                    ->words()
                    .startsWith(u"Removed the import of claims.csv: 2 claims."));

        QAction *undo = open.window.actions()[ui::Command::Undo];
        QCOMPARE(undo->text().remove(u'&'), u"Undo Remove import of claims.csv"_s);
        undo->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 11);
        QTRY_VERIFY(!open.window.session().isBusy());
        QCOMPARE(dump(path), both);
        QTRY_COMPARE(dialog->findChild<QTableView *>(u"imports"_s)->model()->rowCount(), 2);
        open.window.actions()[ui::Command::Redo]->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 9);
        QTRY_VERIFY(!open.window.session().isBusy());
        QCOMPARE(dump(path), before);
        store::Database file(path, store::OpenMode::Read);
        QVERIFY(store::checkFile(file, task::Task()).isEmpty());
    }

    void aFileWithoutImportsSaysWhatWouldBeHere()
    {
        tests::OpenWindow open;
        open.window.newFile(open.path(u"claims.jaccuse"_s));
        QTRY_VERIFY(open.window.session().scene() != nullptr);
        ui::ImportHistoryDialog *dialog = openHistory(open);
        auto *imports = dialog->findChild<QTableView *>(u"imports"_s);
        QTRY_VERIFY(!imports->findChildren<QLabel *>().isEmpty());
        QTRY_VERIFY(imports->findChildren<QLabel *>().front()->text().contains(u"Nothing has been imported"));
        QVERIFY(!dialog->findChild<QPushButton *>(u"removeImport"_s)->isEnabled());
    }
};

QTEST_MAIN(TestImportHistory)
#include "tst_import_history.moc"
