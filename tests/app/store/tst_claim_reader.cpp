// SPDX-License-Identifier: MIT
#include "store/database.h"
#include "store/quotation_index.h"
#include "support/store_builder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::ClaimReader;

namespace {

/// Documents with the words in their names.
std::vector<store::DocumentHit> documentsNamed(store::Database &database, const QString &words, size_t most)
{
    const ClaimReader reader(database);
    return reader.documentHits(
        store::QuotationIndex(database).named(words, most, reader.columns(), {}).documents);
}

/// A small file: three actors, two documents, claims given by their dates.
struct SmallFile
{
    store::Database database{u":memory:"_s, store::OpenMode::Create};
    tests::StoreBuilder builder{database};
    ActorId a = builder.add(tests::actor(u"North Korea"_s));
    ActorId b = builder.add(tests::actor(u"United States"_s));
    ActorId paper = builder.add(tests::actor(u"The Daily Paper"_s, ActorKind::Media));
    DocumentId told = builder.add(document(u"100% of servers"_s, u"https://news.example/servers_1"_s));
    DocumentId other = builder.add(tests::document(u"Another title"_s));

    [[nodiscard]] Document document(const QString &title, const QString &url) const
    {
        Document made = tests::document(title);
        made.url = url;
        made.publisher = paper;
        return made;
    }
    ClaimId claim(QStringView said)
    {
        return builder.add(tests::accusation(said.toString() + QString::number(++m_count), a, b, said, told));
    }

private:
    int m_count = 0;
};

} // namespace

class TestClaimReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreInOrderOfDateWithTheUndatedFirst()
    {
        SmallFile file;
        const ClaimId late = file.claim(u"2013-03-15");
        const ClaimId undated = file.claim(u"");
        const ClaimId year = file.claim(u"2013");
        const ClaimId until = file.claim(u"../1999");
        const ClaimId late2 = file.claim(u"2013-03-15?");
        const ClaimId masked = file.claim(u"XXXX-XX-09");
        const ClaimId old = file.claim(u"0987-06-05");
        const std::vector<ClaimId> expected = {undated, masked, old, until, year, late, late2};
        const auto columns = ClaimReader(file.database).columns();
        QCOMPARE(columns->claims, expected);
        QVERIFY(std::is_sorted(expected.begin(), expected.end()));
        QCOMPARE(columns->dayLower[0], query::noDay);
        QCOMPARE(columns->dayUpper[3], static_cast<qint32>(QDate(1999, 12, 31).toJulianDay()));
        QCOMPARE(columns->dayLower[3], query::noDay);
        QCOMPARE(columns->dayLower[4], static_cast<qint32>(QDate(2013, 1, 1).toJulianDay()));
        QCOMPARE(columns->dayUpper[5], columns->dayLower[5]);
    }

    void columnsHoldEveryClaim()
    {
        SmallFile file;
        const ClaimId first = file.claim(u"2011");
        Claim denial = tests::accusation(u"denial"_s, file.b, file.b, u"2012", file.told, u"We did not."_s);
        denial.stance = Stance::Denies;
        denial.denial = DenialKind::Untrue;
        denial.acts = {u"other"_s, u"cyber.espionage"_s};
        denial.parties[1].responsibility = Responsibility::Linked;
        denial.parties[1].basis = Basis::Inferred;
        denial.mentions.push_back({file.other, u'F', 6, {}, {}});
        const ClaimId second = file.builder.add(denial);
        const auto columns = ClaimReader(file.database).columns();
        QCOMPARE(columns->claims, (std::vector{first, second}));
        QCOMPARE(columns->actors.size(), size_t(3));
        QCOMPARE(columns->actors[0].name, u"North Korea"_s);
        QCOMPARE(columns->stance[0], quint8(Stance::Accuses));
        QCOMPARE(columns->stance[1], quint8(Stance::Denies));
        QCOMPARE(columns->quoted, (std::vector<quint8>{0, 1}));
        QStringList acts;
        for (const quint32 act : columns->actSets[columns->actSet[1]])
            acts.append(columns->acts[static_cast<qsizetype>(act)]);
        QCOMPARE(acts, (QStringList{u"other"_s, u"cyber.espionage"_s}));
        QCOMPARE(columns->publishers, QStringList{u"The Daily Paper"_s});
        QCOMPARE(columns->publisherSets[columns->publisherSet[0]].size(), size_t(1));
        QCOMPARE(columns->pairClaim, (std::vector<quint32>{0, 1}));
        QCOMPARE(columns->pairFrom, (std::vector<quint32>{0, 1}));
        QCOMPARE(columns->pairTo, (std::vector<quint32>{1, 1}));
        QCOMPARE(columns->pairKind[1], quint8(query::EdgeKind::Denies));
        QCOMPARE(columns->pairResponsibility[1], quint8(Responsibility::Linked));
        QCOMPARE(columns->pairFlags[1], quint8(query::AccusedInferred));
        QCOMPARE(columns->generation, file.database.generation());
        file.claim(u"2014");
        QVERIFY(ClaimReader(file.database).columns()->generation != columns->generation);
    }

    void anEmptyFileIsRead()
    {
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const ClaimReader reader(database);
        QCOMPARE(reader.totals(), store::Totals());
        QVERIFY(reader.columns()->claims.empty());
        QVERIFY(!reader.actor(ActorId{1}) && !reader.document(DocumentId{1}));
        QVERIFY(!reader.claimByUid(tests::uidOf(u"x"_s)));
        QVERIFY(documentsNamed(database, u"x"_s, 5).empty());
        QCOMPARE(tests::faultsOf(database), QString());
    }

    void claimsThatAreNotThereAreLeftOut()
    {
        SmallFile file;
        const ClaimId claim = file.claim(u"2011");
        const std::vector ids = {ClaimId{7}, claim, ClaimId{0}, claim};
        const auto bundle = ClaimReader(file.database).claims(ids);
        QCOMPARE(bundle.claims.size(), size_t(2));
        QCOMPARE(bundle.claims[1].id, claim);
        QCOMPARE(ClaimReader(file.database).claimByUid(bundle.claims[0].uid), std::optional(claim));
    }

    void totalsCountWhatIsThere()
    {
        SmallFile file;
        file.claim(u"2011-05");
        file.claim(u"");
        file.claim(u"2013-03-15");
        const store::Totals totals = ClaimReader(file.database).totals();
        QCOMPARE(totals.claims, 3);
        QCOMPARE(totals.mentions, 3);
        QCOMPARE(totals.quotations, 0);
        QCOMPARE(totals.actors, 3);
        QCOMPARE(totals.documents, 2);
        QCOMPARE(totals.firstDate, std::optional(QDate(2011, 5, 1)));
        QCOMPARE(totals.lastDate, std::optional(QDate(2013, 3, 15)));
    }

    void findsActorsByNameAliasAndUid()
    {
        SmallFile file;
        Actor dprk = tests::actor(u"Democratic People's Republic"_s);
        dprk.aliases = {{u"D.P.R.K."_s, u"en"_s, AliasKind::Acronym, false},
                        {u"북한"_s, {}, AliasKind::Name, false}};
        dprk.id = file.builder.add(dprk);
        const ClaimReader reader(file.database);
        QCOMPARE(reader.actorsNamed(u"north-KOREA"_s), std::vector{file.a});
        QCOMPARE(reader.actorsNamed(u"dprk"_s), std::vector{dprk.id});
        QCOMPARE(reader.actorsNamed(u"북한"_s), std::vector{dprk.id});
        QCOMPARE(reader.actorsNamed(dprk.uid.toString()), std::vector{dprk.id});
        QCOMPARE(reader.actorsNamed(u" "_s + dprk.uid.toString(QUuid::WithoutBraces)), std::vector{dprk.id});
        QVERIFY(reader.actorsNamed(u"Korea"_s).empty());
        QVERIFY(reader.actorsNamed(u""_s).empty());
        const ActorId namesake = file.builder.add(tests::actor(u"DPRK"_s, ActorKind::Group));
        QCOMPARE(reader.actorsNamed(u"DPRK"_s), (std::vector{dprk.id, namesake}));
    }

    void findsDocumentsByTitleAddressAndPublisher()
    {
        SmallFile file;
        file.claim(u"2011");
        const auto find = [&file](const QString &words, size_t most = 5) {
            return documentsNamed(file.database, words, most);
        };
        const auto hits = find(u"TITLE"_s);
        QCOMPARE(hits.size(), size_t(1));
        QCOMPARE(hits[0].id, file.other);
        QCOMPARE(hits[0].claims, 0);
        QVERIFY(hits[0].firstClaim.isNull());
        for (const QString &words :
             {u"100%"_s, u"servers 100"_s, u"news.example"_s, u"servers_1"_s, u"daily  servers"_s}) {
            const auto found = find(words);
            QVERIFY2(found.size() == 1, qPrintable(words));
            QCOMPARE(found[0].id, file.told);
            QCOMPARE(found[0].publisher, u"The Daily Paper"_s);
            QCOMPARE(found[0].claims, 1);
            QVERIFY(!found[0].firstClaim.isNull());
        }
        // Signs that mean something to SQL are only signs.
        for (const QString &words : {u"%%%"_s, u"serversX1"_s, u"'"_s, u"\\"_s, u"daily title"_s, u" "_s})
            QVERIFY2(find(words).empty(), qPrintable(words));
        QCOMPARE(find(u"e"_s, 1).size(), size_t(1));
        QCOMPARE(find(u"e"_s, 1)[0].id, file.told); // most claims first
    }

    void readingCanBeCancelled()
    {
        SmallFile file;
        file.claim(u"2011");
        const task::Task task;
        task.cancel();
        QVERIFY_THROWS_EXCEPTION(task::Cancelled, (void)ClaimReader(file.database).columns(task));
    }
};

QTEST_GUILESS_MAIN(TestClaimReader)
#include "tst_claim_reader.moc"
