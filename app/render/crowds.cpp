// SPDX-License-Identifier: MIT
#include "render/crowds.h"

#include "render/cell_grid.h"

#include <limits>

namespace jaccuse::render {

namespace {

using Places = std::vector<QPointF>;

QRectF boxOf(const Places &places)
{
    QRectF box(places.front(), QSizeF());
    for (const QPointF &place : places) {
        box.setLeft(std::min(box.left(), place.x()));
        box.setRight(std::max(box.right(), place.x()));
        box.setTop(std::min(box.top(), place.y()));
        box.setBottom(std::max(box.bottom(), place.y()));
    }
    return box;
}

double squareBetween(QPointF a, QPointF b)
{
    return QPointF::dotProduct(a - b, a - b);
}

/// Some of the places, to be found by where they are.
class Nearby
{
public:
    Nearby(const Places &places, double cell)
        : m_places(places)
        , m_grid(boxOf(places), cell)
    {}

    void add(int place) { m_grid.add(m_grid.met(QRectF(at(place), QSizeF())), place); }

    /// Whether so many or more lie within a distance.
    [[nodiscard]] bool hasWithin(QPointF middle, double distance, int count) const
    {
        int found = 0;
        const auto range = around(middle, distance);
        for (int y = range.top; y <= range.bottom; ++y)
            for (int x = range.left; x <= range.right; ++x)
                for (const int place : m_grid.at(x, y))
                    if (squareBetween(at(place), middle) < distance * distance && ++found >= count)
                        return true;
        return false;
    }

    /// The nearest within a distance, or -1.
    [[nodiscard]] int nearest(QPointF middle, double distance) const
    {
        int found = -1;
        double least = distance * distance;
        const auto range = around(middle, distance);
        for (int y = range.top; y <= range.bottom; ++y)
            for (int x = range.left; x <= range.right; ++x)
                for (const int place : m_grid.at(x, y))
                    if (const double square = squareBetween(at(place), middle); square < least) {
                        least = square;
                        found = place;
                    }
        return found;
    }

private:
    [[nodiscard]] QPointF at(int place) const { return m_places[static_cast<size_t>(place)]; }
    [[nodiscard]] CellGrid<int>::Range around(QPointF middle, double distance) const
    {
        const QPointF corner(distance, distance);
        return m_grid.met(QRectF(middle - corner, middle + corner));
    }

    const Places &m_places;
    CellGrid<int> m_grid;
};

} // namespace

std::vector<std::vector<int>> crowdsOf(const Places &places, const std::vector<char> &taken,
                                       const CrowdRule &rule)
{
    if (places.empty())
        return {};
    Nearby all(places, rule.apart / 2);
    for (size_t i = 0; i < places.size(); ++i)
        all.add(static_cast<int>(i));
    Nearby middles(places, rule.apart);
    std::vector<int> crowded;
    std::vector<int> crowdOf(places.size(), -1); // by its middle
    std::vector<std::vector<int>> crowds;
    for (size_t i = 0; i < places.size(); ++i) {
        if (taken[i] || !all.hasWithin(places[i], rule.apart / 2, rule.fewest))
            continue;
        crowded.push_back(static_cast<int>(i));
        if (middles.nearest(places[i], rule.apart) >= 0)
            continue;
        middles.add(static_cast<int>(i));
        crowdOf[i] = static_cast<int>(crowds.size());
        crowds.emplace_back();
    }
    for (const int place : crowded) {
        const int middle = middles.nearest(places[static_cast<size_t>(place)], rule.apart);
        crowds[static_cast<size_t>(crowdOf[static_cast<size_t>(middle)])].push_back(place);
    }
    return crowds;
}

} // namespace jaccuse::render
