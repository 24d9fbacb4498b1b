// SPDX-License-Identifier: MIT
// What a search finds beyond the words as they were typed, what its fields let through, and that the index
// says of any search what reading every quotation says.
#include "query/term_dictionary.h"
#include "query/word_forms.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"
#include "store/search_memory.h"
#include "support/sql.h"
#include "support/store_builder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;
using store::SearchOptions;
using store::SearchOrder;
using store::SearchResult;

class TestQuotationSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_database;
    ActorId m_seoul;
    ActorId m_north;
    DocumentId m_told;
    DocumentId m_other;

    SearchResult search(const QString &typed, const SearchOptions &options = {}, bool whileTyping = false)
    {
        return store::QuotationIndex(*m_database).search(query::parseSearch(typed, whileTyping), options);
    }
    /// The uids' names of what was found, newest first.
    QString found(const QString &typed, SearchOptions options = {})
    {
        options.order = SearchOrder::Date;
        return namesOf(search(typed, options));
    }
    QString namesOf(const SearchResult &result)
    {
        QStringList names;
        for (const store::QuotationHit &hit : result.hits)
            names.append(m_names.value(hit.claim));
        return names.join(u' ');
    }
    ClaimId add(const QString &name, const Claim &claim)
    {
        const ClaimId id = tests::StoreBuilder(*m_database).add(claim);
        m_names.insert(id, name);
        return id;
    }
    Claim claimOf(const QString &name, QStringView said, const QString &words)
    {
        return tests::accusation(name, m_seoul, m_north, said, m_told, words);
    }
    QHash<ClaimId, QString> m_names;

