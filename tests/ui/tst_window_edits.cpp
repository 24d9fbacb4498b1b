// SPDX-License-Identifier: MIT
#include "models/quotation_model.h"
#include "panels/quotation_panel.h"
#include "store/check.h"
#include "support/open_window.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using query::EdgeKind;

/// Changes made by hand in the window: they are saved at once, and each can be undone.
class TestWindowEdits : public QObject
{
    Q_OBJECT

private:
    /// No change in these tests may end in a message that something went wrong.
    void failOnMessage(tests::OpenWindow &open)
    {
        connect(&open.window.session(), &ui::Session::failed, this,
                [](const QString &sentence) { QFAIL(qPrintable(sentence)); });
    }

private Q_SLOTS:
    void deletingAClaimCanBeUndone()
    {
        tests::OpenWindow open;
        open.openSample();
        failOnMessage(open);
        ui::Session &session = open.window.session();
        open.window.navigator().visitEdge(
            open.edge(u"Defectors from North Korea"_s, EdgeKind::Accuses, u"North Korea"_s));
        QTRY_VERIFY(open.window.navigator().loadedClaim(open.window.navigator().currentClaim()));
        session.removeClaim(open.window.navigator().currentClaim());
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 8);
        QVERIFY(open.actor(u"Defectors from North Korea"_s).isNull());
        QVERIFY(open.window.actions()[ui::Command::Undo]->isEnabled());

        open.window.actions()[ui::Command::Undo]->trigger();
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 9);
        QVERIFY(!open.actor(u"Defectors from North Korea"_s).isNull());
        QTRY_VERIFY(!session.isBusy());
        open.window.actions()[ui::Command::Redo]->trigger();
        QTRY_COMPARE(session.scene()->graph().claimsInAll, 8);
    }

    void aChangeIsInTheFileAtOnce()
    {
        tests::OpenWindow open;
        open.openSample();
        failOnMessage(open);
        ui::Session &session = open.window.session();
        session.editActor(open.actor(u"North Korea"_s), u"DPR Korea"_s, model::ActorKind::State,
                          u"renamed"_s);
        QTRY_VERIFY(!open.actor(u"DPR Korea"_s).isNull());

        store::Database file(session.path(), store::OpenMode::Read);
        QCOMPARE(store::ClaimReader(file).actorsNamed(u"DPR Korea"_s).size(), size_t(1));
        QVERIFY(store::checkFile(file, task::Task()).isEmpty());
    }

    void anotherStanceIsDrawnAndCounted()
    {
        tests::OpenWindow open;
        open.openSample();
        failOnMessage(open);
        ui::Session &session = open.window.session();
        open.window.navigator().visitEdge(open.edge(u"South Korea"_s, EdgeKind::Accuses, u"North Korea"_s));
        QTRY_VERIFY(open.window.navigator().loadedClaim(open.window.navigator().currentClaim()));
        const model::ClaimId claim = open.window.navigator().currentClaim();
        store::ClaimEdit edit;
        edit.stance = model::Stance::Withdraws;
        edit.said.date = *model::EdtfDate::parse(u"2012-05");
        edit.said.basis = model::Basis::External;
        session.editClaim(claim, edit);
        QTRY_VERIFY(session.scene()->graph().edgeOf(
                        open.edge(u"South Korea"_s, EdgeKind::Withdraws, u"North Korea"_s)) >= 0);
        QVERIFY(session.scene()->graph().edgeOf(
                    open.edge(u"South Korea"_s, EdgeKind::Accuses, u"North Korea"_s)) < 0);
        QTRY_VERIFY(!session.isBusy());
        session.undoStack()->undo();
        QTRY_VERIFY(session.scene()->graph().edgeOf(
                        open.edge(u"South Korea"_s, EdgeKind::Accuses, u"North Korea"_s)) >= 0);
    }
};

QTEST_MAIN(TestWindowEdits)
#include "tst_window_edits.moc"
