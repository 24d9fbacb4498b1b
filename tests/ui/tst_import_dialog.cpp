// SPDX-License-Identifier: MIT
// What the import dialog shows of real files, read by the real importers.
#include "dialogs/import_dialog.h"
#include "dialogs/mapping_button.h"
#include "import/sample.h"
#include "settings.h"
#include "support/packing.h"
#include "support/stall_watch.h"
#include "theme.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// The dialog as a person meets it.
class Opened
{
public:
    Opened(const ui::Theme &theme, const ui::Settings &settings, const QStringList &paths)
        : dialog(theme, settings, paths, {})
    {
        dialog.show();
        dialog.activateWindow();
        if (!QTest::qWaitForWindowActive(&dialog))
            qWarning("The dialog is not active, so that keys do not reach it.");
    }

    template <class Widget>
    [[nodiscard]] Widget *find(const QString &name)
    {
        return dialog.findChild<Widget *>(name);
    }
    [[nodiscard]] QPushButton *import() { return find<QPushButton>(u"import"_s); }
    [[nodiscard]] QString state() { return find<QLabel>(u"importState"_s)->text(); }
    [[nodiscard]] QTableView *files() { return find<QTableView>(u"importFiles"_s); }
    [[nodiscard]] QTableView *claims() { return find<QTableView>(u"previewClaims"_s); }
    [[nodiscard]] QString emptyText() { return find<QLabel>(u"previewEmpty"_s)->text(); }

    /// "North Korea | denies | North Korea | …", as the preview shows a claim.
    [[nodiscard]] QString claim(int row)
    {
        QStringList cells;
        for (int i = 0; i < claims()->model()->columnCount(); ++i)
            cells += claims()->model()->index(row, i).data().toString();
        return cells.join(u" | "_s);
    }
    [[nodiscard]] int claimCount() { return claims()->model()->rowCount(); }

    /// Chooses by its words, as a person does in a list that drops down.
    static void choose(QComboBox *combo, const QString &words)
    {
        const int place = combo->findText(words);
        QVERIFY2(place >= 0, qPrintable(words));
        combo->setCurrentIndex(place);
        Q_EMIT combo->activated(place);
    }
    /// The part of the mapping editor for a field, by the field's word in mapping files.
    template <class Widget>
    [[nodiscard]] Widget *ofField(const QString &field, const QString &part)
    {
        return find<QWidget>(field)->template findChild<Widget *>(part);
    }
    void mapField(const QString &field, const QString &column)
    {
        choose(ofField<QComboBox>(field, u"chooser"_s), column);
    }

    ui::ImportDialog dialog;
};

