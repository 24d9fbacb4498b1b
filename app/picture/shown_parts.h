// SPDX-License-Identifier: MIT
#pragma once

#include "picture/subject.h"

#include <vector>

namespace jaccuse::picture {

/// Which nodes and edges of the scene a picture shows: 1 for each that it does.
struct ShownParts
{
    std::vector<char> nodes;
    std::vector<char> edges;
};
ShownParts shownParts(const SubjectRequest &request);

/// The claims that stand behind what is shown.
struct ClaimsBehind
{
    std::vector<size_t> claims;              ///< places in the columns, ascending
    std::vector<std::vector<size_t>> ofEdge; ///< by edge of the scene: places in `claims`, ascending
};
ClaimsBehind claimsBehind(const SubjectRequest &request, const ShownParts &parts);

} // namespace jaccuse::picture
