// SPDX-License-Identifier: MIT
#include "layout/pivot_mds.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

using Row = std::vector<float>;

/// The squared hops less the means of rows and columns, as inner products are made of squared distances.
std::vector<Row> centredTwice(const Pivots &pivots)
{
    const size_t size = pivots.hops.front().size();
    std::vector<Row> rows;
    rows.reserve(pivots.hops.size());
    std::vector<double> columnMean(size, 0);
    for (const Row &hops : pivots.hops) {
        Row &row = rows.emplace_back(hops);
        for (size_t i = 0; i < size; ++i) {
            row[i] *= row[i];
            columnMean[i] += static_cast<double>(row[i]) / static_cast<double>(pivots.hops.size());
        }
    }
    double all = 0;
    for (const double mean : columnMean)
        all += mean / static_cast<double>(size);
    for (Row &row : rows) {
        double mean = 0;
        for (const float value : row)
            mean += static_cast<double>(value) / static_cast<double>(size);
        for (size_t i = 0; i < size; ++i)
            row[i] = static_cast<float>(-0.5 * (static_cast<double>(row[i]) - mean - columnMean[i] + all));
    }
    return rows;
}

float dot(const Row &a, const Row &b)
{
    const float *first = a.data();
    const float *second = b.data();
    const size_t size = a.size();
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (size_t i = 0; i < size; ++i)
        sum += first[i] * second[i];
    return sum;
}

/// The two leading eigenvectors of a symmetric matrix, by power iteration.
std::pair<Row, Row> leadingPair(const std::vector<Row> &matrix)
{
    constexpr int rounds = 80;
    const auto leading = [&](const Row *against) {
        Row vector(matrix.size());
        for (size_t i = 0; i < vector.size(); ++i)
            vector[i] = std::cos(static_cast<float>(i + 1) * 2.4F); // any start that is not regular
        Row product(vector.size());
        for (int round = 0; round < rounds; ++round) {
            if (against != nullptr) {
                const float along = dot(vector, *against);
                for (size_t i = 0; i < vector.size(); ++i)
                    vector[i] -= along * (*against)[i];
            }
            for (size_t i = 0; i < vector.size(); ++i)
                product[i] = dot(matrix[i], vector);
            const float length = std::sqrt(dot(product, product));
            if (length < 1e-12F)
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

Positions pivotMds(const Component &component, const Pivots &pivots, double meanLength)
{
    const auto size = static_cast<size_t>(component.size());
    const std::vector<Row> rows = centredTwice(pivots);
    std::vector<Row> matrix(rows.size(), Row(rows.size()));
    for (size_t i = 0; i < rows.size(); ++i)
        for (size_t j = i; j < rows.size(); ++j)
            matrix[i][j] = matrix[j][i] = dot(rows[i], rows[j]);
    const auto [first, second] = leadingPair(matrix);

    Positions positions(size);
    for (size_t k = 0; k < rows.size(); ++k)
        for (size_t i = 0; i < size; ++i)
            positions[i] += QPointF(static_cast<double>(rows[k][i] * first[k]),
                                    static_cast<double>(rows[k][i] * second[k]));
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
