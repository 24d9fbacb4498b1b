// SPDX-License-Identifier: MIT
#pragma once

#include "picture/shown_parts.h"

namespace jaccuse::picture {

/// The edges that are shown, each with the quotations behind it: in the order in which their first claims
/// were made, undated ones last. A quotation behind several edges stands under the first of them, and the
/// others refer to it. `claims` are those of `behind`. Throws StoreError and task::Cancelled.
std::vector<DossierEntry> dossierOf(store::Database &database, const Subject &subject,
                                    const ClaimsBehind &behind, const std::vector<model::ClaimId> &claims,
                                    const task::Task &task);

} // namespace jaccuse::picture
