// SPDX-License-Identifier: MIT
// Searches as people type them, with what must be among the first five hits and what must not come at all:
// over famous accusations and declarations in their own languages, and over the descriptions of incidents and
// groups in EuRepoC and MISP.
#include "import/import_file.h"
#include "store/quotation_index.h"
#include "support/shared_material.h"
#include "support/store_builder.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jaccuse;
using namespace jaccuse::model;

namespace {

constexpr int first = 5;

struct Passage
{
    const char *name;
    const char *by;
    const char *of;
    const char *said;
    const char *language;
    const char *words;
};

const std::vector<Passage> passages = {
    {"paty", "Émile Zola", "France", "1898-01-13", "fr",
     "J’accuse le lieutenant-colonel du Paty de Clam d’avoir été l’ouvrier diabolique de l’erreur "
     "judiciaire"},
    {"mercier", "Émile Zola", "France", "1898-01-13", "fr",
     "J’accuse le général Mercier de s’être rendu complice, tout au moins par faiblesse d’esprit, d’une des "
     "plus grandes iniquités du siècle."},
    {"billot", "Émile Zola", "France", "1898-01-13", "fr",
     "J’accuse le général Billot d’avoir eu entre les mains les preuves certaines de l’innocence de Dreyfus "
     "et de les avoir étouffées"},
    {"experts", "Émile Zola", "France", "1898-01-13", "fr",
     "J’accuse les trois experts en écritures, les sieurs Belhomme, Varinard et Couard, d’avoir fait des "
     "rapports mensongers et frauduleux"},
    {"conseil", "Émile Zola", "France", "1898-01-13", "fr",
     "J’accuse enfin le premier conseil de guerre d’avoir violé le droit, en condamnant un accusé sur une "
     "pièce restée secrète"},
    {"versailles", "Ulrich von Brockdorff-Rantzau", "Germany", "1919-05-07", "de",
     "Es wird von uns verlangt, daß wir uns als die allein Schuldigen am Kriege bekennen; ein solches "
     "Bekenntnis wäre in meinem Munde eine Lüge."},
    {"scheidemann", "Philipp Scheidemann", "Entente", "1919-05-12", "de",
     "Welche Hand müßte nicht verdorren, die sich und uns in diese Fessel legt?"},
    {"wels", "Otto Wels", "Germany", "1933-03-23", "de",
     "Freiheit und Leben kann man uns nehmen, die Ehre nicht."},
    {"castro", "Fidel Castro", "Cuba", "1953-10-16", "es",
     "Condenadme, no importa, la historia me absolverá."},
    {"allende", "Salvador Allende", "Chile", "1973-09-11", "es",
     "Tienen la fuerza, podrán avasallarnos, pero no se detienen los procesos sociales ni con el crimen ni "
     "con la fuerza. La historia es nuestra y la hacen los pueblos."},
    {"molotov", "Вячеслав Молотов", "Germany", "1941-06-22", "ru",
     "Сегодня, в 4 часа утра, без предъявления каких-либо претензий к Советскому Союзу, без объявления "
     "войны, германские войска напали на нашу страну, атаковали наши границы во многих местах"},
    {"delo", "Вячеслав Молотов", "Germany", "1941-06-22", "ru",
     "Наше дело правое. Враг будет разбит. Победа будет за нами."},
    {"jiang", "蒋介石", "Japan", "1937-07-17", "zh",
     "如果战端一开，那就是地无分南北，年无分老幼，无论何人，皆有守土抗战之责任，皆应抱定牺牲一切之决心。"},
    {"mao", "毛泽东", "China", "1949-09-21", "zh", "占人类总数四分之一的中国人从此站立起来了。"},
    {"samil", "손병희", "Japan", "1919-03-01", "ko",
     "吾等은 玆에 我 朝鮮의 獨立國임과 朝鮮人의 自主民임을 宣言하노라."},
    {"sunshine", "김대중", "North Korea", "1998-02-25", "ko",
     "우리는 북한을 해치거나 흡수할 생각이 없습니다."},
    {"june", "남과 북", "South Korea", "2000-06-15", "ko",
     "남과 북은 나라의 통일문제를 그 주인인 우리 민족끼리 서로 힘을 합쳐 자주적으로 해결해 나가기로 하였다."},
    {"suez", "جمال عبد الناصر", "United Kingdom", "1956-07-26", "ar",
     "تؤمم الشركة العالمية لقناة السويس البحرية شركة مساهمة مصرية"},
    {"olive", "ياسر عرفات", "Israel", "1974-11-13", "ar",
     "جئتكم بغصن الزيتون في يدي، وببندقية الثائر في يدي، فلا تسقطوا الغصن الأخضر من يدي"},
    {"gyokuon", "昭和天皇", "Japan", "1945-08-15", "ja",
     "堪ヘ難キヲ堪ヘ忍ヒ難キヲ忍ヒ以テ萬世ノ爲ニ太平ヲ開カムト欲ス"},
    {"infamy", "Franklin D. Roosevelt", "Japan", "1941-12-08", "en",
     "Yesterday, December 7, 1941—a date which will live in infamy—the United States of America was suddenly "
     "and deliberately attacked by naval and air forces of the Empire of Japan."},
    {"zorin", "Adlai Stevenson", "Soviet Union", "1962-10-25", "en",
     "Do you, Ambassador Zorin, deny that the U.S.S.R. has placed and is placing medium- and "
     "intermediate-range missiles and sites in Cuba? Yes or no?"},
};

/// A search, the passages that must be among the first hits, and those that must not be found.
struct Expected
{
    const char *typed;
    const char *within;
    const char *without;
};

const std::vector<Expected> searches = {
    // French: inflection, diacritics, the apostrophe, a phrase against words apart
    {"j'accuse", "paty mercier billot experts conseil", "versailles wels infamy"},
    {"general", "mercier billot", "paty experts conseil"},
    {"GÉNÉRAUX -mercier", "billot", "mercier paty"},
    {"preuve innocence", "billot", "paty mercier experts conseil"},
    {"rapport mensonger", "experts", "paty billot conseil"},
    {"\"conseil de guerre\"", "conseil", "paty molotov versailles"},
    {"condamner", "conseil", "paty mercier"},
    {"accusés", "conseil paty", "versailles"},
    {"iniquité siecle", "mercier", "billot"},
    {"by:zola secrète", "conseil", "experts"},
    // German
    {"Schuldige", "versailles", "wels scheidemann"},
    {"lüge", "versailles", "wels"},
    {"luge", "versailles", "wels"},
    {"müsste OR ehre", "wels", "versailles"},
    {"\"allein Schuldigen\"", "versailles", "wels"},
    {"freiheit", "wels", "scheidemann"},
    {"Hände", "scheidemann", "wels versailles"},
    {"lang:de uns", "versailles scheidemann wels", "castro"},
    // Spanish
    {"historia", "castro allende", "suez wels"},
    {"absolvera", "castro", "allende"},
    {"proceso social", "allende", "castro"},
    {"pueblo", "allende", "castro"},
    {"historia -absolverá", "allende", "castro"},
    {"crímenes", "allende", "castro"},
    // Russian
    {"война", "molotov", "delo"},
    {"границу", "molotov", "delo"},
    {"врагу", "delo", "molotov"},
    {"победу", "delo", "molotov"},
    {"германских войск", "molotov", "delo"},
    {"СОВЕТСКИЙ союз", "molotov", "delo"},
    {"каких-либо", "molotov", "delo"},
    // Chinese, with words of one and of two characters, and a longer run
    {"抗战", "jiang", "mao gyokuon"},
    {"责任", "jiang", "mao"},
    {"中国", "mao", "jiang"},
    {"站立起来", "mao", "jiang"},
    {"战", "jiang", "mao"},
    {"牺牲一切", "jiang", "mao"},
    // Korean: particles, a part of a compound, Chinese characters in Korean
    {"북한", "sunshine", "june samil"},
    {"북한이", "sunshine", "june samil"},
    {"통일", "june", "sunshine"},
    {"민족", "june", "sunshine"},
    {"朝鮮", "samil", "mao jiang"},
    {"獨立", "samil", "june"},
    {"우리", "sunshine june", "samil"},
    // Arabic: particles written with the word, folded letters
    {"قناة", "suez", "olive"},
    {"شركة", "suez", "olive"},
    {"مصريه", "suez", "olive"},
    {"غصن", "olive", "suez"},
    {"الاخضر", "olive", "suez"},
    // Japanese, of another width
    {"太平", "gyokuon", "jiang mao samil"},
    {"ﾖﾛｼ OR 萬世", "gyokuon", "samil"},
    // English: inflection, abbreviations, numbers, dates
    {"attack", "infamy", "zorin"},
    {"denied", "zorin", "infamy"},
    {"USSR", "zorin", "infamy molotov"},
    {"U.S.S.R. missile", "zorin", "infamy"},
    {"intermediate range", "zorin", "infamy"},
    {"placed cuba", "zorin", "castro"},
    {"1941", "infamy", "molotov zorin"},
    {"NEAR(naval forces, 3)", "infamy", "allende"},
    {"NEAR(yesterday japan, 3)", "", "infamy"},
    {"before:1900 accuse", "paty mercier billot experts conseil", "zorin"},
    {"after:1990 우리", "sunshine june", "samil"},
    {"against:japan", "infamy jiang samil", "molotov"},
    {"deliberately -suddenly", "", "infamy"},
};

struct Found
{
    const char *typed;
    const char *within; ///< a piece of a text among the first hits
    const char *without;
};

const std::vector<Found> incidents = {
    {"titan rain", "Titan Rain was the designation", "Pegasus"},
    {"equation group", "The Equation Group is a highly sophisticated", "Winnti"},
    {"wannacry", "WannaCry", "Charming Kitten"},
    {"charming kitten", "Charming Kitten", "Gorgon"},
    {"fancy-bear", "Fancy Bear", "Charming Kitten"},
    {"apt 28", "APT28", "Titan Rain"},
    {"syrian electronic army harvard", "Syrian Electronic Army hacks the website of Harvard", "BBC account"},
    {"\"syrian electronic army\" bbc", "BBC account", "Harvard"},
    {"ministry of foreign affairs", "Ministry of Foreign Affairs", "Titan Rain"},
    {"\"power grid\" ukraine", "Ukraine's power grid", "Estonia"},
    {"montenegro OR montenegrin election", "The montenegrin lead", "Kuwaiti parliament"},
    {"estonia", "Estonia", "Titan Rain"},
    {"bangladesh bank", "Bangladeshi central bank", "Bank of Chile"},
    {"chile swift", "Bank of Chile", "Bangladeshi"},
    {"61398部队", "PLA Unit 61398", "Titan Rain"},
    {"部队", "PLA Unit 61398", "Titan Rain"},
    {"cve-2017-0199", "CVE-2017-0199", "CVE-2017-0005"},
    {"CVE 2017 0005", "CVE-2017-0005", "CVE-2017-0199"},
    {"office of personal management", "US Office of Personal Management", "Titan Rain"},
    {"guardians of peace", "Guardians of Peace", "Winnti"},
    {"pegasus spain", "Pegasus", "Guatemalan"},
    {"pegasus -spain -spanish", "Pegasus", "The phones of Spain"},
    {"turkish hackers uyghur", "Turkish hackers deface 33 Chinese", "Scarlet Mimic"},
    {"deface israeli turkish", "Several Israeli websites are defaced by Turkish hackers", "Titan Rain"},
    {"ransomware catalan", "Catalan Cybersecurity Agency", "Tallahassee"},
    {"hospital tallahassee", "Tallahassee Memorial", "Catalan"},
    {"NEAR(anonymous cyberwar, 3) israel", "Anonymous declares 'cyberwar' on Israel", "Palestina"},
    {"zebrocy", "Zebrocy", "Titan Rain"},
    {"gazprom", "Gazprom", "Titan Rain"},
    {"darkseoul troy", "DarkSeoul", "Titan Rain"},
};

QStringList listed(const char *names)
{
    return QString::fromUtf8(names).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestSearchRelevance : public QObject
{
    Q_OBJECT

    std::unique_ptr<store::Database> m_passages;
    QHash<ClaimId, QString> m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_incidents;

    static store::SearchResult search(store::Database &database, const QString &typed, int limit)
    {
        store::SearchOptions options;
        options.limit = limit;
        return store::QuotationIndex(database).search(query::parseSearch(typed, false), options);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_passages = std::make_unique<store::Database>(u":memory:"_s, store::OpenMode::Create);
        tests::StoreBuilder builder(*m_passages);
        QHash<QString, ActorId> actors;
        const auto actor = [&](const char *name) {
            const QString text = QString::fromUtf8(name);
            if (!actors.contains(text))
                actors.insert(text, builder.add(tests::actor(text)));
            return actors.value(text);
        };
        for (const Passage &passage : passages) {
            const QString name = QString::fromUtf8(passage.name);
            Claim claim = tests::accusation(
                name, actor(passage.by), actor(passage.of), QString::fromUtf8(passage.said),
                builder.add(tests::document(u"Source of "_s + name)), QString::fromUtf8(passage.words));
            claim.quotations[0].language = QString::fromUtf8(passage.language);
            m_names.insert(builder.add(claim), name);
        }
    }

    void findsPassages_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("within");
        QTest::addColumn<QStringList>("without");
        for (const Expected &expected : searches)
            QTest::newRow(expected.typed)
                << QString::fromUtf8(expected.typed) << listed(expected.within) << listed(expected.without);
    }
    void findsPassages()
    {
        QFETCH(const QString, typed);
        QFETCH(const QStringList, within);
        QFETCH(const QStringList, without);
        const store::SearchResult result = search(*m_passages, typed, 50);
        QStringList names;
        for (const store::QuotationHit &hit : result.hits)
            names.append(m_names.value(hit.claim));
        for (const QString &name : within)
            QVERIFY2(names.mid(0, first).contains(name),
                     qPrintable(name + u" is not in "_s + names.join(u' ')));
        for (const QString &name : without)
            QVERIFY2(!names.contains(name), qPrintable(name + u" is in "_s + names.join(u' ')));
        QVERIFY2(!within.isEmpty() || result.total == 0, qPrintable(names.join(u' ')));
    }

    void findsIncidents_data()
    {
        const QString rows = tests::sharedFile(u"data/eurepoc/EuRepoC_Global_Database_1.1.part1.csv"_s);
        const QString groups = tests::sharedFile(u"data/misp-galaxy/threat-actor.json"_s);
        if (rows.isEmpty() || groups.isEmpty())
            QSKIP("The tables of EuRepoC and MISP are not here.");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("within");
        QTest::addColumn<QString>("without");
        for (const Found &found : incidents)
            QTest::newRow(found.typed) << QString::fromUtf8(found.typed) << QString::fromUtf8(found.within)
                                       << QString::fromUtf8(found.without);
        m_folder = std::make_unique<QTemporaryDir>();
        m_incidents = std::make_unique<store::Database>(m_folder->filePath(u"incidents.jaccuse"_s),
                                                        store::OpenMode::Create);
        import::ImportOptions options;
        options.format = u"csv"_s;
        options.mapping = import::readMapping(
            R"({"format": "jaccuse-mapping/1", "keep_other_columns": false, "fields": {
                "accuser": {"constant": "EuRepoC"}, "accused": "initiator_country", "incident": "name",
                "claim_date": "start_date", "quotation": "description"}})",
            u"mapping"_s);
        import::importFiles(*m_incidents, {rows}, options, task::Task());
        import::importFiles(*m_incidents, {groups}, {}, task::Task());
    }
    void findsIncidents()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, within);
        QFETCH(const QString, without);
        const store::SearchResult result = search(*m_incidents, typed, 1000);
        QStringList texts;
        for (const store::QuotationHit &hit : result.hits)
            texts.append(hit.exact);
        const QString top = texts.mid(0, first).join(u'\n');
        QVERIFY2(top.contains(within), qPrintable(top));
        QVERIFY2(!texts.join(u'\n').contains(without), qPrintable(top));
    }
};

QTEST_GUILESS_MAIN(TestSearchRelevance)
#include "tst_search_relevance.moc"