const QByteArray foreignTable = "Who said it,Blamed,Position,When,Words,Ref\n"
                                "United States,North Korea,yes,19/12/2014,It was them,A1\n"
                                "North Korea,North Korea,no,20/12/2014,We did not,A2\n"
                                "Japan;South Korea,China,yes,01/03/2015,It came from there,A3\n";

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    ui::Theme m_theme;
    std::unique_ptr<ui::Settings> m_settings;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written.");
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<ui::Settings>(m_folder->filePath(u"settings.ini"_s));
    }

    void anExchangeFileShowsItsClaimsAndReturnImportsIt()
    {
        const QString path = write(u"article.json"_s, import::sampleExchangeFile());
        Opened opened(m_theme, *m_settings, {path});
        QTRY_VERIFY(opened.import()->isEnabled());
        QCOMPARE(opened.claimCount(), 9);
        QCOMPARE(opened.find<QLabel>(u"previewSummary"_s)->text(), u"9 claims in all."_s);
        QVERIFY2(opened.claim(0).startsWith(u"North Korea | accuses | United States, South Korea"),
                 qPrintable(opened.claim(0)));
        QVERIFY(opened.claim(0).endsWith(u"”"));
        // Nothing has to be chosen, so nothing of that is in the way.
        QVERIFY(!opened.files()->isVisible());
        QVERIFY(!opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        QVERIFY(!opened.find<QLineEdit>(u"eventCodes"_s)->isVisible());
        QVERIFY(opened.import()->hasFocus());
        QTest::keyClick(&opened.dialog, Qt::Key_Return);
        QCOMPARE(opened.dialog.result(), int(QDialog::Accepted));
        QCOMPARE(opened.dialog.paths(), QStringList{path});
    }

    void aTableSaysWhatIsMissingUntilItIsMapped()
    {
        Opened opened(m_theme, *m_settings, {write(u"claims.csv"_s, foreignTable)});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        QVERIFY(!opened.import()->isEnabled());
        QVERIFY2(opened.state().startsWith(u"Say who accuses"), qPrintable(opened.state()));
        QCOMPARE(opened.claimCount(), 0);
        opened.mapField(u"accuser"_s, u"Who said it"_s);
        opened.mapField(u"accused"_s, u"Blamed"_s);
        opened.mapField(u"claim_date"_s, u"When"_s);
        opened.mapField(u"quotation"_s, u"Words"_s);
        Opened::choose(opened.find<QComboBox>(u"dates"_s), u"03/04 is 3 April"_s);
        QTRY_COMPARE(opened.claimCount(), 3);
        QVERIFY(opened.import()->isEnabled());
        QVERIFY(opened.state().isEmpty());
        QVERIFY2(opened.claim(0).startsWith(u"United States | accuses | North Korea"),
                 qPrintable(opened.claim(0)));
        QVERIFY2(opened.claim(0).contains(u"2014-12-19"), qPrintable(opened.claim(0)));
        QVERIFY(opened.claim(0).endsWith(u"“It was them”"));
        // The table's own headings say what is in use.
        const QAbstractItemModel *rows = opened.find<QTableView>(u"tableRows"_s)->model();
        QCOMPARE(rows->headerData(0, Qt::Horizontal).toString(), u"Who said it\nAccuser"_s);
        QCOMPARE(rows->headerData(5, Qt::Horizontal).toString(), u"Ref\n–"_s);
        QCOMPARE(rows->index(2, 0).data().toString(), u"Japan;South Korea"_s);
        QVERIFY(rows->index(0, 0).data(Qt::BackgroundRole).isValid());
        QVERIFY(!rows->index(0, 5).data(Qt::BackgroundRole).isValid());
    }

    void wordsOfTheTableAreToldWhatTheyMean()
    {
        Opened opened(m_theme, *m_settings, {write(u"claims.csv"_s, foreignTable)});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        opened.mapField(u"accuser"_s, u"Who said it"_s);
        opened.mapField(u"accused"_s, u"Blamed"_s);
        opened.mapField(u"stance"_s, u"Position"_s);
        Opened::choose(opened.ofField<QComboBox>(u"stance"_s, u"meaning no"_s), u"denies"_s);
        Opened::choose(opened.ofField<QComboBox>(u"stance"_s, u"meaning yes"_s), u"accuses"_s);
        QTRY_COMPARE(opened.claimCount(), 3);
        QVERIFY2(opened.claim(1).startsWith(u"North Korea | denies | North Korea"),
                 qPrintable(opened.claim(1)));
        // A word that the first rows do not have.
        opened.ofField<QLineEdit>(u"stance"_s, u"otherWord"_s)->setText(u"Maybe"_s);
        Opened::choose(opened.ofField<QComboBox>(u"stance"_s, u"otherMeaning"_s), u"declines"_s);
        const auto values = opened.dialog.options().mapping->fields.at(import::Field::Stance).values;
        QCOMPARE(values.at(u"maybe"_s), u"declines"_s);
        QCOMPARE(values.at(u"no"_s), u"denies"_s);
    }

    void severalNamesInOneCellAreSplit()
    {
        Opened opened(m_theme, *m_settings, {write(u"claims.csv"_s, foreignTable)});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        opened.mapField(u"accuser"_s, u"Who said it"_s);
        opened.mapField(u"accused"_s, u"Blamed"_s);
        QTRY_COMPARE(opened.claimCount(), 3);
        QVERIFY(opened.claim(2).startsWith(u"Japan;South Korea | "));
        QTest::keyClicks(opened.ofField<QLineEdit>(u"accuser"_s, u"split"_s), u";"_s);
        QTRY_VERIFY(opened.claim(2).startsWith(u"Japan, South Korea | "));
    }

    void aFieldCanBeTheSameForAllRows()
    {
        Opened opened(m_theme, *m_settings, {write(u"claims.csv"_s, foreignTable)});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        opened.mapField(u"accused"_s, u"Blamed"_s);
        opened.mapField(u"accuser"_s, u"the same for all rows:"_s);
        auto *constant = opened.ofField<QLineEdit>(u"accuser"_s, u"constant"_s);
        QVERIFY(constant->isVisible());
        QVERIFY2(opened.state().startsWith(u"Say who accuses"), qPrintable(opened.state()));
        constant->setFocus();
        QTest::keyClicks(constant, u"Example Institute"_s);
        QTRY_COMPARE(opened.claimCount(), 3);
        QVERIFY(opened.claim(0).startsWith(u"Example Institute | accuses | North Korea"));
        // Return ends what is typed; it does not import yet.
        QTest::keyClick(constant, Qt::Key_Return);
        QVERIFY(opened.dialog.isVisible());
        // Taken back, the sentence comes again and nothing is left of the claims.
        opened.mapField(u"accuser"_s, u"not in this table"_s);
        QVERIFY(!opened.import()->isEnabled());
        QCOMPARE(opened.claimCount(), 0);
    }

    void aMappingIsSavedByNameAndTakenAgain()
    {
        const QString path = write(u"claims.csv"_s, foreignTable);
        {
            Opened opened(m_theme, *m_settings, {path});
            QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
            opened.mapField(u"accuser"_s, u"Who said it"_s);
            opened.mapField(u"accused"_s, u"Blamed"_s);
            auto *button = opened.dialog.findChild<ui::MappingButton *>();
            button->saveAs(u"Ministry / 2015"_s);
            QVERIFY(button->text().contains(u"Ministry / 2015"));
        }
        Opened opened(m_theme, *m_settings, {path});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        auto *button = opened.dialog.findChild<ui::MappingButton *>();
        Q_EMIT button->menu()->aboutToShow();
        QAction *saved = nullptr;
        for (QAction *action : button->menu()->actions())
            if (action->text() == u"Ministry / 2015")
                saved = action;
        QVERIFY(saved);
        saved->trigger();
        QTRY_COMPARE(opened.claimCount(), 3);
        QVERIFY(opened.import()->isEnabled());
        // The same file serves the command line.
        const ui::SavedMappings mappings(m_settings->mappingsFolder());
        QCOMPARE(mappings.names(), QStringList{u"Ministry / 2015"_s});
        QCOMPARE(mappings.load(u"Ministry / 2015"_s).fields.at(import::Field::Accuser).column,
                 u"Who said it"_s);
        mappings.remove(u"Ministry / 2015"_s);
        QVERIFY(mappings.names().isEmpty());
    }

    void aMappingThatIsNoneIsSaidInOneSentence()
    {
        const QString path = write(u"mapping.json"_s, "{\"format\": 1}");
        QString sentence;
        try {
            (void)ui::SavedMappings::loadFile(path);
        } catch (const import::ImportError &error) {
            sentence = QString::fromUtf8(error.what());
        }
        QVERIFY2(sentence.contains(u"mapping.json"), qPrintable(sentence));
    }

    void whatCannotBeReadIsSaidWithItsReason()
    {
        Opened opened(m_theme, *m_settings, {write(u"notes.txt"_s, "These are notes.\n")});
        QTRY_COMPARE(opened.state(), u"This file cannot be imported."_s);
        QVERIFY(!opened.import()->isEnabled());
        QVERIFY2(opened.emptyText().contains(u"notes.txt"), qPrintable(opened.emptyText()));
    }

    void anArchiveIsListedFileByFile()
    {
        const QByteArray good = "accuser,accused\nUnited States,North Korea\n";
        const QString path = write(
            u"all.zip"_s,
            tests::zipped({{u"one.csv"_s, good}, {u"two.csv"_s, good}, {u"readme.md"_s, "Hello there\n"}}));
        Opened opened(m_theme, *m_settings, {path});
        QTRY_VERIFY(opened.files()->isVisible());
        const QAbstractItemModel *files = opened.files()->model();
        QCOMPARE(files->rowCount(), 3);
        QCOMPARE(files->index(0, 0).data().toString(), u"all.zip/one.csv"_s);
        QCOMPARE(files->index(0, 1).data().toString(), u"Table of claims"_s);
        QVERIFY(files->index(2, 1).data().toString().contains(u"readme.md"));
        QTRY_COMPARE(opened.import()->text().remove(u'&'), u"Import 2 files"_s);
        QCOMPARE(opened.state(), u"1 file cannot be imported."_s);
        QCOMPARE(opened.claimCount(), 1);
        opened.files()->setCurrentIndex(files->index(2, 0));
        QCOMPARE(opened.claimCount(), 0);
        QVERIFY(opened.emptyText().contains(u"readme.md"));
    }

    void filesCanBeLeftOut()
    {
        const QByteArray good = "accuser,accused\nUnited States,North Korea\n";
        const QString one = write(u"one.csv"_s, good);
        const QString two = write(u"two.csv"_s, good);
        const QString notes = write(u"notes.txt"_s, "These are notes.\n");
        Opened opened(m_theme, *m_settings, {one, notes, two});
        QTRY_VERIFY(opened.import()->isEnabled());
        opened.files()->setCurrentIndex(opened.files()->model()->index(1, 0));
        opened.dialog.activateWindow();
        opened.files()->setFocus();
        QTRY_VERIFY(opened.files()->hasFocus()); // a shortcut needs the window to be active
        QTest::keyClick(opened.files(), Qt::Key_Delete);
        QCOMPARE(opened.dialog.paths(), QStringList({one, two}));
        QCOMPARE(opened.files()->model()->rowCount(), 2);
        QVERIFY(opened.state().isEmpty());
    }

    void oneMappingServesAllTablesOfTheGo()
    {
        const QString one = write(u"one.csv"_s, foreignTable);
        const QString two = write(u"two.csv"_s, foreignTable);
        Opened opened(m_theme, *m_settings, {one, two});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        opened.mapField(u"accuser"_s, u"Who said it"_s);
        opened.mapField(u"accused"_s, u"Blamed"_s);
        QTRY_COMPARE(opened.claimCount(), 3);
        QTRY_COMPARE(opened.files()->model()->index(1, 1).data().toString(), u"Table of claims"_s);
        opened.files()->setCurrentIndex(opened.files()->model()->index(1, 0));
        QCOMPARE(opened.claimCount(), 3);
    }

    void warningsOfThePreviewCanBeRead()
    {
        Opened opened(m_theme, *m_settings,
                      {write(u"claims.csv"_s, "accuser,accused,claim_date\nUnited States,,2014\n"
                                              "Japan,China,2015\n")});
        QTRY_VERIFY(opened.import()->isEnabled());
        auto *button = opened.find<QPushButton>(u"previewWarnings"_s);
        QVERIFY(button->isVisible());
        QVERIFY2(button->text().endsWith(u"warning") || button->text().endsWith(u"warnings"),
                 qPrintable(button->text()));
        button->click();
        auto *list = opened.find<QListView>(u"previewWarningList"_s);
        QVERIFY(list->isVisible());
        QStringList lines;
        for (int i = 0; i < list->model()->rowCount(); ++i)
            lines += list->model()->index(i, 0).data().toString();
        QVERIFY2(!lines.filter(u"claims.csv, line 2: "_s).isEmpty(), qPrintable(lines.join(u'\n')));
    }

    void aChosenFormatIsTakenForAllFiles()
    {
        Opened opened(m_theme, *m_settings, {write(u"article.json"_s, import::sampleExchangeFile())});
        QTRY_VERIFY(opened.import()->isEnabled());
        Opened::choose(opened.find<QComboBox>(u"format"_s), u"STIX 2 objects"_s);
        QTRY_COMPARE(opened.claimCount(), 0);
        QCOMPARE(opened.dialog.options().format, u"stix"_s);
        Opened::choose(opened.find<QComboBox>(u"format"_s), u"Guessed from the content"_s);
        QTRY_COMPARE(opened.claimCount(), 9);
    }

    void aTextThatIsNotThereIsAskedFor()
    {
        const QByteArray json = R"({"format": "attribution-claims/1", "document": {"file": "article.txt",
            "title": "An article"}, "claims": []})";
        Opened opened(m_theme, *m_settings, {write(u"article.json"_s, json)});
        auto *words = opened.find<QLabel>(u"missingText"_s);
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(u"article.txt"));
        QVERIFY(opened.find<QPushButton>(u"chooseText"_s)->isVisible());
    }

    void aThousandFilesAreListedWithoutHoldingTheWindowUp()
    {
        QStringList paths;
        for (int i = 0; i < 1000; ++i)
            paths += write(u"table-%1.csv"_s.arg(i, 4, 10, QChar(u'0')),
                           "accuser,accused\nUnited States,North Korea\n");
        tests::StallWatch watch;
        Opened opened(m_theme, *m_settings, paths);
        watch.takeLongest(); // what building and showing it took is not the files'
        QCOMPARE(opened.files()->model()->rowCount(), 1000);
        QTRY_VERIFY_WITH_TIMEOUT(opened.import()->isEnabled(), 20'000);
        QVERIFY2(watch.takeLongest() < 250, "the window did not answer");
        QCOMPARE(opened.import()->text().remove(u'&'), u"Import 1,000 files"_s);
        // Those far down are looked at when somebody wants to see them.
        opened.files()->setCurrentIndex(opened.files()->model()->index(990, 0));
        QTRY_COMPARE(opened.claimCount(), 1);
    }

    void closingItEndsTheLookingAtFiles()
    {
        QStringList paths;
        QByteArray rows = "accuser,accused,quote\n";
        for (int i = 0; i < 4000; ++i)
            rows += "United States,North Korea,\"" + QByteArray(500, 'x') + "\"\n";
        for (int i = 0; i < 300; ++i)
            paths += write(u"table-%1.csv"_s.arg(i), rows);
        QElapsedTimer timer;
        {
            Opened opened(m_theme, *m_settings, paths);
            // Meanwhile there is nothing to import yet, and it is said why.
            QVERIFY(!opened.import()->isEnabled());
            QCOMPARE(opened.state(), u"Looking at the files …"_s);
            timer.start();
            QTest::keyClick(&opened.dialog, Qt::Key_Escape);
            QVERIFY(!opened.dialog.isVisible());
        }
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void everyWidgetHasAName()
    {
        Opened opened(m_theme, *m_settings, {write(u"claims.csv"_s, foreignTable)});
        QTRY_VERIFY(opened.find<QWidget>(u"mappingEditor"_s)->isVisible());
        opened.mapField(u"stance"_s, u"Position"_s);
        for (const QWidget *widget : opened.dialog.findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty() ||
                             !widget->property("text").toString().isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
    }
};

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
