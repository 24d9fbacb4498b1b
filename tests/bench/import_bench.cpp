// SPDX-License-Identifier: MIT
// Pairs the import of a table of claims into a new file with what sqlite3 alone takes to bring the same table
// into one table of its own and to index its quotations with a plain FTS5 index, default settings. Both run
// as processes in turn, and the ratio is that of their medians: import_bench JACCUSE_CLI RUNS (TABLE.csv |
// CLAIMS)...
#include "made_claims.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <optional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

struct Cost
{
    double wall = 0;      ///< seconds
    double processor = 0; ///< seconds, user and system
    double peak = 0;      ///< MB, of memory in use at once
};

/// None where the command could not be run or failed.
std::optional<Cost> costOf(const QStringList &command)
{
    QList<QByteArray> words;
    for (const QString &word : command)
        words.append(QFile::encodeName(word));
    std::vector<char *> arguments;
    arguments.reserve(static_cast<size_t>(words.size()) + 1);
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0) {
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage = {};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0)
        return std::nullopt;
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return Cost{.wall = static_cast<double>(timer.nsecsElapsed()) / 1e9,
                .processor = seconds(usage.ru_utime) + seconds(usage.ru_stime),
                .peak = static_cast<double>(usage.ru_maxrss) / 1024};
}

std::optional<Cost> floorOf(const QString &table, const QString &file)
{
    const auto rows = costOf({u"sqlite3"_s, file, u".mode csv"_s, u".import \"%1\" claims"_s.arg(table)});
    const auto words = costOf({u"sqlite3"_s, file,
                               u"CREATE VIRTUAL TABLE words USING fts5(quote, content='claims');"
                               "INSERT INTO words(words) VALUES('rebuild')"_s});
    if (!rows || !words)
        return std::nullopt;
    return Cost{.wall = rows->wall + words->wall,
                .processor = rows->processor + words->processor,
                .peak = std::max(rows->peak, words->peak)};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Side
{
    std::vector<double> wall;
    std::vector<double> processor;
    double peak = 0;
    double megabytes = 0;

    void take(const Cost &cost, const QString &file)
    {
        wall.push_back(cost.wall);
        processor.push_back(cost.processor);
        peak = std::max(peak, cost.peak);
        megabytes = static_cast<double>(QFileInfo(file).size()) / 1e6;
        QFile::remove(file);
    }
    void tell(const QString &name, QTextStream &out) const
    {
        out << name << ": wall " << median(wall) << " s, processor " << median(processor)
            << " s, peak memory " << peak << " MB, file " << megabytes << " MB\n";
    }
};

bool pairUp(const QString &program, int runs, const QString &table, const QTemporaryDir &folder,
            QTextStream &out)
{
    Side floor;
    Side import;
    for (int run = 0; run < runs; ++run) {
        const QString plain = folder.filePath(u"floor.db"_s);
        const QString file = folder.filePath(u"claims.jaccuse"_s);
        const auto below = floorOf(table, plain);
        if (below)
            floor.take(*below, plain);
        const auto above = costOf({program, u"import"_s, table, u"--into"_s, file});
        if (above)
            import.take(*above, file);
        if (!below || !above) {
            out << (below ? program : u"sqlite3"_s) << " failed\n";
            return false;
        }
    }
    out << QFileInfo(table).fileName() << ", " << runs << " runs of each in turn, medians\n";
    floor.tell(u"  sqlite3"_s, out);
    import.tell(u"  import"_s, out);
    out << "  ratio: wall " << median(import.wall) / median(floor.wall) << ", processor "
        << median(import.processor) / median(floor.processor) << '\n';
    out.flush();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    const QStringList arguments = application.arguments();
    const int runs = arguments.value(2).toInt();
    if (arguments.size() < 4 || runs < 1) {
        out << "usage: import_bench JACCUSE_CLI RUNS (TABLE.csv | CLAIMS)...\n";
        return 2;
    }
    const QTemporaryDir folder;
    for (const QString &what : arguments.mid(3)) {
        QString table = what;
        if (const int claims = what.toInt(); claims > 0) {
            table = folder.filePath(what + u".csv"_s);
            QFile file(table);
            if (!file.open(QIODevice::WriteOnly)) {
                out << file.errorString() << '\n';
                return 1;
            }
            bench::writeMadeClaims(file, claims);
        }
        if (!pairUp(arguments[1], runs, table, folder, out))
            return 1;
    }
    return 0;
}
