// SPDX-License-Identifier: MIT
// Times each class of searches in a Jaccuse file, from the line typed to the first 50 hits with snippets,
// beside FTS5 as it comes, a scan of all quotations in memory, and Xapian: search_bench FILE.jaccuse FOLDER
// [CLASS]. The others' indexes are built in the folder, once. Each query runs three times and the least
// counts, in time of the processor, warm; a program that took a class 20 seconds goes on to the next one.
#include "query/search_query.h"
#include "search_classes.h"
#include "search_peers.h"
#include "store/claim_reader.h"
#include "store/quotation_index.h"
#include "store/word_counts.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

double processorMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

class Jaccuse : public bench::SearchPeer
{
public:
    explicit Jaccuse(const QString &file)
        : m_database(file, store::OpenMode::Read)
        , m_columns(store::ClaimReader(m_database).columns())
    {}
    [[nodiscard]] QString name() const override { return u"Jaccuse"_s; }
    [[nodiscard]] bool reads(const bench::BenchQuery & /*query*/) const override { return true; }
    int search(const bench::BenchQuery &query) override
    {
        store::SearchOptions options;
        options.columns = m_columns;
        m_last = store::QuotationIndex(m_database).search(query::parseSearch(query.typed, true), options);
        return static_cast<int>(m_last.hits.size());
    }
    void prepare() { store::QuotationIndex(m_database).prepare(m_columns); }
    [[nodiscard]] const store::SearchResult &last() const { return m_last; }
    [[nodiscard]] store::Database &database() { return m_database; }
    [[nodiscard]] const query::ClaimColumnsPtr &columns() const { return m_columns; }

private:
    store::Database m_database;
    query::ClaimColumnsPtr m_columns;
    store::SearchResult m_last;
};

/// How long a program took over the queries of a class; empty where it reads none of them.
std::vector<double> timesOf(bench::SearchPeer &peer, const bench::BenchClass &queries, QString &slowest)
{
    constexpr double most = 20'000;
    constexpr double slow = 300;
    std::vector<double> times;
    double spent = 0;
    double longest = -1;
    for (const bench::BenchQuery &query : queries.queries) {
        if (!peer.reads(query) || spent > most)
            continue;
        double least = -1;
        for (int run = 0; run < 3 && least < slow; ++run) {
            const double from = processorMilliseconds();
            peer.search(query);
            const double took = processorMilliseconds() - from;
            least = least < 0 ? took : std::min(least, took);
            spent += took;
        }
        times.push_back(least);
        if (least > longest) {
            longest = least;
            slowest = query.typed;
        }
    }
    std::sort(times.begin(), times.end());
    return times;
}

QString cells(const std::vector<double> &times)
{
    if (times.empty())
        return u" |"_s;
    const auto at = [&](double part) {
        return times[static_cast<size_t>(part * static_cast<double>(times.size() - 1))];
    };
    const auto number = [](double value) { return QString::number(value, 'f', value < 10 ? 2 : 0); };
    return u" %1 / %2 / %3 |"_s.arg(number(at(0.5)), number(at(0.95)), number(times.back()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3 || !QDir().mkpath(arguments[2])) {
        out << "usage: search_bench FILE.jaccuse FOLDER [CLASS | =LINE]\n";
        return 2;
    }
    const QString &file = arguments[1];
    Jaccuse jaccuse(file);
    const bench::BenchQuery first{u"report"_s, {}, {}, {}};
    double from = processorMilliseconds();
    jaccuse.search(first);
    out << "first search " << processorMilliseconds() - from << " ms, ";
    from = processorMilliseconds();
    jaccuse.prepare();
    out << "prepared in " << processorMilliseconds() - from << " ms\n";

    const query::TermDictionary words = store::readDictionary(jaccuse.database().connection());
    QStringList actors;
    for (size_t i = 0; i < jaccuse.columns()->actors.size(); i += 37)
        actors.append(jaccuse.columns()->actors[i].name);
    SQLite::Statement quotation(
        jaccuse.database().connection(),
        "SELECT exact FROM quotation WHERE id >= (SELECT min(id) + (max(id) - min(id)) "
        "* ?1 / 1000000 FROM quotation) ORDER BY id LIMIT 1");
    const auto classes = bench::searchClasses(words, actors, [&](int number) {
        quotation.bind(1, number);
        quotation.executeStep();
        const std::string text = quotation.getColumn(0).getString();
        quotation.reset();
        return text;
    });

    out << words.size() << " words\n";
    if (arguments.value(3).startsWith(u'=')) {
        const bench::BenchQuery line{arguments[3].sliced(1), {}, {}, {}};
        std::vector<double> times;
        for (int i = 0; i < 200; ++i) {
            from = processorMilliseconds();
            jaccuse.search(line);
            times.push_back(processorMilliseconds() - from);
        }
        std::sort(times.begin(), times.end());
        out << cells(times) << ' ' << jaccuse.last().total << (jaccuse.last().totalIsExact ? "" : " or more")
            << (jaccuse.last().order == store::SearchOrder::Relevance ? ", best first\n"
                                                                      : ", newest first\n");
        return 0;
    }
    std::vector<std::unique_ptr<bench::SearchPeer>> peers;
    if (!qEnvironmentVariableIsSet("JACCUSE_ALONE")) {
        peers.push_back(bench::fts5Peer(file, arguments[2]));
        peers.push_back(bench::scanPeer(file));
        if (auto xapian = bench::xapianPeer(file, arguments[2]))
            peers.push_back(std::move(xapian));
        else
            out << "Xapian was not there when this was built, and is left out\n";
    }
    out << "ms of the processor: median / 95 % / most\n| | Jaccuse |";
    for (const auto &peer : peers)
        out << ' ' << peer->name() << " |";
    out << "\n|---|---|";
    for (size_t i = 0; i < peers.size(); ++i)
        out << "---|";
    out << '\n';
    for (const bench::BenchClass &queries : classes) {
        if (arguments.size() > 3 && !queries.name.contains(arguments[3]))
            continue;
        QString slowest;
        const std::vector<double> times = timesOf(jaccuse, queries, slowest);
        out << "| " << queries.name << " |" << cells(times);
        for (const auto &peer : peers) {
            QString other;
            out << cells(timesOf(*peer, queries, other));
        }
        out << "  " << slowest << '\n';
        out.flush();
    }
    return 0;
}
