// SPDX-License-Identifier: MIT
#include "layout/pivot_mds.h"

#include "layout/distances.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

using Row = std::vector<double>;

/// Hops from pivots, squared: the first pivot is the node with most neighbours, each further one the
/// node farthest from all before.
std::vector<Row> squaredHops(const Component &component, int pivots, const task::Task &task)
{
    const int size = component.size();
    int pivot = 0;
    for (int i = 1; i < size; ++i)
        if (component.degree(i) > component.degree(pivot))
            pivot = i;
    std::vector<int> nearest(component.nodes.size(), size);
    std::vector<Row> rows;
    while (static_cast<int>(rows.size()) < std::min(pivots, size)) {
        task.throwIfCancelled();
        const std::vector<int> hops = hopsFrom(component, pivot);
        Row row(hops.size());
        for (size_t i = 0; i < hops.size(); ++i) {
            row[i] = static_cast<double>(hops[i]) * hops[i];
            nearest[i] = std::min(nearest[i], hops[i]);
        }
        rows.push_back(std::move(row));
        pivot = static_cast<int>(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
    }
    return rows;
}

void centreTwice(std::vector<Row> &rows)
{
    const size_t size = rows.front().size();
    Row columnMean(size, 0);
    for (const Row &row : rows)
        for (size_t i = 0; i < size; ++i)
            columnMean[i] += row[i] / static_cast<double>(rows.size());
    double all = 0;
    for (const double mean : columnMean)
        all += mean / static_cast<double>(size);
    for (Row &row : rows) {
        double mean = 0;
        for (const double value : row)
            mean += value / static_cast<double>(size);
        for (size_t i = 0; i < size; ++i)
            row[i] = -0.5 * (row[i] - mean - columnMean[i] + all);
    }
}

double dot(const Row &a, const Row &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

/// The two leading eigenvectors of a symmetric matrix, by power iteration.
std::pair<Row, Row> leadingPair(const std::vector<Row> &matrix)
{
    constexpr int rounds = 80;
    const auto leading = [&](const Row *against) {
        Row vector(matrix.size());
        for (size_t i = 0; i < vector.size(); ++i)
            vector[i] = std::cos(static_cast<double>(i + 1) * 2.4); // any start that is not regular
        Row product(vector.size());
        for (int round = 0; round < rounds; ++round) {
            if (against != nullptr) {
                const double along = dot(vector, *against);
                for (size_t i = 0; i < vector.size(); ++i)
                    vector[i] -= along * (*against)[i];
            }
            for (size_t i = 0; i < vector.size(); ++i)
                product[i] = dot(matrix[i], vector);
            const double length = std::sqrt(dot(product, product));
            if (length < 1e-12)
                break;
            for (size_t i = 0; i < vector.size(); ++i)
                vector[i] = product[i] / length;
        }
        return vector;
    };
    Row first = leading(nullptr);
    Row second = leading(&first);
    return {std::move(first), std::move(second)};
}

} // namespace

Positions pivotMds(const Component &component, int pivots, double meanLength, const task::Task &task)
{
    const auto size = static_cast<size_t>(component.size());
    std::vector<Row> rows = squaredHops(component, pivots, task);
    centreTwice(rows);
    std::vector<Row> matrix(rows.size(), Row(rows.size()));
    for (size_t i = 0; i < rows.size(); ++i)
        for (size_t j = i; j < rows.size(); ++j)
            matrix[i][j] = matrix[j][i] = dot(rows[i], rows[j]);
    const auto [first, second] = leadingPair(matrix);

    Positions positions(size);
    for (size_t k = 0; k < rows.size(); ++k)
        for (size_t i = 0; i < size; ++i)
            positions[i] += QPointF(rows[k][i] * first[k], rows[k][i] * second[k]);
    double length = 0;
    for (const auto &[a, b] : component.edges) {
        const QPointF along = positions[static_cast<size_t>(a)] - positions[static_cast<size_t>(b)];
        length += std::hypot(along.x(), along.y());
    }
    const double mean = component.edges.empty() ? 0 : length / static_cast<double>(component.edges.size());
    const double scale = mean > 1e-9 ? meanLength / mean : 0;
    // The golden angle sets equal places apart without any two offsets alike.
    constexpr double goldenAngle = 2.399963229728653;
    for (size_t i = 0; i < size; ++i) {
        const double angle = goldenAngle * static_cast<double>(i);
        const double radius =
            meanLength * 0.3 * std::sqrt((static_cast<double>(i) + 0.5) / static_cast<double>(size));
        positions[i] = positions[i] * scale + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return positions;
}

} // namespace jaccuse::layout
