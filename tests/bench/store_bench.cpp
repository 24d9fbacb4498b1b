// SPDX-License-Identifier: MIT
// Times what is read of a large file while somebody works with it. Arguments: numbers of claims (100000
// without any), or paths of Jaccuse files.
#include "import/import_file.h"
#include "made_claims.h"
#include "query/search_query.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"
#include "timing.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// Quotations' own words, so that each search finds something: a common and a rare word of each, two
/// neighbours, and beginnings of words as they are typed.
struct Searches
{
    QStringList common, rare, phrase, letter, twoLetters, three;
};

Searches searchesFrom(const query::ClaimColumns &columns, const store::ClaimReader &reader)
{
    std::vector<model::ClaimId> ids;
    for (size_t i = 0; i < 40; ++i)
        ids.push_back(columns.claims[columns.claims.size() / 40 * i]);
    Searches searches;
    for (int i = 0; i < 40; ++i) {
        searches.common.append(bench::madeWord(i));
        searches.rare.append(bench::madeWord(30'000 + 400 * i));
    }
    for (const model::Claim &claim : reader.claims(ids).claims) {
        if (claim.quotations.empty())
            continue;
        const QStringList words = claim.quotations.front().exact.split(u' ');
        searches.phrase.append(u'"' + words[3] + u' ' + words[4] + u'"');
        searches.letter.append(words[5].left(1));
        searches.twoLetters.append(words[6].left(2));
        searches.three.append(words[7] + u' ' + words[9] + u' ' + words[11]);
    }
    return searches;
}

void timeReading(const QString &path, QTextStream &out)
{
    store::Database database(path, store::OpenMode::Read);
    const store::ClaimReader reader(database);
    query::ClaimColumnsPtr columns;
    const bench::Spread loading = bench::timed(5, [&](int) { columns = reader.columns(); });
    out << columns->claims.size() << " claims: columns " << loading.median << " ms\n";
    const bench::Spread page = bench::timed(40, [&](int i) {
        std::vector<model::ClaimId> ids;
        for (size_t k = 0; k < 60; ++k)
            ids.push_back(
                columns->claims[(static_cast<size_t>(i) * 7919 + k * 104'729) % columns->claims.size()]);
        static_cast<void>(reader.claims(ids));
    });
    out << "  60 claims " << page.median << " ms, p95 " << page.high << '\n';

    const store::QuotationIndex index(database);
    const auto searched = [&](const char *name, const QStringList &words, store::SearchOrder order) {
        if (words.isEmpty())
            return;
        const bench::Spread spread = bench::timed(static_cast<int>(words.size()), [&](int i) {
            static_cast<void>(index.search(query::parseSearch(words[i], false), 60, order));
        });
        out << "  " << name << ' ' << spread.median << " ms, p95 " << spread.high << '\n';
        out.flush();
    };
    const Searches searches = searchesFrom(*columns, reader);
    using Order = store::SearchOrder;
    searched("common word, newest", searches.common, Order::Date);
    searched("common word, by rank", searches.common, Order::Relevance);
    searched("rare word, by rank", searches.rare, Order::Relevance);
    searched("phrase of two words, by rank", searches.phrase, Order::Relevance);
    searched("one letter, by rank", searches.letter, Order::Relevance);
    searched("two letters, by rank", searches.twoLetters, Order::Relevance);
    searched("three words, by rank", searches.three, Order::Relevance);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    QStringList sources = application.arguments().mid(1);
    if (sources.isEmpty())
        sources.append(u"100000"_s);
    const QTemporaryDir folder;
    for (const QString &source : sources) {
        const int claims = source.toInt();
        if (claims < 1) {
            timeReading(source, out);
            continue;
        }
        const QString table = folder.filePath(u"claims.csv"_s);
        const QString path = folder.filePath(u"claims.jacc"_s);
        QFile file(table);
        if (!file.open(QIODevice::WriteOnly))
            return 2;
        bench::writeMadeClaims(file, claims);
        file.close();
        {
            store::Database database(path, store::OpenMode::Create);
            static_cast<void>(import::importFile(database, table, {}, task::Task()));
        }
        timeReading(path, out);
        QFile::remove(table);
        QFile::remove(path);
    }
    return 0;
}
