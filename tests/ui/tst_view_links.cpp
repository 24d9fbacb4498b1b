// SPDX-License-Identifier: MIT
#include "dialogs/open_link_dialog.h"
#include "message_bar.h"
#include "support/open_window.h"
#include "view/view_link.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// A view copied as a line of text and opened elsewhere, as two people would.
class TestViewLinks : public QObject
{
    Q_OBJECT

private:
    /// The link of the view as it is now, from the clipboard.
    static QString copied(tests::OpenWindow &open)
    {
        QGuiApplication::clipboard()->clear();
        open.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        [&] { QTRY_VERIFY(view::looksLikeLink(QGuiApplication::clipboard()->text())); }();
        return QGuiApplication::clipboard()->text();
    }

    /// Opens what is on the clipboard by the keys that a person would press.
    static void openCopied(tests::OpenWindow &open)
    {
        QSignalSpy shown(&open.window.session(), &ui::Session::sightChanged);
        open.press(Qt::Key_L, Qt::ControlModifier);
        auto *dialog = open.window.findChild<ui::OpenLinkDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(shown.size(), 1);
    }

    /// A view that differs from the first one in everything.
    static void lookAround(tests::OpenWindow &open)
    {
        ui::Session &session = open.window.session();
        QSignalSpy drawn(&session, &ui::Session::pictureChanged);
        query::ClaimFilter filter;
        filter.stances = {model::Stance::Accuses};
        session.setFilter(filter);
        QTRY_COMPARE(drawn.size(), 1);
        graph::GraphScope scope = session.scope();
        scope.hidden = {open.actor(u"China"_s)};
        session.setScope(scope);
        QTRY_COMPARE(drawn.size(), 2);
        open.window.navigator().visitEdge(open.edge(u"South Korea"_s, EdgeKind::Accuses, u"North Korea"_s));
        QTRY_VERIFY(!open.window.navigator().currentClaim().isNull());
        open.window.graph().zoomBy(1.7);
        static_cast<void>(open.pictureAtRest());
    }

private Q_SLOTS:
    void aLinkShowsTheSamePictureOnAnotherMachine()
    {
        QImage picture;
        QString link;
        {
            tests::OpenWindow here;
            here.openSample();
            lookAround(here);
            // Without its frame of the focus, and before a message takes room from it.
            here.window.graph().clearFocus();
            picture = here.pictureAtRest();
            link = copied(here);
            QVERIFY2(link.size() < 2000, qPrintable(QString::number(link.size())));
        }
        tests::OpenWindow there;
        there.openSample();
        QVERIFY(there.window.graph().grab().toImage() != picture);
        QGuiApplication::clipboard()->setText(link);
        openCopied(there);
        there.window.graph().clearFocus();
        QTRY_COMPARE_WITH_TIMEOUT(there.window.graph().grab().toImage(), picture, 20000);
        QVERIFY(there.actor(u"China"_s).isNull());
        QCOMPARE(there.window.session().filter().stances, QSet<model::Stance>{model::Stance::Accuses});
        QVERIFY(!there.find<ui::MessageBar>("messageBar")->isVisible());
        QCOMPARE(copied(there), link);
    }

    void openingALinkCanBeUndone()
    {
        tests::OpenWindow open;
        open.openSample();
        const view::View before = open.window.session().view();
        const QString first = copied(open);
        lookAround(open);
        const view::View after = open.window.session().view();
        QGuiApplication::clipboard()->setText(first);
        openCopied(open);
        QCOMPARE(open.window.session().filter(), before.filter);
        QVERIFY(!open.window.graph().sight().has_value());

        QAction *undo = open.window.actions()[ui::Command::Undo];
        QVERIFY2(undo->text().contains(u"Open view link"), qPrintable(undo->text()));
        undo->trigger();
        QTRY_COMPARE(open.window.session().filter(), after.filter);
        QTRY_VERIFY(open.window.graph().sight().has_value());
        QTRY_COMPARE(open.window.navigator().selection().edge.from, open.actor(u"South Korea"_s));
    }

    void anotherFileSaysSoAndDoesWhatItCan()
    {
        QString link;
        {
            tests::OpenWindow here;
            here.openSample();
            lookAround(here);
            link = copied(here);
        }
        tests::OpenWindow there;
        QSignalSpy opened(&there.window.session(), &ui::Session::pictureChanged);
        there.window.newFile(there.path(u"other.jaccuse"_s));
        QTRY_COMPARE(opened.size(), 1);
        QGuiApplication::clipboard()->setText(link);
        openCopied(there);
        auto *message = there.find<ui::MessageBar>("messageBar");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->words().contains(u"another file, founding-article.jaccuse"),
                 qPrintable(message->words()));
        QVERIFY2(message->words().contains(u"nobody it names"), qPrintable(message->words()));
        QCOMPARE(there.window.session().filter().stances, QSet<model::Stance>{model::Stance::Accuses});
    }

    void aBadLinkIsRefusedBeforeItIsOpened()
    {
        tests::OpenWindow open;
        open.openSample();
        const QString link = copied(open);
        QGuiApplication::clipboard()->setText(u"not a link at all"_s);
        open.press(Qt::Key_L, Qt::ControlModifier);
        auto *dialog = open.window.findChild<ui::OpenLinkDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QPlainTextEdit *>(u"viewLink"_s);
        auto *fault = dialog->findChild<QLabel *>(u"linkFault"_s);
        auto *button = dialog->findChild<QPushButton *>(u"openLink"_s);
        QVERIFY(field->toPlainText().isEmpty());
        QVERIFY(!button->isEnabled());
        QVERIFY(fault->text().isEmpty());
        field->setPlainText(link.chopped(20));
        QVERIFY2(fault->text().contains(u"not whole"), qPrintable(fault->text()));
        QVERIFY(!button->isEnabled());
        field->setPlainText(link);
        QVERIFY(fault->text().isEmpty());
        QVERIFY(button->isEnabled());
    }

    void aLinkAfterAFileShowsItsView()
    {
        QString link;
        {
            tests::OpenWindow here;
            here.openSample();
            lookAround(here);
            link = copied(here);
        }
        tests::OpenWindow there;
        QSignalSpy shown(&there.window.session(), &ui::Session::sightChanged);
        there.window.openSample();
        there.window.openViewLink(link);
        QTRY_COMPARE(shown.size(), 1);
        QVERIFY(there.actor(u"China"_s).isNull());
        QTRY_COMPARE(there.window.navigator().selection().edge.from, there.actor(u"South Korea"_s));
    }

    void aBadLinkAfterAFileIsSaidAndTheFileIsOpen()
    {
        tests::OpenWindow open;
        open.window.openSample();
        open.window.openViewLink(u"jaccuse:view/1/AAAA"_s);
        auto *message = open.find<ui::MessageBar>("messageBar");
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->words().contains(u"not whole"), qPrintable(message->words()));
        QTRY_VERIFY(open.window.session().scene());
    }
};

QTEST_MAIN(TestViewLinks)
#include "tst_view_links.moc"
