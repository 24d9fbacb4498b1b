// SPDX-License-Identifier: MIT
#include "made_claims.h"

#include <QByteArray>
#include <QDate>

#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace jaccuse::bench {

namespace {

constexpr int actors = 10'000;
constexpr int pairs = 100'000;
constexpr int words = 50'000;
constexpr int sites = 800;

/// Numbers that are the same with every standard library.
class Chance
{
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {}
    double part() { return static_cast<double>(m_random()) / 4294967296.0; }
    int below(int end) { return static_cast<int>(part() * end); }
    /// Zipf with exponent 1: rank r about as often as 1 / (r + 1).
    int zipf(int end) { return std::min(static_cast<int>(std::pow(end + 1, part())) - 1, end - 1); }
    /// Flatter, about exponent 0.7 to 0.9.
    int flatZipf(int end) { return std::min(static_cast<int>(end * std::pow(part(), 3)), end - 1); }

private:
    std::mt19937 m_random;
};

QString syllables(int number, const std::array<QStringView, 10> &parts, int least)
{
    QString word;
    for (int i = 0; i < least || number > 0; ++i) {
        word += parts[static_cast<size_t>(number % 10)];
        number /= 10;
    }
    return word;
}

QString actorName(int number)
{
    static constexpr std::array<QStringView, 10> kinds{
        u"Ministry of %1", u"%1 Group", u"Government of %1", u"%1 Front",       u"APT %1",
        u"%1 Party",       u"%1 Army",  u"President %1",     u"%1 News Agency", u"%1 Intelligence Service"};
    static constexpr std::array<QStringView, 10> parts{u"ka",  u"ri",  u"mo",  u"ta",  u"le",
                                                       u"sun", u"vor", u"dan", u"bel", u"ost"};
    QString name = syllables(number, parts, 4);
    name[0] = name[0].toUpper();
    return kinds[static_cast<size_t>(number % 10)].toString().arg(name);
}

std::vector<std::pair<int, int>> pairPool()
{
    Chance chance(1);
    std::vector<std::pair<int, int>> pool;
    while (pool.size() < pairs) {
        const int from = chance.flatZipf(actors);
        const int to = (chance.flatZipf(actors) * 7919 + 13) % actors;
        if (from != to)
            pool.emplace_back(from, to);
    }
    return pool;
}

/// Writes the table; the quotation of each row, written as a field of a table, is asked for in turn.
void writeTable(QIODevice &to, int claims, Chance &chance, const std::function<QByteArray(int)> &quotation)
{
    static constexpr std::array<QByteArrayView, 5> stances{"accuses", "denies", "defends", "admits",
                                                           "withdraws"};
    const std::vector<std::pair<int, int>> pool = pairPool();
    const QDate first(2010, 1, 1);
    to.write("accuser,accused,stance,act,claim_date,source_title,source_url,publisher,language,quote\n");
    QByteArray row;
    for (int i = 0; i < claims; ++i) {
        const auto &[from, at] = pool[static_cast<size_t>(chance.flatZipf(pairs))];
        const double stance = chance.part();
        const size_t place = stance < 0.82   ? 0
                             : stance < 0.91 ? 1
                             : stance < 0.95 ? 2
                             : stance < 0.98 ? 3
                                             : 4;
        const QByteArray site = "news" + QByteArray::number(chance.below(sites)) + ".example.org";
        const QByteArray article = QByteArray::number(chance.below(250));
        row = actorName(from).toUtf8() + ',' + actorName(at).toUtf8() + ',';
        row += stances[place].toByteArray() + ",act " + QByteArray::number(chance.below(20)) + ',';
        row += first.addDays(chance.below(365 * 15)).toString(Qt::ISODate).toLatin1() + ",Report " + article +
               " of " + site + ",https://" + site + "/a/" + article + ',' + site +
               (chance.below(7) == 0 ? ",und," : ",en,");
        row += quotation(i) + '\n';
        to.write(row);
    }
}

} // namespace

QString madeWord(int rank)
{
    static constexpr std::array<QStringView, 10> latin{u"ba",  u"ce",  u"di", u"fo",   u"gu",
                                                       u"hai", u"lou", u"me", u"stri", u"tho"};
    static constexpr std::array<QStringView, 10> cyrillic{u"ба", u"ве", u"ги", u"до", u"жу",
                                                          u"зы", u"ка", u"лю", u"мо", u"ня"};
    switch (rank % 20) {
    case 17:
    case 18:
        return syllables(rank, cyrillic, 2);
    case 19:
        return QString(QChar(0xAC00 + (rank * 131) % 11000)) + QChar(0xAC00 + (rank * 37) % 11000);
    case 16:
        return QString(QChar(0x4E00 + (rank * 17) % 3000)) + QChar(0x4E00 + (rank * 91) % 3000);
    default:
        return syllables(rank, latin, 1);
    }
}

void writeMadeClaims(QIODevice &to, int claims)
{
    std::vector<QByteArray> vocabulary;
    vocabulary.reserve(words);
    for (int i = 0; i < words; ++i)
        vocabulary.push_back(madeWord(i).toUtf8());
    Chance chance(static_cast<quint32>(claims));
    writeTable(to, claims, chance, [&](int) {
        QByteArray said;
        for (int k = 26 + chance.below(14); k > 0; --k)
            said += vocabulary[static_cast<size_t>(chance.zipf(words))] + (k > 1 ? " " : ".");
        return said;
    });
}

void writeClaimsQuoting(QIODevice &to, int claims, const QStringList &quotations)
{
    Chance chance(static_cast<quint32>(claims));
    writeTable(to, claims, chance, [&](int row) {
        return '"' + QString(quotations[row % quotations.size()]).replace(u'"', u"\"\""_s).toUtf8() + '"';
    });
}

} // namespace jaccuse::bench
