// SPDX-License-Identifier: MIT
#include "dialogs/export_claims_dialog.h"
#include "dialogs/export_picture_dialog.h"
#include "dialogs/picture_preview.h"
#include "models/citation.h"
#include "picture/view_in_file.h"
#include "support/open_window.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImageReader>
#include <QJsonDocument>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace jaccuse;
using namespace Qt::StringLiterals;

namespace {

/// The dialog, once its preview is drawn.
ui::ExportPictureDialog *openDialog(tests::OpenWindow &open)
{
    open.window.actions()[ui::Command::ExportImage]->trigger();
    auto *dialog = open.window.findChild<ui::ExportPictureDialog *>();
    if (dialog &&
        !QTest::qWaitFor([&] { return dialog->findChild<QPushButton *>(u"export"_s)->isEnabled(); }, 20'000))
        return nullptr;
    return dialog;
}

template <class Value>
void choose(ui::ExportPictureDialog &dialog, const QString &field, Value value)
{
    auto *combo = dialog.findChild<QComboBox *>(field);
    combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
}

void drop(QWidget &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent entering(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &entering);
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

} // namespace

class TestExporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWillBeWrittenAndRemembersIt()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::ExportPictureDialog *dialog = openDialog(open);
        QVERIFY(dialog);
        const auto *size = dialog->findChild<QLabel *>(u"size"_s);
        QVERIFY2(size->text().startsWith(u"1920 × 1080 pixels"_s) ||
                     size->text().startsWith(u"1,920 × 1,080"_s),
                 qPrintable(size->text()));
        QVERIFY(!dialog->findChild<ui::PicturePreview *>()->pixmap().isNull());
        dialog->findChild<QComboBox *>(u"preset"_s)->setCurrentIndex(1); // A4
        choose(*dialog, u"format"_s, picture::Format::Pdf);
        QTRY_VERIFY(size->text().startsWith(u"297 × 210 mm"_s));
        const picture::PictureOptions before = dialog->options();
        dialog->reject();
        QTRY_VERIFY(!open.window.findChild<ui::ExportPictureDialog *>());
        dialog = openDialog(open);
        QVERIFY(dialog);
        QVERIFY(dialog->options() == before);
    }

    void refusesWhatIsAbsurd()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::ExportPictureDialog *dialog = openDialog(open);
        QVERIFY(dialog);
        dialog->findChild<QDoubleSpinBox *>(u"width"_s)->setValue(90'000);
        dialog->findChild<QDoubleSpinBox *>(u"height"_s)->setValue(90'000);
        QTRY_VERIFY(dialog->findChild<ui::PicturePreview *>()->text().contains(u"million pixels"_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"export"_s)->isEnabled());
    }

    void selectionHoldsNothingElse()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.navigator().visitEdge(
            open.edge(u"United States"_s, query::EdgeKind::Accuses, u"China"_s));
        ui::ExportPictureDialog *dialog = openDialog(open);
        QVERIFY(dialog);
        choose(*dialog, u"what"_s, ui::ExportPictureDialog::What::Selection);
        QTRY_VERIFY(dialog->subject() != nullptr);
        QCOMPARE(dialog->subject()->counts.actors, 2);
        QCOMPARE(dialog->subject()->counts.claims, 1);
    }

    /// What is printed is drawn beside the window, and can be cancelled; of a file nothing is left then.
    void printsBesideTheWindow()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::ExportPictureDialog *dialog = openDialog(open);
        QVERIFY(dialog);
        ui::Session &session = open.window.session();
        picture::PictureOptions options = dialog->options();
        options.title = u"On paper"_s;
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFileName(open.path(u"printed.pdf"_s));
        QSignalSpy noticed(&session, &ui::Session::noticed);
        QSignalSpy progressed(&session, &ui::Session::progressed);
        session.printPicture(dialog->subject(), options, printer);
        QTRY_COMPARE(noticed.size(), 1);
        QVERIFY(!progressed.isEmpty());
        QFile file(printer->outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF"));

        // It waits until what was asked for before is written, and is cancelled meanwhile.
        printer->setOutputFileName(open.path(u"cancelled.pdf"_s));
        options.dpi = 1200;
        options.size = {200, 200, picture::Unit::Millimetre};
        session.exportPicture(dialog->subject(), options, open.path(u"large.png"_s));
        session.printPicture(dialog->subject(), options, printer);
        session.cancelWriting();
        QTRY_COMPARE(noticed.size(), 2);
        QCOMPARE(noticed.last()[0].toString(), u"Cancelled; nothing was printed."_s);
        QVERIFY(!QFile::exists(open.path(u"cancelled.pdf"_s)));
    }

    void copiesPixelsAndSvgTogether()
    {
        tests::OpenWindow open;
        open.openSample();
        QSignalSpy noticed(&open.window.session(), &ui::Session::noticed);
        open.window.actions()[ui::Command::CopyImage]->trigger();
        QTRY_VERIFY(!noticed.isEmpty());
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QCOMPARE(qvariant_cast<QImage>(data->imageData()).width(), 2 * open.window.graph().width());
        QVERIFY(data->data(u"image/svg+xml"_s).contains("North Korea"));
    }

    void aPictureBringsItsViewBack()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        filter.statedOnly = true;
        QSignalSpy drawn(&session, &ui::Session::pictureChanged);
        session.setFilter(filter);
        QTRY_VERIFY(!drawn.isEmpty());
        ui::ExportPictureDialog *dialog = openDialog(open);
        QVERIFY(dialog);
        const QString path = open.path(u"view.png"_s);
        const QString link = dialog->subject()->shown.link;
        QSignalSpy saved(&session, &ui::Session::saved);
        session.exportPicture(dialog->subject(), dialog->options(), path);
        QTRY_COMPARE(saved.size(), 1);
        session.setFilter({});
        QTRY_VERIFY(session.selection()->filter.isEmpty());
        QCOMPARE(picture::viewInFile(path), link);
        dialog->reject();
        QTRY_VERIFY(!open.window.findChild<ui::ExportPictureDialog *>());
        drop(open.window, path);
        QTRY_VERIFY(session.selection()->filter == filter);
    }

