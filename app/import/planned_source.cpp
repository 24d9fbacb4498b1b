// SPDX-License-Identifier: MIT
#include "import/planned_source.h"

#include "import/source/zip_members.h"

#include <algorithm>

namespace jaccuse::import {

namespace {

void plan(PlannedSource &planned, const ImportOptions &options, bool canAskForMapping, ZipMembers &members)
{
    Source source(planned.path, Source::Look::Whole, &members);
    planned.size = source.size();
    const SourceStart start = source.start();
    if (options.format.isEmpty()) {
        const Guess guess = guessFormat(start, canAskForMapping || options.mapping);
        planned.format = guess.format;
        planned.companion = guess.companion;
    } else {
        planned.format = &formatNamed(options.format);
        planned.companion = planned.format->fit(start).companion;
    }
}

} // namespace

std::vector<PlannedSource> planSources(const QStringList &paths, const ImportOptions &options,
                                       bool canAskForMapping, const task::Task &task, size_t most)
{
    std::vector<PlannedSource> all;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        task.progress(i);
        try {
            for (SourcePath &source : sourcesAt(paths[i]))
                all.push_back({.path = std::move(source), .failure = {}});
        } catch (const ImportError &error) {
            all.push_back({.path = {paths[i], {}}, .failure = QString::fromUtf8(error.what())});
        }
    }
    ZipMembers members;
    for (size_t i = 0; i < std::min(all.size(), most); ++i) {
        task.throwIfCancelled();
        if (!all[i].failure.isEmpty())
            continue;
        try {
            plan(all[i], options, canAskForMapping, members);
        } catch (const ImportError &error) {
            all[i].failure = QString::fromUtf8(error.what());
        }
    }
    return all;
}

std::vector<SourcePath> companionsOf(const PlannedSource &source, const std::vector<PlannedSource> &all)
{
    std::vector<SourcePath> companions;
    for (const PlannedSource &other : all)
        if (other.companion && other.format == source.format)
            companions.push_back(other.path);
    return companions;
}

} // namespace jaccuse::import
