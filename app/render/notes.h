// SPDX-License-Identifier: MIT
#pragma once

#include "graph/graph.h"

namespace jaccuse::render {

/// "1 actor" or "2,345 actors".
QString actorsText(qint64 actors);

/// What is shown, such as "7 actors · 9 claims · 3 undated · all shown" or "100 of 9,998 actors · 3,214 of
/// 100,000 claims".
QString countsText(const graph::Graph &graph);

} // namespace jaccuse::render
