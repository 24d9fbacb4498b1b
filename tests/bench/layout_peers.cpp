// SPDX-License-Identifier: MIT
#include "layout_peers.h"

#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <sys/resource.h>

namespace jaccuse::bench {

using namespace Qt::StringLiterals;

namespace {

/// Of all processes that have ended so far.
double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

std::vector<LayoutPeer> readLayoutPeers(const QString &path)
{
    std::vector<LayoutPeer> peers;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return peers;
    QTextStream in(&file);
    for (QString line; in.readLineInto(&line);) {
        const qsizetype space = line.indexOf(u' ');
        if (space > 0 && !line.startsWith(u'#'))
            peers.push_back({line.left(space), line.mid(space + 1)});
    }
    return peers;
}

double runLayoutPeer(const LayoutPeer &peer, const QString &graph, const QString &places)
{
    QString command = peer.command;
    command.replace(u"{graph}"_s, u"'%1'"_s.arg(graph)).replace(u"{places}"_s, u"'%1'"_s.arg(places));
    const double before = childSeconds();
    QFile::remove(places);
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(u"timeout"_s, {u"600"_s, u"sh"_s, u"-c"_s, command});
    const bool ended = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    return ended && process.exitCode() == 0 && QFile(places).size() > 0 ? childSeconds() - before : -1;
}

} // namespace jaccuse::bench
