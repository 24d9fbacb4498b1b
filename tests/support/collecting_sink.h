// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_batch.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace jaccuse::tests {

/// Keeps all that an importer hands over.
class CollectingSink : public import::ImportSink
{
public:
    void take(import::ImportBatch &&batch) override { batches.push_back(std::move(batch)); }
    void warn(import::ImportWarning warning) override { warnings.push_back(std::move(warning)); }

    [[nodiscard]] qsizetype skipped() const
    {
        return std::count_if(warnings.begin(), warnings.end(),
                             [](const auto &warning) { return warning.skipped; });
    }

    std::vector<import::ImportBatch> batches;
    std::vector<import::ImportWarning> warnings;
};

} // namespace jaccuse::tests
