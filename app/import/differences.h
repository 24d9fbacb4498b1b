// SPDX-License-Identifier: MIT
#pragma once

#include "store/claim_reader.h"

namespace jaccuse::import {

// What a newer version says otherwise than the one before, both with the ids of the file, as a list for a
// sentence: "title (“A” before) and language". Empty where people see no difference.

QString differences(const store::ClaimReader &reader, const model::Document &before,
                    const model::Document &now);
QString differences(const store::ClaimReader &reader, const model::Incident &before,
                    const model::Incident &now);
/// Of what both versions say: a document that only the earlier one tells the claim in is no difference.
QString differences(const store::ClaimReader &reader, const model::Claim &before, const model::Claim &now);

} // namespace jaccuse::import