private Q_SLOTS:
    void init()
    {
        m_names.clear();
        m_database = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(*m_database);
        m_seoul = builder.add(tests::actor(u"South Korea"_s));
        Actor north = tests::actor(u"North Korea"_s);
        for (const QString &name : {u"DPRK"_s, u"북한"_s})
            north.aliases.push_back({name, {}, AliasKind::Name, {}, false});
        north.aliases.push_back({u"the regime"_s, {}, AliasKind::Name, {}, true});
        m_north = builder.add(north);
        Document paper = tests::document(u"Paper of the morning"_s);
        paper.publisher = builder.add(tests::actor(u"The Morning"_s, ActorKind::Media));
        paper.language = u"en"_s;
        m_told = builder.add(paper);
        Document other = tests::document(u"Gazette"_s);
        other.publisher = builder.add(tests::actor(u"A Gazette"_s, ActorKind::Media));
        other.language = u"ko"_s;
        m_other = builder.add(other);

        add(u"forms"_s, claimOf(u"forms"_s, u"2001", u"The ministry accused hackers of the attack."_s));
        add(u"typed"_s, claimOf(u"typed"_s, u"2002", u"They accuse the ministry and attack that."_s));
        add(u"dprk"_s, claimOf(u"dprk"_s, u"2003", u"DPRK hackers of APT28 were named."_s));
        add(u"north"_s,
            claimOf(u"north"_s, u"2004-05-06", u"It was North Korea and its APT 28, the U.S. said."_s));
        Claim korean = claimOf(u"korean"_s, u"2005", u"정부는 북한은 아니라고 했다"_s);
        korean.mentions[0].document = m_other;
        korean.quotations[0].document = m_other;
        add(u"korean"_s, korean);
        Claim denial = tests::accusation(u"denial"_s, m_north, m_north, u"2006", m_told,
                                         u"We reject the regime of lies."_s);
        denial.stance = Stance::Denies;
        denial.denial = DenialKind::Untrue;
        denial.acts = {u"cyber.sabotage"_s};
        add(u"denial"_s, denial);
        Claim twice = claimOf(u"twice"_s, u"2007", u"Zebra, said one paper."_s);
        Mention second;
        second.document = m_other;
        twice.mentions.push_back(second);
        Quotation again;
        again.document = m_other;
        again.exact = u"Zebra zebra, said the other."_s;
        twice.quotations.push_back(again);
        add(u"twice"_s, twice);
        add(u"silent"_s, claimOf(u"silent"_s, u"2008", {}));
    }

    void findsMoreThanWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("typedAlone");
        const auto add = [](const QString &typed, const QString &names, const QString &typedAlone) {
            QTest::newRow(qPrintable(typed)) << typed << names << typedAlone;
        };
        add(u"accuse"_s, u"typed forms"_s, u"typed"_s);
        add(u"accusing"_s, u"typed forms"_s, QString());
        add(u"\"accuse the\""_s, u"typed"_s, u"typed"_s);
        add(u"dprk"_s, u"korean north dprk"_s, u"dprk"_s);
        add(u"\"north korea\""_s, u"north"_s, u"north"_s);
        add(u"north korea"_s, u"korean north dprk"_s, u"north"_s);
        add(u"북한"_s, u"korean north dprk"_s, u"korean"_s);
        add(u"북한이"_s, u"korean"_s, QString());
        add(u"apt28"_s, u"north dprk"_s, u"dprk"_s);
        add(u"APT 28"_s, u"north dprk"_s, u"north"_s);
        add(u"APT-28"_s, u"north dprk"_s, u"north"_s);
        add(u"US"_s, u"north"_s, QString());
        add(u"north -korea"_s, QString(), QString());
        add(u"dprk -apt"_s, u"korean dprk"_s, u"dprk"_s);
        add(u"\"the regime\""_s, u"denial"_s, u"denial"_s); // a name in its text alone
    }

    void findsMoreThanWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, names);
        QFETCH(QString, typedAlone);
        QCOMPARE(found(typed), names);
        SearchOptions alone;
        alone.forms = false;
        alone.otherNames = false;
        QCOMPARE(found(typed, alone), typedAlone);
    }

    void fieldsLetThrough_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("names");
        const auto add = [](const QString &typed, const QString &names) {
            QTest::newRow(qPrintable(typed)) << typed << names;
        };
        const QString bySeoul = u"silent twice korean north dprk typed forms"_s;
        add(u"by:\"South Korea\""_s, bySeoul);
        add(u"by:south"_s, bySeoul);
        add(u"by:DPRK"_s, u"denial"_s);
        add(u"by:korea"_s, u"silent twice denial korean north dprk typed forms"_s);
        add(u"by:orea"_s, QString());
        add(u"against:dprk stance:accuses hackers"_s, u"dprk forms"_s);
        add(u"stance:den"_s, u"denial"_s);
        add(u"-stance:denies -by:south"_s, QString());
        add(u"has:quotation -stance:accuses"_s, u"denial"_s);
        add(u"by:south -has:quotation"_s, u"silent"_s);
        add(u"act:sabotage"_s, u"denial"_s);
        add(u"source:gazette"_s, u"twice korean"_s);
        add(u"source:morning zebra"_s, u"twice"_s);
        add(u"lang:ko"_s, u"twice korean"_s);
        add(u"lang:korean -zebra"_s, u"korean"_s);
        add(u"before:2002"_s, u"forms"_s);
        add(u"after:2006"_s, u"silent twice"_s);
        add(u"before:2004-05-06"_s, u"dprk typed forms"_s); // not on that day
        add(u"after:2004-05-06"_s, u"silent twice denial korean"_s);
        add(u"on:2004-05"_s, u"north"_s);
        add(u"on:2004-05-07"_s, QString());
        add(u"after:2002 before:2005"_s, u"north dprk"_s);
        add(u"on:2001 OR on:2002"_s, u"typed forms"_s);
        add(u"responsibility:performs on:2003"_s, u"dprk"_s);
        add(u"by:nobody"_s, QString());
    }

    void fieldsLetThrough()
    {
        QFETCH(QString, typed);
        QFETCH(QString, names);
        const SearchResult result = search(typed, {});
        QCOMPARE(found(typed), names);
        QCOMPARE(result.total, names.isEmpty() ? 0 : names.count(u' ') + 1);
        QVERIFY(result.totalIsExact);
    }

    void answersAreFoundByWhatTheyAnswer()
    {
        const auto idOf = [this](const QString &name) { return m_names.key(name); };
        tests::StoreBuilder(*m_database).answer(idOf(u"denial"_s), idOf(u"forms"_s), AnswerType::Rejects);
        QCOMPARE(found(u"answers:rejects"_s), u"denial"_s);
        QCOMPARE(found(u"answers:south"_s), u"denial"_s);
        QCOMPARE(found(u"answers:dprk"_s), QString());
    }

    void aWordAsTypedComesFirst()
    {
        QCOMPARE(namesOf(search(u"accuse"_s)), u"typed forms"_s);
        add(u"newer"_s, claimOf(u"newer"_s, u"2009", u"accused, accused and accused"_s));
        QVERIFY(namesOf(search(u"accuse"_s)).startsWith(u"typed"_s));
        QVERIFY(namesOf(search(u"dprk"_s)).startsWith(u"dprk"_s));
    }

    void marksWhyItMatched()
    {
        const auto why = [this](const QString &typed, const QString &name) {
            QString reasons;
            for (const store::QuotationHit &hit : search(typed).hits)
                if (m_names.value(hit.claim) == name)
                    for (const query::Match &match : hit.matches)
                        reasons += hit.exact.sliced(match.range.start, match.range.end - match.range.start) +
                                   QString::number(static_cast<int>(match.why));
            return reasons;
        };
        QCOMPARE(why(u"accuse"_s, u"typed"_s), u"accuse0"_s);
        QCOMPARE(why(u"accuse"_s, u"forms"_s), u"accused1"_s);
        QCOMPARE(why(u"dprk"_s, u"north"_s), u"North Korea2"_s);
        const SearchResult result = search(u"dprk"_s);
        QCOMPARE(result.otherNames.size(), size_t(1));
        QCOMPARE(result.otherNames[0].typed, u"dprk"_s);
        QVERIFY(result.otherNames[0].names.contains(u"북한"_s));
    }

    void aClaimToldTwiceIsOneHit()
    {
        const SearchResult result = search(u"zebra"_s);
        QCOMPARE(result.total, 1);
        QCOMPARE(result.hits.size(), size_t(1));
        QCOMPARE(result.hits[0].tellings, 2);
        QCOMPARE(result.hits[0].exact, u"Zebra zebra, said the other."_s);
    }

    void toldByTenOutletsIsOneHit()
    {
        Claim claim = claimOf(u"ten"_s, u"2011"_s, u"A quagga was taken."_s);
        for (int i = 1; i < 10; ++i) {
            const DocumentId outlet =
                tests::StoreBuilder(*m_database).add(tests::document(u"Outlet %1"_s.arg(i)));
            Mention mention = claim.mentions.front();
            mention.document = outlet;
            claim.mentions.push_back(mention);
            Quotation again = claim.quotations.front();
            again.document = outlet;
            claim.quotations.push_back(again);
        }
        add(u"ten"_s, claim);
        for (const SearchOrder order : {SearchOrder::Relevance, SearchOrder::Date, SearchOrder::Source}) {
            SearchOptions options;
            options.order = order;
            const SearchResult result = search(u"quagga"_s, options);
            QCOMPARE(result.total, 1);
            QCOMPARE(result.hits.size(), size_t(1));
            QCOMPARE(result.hits[0].tellings, 10);
        }
    }

    void findsAllClaimsAtOnce()
    {
        const query::ClaimColumnsPtr columns = store::ClaimReader(*m_database).columns();
        const store::QuotationIndex index(*m_database);
        for (const QString &line : {u"hackers"_s, u"by:south"_s, u"hackers -stance:denies"_s, u"nothing"_s}) {
            const query::SearchQuery query = query::parseSearch(line, false);
            const auto in = index.claims(query, columns, {});
            QVERIFY(in);
            SearchOptions options;
            options.limit = 1000;
            QSet<qint64> found;
            for (const store::QuotationHit &hit : search(line, options).hits)
                found.insert(hit.claim.value);
            QSet<qint64> all;
            for (size_t i = 0; i < in->size(); ++i)
                if ((*in)[i] != 0)
                    all.insert(columns->claims[i].value);
            QCOMPARE(all, found);
        }
    }

    void ordersBySource()
    {
        SearchOptions options;
        options.order = SearchOrder::Source;
        const SearchResult result = search(u"hackers OR 북한은"_s, options);
        QCOMPARE(result.order, SearchOrder::Source);
        QCOMPARE(namesOf(result), u"korean dprk forms"_s);
    }

    void passesOverWhatWasSeen()
    {
        SearchOptions options;
        options.order = SearchOrder::Date;
        const QStringList all = found(u"by:south"_s).split(u' ');
        options.offset = 2;
        options.limit = 3;
        QCOMPARE(found(u"by:south"_s, options).split(u' '), all.mid(2, 3));
        QCOMPARE(search(u"by:south"_s, options).total, all.size());
        options.offset = 100;
        QVERIFY(found(u"dprk"_s, options).isEmpty());
        QCOMPARE(search(u"dprk"_s, options).total, 3);
    }

    void helpsWhereNothingIsFound()
    {
        QCOMPARE(search(u"hakcers named"_s).suggestion, u"hackers named"_s);
        QCOMPARE(search(u"hakcers zzzzzzz"_s).suggestion, QString());
        QCOMPARE(search(u"hackers"_s).suggestion, QString());
        const SearchResult result = search(u"hackers stance:denies"_s);
        QCOMPARE(result.total, 0);
        QCOMPARE(result.leftOutBy.size(), size_t(1));
        QCOMPARE(result.leftOutBy[0].field, u"stance:denies"_s);
        QCOMPARE(result.leftOutBy[0].claims, 2);
    }

    void cancelledSearchesEndAtOnce()
    {
        SearchOptions options;
        options.task.cancel();
        bool cancelled = false;
        try {
            search(u"by:south hackers"_s, options);
        } catch (const task::Cancelled &) {
            cancelled = true;
        }
        QVERIFY(cancelled);
        QCOMPARE(found(u"hackers"_s), u"dprk forms"_s);
    }

    void seesWhatHasChanged()
    {
        QCOMPARE(found(u"okapi*"_s), QString());
        add(u"new"_s, claimOf(u"new"_s, u"2010", u"Okapis were seen."_s));
        QCOMPARE(found(u"okapi"_s), u"new"_s);
        QCOMPARE(found(u"after:2009"_s), u"new"_s);
    }

    void agreesWithReadingEveryQuotation()
    {
        QRandomGenerator random(12);
        const QStringList words = {u"accuse"_s, u"accused"_s, u"attack"_s,   u"attacks"_s, u"attacked"_s,
                                   u"virus"_s,  u"the"_s,     u"of"_s,       u"DPRK"_s,    u"North"_s,
                                   u"Korea"_s,  u"APT28"_s,   u"28"_s,       u"apt"_s,     u"북한은"_s,
                                   u"北京市"_s, u"京"_s,      u"обвиняет"_s, u"обвинил"_s, u"Fancy-Bear"_s,
                                   u"U.S."_s,   u"US"_s,      u"attic"_s};
        const auto oneOf = [&](const QStringList &list) {
            return list[random.bounded(static_cast<int>(list.size()))];
        };
        QHash<ClaimId, QString> texts;
        {
            for (int i = 0; i < 150; ++i) {
                QString text;
                for (int k = random.bounded(1, 9); k > 0; --k)
                    text += oneOf(words) + oneOf({u" "_s, u", "_s, u" "_s});
                texts.insert(add(QString::number(i), claimOf(QString::number(i), u"2011", text)), text);
            }
        }
        const QStringList joints = {u" "_s, u" "_s, u" "_s, u" OR "_s, u" -"_s, u"* "_s};
        for (int round = 0; round < 600; ++round) {
            QString typed = oneOf(words);
            for (int k = random.bounded(0, 3); k > 0; --k)
                typed += oneOf(joints) + oneOf(words);
            if (round % 7 == 0)
                typed = u'"' + typed.remove(u"OR"_s) + u'"';
            if (round % 11 == 0)
                typed = u"NEAR("_s + oneOf(words) + u' ' + oneOf(words) + u", %1)"_s.arg(random.bounded(4));
            if (round % 6 == 0) // in the middle of a word
                typed.truncate(random.bounded(1, static_cast<int>(typed.size()) + 1));
            const bool beginsWord = round % 4 == 1 && round % 3 == 1; // the third of a phrase
            if (beginsWord)
                typed = u'"' + oneOf(words) + u' ' + oneOf(words) + u' ' + oneOf(words).left(1);
            const query::SearchQuery query = query::parseSearch(typed, round % 3 == 0 || beginsWord);
            if (query.isEmpty())
                continue;
            SearchOptions options;
            options.limit = 1000;
            options.countAll = round % 4 < 2; // by the index alone
            options.otherNames = round % 2 == 0;
            options.order = round % 5 == 0 ? SearchOrder::Date : SearchOrder::Relevance;
            const SearchResult result = store::QuotationIndex(*m_database).search(query, options);

            query::Widening widening;
            widening.dictionary = &m_database->searchMemory().dictionary();
            widening.forms = &m_database->searchMemory().forms();
            if (options.otherNames)
                widening.otherNames = [](const QString &name) {
                    const QStringList names = {u"North Korea"_s, u"DPRK"_s, u"북한"_s};
                    return names.contains(name, Qt::CaseInsensitive) ? names : QStringList();
                };
            query::WordMatches matches(query::soughtBy(query, widening));
            QStringList expected;
            for (auto text = texts.constBegin(); text != texts.constEnd(); ++text)
                if (matches.look(text.value().toStdString()).holds)
                    expected.append(text.value());
            QStringList actual;
            for (const store::QuotationHit &hit : result.hits)
                if (texts.contains(hit.claim)) {
                    actual.append(hit.exact);
                    QVERIFY2(!hit.matches.empty(), qPrintable(typed + u" in "_s + hit.exact));
                }
            expected.sort();
            actual.sort();
            QVERIFY2(actual == expected, qPrintable(u"%1: %2 instead of %3"_s.arg(
                                             typed, actual.join(u" / "_s), expected.join(u" / "_s))));
            QCOMPARE(result.total, static_cast<qint64>(result.hits.size()));
            for (size_t i = 1; i < result.hits.size(); ++i)
                QVERIFY(result.hits[i - 1].score >= result.hits[i].score);
        }
        QCOMPARE(tests::faultsOf(*m_database), QString());
    }
};

QTEST_GUILESS_MAIN(TestQuotationSearch)
#include "tst_quotation_search.moc"