    void writesChosenClaimsInAnyFormat()
    {
        tests::OpenWindow open;
        open.openSample();
        ui::Session &session = open.window.session();
        QSignalSpy saved(&session, &ui::Session::saved);
        const QString path = open.path(u"some.graph.json"_s);
        session.exportClaims(query::allClaims(*session.selection()), u"node-link"_s, {}, path);
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!QJsonDocument::fromJson(file.readAll()).isNull());
        session.exportClaims(query::allClaims(*session.selection()), {}, {}, open.path(u"tables"_s));
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(QDir(open.path(u"tables"_s)).entryList({u"*.csv"_s}).size(), 3);
    }

    void offersEverythingFilteredAndSelected()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.navigator().visitEdge(
            open.edge(u"North Korea"_s, query::EdgeKind::Accuses, u"United States"_s));
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        filter.from = QDate(2013, 1, 1);
        open.window.session().setFilter(filter);
        QTRY_VERIFY(open.window.session().selection()->filter == filter);
        const qint64 left = open.window.session().selection()->claims;
        open.window.actions()[ui::Command::ExportClaims]->trigger();
        auto *dialog = open.window.findChild<ui::ExportClaimsDialog *>();
        QVERIFY(dialog);
        const auto *what = dialog->findChild<QComboBox *>(u"what"_s);
        QCOMPARE(what->count(), 3);
        QVERIFY(what->itemText(0).contains(u"9 claims"_s));
        QVERIFY2(what->itemText(1).contains(QString::number(left)), qPrintable(what->itemText(1)));
        QVERIFY(what->itemText(2).contains(u"3 claims"_s));
        QVERIFY(dialog->what() == ui::ExportClaimsDialog::What::Filtered);
        auto *format = dialog->findChild<QComboBox *>(u"format"_s);
        QCOMPARE(format->count(), 16);
        // Reports alone are grouped.
        auto *grouping = dialog->findChild<QComboBox *>(u"grouping"_s);
        QVERIFY(!grouping->isEnabled());
        format->setCurrentIndex(format->findData(u"pdf-report"_s));
        QVERIFY(grouping->isEnabled());
        grouping->setCurrentIndex(1);
        QVERIFY(dialog->options().grouping == exporting::Grouping::Incident);
    }

    void citationsAreMarkedUpAsPlainText()
    {
        const ui::Citation citation{u"“a *b* <c>”"_s, u"A accuses B_2"_s, u"T"_s, u"P, 2013"_s,
                                    u"javascript:alert(1)"_s};
        QCOMPARE(plainText(citation), u"“a *b* <c>” — A accuses B_2. T. P, 2013. javascript:alert(1)"_s);
        QVERIFY(markdown(citation).startsWith(u"> “a \\*b\\* \\<c\\>”"_s));
        QVERIFY(!markdown(citation).contains(u"<javascript"_s));
        QVERIFY(html(citation).contains(u"&lt;c&gt;"_s));
        QVERIFY(!html(citation).contains(u"href"_s));
    }
};

QTEST_MAIN(TestExporting)
#include "tst_exporting.moc"
