// SPDX-License-Identifier: MIT
#pragma once

#include "picture/page_layout.h"

namespace jaccuse::picture {

/// The numbers of a dossier on their edges: each at the middle or slid along its edge to where it hides no
/// name, node or other number; one that finds no such place stands where it hides least.
std::vector<render::PlacedPill> edgeNumbers(const PageLayout &page, const std::vector<DossierEntry> &entries);

} // namespace jaccuse::picture
