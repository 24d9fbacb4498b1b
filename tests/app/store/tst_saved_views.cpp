// SPDX-License-Identifier: MIT
#include "store/check.h"
#include "store/column_pack.h"
#include "store/edits.h"
#include "store/saved_views.h"
#include "support/store_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestSavedViews : public QObject
{
    Q_OBJECT

private:
    store::Database m_database{u":memory:"_s, store::OpenMode::Create};
    store::Edits m_edits{m_database};

    QStringList names()
    {
        QStringList names;
        for (const store::SavedView &view : store::savedViews(m_database))
            names << view.name;
        return names;
    }

    QByteArray stateOf(const QString &name)
    {
        for (const store::SavedView &view : store::savedViews(m_database))
            if (view.name == name)
                return store::savedViewState(m_database, view.id).value_or("gone");
        return {};
    }

    store::SavedViewId idOf(const QString &name)
    {
        for (const store::SavedView &view : store::savedViews(m_database))
            if (view.name == name)
                return view.id;
        return {};
    }

private Q_SLOTS:
    void init()
    {
        for (const store::SavedView &view : store::savedViews(m_database))
            m_edits.removeView(view.id);
    }

    void viewsAreKeptInOrderOfName()
    {
        m_edits.saveView(u"Winter"_s, "{\"layout\":\"circle\"}");
        m_edits.saveView(u"Autumn 북한"_s, "{}");
        QCOMPARE(names(), QStringList({u"Autumn 북한"_s, u"Winter"_s}));
        QCOMPARE(stateOf(u"Winter"_s), QByteArray("{\"layout\":\"circle\"}"));
        QVERIFY(store::savedViews(m_database).front().at.isValid());
        QVERIFY(store::checkFile(m_database, task::Task()).isEmpty());
    }

    void aViewOfTheSameNameIsReplacedAndComesBackByUndo()
    {
        m_edits.saveView(u"Mine"_s, "old");
        const store::SavedViewId id = idOf(u"Mine"_s);
        const store::Change replaced = m_edits.saveView(u"Mine"_s, "new");
        QCOMPARE(names(), QStringList{u"Mine"_s});
        QCOMPARE(stateOf(u"Mine"_s), QByteArray("new"));
        m_edits.revert(replaced);
        QCOMPARE(stateOf(u"Mine"_s), QByteArray("old"));
        QCOMPARE(idOf(u"Mine"_s), id);
        m_edits.reapply(replaced);
        QCOMPARE(stateOf(u"Mine"_s), QByteArray("new"));
    }

    void everyChangeCanBeUndone()
    {
        const store::Change saved = m_edits.saveView(u"One"_s, "{}");
        const store::Change renamed = m_edits.renameView(idOf(u"One"_s), u"Two"_s);
        const store::Change removed = m_edits.removeView(idOf(u"Two"_s));
        QCOMPARE(removed.what, u"Delete view Two"_s);
        QVERIFY(names().isEmpty());
        m_edits.revert(removed);
        QCOMPARE(names(), QStringList{u"Two"_s});
        m_edits.revert(renamed);
        QCOMPARE(names(), QStringList{u"One"_s});
        m_edits.revert(saved);
        QVERIFY(names().isEmpty());
    }

    void whatWasMadeOfTheClaimsStillCounts()
    {
        store::packColumns(m_database);
        QVERIFY(store::arePacked(m_database));
        const store::Change saved = m_edits.saveView(u"One"_s, "{}");
        m_edits.revert(saved);
        QVERIFY(store::arePacked(m_database));
    }

    void aTakenNameIsRefused()
    {
        m_edits.saveView(u"One"_s, "1");
        m_edits.saveView(u"Two"_s, "2");
        const store::SavedViewId two = idOf(u"Two"_s);
        QVERIFY_THROWS_EXCEPTION(store::StoreError, m_edits.renameView(two, u"One"_s));
        QCOMPARE(stateOf(u"One"_s), QByteArray("1"));
        m_edits.renameView(two, u"Two"_s); // its own name is free
    }

    void aViewThatIsGoneIsSaid()
    {
        QVERIFY_THROWS_EXCEPTION(store::StoreError, m_edits.renameView(store::SavedViewId{99}, u"x"_s));
        QVERIFY_THROWS_EXCEPTION(store::StoreError, m_edits.removeView(store::SavedViewId{99}));
        QVERIFY(!store::savedViewState(m_database, store::SavedViewId{99}));
    }
};

QTEST_GUILESS_MAIN(TestSavedViews)
#include "tst_saved_views.moc"
