// SPDX-License-Identifier: MIT
// Times the import of made-up claims into a new file. Arguments: numbers of claims (100000 without any).
#include "import/import_file.h"
#include "made_claims.h"
#include "store/database.h"
#include "timing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace jaccuse;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    QStringList sizes = application.arguments().mid(1);
    if (sizes.isEmpty())
        sizes.append(u"100000"_s);
    const QTemporaryDir folder;
    for (const QString &size : sizes) {
        const int claims = size.toInt();
        const QString table = folder.filePath(size + u".csv"_s);
        QFile file(table);
        if (claims < 1 || !file.open(QIODevice::WriteOnly)) {
            out << "usage: import_bench [CLAIMS...]\n";
            return 2;
        }
        bench::writeMadeClaims(file, claims);
        file.close();

        const int runs = claims <= 200'000 ? 3 : 1;
        std::vector<double> seconds;
        qint64 bytes = 0;
        const bench::Spread processor = bench::timed(runs, [&](int run) {
            const QString path = folder.filePath(u"%1-%2.jacc"_s.arg(size).arg(run));
            QElapsedTimer timer;
            timer.start();
            {
                store::Database database(path, store::OpenMode::Create);
                static_cast<void>(import::importFile(database, table, {}, task::Task()));
            }
            seconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e9);
            bytes = QFile(path).size();
            QFile::remove(path);
        });
        std::sort(seconds.begin(), seconds.end());
        out << claims << " claims: " << seconds[seconds.size() / 2] << " s, of the processor "
            << processor.median / 1000 << " s, file " << static_cast<double>(bytes) / 1e6 << " MB (median of "
            << runs << ")\n";
        out.flush();
        QFile::remove(table);
    }
    return 0;
}
