// SPDX-License-Identifier: MIT
#include "layout/stress_layout.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

/// At rest once no node moves farther than this, in scene units.
constexpr float atRest = 0.3F;
constexpr float tiny = 1e-6F;

} // namespace

void majorizeStress(Positions &positions, const std::vector<float> &distances, const Anchors &anchors,
                    int rounds, Course &course)
{
    const size_t size = positions.size();
    // Flat floats: this loop is the whole cost of a layout.
    std::vector<float> x(size);
    std::vector<float> y(size);
    std::vector<float> weightSum(size, 0);
    for (size_t i = 0; i < size; ++i) {
        x[i] = static_cast<float>(positions[i].x());
        y[i] = static_cast<float>(positions[i].y());
    }
    std::vector<float> weights(size * size, 0);
    for (size_t i = 0; i < size; ++i) {
        for (size_t j = 0; j < size; ++j) {
            const float distance = distances[i * size + j];
            if (i != j)
                weights[i * size + j] = 1 / (distance * distance);
            weightSum[i] += weights[i * size + j];
        }
    }

    for (int round = 0; round < rounds && course.reached(static_cast<double>(round) / rounds); ++round) {
        float farthest = 0;
        for (size_t i = 0; i < size; ++i) {
            const float tie = anchors.of(i);
            if (weightSum[i] <= 0 || tie == Anchors::pinned)
                continue;
            const float *weight = weights.data() + i * size;
            const float *distance = distances.data() + i * size;
            const float *otherX = x.data();
            const float *otherY = y.data();
            const float ownX = x[i];
            const float ownY = y[i];
            float sumX = 0;
            float sumY = 0;
#pragma omp simd reduction(+ : sumX, sumY)
            for (size_t j = 0; j < size; ++j) {
                const float dx = ownX - otherX[j];
                const float dy = ownY - otherY[j];
                const float ratio = distance[j] / std::sqrt(dx * dx + dy * dy + tiny);
                sumX += weight[j] * (otherX[j] + dx * ratio);
                sumY += weight[j] * (otherY[j] + dy * ratio);
            }
            float sum = weightSum[i];
            if (tie > 0) {
                sumX += tie * sum * static_cast<float>(anchors.places[i].x());
                sumY += tie * sum * static_cast<float>(anchors.places[i].y());
                sum += tie * sum;
            }
            farthest = std::max({farthest, std::abs(sumX / sum - ownX), std::abs(sumY / sum - ownY)});
            x[i] = sumX / sum;
            y[i] = sumY / sum;
        }
        if (farthest < atRest)
            break;
    }
    for (size_t i = 0; i < size; ++i)
        positions[i] = {static_cast<double>(x[i]), static_cast<double>(y[i])};
}

} // namespace jaccuse::layout
