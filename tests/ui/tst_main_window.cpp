// SPDX-License-Identifier: MIT
#include "actions.h"
#include "message_bar.h"
#include "models/quotation_model.h"
#include "models/search_results_model.h"
#include "panels/actor_panel.h"
#include "panels/breadcrumb.h"
#include "panels/passage_text.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "panels/search_field.h"
#include "panels/search_results_panel.h"
#include "panels/source_panel.h"
#include "support/open_window.h"
#include "support/shared_material.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// The whole program, driven as a person would: the founding article, clicked through.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsOnTheSampleWithAnEdgeRead()
    {
        tests::OpenWindow open;
        open.openSample();
        QCOMPARE(open.window.session().scene()->graph().nodes.size(), size_t(7));
        QVERIFY(open.window.graph().viewState().selectedEdge >= 0);
        QVERIFY(open.find<ui::MessageBar>("hints")->isVisible());
        QVERIFY(open.window.windowTitle().startsWith(u"founding-article.jaccuse"));
        auto *source = open.window.findChild<ui::SourcePanel *>();
        QTRY_VERIFY(source->text()->toPlainText().contains(u"[…]"));
        QVERIFY(!source->text()->toPlainText().contains(u"Editorial standards"));
    }

    void fromAnEdgeToItsHighlightedSentenceAndBack()
    {
        tests::OpenWindow open;
        open.openSample();
        auto *quotations = open.window.findChild<ui::QuotationPanel *>();
        auto *source = open.window.findChild<ui::SourcePanel *>();

        const query::EdgeKey dismissed =
            open.edge(u"South Korean prosecution service"_s, EdgeKind::Accuses, u"North Korea"_s);
        QTest::mouseClick(&open.window.graph(), Qt::LeftButton, {}, open.middleOf(dismissed));
        QTRY_COMPARE(quotations->model()->rowCount(), 1);
        const QModelIndex card = quotations->model()->index(0, 0);
        QTRY_VERIFY(
            card.data(ui::QuotationModel::ExactRole).toString().contains(u"act of cyberterror involving"));
        QCOMPARE(quotations->model()->card(0).claimant, u"South Korean prosecution service"_s);
        QCOMPARE(quotations->model()->card(0).verb, u"links"_s);

        // The passage is marked in the source without a further click, at the words of the quotation.
        const model::QuotationId read{card.data(ui::QuotationModel::QuotationIdRole).toLongLong()};
        QTRY_COMPARE(source->text()->shown(), read);
        const auto place = source->text()->placeOf(read);
        QVERIFY(place.has_value());
        QCOMPARE(source->text()->toPlainText().mid(place->start, place->end - place->start),
                 card.data(ui::QuotationModel::ExactRole).toString());

        // And back: a click on another passage selects its edge.
        const QString defectors = u"defectors from the country"_s;
        QTextCursor cursor = source->text()->document()->find(defectors);
        QVERIFY(!cursor.isNull());
        cursor.setPosition(cursor.selectionStart() + 3);
        source->text()->setTextCursor(cursor);
        source->text()->ensureCursorVisible();
        QTest::mouseClick(source->text()->viewport(), Qt::LeftButton, {},
                          source->text()->cursorRect(cursor).center());
        const query::EdgeKey edge =
            open.edge(u"Defectors from North Korea"_s, EdgeKind::Accuses, u"North Korea"_s);
        QTRY_COMPARE(open.window.graph().viewState().selectedEdge,
                     open.window.session().scene()->graph().edgeOf(edge));
        QTRY_COMPARE(quotations->model()->card(0).claimant, u"Defectors from North Korea"_s);
    }

    void goesBackAndForwardAsABrowser()
    {
        tests::OpenWindow open;
        open.openSample();
        auto *path = open.window.findChild<ui::Breadcrumb *>();
        const model::ActorId north = open.actor(u"North Korea"_s);
        QTest::mouseClick(&open.window.graph(), Qt::LeftButton, {}, open.middleOf(north));
        QTRY_COMPARE(path->path().last(), u"North Korea"_s);
        const query::EdgeKey edge = open.edge(u"North Korea"_s, EdgeKind::Accuses, u"United States"_s);
        QTest::mouseClick(&open.window.graph(), Qt::LeftButton, {}, open.middleOf(edge));
        QTRY_COMPARE(path->path(),
                     QStringList({u"All actors"_s, u"North Korea"_s, u"accuses"_s, u"United States"_s}));

        QTest::keyClick(&open.window, Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(path->path().last(), u"North Korea"_s);
        QVERIFY(open.window.graph().viewState().selectedNode >= 0);
        QTest::mouseClick(&open.window, Qt::ForwardButton, {}, QPoint(5, 5));
        QTRY_COMPARE(path->path().last(), u"United States"_s);

        // Going somewhere new drops what lay ahead, and a click on the empty ground shows all.
        QTest::keyClick(&open.window, Qt::Key_Left, Qt::AltModifier);
        QTest::mouseClick(&open.window.graph(), Qt::LeftButton, {}, QPoint(4, 4));
        QTRY_COMPARE(path->path(), QStringList{u"All actors"_s});
        QVERIFY(!open.window.actions()[ui::Command::Forward]->isEnabled());
        QVERIFY(!open.window.actions()[ui::Command::Forward]->toolTip().isEmpty());
    }

    void searchFindsTheVirusAttacks_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"virus attacks", "\"virus attacks\"", "viru*", "VIRUS", "viru"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void searchFindsTheVirusAttacks()
    {
        QFETCH(const QString, typed);
        tests::OpenWindow open;
        open.openSample();
        auto *field = open.window.findChild<ui::SearchField *>();
        QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, typed);
        QSignalSpy found(&open.window.session(), &ui::Session::searched);
        QTRY_VERIFY(!found.isEmpty() || field->results()->isVisible());
        const ui::SearchResultsModel &hits = *field->results()->model();
        QTRY_VERIFY(field->results()->isVisible() && !hits.results().quotations.empty());
        while (!hits.quotationAt(field->results()->view()->currentIndex())) // names come first
            QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);

        auto *quotations = open.window.findChild<ui::QuotationPanel *>();
        auto *source = open.window.findChild<ui::SourcePanel *>();
        QTRY_VERIFY(quotations->view()
                        ->currentIndex()
                        .data(ui::QuotationModel::ExactRole)
                        .toString()
                        .contains(u"virus attacks"));
        QTRY_COMPARE(
            source->text()->shown().value,
            quotations->view()->currentIndex().data(ui::QuotationModel::QuotationIdRole).toLongLong());
        QVERIFY(open.window.graph().viewState().selectedEdge >= 0);
    }

    void filtersHoldForGraphQuotationsAndSearch()
    {
        tests::OpenWindow open;
        open.openSample();
        query::ClaimFilter filter;
        filter.responsibilities = {model::Responsibility::Linked};
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        open.window.session().setFilter(filter);
        QTRY_COMPARE(drawn.size(), 1);
        // The prosecution's accusation is left; North Korea's answer to it is another claim's.
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 1);
        QSignalSpy found(&open.window.session(), &ui::Session::searched);
        open.window.session().search({u"virus"_s});
        QTRY_COMPARE(found.size(), 1);
        const auto results = found.front().front().value<ui::SearchResults>();
        QCOMPARE(results.total, 0);
        QCOMPARE(results.hiddenByFilter, 1);
        open.window.actions()[ui::Command::ClearFilters]->trigger();
        QTRY_COMPARE(open.window.session().scene()->graph().claimsInAll, 9);
    }

    void answersCanBeFollowedBothWays()
    {
        tests::OpenWindow open;
        open.openSample();
        auto *quotations = open.window.findChild<ui::QuotationPanel *>();
        open.window.navigator().visitEdge(open.edge(u"North Korea"_s, EdgeKind::Dismisses, u"South Korea"_s));
        QTRY_COMPARE(quotations->model()->rowCount(), 1);
        const auto links = quotations->model()->card(0).links;
        QCOMPARE(links.size(), size_t(3));
        QVERIFY(links[0].dismisses);
        open.window.navigator().visitClaim(links[0].claim);
        QTRY_VERIFY(!quotations->model()->card(0).links.empty() &&
                    quotations->model()->card(0).links.back().words.contains(u"dismissed by"));
        open.window.navigator().visitClaim(quotations->model()->card(0).links.back().claim);
        QTRY_VERIFY(quotations->view()
                        ->currentIndex()
                        .data(ui::QuotationModel::WordsRole)
                        .toString()
                        .contains(u"fuelling the flames"));
        // It attacks the accusing, not its truth: nobody is shown as denying anything.
        for (const graph::GraphEdge &edge : open.window.session().scene()->graph().edges)
            QVERIFY(edge.kind != EdgeKind::Denies);
    }

    void exportsThePictureOfTheWindow_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"png", "svg", "pdf"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }

    void exportsThePictureOfTheWindow()
    {
        QFETCH(const QString, suffix);
        tests::OpenWindow open;
        open.openSample();
        const QString path = open.path(u"picture."_s + suffix);
        QSignalSpy saved(&open.window.session(), &ui::Session::saved);
        picture::PictureOptions options;
        options.format = *picture::formatFor(path);
        options.title = u"Who accuses whom"_s;
        picture::SubjectRequest request;
        request.selection = open.window.session().selection();
        request.scene = open.window.session().scene();
        ui::Session &session = open.window.session();
        session.describePicture(&session, request, [&](std::shared_ptr<const picture::Subject> subject) {
            session.exportPicture(std::move(subject), options, path);
        });
        QTRY_COMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (suffix == u"png")
            QCOMPARE(QImageReader(path).size(), QSize(1600, 1000));
        if (suffix == u"svg")
            QVERIFY(bytes.contains(">North Korea</text>"));
        if (suffix == u"pdf")
            QVERIFY(bytes.startsWith("%PDF-"));
    }

    void copiesAQuotationWithItsSource()
    {
        tests::OpenWindow open;
        open.openSample();
        open.window.actions()[ui::Command::CopyQuotation]->trigger();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        const QString copied = data->text();
        QVERIFY2(copied.contains(u"North Korea") && copied.contains(u"zdnet.com"), qPrintable(copied));
        QVERIFY(data->html().startsWith(u"<blockquote>"_s));
        QVERIFY(data->html().contains(u"<a href=\"https://www.zdnet.com/"_s));
        const QByteArray markdown = data->data(u"text/markdown"_s);
        QVERIFY2(markdown.startsWith("> ") && markdown.contains("<https://www.zdnet.com/"),
                 markdown.constData());
    }

    void importsTheWholeArticle()
    {
        const QString claims = tests::sharedFile(u"design/seed-claims.json"_s);
        const QString text = tests::sharedFile(u"seed/000_33f680cf51cc9fd2.txt"_s);
        if (claims.isEmpty() || text.isEmpty())
            QSKIP("The founding article's own text is not here.");
        tests::OpenWindow open;
        open.openSample();
        QSignalSpy imported(&open.window.session(), &ui::Session::imported);
        QSignalSpy drawn(&open.window.session(), &ui::Session::pictureChanged);
        import::ImportOptions options;
        options.textPath = text;
        open.window.session().importFiles({claims}, options);
        QTRY_COMPARE(imported.size(), 1);
        QTRY_VERIFY(!drawn.isEmpty());
        QCOMPARE(open.window.session().scene()->graph().claimsInAll, 9);
        auto *source = open.window.findChild<ui::SourcePanel *>();
        open.window.navigator().visitEdge(open.edge(u"North Korea"_s, EdgeKind::Accuses, u"United States"_s));
        QTRY_VERIFY(source->text()->toPlainText().contains(u"Editorial standards"));
    }

    void aFileThatIsNotOursIsRefusedInOneSentence()
    {
        tests::OpenWindow open;
        open.openSample();
        const QString path = open.path(u"notes.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("These are notes.\n");
        file.close();
        open.window.openFile(path);
        auto *message = open.find<ui::MessageBar>("messageBar");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->words().contains(u"notes.txt"), qPrintable(message->words()));
        // What was open stays open.
        QCOMPARE(open.window.session().path(), ui::MainWindow::samplePath());
    }

    void everyActionHasAMenuAndEveryWidgetAName()
    {
        tests::OpenWindow open;
        open.openSample();
        QSet<QAction *> inMenus;
        for (const QMenu *menu : open.window.menuBar()->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                inMenus.insert(action);
        for (int i = 0; i < ui::commandCount; ++i) {
            QAction *action = open.window.actions()[static_cast<ui::Command>(i)];
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
            QVERIFY2(action->isEnabled() || !action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
        for (const QWidget *widget : open.window.findChildren<QWidget *>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QMenuBar"))
                QVERIFY2(!widget->accessibleName().isEmpty() ||
                             !widget->property("text").toString().isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
    }

    void nothingIsCutOnASmallScreen()
    {
        tests::OpenWindow open(QSize(1280, 720));
        open.openSample();
        QCOMPARE(open.window.size(), QSize(1280, 720));
        const QRect inside = open.window.rect();
        // Time strip and legend leave the graph most of the height.
        const int under =
            open.find<QWidget>("timeStrip")->height() + open.find<QWidget>("legendStrip")->height();
        QVERIFY2(under <= 130, qPrintable(QString::number(under)));
        for (const QWidget *widget : open.window.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->parentWidget() == nullptr || widget->isWindow())
                continue;
            if (widget->inherits("QLabel") || widget->inherits("QAbstractButton") ||
                widget->inherits("QLineEdit")) {
                const QRect place(widget->mapTo(&open.window, QPoint(0, 0)), widget->size());
                // Whatever scrolls may lie outside; all else must not.
                bool scrolls = false;
                for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
                    scrolls = scrolls || up->inherits("QAbstractScrollArea");
                QVERIFY2(scrolls || inside.contains(place), qPrintable(widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
