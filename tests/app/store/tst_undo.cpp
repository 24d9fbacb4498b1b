// SPDX-License-Identifier: MIT
// Undo and redo put back every table and the search index to the letter, or change nothing.
#include "store/database.h"
#include "store/edits.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

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

Claim quoting(store::Database &database, const QString &words)
{
    const std::vector ids = {tests::claimQuoting(database, words)};
    return store::ClaimReader(database).claims(ids).claims.at(0);
}

using Edit = std::function<Change(Edits &, const Claim &)>;

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;

    /// One of the edits a person can make, by chance; nothing where there is no claim left.
    std::optional<Change> someEdit(QRandomGenerator &random)
    {
        const auto claims = tests::allClaims(*m_database);
        if (claims.empty())
            return {};
        const Claim &claim = claims[random.bounded(static_cast<quint32>(claims.size()))];
        Edits edits(*m_database);
        const QStringList dates = {u""_s, u"2011"_s, u"2013-03-15"_s, u"../2012"_s, u"1999-12-31"_s};
        ClaimEdit edit = asItIs(claim);
        switch (random.bounded(6)) {
        case 0:
            return edits.removeClaim(claim.id);
        case 1:
            edit.stance = Stance::Denies;
            edit.denial = DenialKind::Untrue;
            edit.responsibility = Responsibility::Directs;
            break;
        case 2: {
            const Actor actor = *store::ClaimReader(*m_database).actor(claim.parties[0].actor);
            return edits.editActor(actor.id, actor.name + u" II"_s,
                                   actor.kind == ActorKind::Unknown ? ActorKind::State : ActorKind::Unknown,
                                   {});
        }
        default:
            edit.said.date = tests::date(dates[random.bounded(5)]);
            edit.note += u"."_s;
            break;
        }
        return edits.editClaim(claim.id, edit);
    }

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        import::importSample(*m_database);
    }

    void oneEditAndBack_data()
    {
        QTest::addColumn<Edit>("edit");
        const auto add = [](const char *name, Edit edit) { QTest::newRow(name) << std::move(edit); };
        const auto dated = [](const QString &date) {
            return [date](Edits &edits, const Claim &claim) {
                ClaimEdit edit = asItIs(claim);
                edit.said.date = tests::date(date);
                return edits.editClaim(claim.id, edit);
            };
        };
        add("delete", [](Edits &edits, const Claim &claim) { return edits.removeClaim(claim.id); });
        add("an earlier date", dated(u"1999"_s));
        add("a later date", dated(u"2030-01-01"_s));
        add("no date", dated(u""_s));
        add("an open date", dated(u"../1990"_s));
        add("note", [](Edits &edits, const Claim &claim) {
            ClaimEdit edit = asItIs(claim);
            edit.note = u"noted"_s;
            return edits.editClaim(claim.id, edit);
        });
        add("stance and responsibility", [](Edits &edits, const Claim &claim) {
            ClaimEdit edit = asItIs(claim);
            edit.stance = Stance::Defends;
            edit.denial = DenialKind::Unspecified;
            edit.responsibility = Responsibility::Tolerates;
            return edits.editClaim(claim.id, edit);
        });
        add("all at once", [](Edits &edits, const Claim &claim) {
            return edits.editClaim(claim.id, {Stance::Admits,
                                              {},
                                              Responsibility::Linked,
                                              {tests::date(u"2001-09"), u"then"_s, Basis::Stated},
                                              1,
                                              u"all"_s});
        });
        add("actor", [](Edits &edits, const Claim &claim) {
            return edits.editActor(claim.parties[0].actor, u"Somebody else"_s, ActorKind::Unknown, u"?"_s);
        });
    }

    void oneEditAndBack()
    {
        QFETCH(Edit, edit);
        int changed = 0; // a date is not taken from a claim that has none
        for (const Claim &claim : tests::allClaims(*m_database)) {
            const QString before = tests::dumpOf(*m_database);
            Edits edits(*m_database);
            const Change change = edit(edits, claim);
            const QString after = tests::dumpOf(*m_database);
            changed += after == before ? 0 : 1;
            QCOMPARE(tests::faultsOf(*m_database), QString());
            for (int round = 0; round < 2; ++round) {
                edits.revert(change);
                QCOMPARE(tests::dumpOf(*m_database), before);
                QCOMPARE(tests::faultsOf(*m_database), QString());
                edits.reapply(change);
                QCOMPARE(tests::dumpOf(*m_database), after);
                QCOMPARE(tests::faultsOf(*m_database), QString());
            }
            edits.revert(change);
        }
        QVERIFY(changed >= 5);
    }

    void manyEditsAndAllTheWayBack()
    {
        for (quint32 seed = 1; seed <= 12; ++seed) {
            init();
            QRandomGenerator random(seed);
            Edits edits(*m_database);
            std::vector<Change> changes;
            QStringList states = {tests::dumpOf(*m_database)};
            for (int i = 0; i < 15; ++i)
                if (auto change = someEdit(random)) {
                    changes.push_back(*std::move(change));
                    states.append(tests::dumpOf(*m_database));
                    QCOMPARE(tests::faultsOf(*m_database), QString());
                }
            for (size_t i = changes.size(); i-- > 0;) {
                edits.revert(changes[i]);
                QCOMPARE(tests::dumpOf(*m_database), states[static_cast<qsizetype>(i)]);
            }
            QCOMPARE(tests::faultsOf(*m_database), QString());
            for (size_t i = 0; i < changes.size(); ++i) {
                edits.reapply(changes[i]);
                QCOMPARE(tests::dumpOf(*m_database), states[static_cast<qsizetype>(i) + 1]);
            }
            QCOMPARE(tests::faultsOf(*m_database), QString());
        }
    }

    void afterAForeignChangeNothingIsUndone_data()
    {
        QTest::addColumn<bool>("deleted");
        QTest::newRow("edited since") << false;
        QTest::newRow("deleted since") << true;
    }

    void afterAForeignChangeNothingIsUndone()
    {
        QFETCH(bool, deleted);
        const Claim claim = quoting(*m_database, u"virus attacks"_s);
        Edits edits(*m_database);
        ClaimEdit edit = asItIs(claim);
        edit.note = u"mine"_s;
        edit.said.date = tests::date(u"2014");
        const Change mine = edits.editClaim(claim.id, edit);
        const Claim moved = quoting(*m_database, u"virus attacks"_s);
        edit.note = u"theirs"_s;
        if (deleted)
            Edits(*m_database).removeClaim(moved.id);
        else
            Edits(*m_database).editClaim(moved.id, edit);
        const QString before = tests::dumpOf(*m_database);
        const QStringList logged = tests::run(*m_database, "SELECT count(*) FROM change_log");
        try {
            edits.revert(mine);
            QFAIL("A change was undone over somebody else's.");
        } catch (const store::StoreError &error) {
            QCOMPARE(error.kind(), store::StoreError::Kind::Invalid);
            QVERIFY(error.sentence().endsWith(u'.'));
        }
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(tests::run(*m_database, "SELECT count(*) FROM change_log"), logged);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void aClaimDoesNotComeBackToAnActorWhoIsGone()
    {
        const Claim claim = quoting(*m_database, u"main sources of cyberattacks"_s);
        Edits edits(*m_database);
        const Change removed = edits.removeClaim(claim.id);
        const ActorId china = accused(claim)[0]->actor;
        tests::run(*m_database, "DELETE FROM actor WHERE id = " + QByteArray::number(china.value));
        const QString before = tests::dumpOf(*m_database);
        QVERIFY_THROWS_EXCEPTION(store::StoreError, edits.revert(removed));
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }

    void undoneTwiceIsRefused()
    {
        Edits edits(*m_database);
        const Change removed = edits.removeClaim(tests::claimQuoting(*m_database, u"virus attacks"_s));
        edits.revert(removed);
        const QString before = tests::dumpOf(*m_database);
        QVERIFY_THROWS_EXCEPTION(store::StoreError, edits.revert(removed));
        QCOMPARE(tests::dumpOf(*m_database), before);
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
