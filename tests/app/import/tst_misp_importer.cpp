// SPDX-License-Identifier: MIT
#include "import/import_file.h"
#include "import/misp/misp_importer.h"
#include "store/check.h"
#include "support/files.h"
#include "support/reading.h"
#include "support/shared_material.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr auto producerUuid = "11111111-0000-4000-8000-000000000000";

QByteArray uuid(int n)
{
    return "00000000-0000-4000-8000-" + QByteArray::number(n).rightJustified(12, '0');
}

QByteArray cluster(int n, const QByteArray &value, const QByteArray &meta, const QByteArray &more = {})
{
    return "{\"uuid\":\"" + uuid(n) + "\",\"value\":\"" + value + "\",\"meta\":{" + meta + "}" +
           (more.isEmpty() ? "" : "," + more) + "}";
}

/// A galaxy whose version comes last, as in the real files.
QByteArray galaxy(const QByteArrayList &clusters, const QByteArray &type = "threat-actor",
                  const QByteArray &version = "7")
{
    return "{\"authors\":[\"Ann\",\"Bob\"],\"category\":\"" + QByteArray(type == "tool" ? "tool" : "actor") +
           "\",\"name\":\"Threat Actor\",\"source\":\"MISP Project\",\"type\":\"" + type + "\",\"uuid\":\"" +
           uuid(0) + "\",\"values\":[\n" + clusters.join(",\n") + "],\"version\":" + version + "}";
}

/// All batches joined are seen by their claims, actors and links.
struct Seen
{
    tests::CollectingSink sink;
    std::vector<std::pair<const import::ImportBatch *, const model::Claim *>> claims;
    std::vector<const model::Actor *> groups;

    explicit Seen(tests::CollectingSink read)
        : sink(std::move(read))
    {
        for (const import::ImportBatch &batch : sink.batches) {
            for (const model::Claim &claim : batch.claims)
                claims.emplace_back(&batch, &claim);
            for (const model::Actor &actor : batch.actors)
                if (actor.kind == model::ActorKind::Group)
                    groups.push_back(&actor);
        }
    }

    [[nodiscard]] bool warns(const QString &words) const
    {
        return std::any_of(
            sink.warnings.begin(), sink.warnings.end(),
            [&](const import::ImportWarning &warning) { return warning.reason.contains(words); });
    }

    [[nodiscard]] qsizetype claimsAbout(const QString &words) const
    {
        return std::count_if(claims.begin(), claims.end(),
                             [&](const auto &claim) { return claim.second->summary.contains(words); });
    }
};

Seen read(const QByteArrayList &clusters, const QByteArray &type = "threat-actor")
{
    return Seen(tests::readBytes(u"misp"_s, galaxy(clusters, type), u"g.json"_s));
}

/// "MISP galaxy accuses CN (linked), X (performs) against A, B"
QString line(const import::ImportBatch &batch, const model::Claim &claim)
{
    const auto name = [&](const model::Party *party) {
        return batch.actors.at(static_cast<size_t>(party->actor.value - 1)).name;
    };
    QStringList accused;
    for (const model::Party *party : model::accused(claim))
        accused.append(u"%1 (%2)"_s.arg(name(party), model::code(*party->responsibility)));
    accused.sort();
    QStringList victims;
    for (const model::Party *party : model::partiesIn(claim, model::PartyRole::Victim))
        victims.append(name(party));
    const QString said = u"%1 %2 %3"_s.arg(name(model::claimants(claim).front()), model::code(claim.stance),
                                           accused.join(u", "_s));
    return victims.isEmpty() ? said : said + u" against "_s + victims.join(u", "_s);
}

QStringList lines(const Seen &seen)
{
    QStringList lines;
    for (const auto &[batch, claim] : seen.claims)
        lines.append(line(*batch, *claim));
    return lines;
}

QString real(const char *name)
{
    return tests::sharedFile(u"data/misp-galaxy/"_s + QString::fromLatin1(name));
}

} // namespace

class TestMispImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCountryIsAClaimByTheGalaxy()
    {
        const Seen seen = read(
            {cluster(1, "APT X",
                     "\"country\":\"CN\",\"attribution-confidence\":\"50\","
                     "\"cfr-suspected-victims\":[\"Japan\",\"Some Bank\"],"
                     "\"cfr-type-of-incident\":[\"Espionage\",\"Sabotage\",\"Business Email Compromise\"],"
                     "\"refs\":[\"https://x.example/a\",\"https://x.example/b\",\"A book\"]",
                     "\"description\":\"They spy.\\r\\nA lot.\"")});
        QCOMPARE(
            lines(seen),
            QStringList{u"MISP galaxy accuses APT X (performs), CN (linked) against Japan, Some Bank"_s});
        const import::ImportBatch &batch = *seen.claims[0].first;
        const model::Claim &claim = *seen.claims[0].second;
        QVERIFY(!model::claimFault(claim));
        QCOMPARE(claim.confidenceWords, u"50 of 100"_s);
        QCOMPARE(claim.acts,
                 (QStringList{u"cyber.espionage"_s, u"cyber.destruction"_s, u"cyber.unspecified"_s}));
        QCOMPARE(claim.actWords, u"Espionage, Sabotage, Business Email Compromise"_s);
        QCOMPARE(claim.quotations.at(0).exact, u"They spy.\nA lot."_s);
        QCOMPARE(claim.quotations[0].voice, model::Voice::Narrator);
        QCOMPARE(batch.documents.at(0).title, u"Threat Actor, MISP galaxy, version 7"_s);
        QCOMPARE(batch.documents[0].byline, (QStringList{u"Ann"_s, u"Bob"_s}));
        QCOMPARE(claim.mentions.size(), size_t(4));
        QCOMPARE(batch.documents.at(1).url, u"https://x.example/a"_s);
        QVERIFY(batch.documents.at(3).url.isEmpty());
        QCOMPARE(claim.mentions[1].attested, 6);
        QVERIFY(claim.mentions[1].fidelityNote.contains(u"not read"_s));
        // Nothing of it becomes a property of the group, or a link without a claim.
        QVERIFY(seen.groups.at(0)->country.isEmpty());
        QCOMPARE(batch.actorLinks.size(), size_t(1));
        QVERIFY(!batch.actorLinks[0].definitional);
        QCOMPARE(batch.actorLinks[0].claim, model::ClaimId{1});
    }

    void aSponsorIsASecondOneAndHedged()
    {
        const Seen seen = read(
            {cluster(1, "X",
                     "\"country\":\"IR\",\"cfr-suspected-state-sponsor\":\"Iran (Islamic Republic of)\""),
             cluster(2, "Y", "\"cfr-suspected-state-sponsor\":\"Unknown\",\"country\":\"\""),
             cluster(3, "Z",
                     "\"cfr-suspected-state-sponsor\":\"Unknown\",\"cfr-suspected-victims\":[\"Peru\"]")});
        QCOMPARE(lines(seen),
                 (QStringList{u"MISP galaxy accuses IR (linked), X (performs)"_s,
                              u"MISP galaxy accuses Iran (Islamic Republic of) (supports), X (performs)"_s,
                              u"MISP galaxy accuses Z (performs) against Peru"_s}));
        QCOMPARE(seen.claims[0].second->force, model::Force::Flat);
        QCOMPARE(seen.claims[1].second->force, model::Force::Hedged);
        QVERIFY(seen.claims[0].second->uid != seen.claims[1].second->uid);
        QCOMPARE(seen.groups.size(), size_t(3));
    }

    void synonymsBecomeAliasesAndNoTwoGroupsOne()
    {
        const Seen seen =
            read({cluster(1, "Bear",
                          "\"synonyms\":[\"Sofa\",\"Bear\",\"Shared Name\",\"Sofa\"],"
                          "\"name-attribution\":[\"Sofa:" +
                              QByteArray(producerUuid) + "\",\"a:b:" + QByteArray(producerUuid) + "\"]"),
                  cluster(2, "Cat", "\"synonyms\":[\"SHARED-NAME\",\"Bear\"]")});
        QCOMPARE(seen.groups.size(), size_t(2));
        const auto &aliases = seen.groups[0]->aliases;
        QCOMPARE(aliases.size(), size_t(3));
        QCOMPARE(aliases[0].text, u"Sofa"_s);
        QCOMPARE(aliases[0].kind, model::AliasKind::Vendor);
        QVERIFY(!aliases[0].ambiguous);
        QCOMPARE(aliases[1].kind, model::AliasKind::Name);
        QVERIFY(aliases[1].ambiguous);
        QCOMPARE(aliases[2].text, u"a:b"_s);
        QVERIFY(seen.groups[1]->aliases.at(0).ambiguous);
        QVERIFY(seen.groups[1]->aliases.at(1).ambiguous);
        QVERIFY(seen.warns(u"Who coined 2 of the names is told by the galaxy's producer.json"_s));
        QVERIFY(seen.claims.empty());
    }

    void producersTellWhoCoinedAName()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            return tests::writeFile(folder.filePath(name), bytes);
        };
        const QByteArray producers =
            "{\"type\":\"producer\",\"category\":\"actor\",\"values\":[{\"uuid\":\"" +
            QByteArray(producerUuid) +
            "\",\"value\":\"Vendor\",\"meta\":{\"synonyms\":[\"Vendor Inc.\"],\"company-type\":\"Cyber "
            "Security Vendor\"}}]}";
        const QString groups =
            write(u"g.json"_s, galaxy({cluster(1, "X",
                                               "\"name-attribution\":[\"Sofa:" + QByteArray(producerUuid) +
                                                   "\",\"Y:" + uuid(5) + "\"]")}));
        const QString companion = write(u"producer.json"_s, producers);
        const Seen seen(tests::readFile(u"misp"_s, groups, {}, {companion}));
        const import::ImportBatch &batch = seen.sink.batches.at(0);
        const model::Alias &alias = seen.groups.at(0)->aliases.at(0);
        const model::Actor &coiner = batch.actors.at(static_cast<size_t>(alias.coinedBy.value - 1));
        QCOMPARE(coiner.name, u"Vendor"_s);
        QCOMPARE(coiner.kind, model::ActorKind::Company);
        QCOMPARE(coiner.aliases.at(0).text, u"Vendor Inc."_s);
        QVERIFY(seen.groups[0]->aliases.at(1).coinedBy.isNull());
        QVERIFY(seen.warns(u"Who coined 1 of the names is not in the file of producers."_s));

        import::SourceStart start;
        start.bytes = producers;
        QVERIFY(import::fitMisp(start).companion);
        start.bytes = galaxy({});
        QVERIFY(import::fitMisp(start).strength > 50);
        QVERIFY(!import::fitMisp(start).companion);
    }

    void whatCannotBeTakenCostsOneCluster()
    {
        const Seen seen =
            read({cluster(1, "X", "\"country\":7"), "5", cluster(2, " ", ""),
                  cluster(3, "Z", "\"country\":\"RU\""), cluster(3, "Again", ""),
                  cluster(4, "N", "\"name-attribution\":[\"no id\"]"), "{\"value\":\"No meta\"}",
                  cluster(6, "NUL\\u0000", ""), cluster(7, "V", "\"cfr-suspected-victims\":{\"a\":1}")});
        QCOMPARE(seen.sink.skipped(), 6);
        QCOMPARE(seen.groups.size(), size_t(3));
        QCOMPARE(seen.claims.size(), size_t(1));
        QVERIFY(seen.warns(u"“no id” in the name-attribution of “N” is not a name and an id"_s));
        QVERIFY(seen.warns(u"meta.country"_s));
        QVERIFY(seen.warns(u"“Again” is that of another one"_s));
        QCOMPARE(seen.sink.warnings.at(0).line, 2);
    }

    void aCountryIsWrittenInManyWays()
    {
        const Seen seen =
            read({cluster(1, "X", "\"country\":\"ru\""), cluster(2, "Y", "\"country\":[\"Iran\"]")});
        QCOMPARE(seen.claims.size(), size_t(2));
        QCOMPARE(line(*seen.claims[0].first, *seen.claims[0].second),
                 u"MISP galaxy accuses RU (linked), X (performs)"_s);
        QVERIFY(line(*seen.claims[1].first, *seen.claims[1].second).contains(u"Iran (linked)"));
    }

    void galaxiesOfGroupsListActors()
    {
        for (const QByteArray type : {"groups", "mitre-intrusion-set", "my-activity-group"})
            QCOMPARE(read({cluster(1, "X", "\"country\":\"RU\"")}, type).claims.size(), size_t(1));
    }

    void galaxiesOfOtherThingsListNoActors()
    {
        const Seen tools = read({cluster(1, "Hammer", "\"country\":\"CN\"")}, "tool");
        QVERIFY(tools.sink.batches.empty());
        QVERIFY(tools.warns(u"which lists no actors, so nothing was imported"_s));
        const Seen agencies =
            read({cluster(1, "Service", "\"country\":\"France\"")}, "intelligence-agencies");
        QVERIFY(agencies.claims.empty());
        QCOMPARE(agencies.sink.batches.at(0).actors.at(0).kind, model::ActorKind::Organ);
    }

    void aNewerVersionHasTheSameUids()
    {
        const QByteArrayList clusters{cluster(1, "X", "\"country\":\"CN\"")};
        const Seen older(tests::readBytes(u"misp"_s, galaxy(clusters), u"a.json"_s));
        const Seen newer(tests::readBytes(u"misp"_s, galaxy(clusters, "threat-actor", "8"), u"b.json"_s));
        QCOMPARE(newer.claims.at(0).second->uid, older.claims.at(0).second->uid);
        QCOMPARE(newer.sink.batches[0].documents[0].uid, older.sink.batches[0].documents[0].uid);
    }

    void readsTheRealThreatActors()
    {
        if (real("threat-actor.json").isEmpty())
            QSKIP("The real galaxy does not lie beside the project.");
        const Seen seen(tests::readFile(u"misp"_s, real("threat-actor.json"), {}, {real("producer.json")}));
        QCOMPARE(seen.sink.skipped(), 0);
        QCOMPARE(seen.groups.size(), size_t(1041));
        QCOMPARE(seen.claimsAbout(u"as the country of"_s), 476);             // 477, one of them empty
        QCOMPARE(seen.claimsAbout(u"as the suspected state sponsor"_s), 91); // 99, eight of them Unknown
        QCOMPARE(seen.claimsAbout(u"suspected to have harmed"_s), 33);
        QCOMPARE(seen.claims.size(), size_t(600));
        QVERIFY(seen.warns(u"passed over since nobody is said to claim them: 432"_s));
        QVERIFY(!seen.warns(u"Who coined"_s));

        QSet<QUuid> uids;
        QSet<QUuid> withVictims;
        QHash<QString, int> confidence;
        qsizetype links = 0;
        for (const auto &[batch, claim] : seen.claims) {
            QVERIFY(!model::claimFault(*claim));
            QVERIFY(!uids.contains(claim->uid));
            uids.insert(claim->uid);
            ++confidence[claim->confidenceWords];
        }
        qsizetype aliases = 0;
        qsizetype coined = 0;
        for (const model::Actor *group : seen.groups) {
            aliases += static_cast<qsizetype>(group->aliases.size());
            coined += std::count_if(group->aliases.begin(), group->aliases.end(),
                                    [](const model::Alias &alias) { return !alias.coinedBy.isNull(); });
            QVERIFY(group->country.isEmpty());
        }
        for (const import::ImportBatch &batch : seen.sink.batches) {
            links += static_cast<qsizetype>(batch.actorLinks.size());
            QVERIFY(batch.actors.size() <= 1200);
        }
        QCOMPARE(links, 476 + 91);
        QCOMPARE(coined, 1243 - 2); // two names were coined by two producers each
        QCOMPARE(aliases, 1980); // 1403 synonyms, 2 of them the group's own name, and 579 names only coined
        QCOMPARE(confidence.value(u"100 of 100"_s), 2);
    }

    void showsWhatTheGalaxySaysOfApt1()
    {
        if (real("threat-actor.json").isEmpty())
            QSKIP("The real galaxy does not lie beside the project.");
        const Seen seen(tests::readFile(u"misp"_s, real("threat-actor.json")));
        QVERIFY(
            line(*seen.claims[0].first, *seen.claims[0].second)
                .startsWith(
                    u"MISP galaxy accuses APT1 (performs), CN (linked) against United States, Taiwan, "_s));
        QVERIFY(line(*seen.claims[1].first, *seen.claims[1].second)
                    .startsWith(u"MISP galaxy accuses APT1 (performs), China (supports) against "_s));
        QCOMPARE(seen.claims[0].second->acts, QStringList{u"cyber.espionage"_s});
        QCOMPARE(seen.claims[0].second->mentions.size(), size_t(14));
        QVERIFY(seen.claims[0].second->quotations.at(0).exact.startsWith(
            u"PLA Unit 61398 (Chinese: 61398部队"_s));
    }

    void readsTheOtherRealGalaxies()
    {
        if (real("threat-actor.2018-05.json").isEmpty())
            QSKIP("The real galaxy does not lie beside the project.");
        const Seen old(tests::readFile(u"misp"_s, real("threat-actor.2018-05.json")));
        QCOMPARE(old.groups.size(), size_t(190));
        QCOMPARE(old.claims.size(), size_t(139));
        const Seen microsoft(tests::readFile(u"misp"_s, real("microsoft-activity-group.json")));
        QCOMPARE(microsoft.groups.size(), size_t(179));
        QCOMPARE(microsoft.claims.size(), size_t(113));
        qsizetype aliases = 0;
        for (const model::Actor *group : microsoft.groups)
            aliases += static_cast<qsizetype>(group->aliases.size());
        QCOMPARE(aliases, 504);
    }

    void importsOnceAndIsSound()
    {
        if (real("threat-actor.json").isEmpty())
            QSKIP("The real galaxy does not lie beside the project.");
        store::Database database(u":memory:"_s, store::OpenMode::Create);
        const task::Task task;
        const QStringList paths{real("threat-actor.json"), real("producer.json")};
        const auto first = jaccuse::import::importFiles(database, paths, {}, task);
        QCOMPARE(first.size(), size_t(1));
        QCOMPARE(first[0].report->claims, 600);
        QCOMPARE(store::checkFile(database, task), QStringList());
        const auto again = jaccuse::import::importFiles(database, paths, {}, task);
        const import::ImportReport &report = *again.at(0).report;
        QCOMPARE(report.claims + report.actors + report.documents + report.mentions, 0);
        QCOMPARE(report.already, 600);
        try {
            jaccuse::import::importFile(database, real("producer.json"), {}, task);
            QFAIL("It was taken alone.");
        } catch (const import::ImportError &error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(u"import both together"_s), error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestMispImporter)
#include "tst_misp_importer.moc"
