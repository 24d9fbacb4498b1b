// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "store/edits.h"
#include "store/quotation_index.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::Change;
using store::ClaimEdit;
using store::Edits;

namespace {

ClaimEdit asItIs(const Claim &claim)
{
    return {claim.stance, claim.denial, {}, claim.said, claim.credibility, claim.note};
}

ClaimEdit withDate(const Claim &claim, QStringView date)
{
    ClaimEdit edit = asItIs(claim);
    edit.said.date = tests::date(date);
    return edit;
}

Claim byUid(store::Database &database, const QUuid &uid)
{
    const store::ClaimReader reader(database);
    const auto id = reader.claimByUid(uid);
    return id ? reader.claims(std::vector{*id}).claims.at(0) : Claim();
}

/// The claims that a search finds, newest first.
std::vector<ClaimId> found(store::Database &database, const QString &typed)
{
    std::vector<ClaimId> claims;
    for (const auto &hit : store::QuotationIndex(database)
                               .search(query::parseSearch(typed, false), 100, store::SearchOrder::Date)
                               .hits)
        claims.push_back(hit.claim);
    return claims;
}

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;

    Claim quoting(const QString &words)
    {
        const std::vector ids = {tests::claimQuoting(*m_database, words)};
        return store::ClaimReader(*m_database).claims(ids).claims.at(0);
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        import::importSample(*m_database);
    }

    void changesWhatWasAskedFor()
    {
        const Claim before = quoting(u"virus attacks"_s);
        ClaimEdit edit;
        edit.stance = Stance::Denies;
        edit.denial = DenialKind::Unproven;
        edit.responsibility = Responsibility::Linked;
        edit.said = {tests::date(u"2013-03-16"), u"a day later"_s, Basis::Stated};
        edit.credibility = 3;
        edit.note = u"as corrected"_s;
        const Change change = Edits(*m_database).editClaim(before.id, edit);
        QVERIFY(!change.what.isEmpty() && !change.changes.isEmpty());
        Claim after = byUid(*m_database, before.uid);
        QVERIFY(after.id > before.id);
        Claim expected = before;
        expected.id = after.id;
        expected.stance = edit.stance;
        expected.denial = edit.denial;
        for (Party &party : expected.parties)
            if (party.role == PartyRole::Accused)
                party.responsibility = Responsibility::Linked;
        expected.said = edit.said;
        expected.credibility = 3;
        expected.note = edit.note;
        for (size_t i = 0; i < expected.quotations.size(); ++i)
            expected.quotations[i].id = after.quotations.at(i).id;
        QCOMPARE(after, expected);
        for (const QString &edge : tests::edgesOf(*m_database, after.id))
            QVERIFY2(edge.contains(u" 1 4 "_s), qPrintable(edge)); // denies, linked
        QVERIFY(tests::edgesOf(*m_database, before.id).isEmpty());
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void aNewDateIsANewPlaceInTheOrder_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("place");
        QTest::newRow("the oldest") << u"1999"_s << 4; // after those without a date
        QTest::newRow("between") << u"2012-01"_s << 5;
        QTest::newRow("the newest") << u"2020-02-02"_s << 8;
        QTest::newRow("none") << QString() << 4;
        QTest::newRow("an end alone") << u"../1999"_s << 4;
    }

    void aNewDateIsANewPlaceInTheOrder()
    {
        QFETCH(QString, date);
        QFETCH(int, place);
        const Claim before = quoting(u"the country was accused of launching"_s);
        Edits(*m_database).editClaim(before.id, withDate(before, date));
        const auto claims = tests::allClaims(*m_database);
        QCOMPARE(claims.size(), size_t(9));
        QCOMPARE(claims[static_cast<size_t>(place)].uid, before.uid);
        QCOMPARE(found(*m_database, u"\"the country was accused\""_s),
                 std::vector{claims[static_cast<size_t>(place)].id});
        QCOMPARE(tests::faultsOf(*m_database), QString());
        // Its answers still name it.
        const auto bundle =
            store::ClaimReader(*m_database).claims(std::vector{claims[static_cast<size_t>(place)].id});
        QCOMPARE(bundle.answeredBy.begin()->size(), size_t(2));
    }

    void aDateThatMovesNothingKeepsTheId()
    {
        const Claim before = quoting(u"the country was accused of launching"_s);
        Edits(*m_database).editClaim(before.id, withDate(before, u"2011~"));
        QCOMPARE(byUid(*m_database, before.uid).id, before.id);
        Edits(*m_database).editClaim(before.id, withDate(before, u"2011-01-01"));
        QCOMPARE(byUid(*m_database, before.uid).id, before.id);
    }

