// SPDX-License-Identifier: MIT
// Times the building of a search index and its move into a file. Arguments: numbers of quotations (100000
// without any), or tables (CSV) with the columns claim_date and quote.
#include "import/table/csv_reader.h"
#include "made_claims.h"
#include "store/database.h"
#include "store/index_completion.h"
#include "timing.h"

#include <QCoreApplication>
#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <unordered_map>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

constexpr size_t atOnce = 30'000; // as an import hands them over

/// The quotations of a table in its order, with ids as an import gives them out.
std::vector<store::UnindexedQuotation> quotationsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    import::CsvReader reader(file, path);
    std::vector<QString> fields;
    reader.next(fields);
    const auto column = [&](const QString &name) {
        return static_cast<size_t>(std::find(fields.begin(), fields.end(), name) - fields.begin());
    };
    const size_t date = column(u"claim_date"_s);
    const size_t quote = column(u"quote"_s);
    std::vector<store::UnindexedQuotation> quotations;
    std::unordered_map<qint64, qint64> next;
    while (reader.next(fields)) {
        const qint64 day = QDate::fromString(fields[date], Qt::ISODate).toJulianDay();
        quotations.push_back({(day << 20) + next[day]++, fields[quote].toStdString()});
    }
    return quotations;
}

void timeBuilding(const QString &table, const QString &path, QTextStream &out)
{
    const std::vector<store::UnindexedQuotation> quotations = quotationsOf(table);
    store::Database database(path, store::OpenMode::Create);
    QElapsedTimer wall;
    wall.start();
    std::clock_t from = std::clock();
    const auto tell = [&](const char *what) {
        out << "  " << what << ": processor " << static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC
            << " s, wall " << static_cast<double>(wall.restart()) / 1000 << " s\n";
        out.flush();
        from = std::clock();
    };
    const store::IndexBase base = store::beginIndexAnew(database.connection());
    auto build = std::make_shared<store::IndexBuild>(path, base, task::Task());
    for (size_t i = 0; i < quotations.size(); i += atOnce) {
        const auto begin = quotations.begin() + static_cast<std::ptrdiff_t>(i);
        const auto count = static_cast<std::ptrdiff_t>(std::min(atOnce, quotations.size() - i));
        build->add({begin, begin + count});
    }
    out << quotations.size() << " quotations\n";
    tell("handed over");
    build->close();
    build->wait([] {});
    tell("built");
    store::completeIndex(database, task::Task(), std::move(build));
    tell("moved into the file");
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
    const QString path = folder.filePath(u"index.jaccuse"_s);
    for (const QString &source : sources) {
        QString table = source;
        if (const int count = source.toInt(); count > 0) {
            table = folder.filePath(u"claims.csv"_s);
            QFile file(table);
            if (!file.open(QIODevice::WriteOnly))
                return 2;
            bench::writeMadeClaims(file, count);
        }
        timeBuilding(table, path, out);
        QFile::remove(path);
    }
    return 0;
}
