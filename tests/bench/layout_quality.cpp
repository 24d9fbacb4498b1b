// SPDX-License-Identifier: MIT
#include "layout_quality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace jaccuse::bench {

namespace {

using Edge = std::pair<int, int>;
using Lists = std::vector<std::vector<int>>;

constexpr size_t stressSources = 400;
constexpr size_t sampledEdges = 3000;
constexpr size_t sampledNodes = 3000;

size_t at(int node)
{
    return static_cast<size_t>(node);
}

/// At most so many numbers below `size`, in an order that is the same in each run.
std::vector<int> sample(size_t size, size_t most)
{
    std::vector<int> numbers(size);
    std::iota(numbers.begin(), numbers.end(), 0);
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same in each run
    for (size_t i = 0; i < std::min(most, size); ++i)
        std::swap(numbers[i], numbers[i + random() % (size - i)]);
    numbers.resize(std::min(most, size));
    return numbers;
}

Lists neighboursOf(const std::vector<Edge> &edges, size_t nodes)
{
    Lists lists(nodes);
    for (const auto &[a, b] : edges) {
        lists[at(a)].push_back(b);
        lists[at(b)].push_back(a);
    }
    return lists;
}

std::vector<int> hopsFrom(const Lists &neighbours, int source)
{
    std::vector<int> hops(neighbours.size(), -1);
    std::vector<int> queue{source};
    hops[at(source)] = 0;
    for (size_t head = 0; head < queue.size(); ++head) {
        for (const int other : neighbours[at(queue[head])]) {
            if (hops[at(other)] >= 0)
                continue;
            hops[at(other)] = hops[at(queue[head])] + 1;
            queue.push_back(other);
        }
    }
    return hops;
}

std::vector<int> largestComponent(const Lists &neighbours)
{
    std::vector<quint8> seen(neighbours.size(), 0);
    std::vector<int> largest;
    for (size_t first = 0; first < neighbours.size(); ++first) {
        if (seen[first] != 0)
            continue;
        const std::vector<int> hops = hopsFrom(neighbours, static_cast<int>(first));
        std::vector<int> part;
        for (size_t i = 0; i < hops.size(); ++i) {
            if (hops[i] < 0)
                continue;
            seen[i] = 1;
            part.push_back(static_cast<int>(i));
        }
        if (part.size() > largest.size())
            largest = std::move(part);
    }
    return largest;
}

double stressOf(const Lists &neighbours, const std::vector<QPointF> &places)
{
    const std::vector<int> part = largestComponent(neighbours);
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (const int place : sample(part.size(), stressSources)) {
        const int source = part[at(place)];
        const std::vector<int> hops = hopsFrom(neighbours, source);
        for (const int node : part) {
            if (node == source)
                continue;
            const QPointF off = places[at(node)] - places[at(source)];
            const double ratio = std::hypot(off.x(), off.y()) / hops[at(node)];
            sum += ratio;
            squares += ratio * ratio;
            ++count;
        }
    }
    // The mean of (1 - s r)² at its lowest, s = sum / squares.
    return count > 0 ? 1 - sum * sum / squares / count : 0;
}

double turn(const QPointF &a, const QPointF &b, const QPointF &c)
{
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

double crossingsOf(const std::vector<Edge> &edges, const std::vector<QPointF> &places)
{
    double crossings = 0;
    const std::vector<int> chosen = sample(edges.size(), sampledEdges);
    for (const int edge : chosen) {
        const auto [a, b] = edges[at(edge)];
        const QPointF &from = places[at(a)];
        const QPointF &to = places[at(b)];
        for (const auto &[c, d] : edges) {
            if (a == c || a == d || b == c || b == d)
                continue;
            const QPointF &first = places[at(c)];
            const QPointF &second = places[at(d)];
            if (turn(from, to, first) * turn(from, to, second) < 0 &&
                turn(first, second, from) * turn(first, second, to) < 0)
                ++crossings;
        }
    }
    return chosen.empty() ? 0 : crossings / static_cast<double>(chosen.size());
}

double neighbourhoodOf(const Lists &neighbours, const std::vector<QPointF> &places)
{
    double sum = 0;
    double count = 0;
    std::vector<std::pair<double, int>> near;
    for (const int node : sample(places.size(), sampledNodes)) {
        const std::vector<int> &own = neighbours[at(node)];
        if (own.empty())
            continue;
        near.clear();
        for (size_t i = 0; i < places.size(); ++i) {
            const QPointF off = places[i] - places[at(node)];
            if (i != at(node))
                near.emplace_back(QPointF::dotProduct(off, off), static_cast<int>(i));
        }
        std::nth_element(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(own.size() - 1),
                         near.end());
        const auto shared = std::count_if(own.begin(), own.end(), [&](int other) {
            const auto last = near.begin() + static_cast<std::ptrdiff_t>(own.size());
            return std::any_of(near.begin(), last, [&](const auto &one) { return one.second == other; });
        });
        sum +=
            static_cast<double>(shared) / static_cast<double>(2 * own.size() - static_cast<size_t>(shared));
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

} // namespace

LayoutQuality qualityOf(const std::vector<Edge> &edges, const std::vector<QPointF> &places)
{
    const Lists neighbours = neighboursOf(edges, places.size());
    return {stressOf(neighbours, places), crossingsOf(edges, places), neighbourhoodOf(neighbours, places)};
}

} // namespace jaccuse::bench
