// SPDX-License-Identifier: MIT
#include "layout/stress_layout.h"

#include <algorithm>
#include <cmath>

namespace jaccuse::layout {

namespace {

/// At rest once no node moves farther than this, in scene units.
constexpr double atRest = 0.3;

} // namespace

void majorizeStress(Positions &positions, const std::vector<float> &distances, const Anchors &anchors,
                    int rounds, const task::Task &task)
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

    for (int round = 0; round < rounds; ++round) {
        task.throwIfCancelled();
        float farthest = 0;
        for (size_t i = 0; i < size; ++i) {
            const float *weight = weights.data() + i * size;
            const float *distance = distances.data() + i * size;
            float sumX = 0;
            float sumY = 0;
            for (size_t j = 0; j < size; ++j) {
                const float dx = x[i] - x[j];
                const float dy = y[i] - y[j];
                const float ratio = distance[j] / std::sqrt(dx * dx + dy * dy + 1e-6F);
                sumX += weight[j] * (x[j] + dx * ratio);
                sumY += weight[j] * (y[j] + dy * ratio);
            }
            float sum = weightSum[i];
            if (!anchors.places.empty() && anchors.tied[i] != 0) {
                const float tie = static_cast<float>(anchors.strength) * weightSum[i];
                sumX += tie * static_cast<float>(anchors.places[i].x());
                sumY += tie * static_cast<float>(anchors.places[i].y());
                sum += tie;
            }
            if (sum <= 0)
                continue;
            farthest = std::max({farthest, std::abs(sumX / sum - x[i]), std::abs(sumY / sum - y[i])});
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
