// SPDX-License-Identifier: MIT
// What a person is told after an import, in the window that imported.
#include "dialogs/import_details.h"
#include "dialogs/import_dialog.h"
#include "dialogs/import_summary_dialog.h"
#include "import_sentences.h"
#include "message_bar.h"
#include "models/imports_model.h"
#include "models/matches_model.h"
#include "progress_line.h"
#include "support/open_window.h"
#include "support/sql.h"
#include "support/stall_watch.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

QByteArray table(int rows, const QByteArray &from = "Testland")
{
    QByteArray csv = "accuser,accused,stance,quote\n";
    for (int i = 0; i < rows; ++i)
        csv += from + ",Otherland,accuses,Words number " + QByteArray::number(i) + "\n";
    return csv;
}

} // namespace

class TestImportSummary : public QObject
{
    Q_OBJECT

    QString write(const tests::OpenWindow &open, const QString &name, const QByteArray &bytes)
    {
        QFile file(open.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        return file.fileName();
    }

    void openEmpty(tests::OpenWindow &open)
    {
        open.window.newFile(open.path(u"claims.jaccuse"_s));
        QTRY_VERIFY(open.window.session().scene() != nullptr);
    }

    /// Through the dialog, by the keyboard.
    void import(tests::OpenWindow &open, const QStringList &paths)
    {
        QSignalSpy imported(&open.window.session(), &ui::Session::imported);
        open.window.importFiles(paths);
        auto *dialog = open.find<ui::ImportDialog>("importDialog");
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"import"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 60'000);
        QTRY_VERIFY(!open.window.session().isBusy());
        QTRY_VERIFY(!open.find<ui::ImportDialog>("importDialog"));
    }

    static QString cell(const QTableView *view, int row, int column)
    {
        return view->model()->index(row, column).data().toString();
    }

private Q_SLOTS:
    void anUneventfulImportIsOneSentence()
    {
        tests::OpenWindow open;
        openEmpty(open);
        import(open, {write(open, u"claims.csv"_s, table(3))});
        auto *message = open.find<ui::MessageBar>("messageBar");
        QVERIFY(message->isVisible());
        QVERIFY2(message->words().startsWith(u"Imported claims.csv: 3 claims, 2 actors and 3 quotations."),
                 qPrintable(message->words()));
        QVERIFY(!open.find<ui::ImportSummaryDialog>("importSummary"));
        // What came in is drawn.
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 3);
        // The rest is there for whoever wants it.
        open.find<QPushButton>("messageDetails")->click();
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        QVERIFY(summary && summary->isVisible() && !summary->isModal());
        QVERIFY(summary->findChild<QLabel *>(u"importCounts"_s)->text().startsWith(u"Brought 3 claims"));
    }

    void theSameAgainSaysThatNothingWasAdded()
    {
        tests::OpenWindow open;
        openEmpty(open);
        const QString path = write(open, u"claims.csv"_s, table(3));
        import(open, {path});
        import(open, {path});
        const QString words = open.find<ui::MessageBar>("messageBar")->words();
        QVERIFY2(words.startsWith(u"Imported claims.csv: nothing was added. "
                                  u"3 claims were in the file already."),
                 qPrintable(words));
    }

    void rowsLeftOutAreListedAndCanBeSaved()
    {
        tests::OpenWindow open;
        openEmpty(open);
        QByteArray csv = table(2);
        for (int i = 0; i < 1500; ++i)
            csv += "Testland,,accuses,nobody is accused\n";
        import(open, {write(open, u"claims.csv"_s, csv)});
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        QVERIFY(summary && summary->isVisible());
        QVERIFY(summary->findChild<QLabel *>(u"summary"_s)->text().contains(u"1,500 records were left out."));
        auto *lines = summary->findChild<QListView *>(u"warnings"_s);
        QVERIFY(lines->isVisible());
        QCOMPARE(lines->model()->rowCount(), 1000);
        QVERIFY2(
            summary->findChild<QLabel *>(u"warningsState"_s)->text().startsWith(u"The first 1,000 of 1,50"),
            qPrintable(summary->findChild<QLabel *>(u"warningsState"_s)->text()));
        QVERIFY(summary->findChild<QPushButton *>(u"saveWarnings"_s)->isEnabled());
    }

    void savedWarningsAreATable()
    {
        const QByteArray saved = ui::warningsTable({{.file = u"a.csv"_s,
                                                     .line = 12,
                                                     .reason = u"“x” is no date, so it was left out."_s,
                                                     .skipped = true},
                                                    {.file = u"b.csv"_s, .reason = u"=cmd() \"quoted\""_s}});
        QCOMPARE(QString::fromUtf8(saved), u"file,line,reason,left out\r\n"
                                           u"\"a.csv\",12,\"“x” is no date, so it was left out.\",yes\r\n"
                                           u"\"b.csv\",,\"'=cmd() \"\"quoted\"\"\",no\r\n"_s);
    }

