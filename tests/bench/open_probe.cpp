// SPDX-License-Identifier: MIT
// Starts the window program on a file again and again and prints how long it took from the start of the
// process until its graph was painted, and how much memory it had used by then and after what it still does
// in the background: open_probe PROGRAM FILE.jaccuse [RUNS]
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestMs = 120'000;
constexpr int restMs = 3000; // after the first painting, for what waits for it

struct Run
{
    double painted = 0;   ///< milliseconds on the wall
    double processor = 0; ///< milliseconds, user and system, until then
    double peak = 0;      ///< MB until then
    double later = 0;     ///< MB
};

double peakMegabytes(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

double processorMs(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = stat.readAll();
    // The name before, in brackets, may have spaces.
    const QList<QByteArray> fields = all.mid(all.lastIndexOf(')') + 2).split(' ');
    constexpr int userField = 11;
    return (fields.value(userField).toDouble() + fields.value(userField + 1).toDouble()) * 1000 /
           static_cast<double>(sysconf(_SC_CLK_TCK));
}

bool measure(const QString &program, const QString &file, Run &run)
{
    const QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"jaccuse.window.debug=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.path());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer clock;
    clock.start();
    process.start(program, {file});
    QByteArray said;
    while (!said.contains("Graph painted")) {
        if (clock.elapsed() > longestMs || !process.waitForReadyRead(longestMs)) {
            QTextStream(stderr) << "No graph was painted.\n" << said;
            return false;
        }
        said += process.readAll();
    }
    run.painted = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    run.processor = processorMs(process.processId());
    run.peak = peakMegabytes(process.processId());
    process.waitForFinished(restMs);
    run.later = peakMegabytes(process.processId());
    process.terminate();
    process.waitForFinished();
    return true;
}

double median(const std::vector<Run> &runs, double Run::*figure)
{
    std::vector<double> figures;
    figures.reserve(runs.size());
    for (const Run &run : runs)
        figures.push_back(run.*figure);
    std::sort(figures.begin(), figures.end());
    return figures[figures.size() / 2];
}

void print(const QString &name, const std::vector<Run> &runs, double Run::*figure, const char *unit)
{
    QTextStream out(stdout);
    out << name.leftJustified(40) << QString::number(median(runs, figure), 'f', 0).rightJustified(6) << ' '
        << unit << "   (";
    for (size_t i = 0; i < runs.size(); ++i)
        out << (i > 0 ? ", " : "") << QString::number(runs[i].*figure, 'f', 0);
    out << ")\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (argc < 3) {
        QTextStream(stderr) << "usage: open_probe PROGRAM FILE.jaccuse [RUNS]\n";
        return 2;
    }
    const int count = std::max(1, arguments.value(3, u"5"_s).toInt());
    std::vector<Run> runs(static_cast<size_t>(count));
    Run first; // not counted: it brings program and file into memory
    if (!measure(arguments[1], arguments[2], first))
        return 1;
    for (Run &run : runs)
        if (!measure(arguments[1], arguments[2], run))
            return 1;
    print(u"start to painted graph"_s, runs, &Run::painted, "ms");
    print(u"of the processor until then"_s, runs, &Run::processor, "ms");
    print(u"peak memory until then"_s, runs, &Run::peak, "MB");
    print(u"peak memory %1 s later"_s.arg(restMs / 1000), runs, &Run::later, "MB");
    return 0;
}
