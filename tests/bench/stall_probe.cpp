// SPDX-License-Identifier: MIT
// Drives the real window over a large file and prints the longest time that its event loop did not come
// round in each step: stall_probe CLAIMS.csv, or stall_probe FILE.jaccuse to import nothing.
#include "models/quotation_model.h"
#include "panels/quotation_panel.h"
#include "panels/quotation_view.h"
#include "panels/search_field.h"
#include "support/open_window.h"
#include "support/stall_watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextStream>
#include <QWheelEvent>

#include <functional>

using namespace Qt::StringLiterals;
using namespace jaccuse;

namespace {

class Probe
{
public:
    explicit Probe(tests::OpenWindow &open)
        : m_open(open)
    {}

    /// Runs a step, waits until `done`, and prints how long it took and the longest stall in it.
    void step(const QString &name, const std::function<void()> &begin, const std::function<bool()> &done)
    {
        m_watch.takeLongest();
        QElapsedTimer clock;
        clock.start();
        begin();
        if (!QTest::qWaitFor(done, 600000))
            QTextStream(stderr) << name << ": not done after 10 minutes\n";
        QTest::qWait(150);
        const qint64 longest = m_watch.takeLongest();
        m_worst = std::max(m_worst, longest);
        QTextStream(stdout) << name.leftJustified(34)
                            << QString::number(clock.elapsed() - 150).rightJustified(8)
                            << " ms, longest stall " << QString::number(longest).rightJustified(5) << " ms\n";
    }

    [[nodiscard]] qint64 worst() const { return m_worst; }

private:
    tests::OpenWindow &m_open;
    tests::StallWatch m_watch;
    qint64 m_worst = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        QTextStream(stderr) << "usage: stall_probe CLAIMS.csv | FILE.jaccuse\n";
        return 2;
    }
    const QString path = QFile::decodeName(argv[1]);
    tests::OpenWindow open(QSize(1400, 900));
    ui::MainWindow &window = open.window;
    ui::Session &session = window.session();
    Probe probe(open);
    QSignalSpy drawn(&session, &ui::Session::pictureChanged);
    QSignalSpy imported(&session, &ui::Session::imported);
    QSignalSpy searched(&session, &ui::Session::searched);
    QObject::connect(&session, &ui::Session::failed,
                     [](const QString &sentence) { QTextStream(stderr) << sentence << '\n'; });
    const auto again = [](QSignalSpy &spy) {
        spy.clear();
        return [&spy] { return !spy.isEmpty(); };
    };

    probe.step(
        u"show the window"_s, [] {}, [] { return true; });
    if (path.endsWith(u".jaccuse"_s)) {
        probe.step(
            u"open"_s, [&] { window.openFile(path); }, again(drawn));
    } else {
        probe.step(
            u"make a file"_s, [&] { window.newFile(open.path(u"large.jaccuse"_s)); }, again(drawn));
        probe.step(
            u"import"_s, [&] { session.importFiles({path}); }, [&] { return !imported.isEmpty(); });
        probe.step(
            u"draw what was imported"_s, [] {},
            [&] { return session.scene() && !session.scene()->nodes().empty(); });
    }
    probe.step(
        u"open again"_s, [&] { window.openFile(session.path()); }, again(drawn));
    auto *quotations = window.findChild<ui::QuotationPanel *>();
    probe.step(
        u"choose the strongest edge"_s,
        [&] { window.navigator().visitEdge(session.scene()->graph().keyOf(0)); },
        [&] { return quotations->model()->rowCount() > 0; });
    probe.step(
        u"scroll its quotations"_s,
        [&] {
            QScrollBar *bar = quotations->view()->verticalScrollBar();
            for (int i = 1; i <= 40; ++i) {
                bar->setValue(bar->maximum() * i / 40);
                QTest::qWait(15);
            }
        },
        [] { return true; });
    probe.step(
        u"choose the most involved actor"_s,
        [&] { window.navigator().visitActor(session.scene()->graph().nodes[0].actor.id); },
        [] { return true; });
    probe.step(
        u"all claims"_s, [&] { window.navigator().visitAll(); }, [] { return true; });
    probe.step(
        u"pan and zoom 120 times"_s,
        [&] {
            for (int i = 0; i < 120; ++i) {
                const QPointF at = QRectF(window.graph().rect()).center();
                QWheelEvent wheel(at, window.graph().mapToGlobal(at), {}, QPoint(0, i % 24 < 12 ? 120 : -120),
                                  {}, {}, Qt::NoScrollPhase, false);
                QApplication::sendEvent(&window.graph(), &wheel);
                QTest::mouseMove(&window.graph(), QPoint(100 + i * 4, 200 + i * 2));
                QTest::qWait(10);
            }
        },
        [] { return true; });
    query::ClaimFilter filter;
    filter.stances = {model::Stance::Denies};
    probe.step(
        u"filter by stance"_s, [&] { session.setFilter(filter); }, again(drawn));
    probe.step(
        u"clear the filter"_s, [&] { session.setFilter({}); }, again(drawn));
    graph::GraphScope scope;
    scope.mostInvolved = 400;
    scope.strongestEdges = 1600;
    probe.step(
        u"show 400 actors"_s, [&] { session.setScope(scope); }, again(drawn));
    probe.step(
        u"show 100 again"_s, [&] { session.setScope({}); }, again(drawn));
    auto *field = window.findChild<ui::SearchField *>();
    field->setFocus();
    for (const char *typed : {"t", "th", "the", "governm", "attack government", "\"said that\""}) {
        probe.step(
            u"search "_s + QString::fromLatin1(typed), [&] { field->setText(QString::fromLatin1(typed)); },
            again(searched));
    }
    QTextStream(stdout) << "longest of all: " << probe.worst() << " ms\n";
    return 0;
}
