// SPDX-License-Identifier: MIT
// Imports a table into new files: once whole, for the longest time without progress, and then so that it is
// cancelled at moments spread evenly over that time, for how long it goes on. Arguments: TABLE [MOMENTS].
#include "import/import_file.h"
#include "store/claim_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

/// Notes the time between reports, and in which phases the longest ones were.
class Gaps
{
public:
    Gaps() { m_timer.start(); }
    void take(const task::Progress &progress)
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 gap = m_timer.restart();
        // The bar of a phase without an end moves by itself, but not for long.
        const bool moves = progress.phase != m_phase || progress.done != m_done;
        if (moves) {
            m_found.emplace_back(m_still + gap, m_phase + u" > "_s + progress.phase);
            m_still = 0;
        } else {
            m_still += gap;
        }
        m_phase = progress.phase;
        m_done = progress.done;
    }
    void tell(QTextStream &out)
    {
        std::sort(m_found.rbegin(), m_found.rend());
        for (size_t i = 0; i < std::min<size_t>(m_found.size(), 6); ++i)
            out << "  " << m_found[i].first << " ms, " << m_found[i].second << '\n';
        out.flush();
    }

private:
    std::mutex m_mutex;
    QElapsedTimer m_timer;
    qint64 m_still = 0;
    qint64 m_done = -1;
    QString m_phase;
    std::vector<std::pair<qint64, QString>> m_found;
};

/// Milliseconds from the cancel to the end; none where the import was done before.
std::optional<qint64> cancelAt(qint64 moment, const QString &table, const QString &path, QTextStream &out)
{
    QString phase;
    std::mutex mutex;
    const task::Task task([&](const task::Progress &progress) {
        const std::scoped_lock lock(mutex);
        phase = progress.phase;
    });
    QElapsedTimer sinceCancel;
    QString cancelled;
    std::atomic<bool> done = false;
    std::thread canceller([&] {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < moment && !done)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const std::scoped_lock lock(mutex);
        cancelled = phase;
        sinceCancel.start();
        task.cancel();
    });
    std::optional<qint64> latency;
    store::Database database(path, store::OpenMode::Create);
    try {
        static_cast<void>(import::importFiles(database, {table}, {}, task));
    } catch (const task::Cancelled &) {
        latency = sinceCancel.elapsed();
    }
    done = true;
    canceller.join();
    if (latency)
        out << "  after " << moment << " ms (" << cancelled << "): " << *latency << " ms, "
            << store::ClaimReader(database).totals().claims << " claims in the file\n";
    out.flush();
    return latency;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "usage: cancel_probe TABLE [MOMENTS]\n";
        return 2;
    }
    const int moments = arguments.size() > 2 ? arguments[2].toInt() : 20;
    qint64 whole = 0;
    {
        const QTemporaryDir folder;
        store::Database database(folder.filePath(u"claims.jaccuse"_s), store::OpenMode::Create);
        Gaps gaps;
        QElapsedTimer timer;
        timer.start();
        const task::Task task([&](const task::Progress &progress) { gaps.take(progress); });
        static_cast<void>(import::importFiles(database, {arguments[1]}, {}, task));
        whole = timer.elapsed();
        out << "imported in " << whole << " ms; longest without progress:\n";
        gaps.tell(out);
    }
    qint64 longest = 0;
    for (int i = 1; i <= moments; ++i) {
        const QTemporaryDir folder;
        const auto latency =
            cancelAt(whole * i / (moments + 1), arguments[1], folder.filePath(u"claims.jaccuse"_s), out);
        longest = std::max(longest, latency.value_or(0));
    }
    out << "longest from a cancel to its end: " << longest << " ms\n";
    return 0;
}
