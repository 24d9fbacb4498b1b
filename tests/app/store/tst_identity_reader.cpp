// SPDX-License-Identifier: MIT
#include "store/backup.h"
#include "store/edits.h"
#include "store/identity_reader.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

class TestIdentityReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAndUidsAreFoundFromEachOther()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(database);
        const model::Actor north = tests::actor(u"North"_s);
        const model::ActorId northId = builder.add(north);
        const model::ActorId southId = builder.add(tests::actor(u"South"_s));
        const model::DocumentId told = builder.add(tests::document(u"News"_s));
        const model::Claim claim = tests::accusation(u"c"_s, northId, southId, u"2013", told);
        const model::ClaimId claimId = builder.add(claim);

        const model::Identities byRow = store::identitiesOf(
            database, {northId, model::ActorId{999}}, QSet<model::ClaimId>{claimId, model::ClaimId{999}});
        QCOMPARE(byRow.uidOf(northId), north.uid);
        QCOMPARE(byRow.uidOf(claimId), claim.uid);
        QVERIFY(byRow.uidOf(southId).isNull()); // nobody asked
        QVERIFY(byRow.uidOf(model::ActorId{999}).isNull());

        const QUuid stranger = QUuid::createUuid();
        const model::Identities byUid =
            store::identitiesOf(database, {north.uid, stranger}, QSet<QUuid>{claim.uid, stranger});
        QCOMPARE(byUid.actorOf(north.uid), northId);
        QCOMPARE(byUid.claimOf(claim.uid), claimId);
        QVERIFY(byUid.actorOf(stranger).isNull());
    }

    void aMergedActorIsFoundAsTheOther()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(database);
        const model::Actor dprk = tests::actor(u"DPRK"_s);
        const model::ActorId merged = builder.add(dprk);
        const model::ActorId into = builder.add(tests::actor(u"North Korea"_s));
        store::Edits(database).mergeActors(merged, into);
        QCOMPARE(store::identitiesOf(database, QSet<QUuid>{dprk.uid}, {}).actorOf(dprk.uid), into);
    }

    void copiesOfAFileAreKnownAsIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.jaccuse"_s);
        const QString copied = folder.filePath(u"b.jaccuse"_s);
        store::Database database(path, store::OpenMode::Create);
        QVERIFY(!store::fileUid(database).isNull());
        store::copyDatabase(database, copied, task::Task());
        store::Database copy(copied, store::OpenMode::Read);
        QCOMPARE(store::fileUid(copy), store::fileUid(database));
        store::Database other(folder.filePath(u"c.jaccuse"_s), store::OpenMode::Create);
        QVERIFY(store::fileUid(other) != store::fileUid(database));
    }

    void theSampleIsOneFileEverywhere()
    {
        store::Database here(u":memory:"_s, store::OpenMode::Create);
        store::Database there(u":memory:"_s, store::OpenMode::Create);
        import::importSample(here);
        import::importSample(there);
        QCOMPARE(store::fileUid(here), store::fileUid(there));
        // Put into a file that holds something, it leaves that file what it was.
        store::Database own(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(own);
        const model::ActorId north = builder.add(tests::actor(u"North"_s));
        builder.add(tests::accusation(u"c"_s, north, builder.add(tests::actor(u"South"_s)), u"2013",
                                      builder.add(tests::document(u"News"_s))));
        const QUuid before = store::fileUid(own);
        import::importSample(own);
        QCOMPARE(store::fileUid(own), before);
    }
};

QTEST_GUILESS_MAIN(TestIdentityReader)
#include "tst_identity_reader.moc"