    void severalFilesAreListedWithTheirFailures()
    {
        tests::OpenWindow open;
        openEmpty(open);
        import(open, {write(open, u"one.csv"_s, table(2)), write(open, u"notes.txt"_s, "These are notes.\n"),
                      write(open, u"two.csv"_s, table(5, "Thirdland"))});
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        QVERIFY(summary && summary->isVisible());
        QVERIFY(summary->findChild<QLabel *>(u"summary"_s)
                    ->text()
                    .startsWith(u"Imported 2 files: 7 claims, 3 actors"));
        auto *files = summary->findChild<QTableView *>(u"imports"_s);
        QCOMPARE(files->model()->rowCount(), 4);
        QCOMPARE(cell(files, 0, ui::ImportsModel::File), u"All files"_s);
        QCOMPARE(cell(files, 0, ui::ImportsModel::Claims), u"7"_s);
        QCOMPARE(cell(files, 1, ui::ImportsModel::Claims), u"2"_s);
        QVERIFY(cell(files, 2, ui::ImportsModel::Format).contains(u"notes.txt"));
        QCOMPARE(cell(files, 2, ui::ImportsModel::Claims), QString());
        files->selectRow(3);
        QVERIFY(summary->findChild<QLabel *>(u"importCounts"_s)->text().startsWith(u"Brought 5 claims"));
    }

    void aMatchedNameCanBeTakenBack()
    {
        tests::OpenWindow open;
        open.openSample();
        import(open, {write(open, u"claims.csv"_s,
                            "accuser,accused,stance,quote\nUSA,DPRK,accuses,It was them\n")});
        open.find<QPushButton>("messageDetails")->click();
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        auto *matches = summary->findChild<QTableView *>(u"matches"_s);
        QTRY_VERIFY(matches->model()->rowCount() >= 1);
        int row = 0;
        while (row < matches->model()->rowCount() && cell(matches, row, ui::MatchesModel::Name) != u"“DPRK”")
            ++row;
        QVERIFY(row < matches->model()->rowCount());
        QCOMPARE(cell(matches, row, ui::MatchesModel::Actor), u"North Korea"_s);
        QVERIFY(!cell(matches, row, ui::MatchesModel::Reason).isEmpty());
        auto *undo = summary->findChild<QPushButton *>(u"undoMatch"_s);
        QVERIFY(!undo->isEnabled());
        matches->selectRow(row);
        QVERIFY(undo->isEnabled());
        const int before = matches->model()->rowCount();
        undo->click();
        QTRY_COMPARE(matches->model()->rowCount(), before - 1);
        QTRY_VERIFY(!open.actor(u"DPRK"_s).isNull());
        // Like every change it can be undone itself.
        QTRY_VERIFY(!open.window.session().isBusy());
        open.window.actions()[ui::Command::Undo]->trigger();
        QTRY_VERIFY(open.actor(u"DPRK"_s).isNull());
    }

    void aNameThatMayBeSeveralIsAskedAbout()
    {
        tests::OpenWindow open;
        openEmpty(open);
        import(open, {write(open, u"claims.csv"_s,
                            "accuser,accused,stance,quote\nJapan,Korea,accuses,It was Korea\n"
                            "North Korea,Japan,accuses,It was Japan\n")});
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        QVERIFY(summary && summary->isVisible());
        auto *questions = summary->findChild<QTableView *>(u"questions"_s);
        QTRY_COMPARE(questions->model()->rowCount(), 1);
        QTRY_VERIFY(questions->isVisible());
        QCOMPARE(cell(questions, 0, ui::MatchesModel::Name), u"“Korea”"_s);
        QVERIFY(cell(questions, 0, ui::MatchesModel::Actor).contains(u"North Korea"));
        QCOMPARE(summary->findChild<QLabel *>(u"question"_s)->text(), u"“Korea” is"_s);
        auto *answer = summary->findChild<QComboBox *>(u"answer"_s);
        auto *apply = summary->findChild<QPushButton *>(u"applyAnswer"_s);
        QVERIFY(!apply->isEnabled());
        answer->setCurrentIndex(answer->findData(u"North Korea"_s));
        QTRY_COMPARE(summary->findChild<QLabel *>(u"moving"_s)->text(),
                     u"1 claim would move to North Korea."_s);
        QVERIFY(apply->isEnabled());
        apply->click();
        QTRY_VERIFY(open.actor(u"Korea"_s).isNull());
        QTRY_VERIFY(open.window.session().scene()->graph().edgeOf(
                        open.edge(u"Japan"_s, query::EdgeKind::Accuses, u"North Korea"_s)) >= 0);
    }

