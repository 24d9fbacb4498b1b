// SPDX-License-Identifier: MIT
// Times filtering and graph building over a made-up file of a million claims and prints medians.
#include "graph/graph.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <random>

using namespace jaccuse;

namespace {

query::ClaimColumnsPtr madeUp(quint32 claims)
{
    constexpr quint32 actors = 10'000;
    constexpr quint32 pairPool = 100'000;
    std::mt19937 random(20);
    const auto low = [&](quint32 below) {
        const double part = static_cast<double>(random()) / 4294967296.0;
        return std::min(static_cast<quint32>(below * std::pow(part, 3)), below - 1);
    };
    auto columns = std::make_shared<query::ClaimColumns>();
    for (quint32 i = 0; i < actors; ++i) {
        query::ColumnActor actor;
        actor.id.value = i + 1;
        actor.name = QStringLiteral("Actor %1").arg(i);
        columns->actors.push_back(actor);
    }
    for (quint32 i = 0; i < 20; ++i) {
        columns->acts << QStringLiteral("act %1").arg(i);
        columns->actSets.push_back({i});
    }
    for (quint32 i = 0; i < 800; ++i) {
        columns->publishers << QStringLiteral("publisher %1").arg(i);
        columns->publisherSets.push_back({i});
    }
    std::vector<std::pair<quint32, quint32>> pool;
    while (pool.size() < pairPool) {
        const std::pair pair(low(actors), low(actors));
        if (pair.first != pair.second)
            pool.push_back(pair);
    }
    for (quint32 i = 0; i < claims; ++i) {
        columns->claims.push_back({i + 1});
        const auto day = static_cast<qint32>(2'455'198 + i * 5475ULL / claims);
        columns->dayLower.push_back(day);
        columns->dayUpper.push_back(day);
        columns->stance.push_back(static_cast<quint8>(random() % 10 < 8 ? 0 : random() % 6));
        columns->actSet.push_back(static_cast<quint32>(random() % 20));
        columns->publisherSet.push_back(static_cast<quint32>(random() % 800));
        columns->quoted.push_back(1);
        for (quint32 k = 0; k < (i % 10 == 0 ? 2U : 1U); ++k) {
            const auto &pair = pool[low(pairPool)];
            columns->pairClaim.push_back(i);
            columns->pairFrom.push_back(pair.first);
            columns->pairTo.push_back(pair.second);
            columns->pairKind.push_back(columns->stance.back());
            columns->pairResponsibility.push_back(static_cast<quint8>(random() % 6));
            columns->pairFlags.push_back(random() % 8 == 0 ? quint8(query::ClaimantInferred) : quint8(0));
        }
    }
    query::numberEdges(*columns);
    return columns;
}

template <class Work>
double median(Work work)
{
    constexpr int runs = 7;
    std::vector<double> milliseconds;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[runs / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(1);
    for (const quint32 claims : {100'000U, 1'000'000U}) {
        const query::ClaimColumnsPtr columns = madeUp(claims);
        query::ClaimFilter narrow;
        narrow.stances = {model::Stance::Accuses};
        narrow.from = QDate(2013, 1, 1);
        narrow.to = QDate(2018, 12, 31);
        narrow.responsibilities = {model::Responsibility::Performs, model::Responsibility::Directs};
        const auto selection = query::selectClaims(columns, {});
        const model::ActorId actor = columns->actors.front().id;
        out << claims << " claims: no filter " << median([&] { query::selectClaims(columns, {}); })
            << " ms, narrow filter " << median([&] { query::selectClaims(columns, narrow); }) << " ms, graph "
            << median([&] { graph::buildGraph(*selection, {}); }) << " ms, claims of an actor "
            << median([&] { query::claimsOfActor(*selection, actor); }) << " ms, all claims "
            << median([&] { query::allClaims(*selection); }) << " ms\n";
        out.flush();
    }
    return 0;
}