    void aDeletedClaimIsGoneFromEverywhere()
    {
        const Claim claim = quoting(u"the country was accused of launching"_s);
        const Claim answering = quoting(u"fuelling the flames"_s);
        Edits(*m_database).removeClaim(claim.id);
        const store::Totals totals = store::ClaimReader(*m_database).totals();
        QCOMPARE(totals.claims, 8);
        QCOMPARE(totals.quotations, 12);
        QCOMPARE(totals.actors, 17);
        QVERIFY(found(*m_database, u"\"crashed approximately half\""_s).empty());
        QVERIFY(tests::edgesOf(*m_database, claim.id).isEmpty());
        QCOMPARE(byUid(*m_database, answering.uid).answers.size(), size_t(2));
        // The accusation that it dismissed is gone, and so is the edge.
        QVERIFY(!tests::edgesOf(*m_database, answering.id).contains(u"North Korea > South Korea 6 5 10"_s));
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void anActorsKindDecidesWhoStandsInAShadow()
    {
        const Claim claim = quoting(u"the country was accused of launching"_s);
        const ActorId unnamed = claim.parties[0].actor;
        Actor actor = *store::ClaimReader(*m_database).actor(unnamed);
        QCOMPARE(actor.kind, ActorKind::Unknown);
        const QStringList before = tests::edgesOf(*m_database, claim.id);
        const QString untouched = tests::dumpOf(*m_database);
        Edits edits(*m_database);
        const Change change =
            edits.editActor(unnamed, u"The bank's auditors"_s, ActorKind::Collective, u"a note"_s);
        actor = *store::ClaimReader(*m_database).actor(unnamed);
        QCOMPARE(actor.name, u"The bank's auditors"_s);
        QCOMPARE(actor.kind, ActorKind::Collective);
        QCOMPARE(actor.note, u"a note"_s);
        QCOMPARE(store::ClaimReader(*m_database).actorsNamed(u"THE BANK'S AUDITORS"_s), std::vector{unnamed});
        QVERIFY(tests::edgesOf(*m_database, claim.id).contains(u"The bank's auditors > North Korea 0 0 0"_s));
        // Whoever dismisses the claim now dismisses theirs too.
        const Claim answering = quoting(u"fuelling the flames"_s);
        QVERIFY(
            tests::edgesOf(*m_database, answering.id).contains(u"North Korea > The bank's auditors 6 5 8"_s));
        QCOMPARE(tests::faultsOf(*m_database), QString());
        edits.revert(change);
        QCOMPARE(tests::edgesOf(*m_database, claim.id), before);
        QCOMPARE(tests::dumpOf(*m_database), untouched);
    }

    void aThreatGroupHasNoCountry()
    {
        Actor group = tests::actor(u"A group"_s, ActorKind::Organ);
        group.country = u"PRK"_s;
        group.id = tests::StoreBuilder(*m_database).add(group);
        Edits(*m_database).editActor(group.id, group.name, ActorKind::Group, {});
        QVERIFY(store::ClaimReader(*m_database).actor(group.id)->country.isEmpty());
    }

    void whatIsNotThereCannotBeEdited()
    {
        const QString before = tests::dumpOf(*m_database);
        Edits edits(*m_database);
        QVERIFY_THROWS_EXCEPTION(store::StoreError, edits.editClaim(ClaimId{77}, {}));
        QVERIFY_THROWS_EXCEPTION(store::StoreError, edits.removeClaim(ClaimId{77}));
        QVERIFY_THROWS_EXCEPTION(store::StoreError,
                                 edits.editActor(ActorId{77}, u"x"_s, ActorKind::State, {}));
        ClaimEdit faulty = asItIs(quoting(u"virus attacks"_s));
        faulty.stance = Stance::Denies;
        QVERIFY_THROWS_EXCEPTION(store::StoreError, edits.editClaim(quoting(u"virus attacks"_s).id, faulty));
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM change_log"), QStringList{u"0"_s});
    }

    void everyEditIsLogged()
    {
        Edits edits(*m_database);
        const Change change = edits.removeClaim(quoting(u"virus attacks"_s).id);
        edits.revert(change);
        edits.reapply(change);
        const QStringList log = tests::run(*m_database, "SELECT what FROM change_log ORDER BY id");
        QCOMPARE(log, (QStringList{u"Delete claim"_s, u"Undo: Delete claim"_s, u"Redo: Delete claim"_s}));
    }

    void aFileOpenForReadingIsNotEdited()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"x.jaccuse"_s);
        {
            store::Database made(path, store::OpenMode::Create);
            import::importSample(made);
        }
        store::Database reading(path, store::OpenMode::Read);
        try {
            Edits(reading).removeClaim(tests::claimQuoting(reading, u"virus attacks"_s));
            QFAIL("A file open for reading was edited.");
        } catch (const store::StoreError &error) {
            QCOMPARE(error.kind(), store::StoreError::Kind::ReadOnly);
        }
        QCOMPARE(store::ClaimReader(reading).totals().claims, 9);
    }
};

QTEST_GUILESS_MAIN(TestEdits)
#include "tst_edits.moc"