    void anAnswerBringsTheActorThatTheFileDoesNotHave()
    {
        tests::OpenWindow open;
        openEmpty(open);
        import(open, {write(open, u"claims.csv"_s,
                            "accuser,accused,stance,quote\nJapan,Korea,accuses,It was Korea\n"
                            "Japan,Congo,accuses,It was Congo\n")});
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        auto *questions = summary->findChild<QTableView *>(u"questions"_s);
        QTRY_COMPARE(questions->model()->rowCount(), 2);
        auto *answer = summary->findChild<QComboBox *>(u"answer"_s);
        for (int left = 1; left >= 0; --left) {
            QTRY_VERIFY(answer->count() > 1);
            answer->setCurrentIndex(1);
            summary->findChild<QPushButton *>(u"applyAnswer"_s)->click();
            QTRY_COMPARE(questions->model()->rowCount(), left);
            QTRY_VERIFY(!open.window.session().isBusy());
        }
        // Two questions make two actors, each the state that it is.
        const QStringList made = tests::run(
            store::Database(open.window.session().path(), store::OpenMode::Read),
            "SELECT DISTINCT kind || ' ' || length(country) FROM actor WHERE merged_into IS NULL AND name "
            "<> 'Japan'");
        QCOMPARE(made, QStringList{u"state 3"_s});
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 2);
        QCOMPARE(tests::run(store::Database(open.window.session().path(), store::OpenMode::Read),
                            "SELECT count(DISTINCT actor_id) FROM claim_party WHERE role = 'accused'"),
                 QStringList{u"2"_s});
    }

    void aThousandFilesComeInTogether()
    {
        tests::OpenWindow open;
        openEmpty(open);
        QStringList paths;
        for (int i = 0; i < 1000; ++i)
            paths += write(open, u"table-%1.csv"_s.arg(i, 4, 10, QChar(u'0')),
                           "accuser,accused,stance,quote\nState " + QByteArray::number(i % 40) +
                               ",Otherland,accuses,Words " + QByteArray::number(i) + "\n");
        import(open, paths);
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 1000);
        auto *summary = open.find<ui::ImportSummaryDialog>("importSummary");
        QVERIFY(summary && summary->isVisible());
        QCOMPARE(summary->findChild<QTableView *>(u"imports"_s)->model()->rowCount(), 1001);
    }

    void theWindowStaysUsableAndCancelLeavesTheFileAsItWas()
    {
        tests::OpenWindow open;
        open.openSample();
        const QString path = write(open, u"large.csv"_s, table(60'000));
        QSignalSpy imported(&open.window.session(), &ui::Session::imported);
        open.window.session().importFiles({path});
        auto *progress = open.find<ui::ProgressLine>("progressLine");
        QTRY_VERIFY(progress->isVisible());
        QTRY_VERIFY2(progress->words().contains(u"large.csv") && progress->words().contains(u" %"),
                     qPrintable(progress->words()));
        // Reading goes on meanwhile.
        tests::StallWatch watch;
        open.window.navigator().visitEdge(
            open.edge(u"North Korea"_s, query::EdgeKind::Accuses, u"United States"_s));
        QTRY_VERIFY(open.window.navigator().loadedClaim(open.window.navigator().currentClaim()));
        QVERIFY(open.window.session().isBusy());
        QVERIFY(watch.takeLongest() < 250);
        QTest::mouseClick(open.find<QPushButton>("cancelWriting"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!open.window.session().isBusy(), 3000);
        QVERIFY(!progress->isVisible());
        QCOMPARE(imported.size(), 0);
        QCOMPARE(open.find<ui::MessageBar>("messageBar")->words(), u"Cancelled; the file is as it was."_s);
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 9);
    }

    void droppedFilesAndFoldersAreShownFirst()
    {
        tests::OpenWindow open;
        openEmpty(open);
        QDir(open.path({})).mkpath(u"tables"_s);
        write(open, u"tables/one.csv"_s, table(2));
        write(open, u"tables/two.csv"_s, table(2));
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(open.path(u"tables"_s)),
                         QUrl::fromLocalFile(write(open, u"three.csv"_s, table(1)))});
        QDragEnterEvent entering(QPoint(100, 100), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&open.window, &entering);
        QVERIFY(entering.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&open.window, &event);
        auto *dialog = open.find<ui::ImportDialog>("importDialog");
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QTableView *>(u"importFiles"_s)->model()->rowCount(), 3);
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 0);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!open.find<ui::ImportDialog>("importDialog"));
    }
};

QTEST_MAIN(TestImportSummary)
#include "tst_import_summary.moc"
