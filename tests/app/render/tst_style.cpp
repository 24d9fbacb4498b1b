// SPDX-License-Identifier: MIT
#include "render/node_shape.h"
#include "render/style.h"

#include <QSet>
#include <QTest>

#include <cmath>

using namespace jaccuse;
using namespace jaccuse::render;

Q_DECLARE_METATYPE(const Palette *)

class TestStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastAgreesWithTheStandard();
    void textIsReadable_data();
    void textIsReadable();
    void nodesStandOut_data();
    void nodesStandOut();
    void stancesDifferToAllEyes_data();
    void stancesDifferToAllEyes();
    void nothingIsToldByColourAlone();
};

namespace {

void palettes()
{
    QTest::addColumn<const Palette *>("palette");
    QTest::newRow("light") << &lightPalette();
    QTest::newRow("dark") << &darkPalette();
    QTest::newRow("print") << &printPalette();
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

struct Lab
{
    double l, a, b;
};

/// How a colour looks to eyes without one of the three kinds of cone (Machado, Oliveira, Fernandes 2009).
Lab seen(const QColor &colour, const double (&eye)[3][3])
{
    const double in[] = {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    double out[3] = {};
    for (int i = 0; i < 3; ++i) {
        for (int k = 0; k < 3; ++k)
            out[i] += eye[i][k] * in[k];
        out[i] = std::clamp(out[i], 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * out[0] + 0.3576 * out[1] + 0.1805 * out[2]) / 0.9505);
    const double y = f(0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2]);
    const double z = f((0.0193 * out[0] + 0.1192 * out[1] + 0.9505 * out[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

} // namespace

void TestStyle::contrastAgreesWithTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestStyle::textIsReadable_data()
{
    palettes();
}

void TestStyle::textIsReadable()
{
    QFETCH(const Palette *, palette);
    const Palette &p = *palette;
    const auto readable = [](const QColor &text, const QColor &ground) {
        if (contrast(text, ground) < 4.5)
            qWarning("%s on %s: %.2f", qPrintable(text.name()), qPrintable(ground.name()),
                     contrast(text, ground));
        return contrast(text, ground) >= 4.5;
    };
    for (const QColor &ground : {p.window, p.panel, p.canvas, p.selection, p.passage, p.content}) {
        QVERIFY(readable(p.ink, ground));
        QVERIFY(readable(p.soft, ground));
    }
    for (const QColor &ground : {p.window, p.panel, p.canvas, p.selection}) {
        QVERIFY(readable(p.accent, ground));
        for (const QColor &stance : p.edges)
            QVERIFY(readable(stance, ground));
    }
    QVERIFY(readable(p.accent, p.passage));
    QVERIFY(readable(p.onAccent, p.accent));
    for (const NodeColours &node : {p.state, p.company, p.person, p.group, p.notNamed})
        QVERIFY(readable(p.soft, node.fill));
}

void TestStyle::nodesStandOut_data()
{
    palettes();
}

void TestStyle::nodesStandOut()
{
    QFETCH(const Palette *, palette);
    for (const NodeColours &node :
         {palette->state, palette->company, palette->person, palette->group, palette->notNamed})
        QVERIFY(contrast(node.outline, palette->canvas) >= 3);
}

void TestStyle::stancesDifferToAllEyes_data()
{
    palettes();
}

void TestStyle::stancesDifferToAllEyes()
{
    QFETCH(const Palette *, palette);
    constexpr double eyes[3][3][3] = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    for (const auto &eye : eyes)
        for (size_t i = 0; i < palette->edges.size(); ++i)
            for (size_t k = i + 1; k < palette->edges.size(); ++k) {
                if (palette->edges[i] == palette->edges[k]) // declines and withdraws share one
                    continue;
                const Lab a = seen(palette->edges[i], eye);
                const Lab b = seen(palette->edges[k], eye);
                QVERIFY(std::hypot(a.l - b.l, a.a - b.a, a.b - b.b) >= 6);
            }
}

void TestStyle::nothingIsToldByColourAlone()
{
    // Each stance has a head or a line of its own; denies and defends share the bar.
    QSet<std::pair<int, int>> signs;
    for (int kind = 0; kind < query::edgeKinds; ++kind) {
        const auto edge = static_cast<query::EdgeKind>(kind);
        signs.insert({static_cast<int>(arrowHead(edge)),
                      static_cast<int>(lineSpacing(edge, model::Responsibility::Performs))});
    }
    QCOMPARE(signs.size(), query::edgeKinds - 1);
    QSet<int> shapes;
    // Each kind that is known has a shape of its own; of a named actor no more than that it is somebody.
    for (int kind = 0; kind < static_cast<int>(model::ActorKind::Unknown); ++kind)
        shapes.insert(static_cast<int>(nodeShape(static_cast<model::ActorKind>(kind), true)));
    QCOMPARE(shapes.size(), static_cast<int>(model::ActorKind::Unknown));
    QCOMPARE(nodeShape(model::ActorKind::Unknown, true), NodeShape::Round);
    QCOMPARE(nodeShape(model::ActorKind::State, false), NodeShape::Unnamed);
}

QTEST_GUILESS_MAIN(TestStyle)
#include "tst_style.moc"
