// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "query/claim_columns.h"
#include "query/claim_filter.h"
#include "store/claim_reader.h"

#include <QCommandLineParser>

#include <vector>

namespace jaccuse::cli {

/// The filters that "claims" and "export" share: --by, --against, --stance, --since, --until.
void addClaimOptions(QCommandLineParser &parser);

/// What they ask for, without the actors. A claim without a date passes only where no date is asked for.
/// Throws UsageError.
query::ClaimFilter filterFrom(const QCommandLineParser &parser);

/// Whether --by or --against is given.
bool namesActors(const QCommandLineParser &parser);

/// Of the claims that the filter lets through those by and against whom the options say, by date, the oldest
/// first, undated ones last. Actors match by name, alias or uid; --by the claimants, speakers included.
/// Throws CommandError for an actor that is not in the file.
std::vector<model::ClaimId> chosenClaims(const QCommandLineParser &parser, const store::ClaimReader &reader,
                                         const query::ClaimColumnsPtr &columns,
                                         const query::ClaimFilter &filter);

/// The filter with the names that the actors of --by and --against have in the file. It holds by what is
/// drawn, and so may let through other claims than chosenClaims() does. Throws CommandError.
query::ClaimFilter withActors(query::ClaimFilter filter, const QCommandLineParser &parser,
                              const store::ClaimReader &reader);

/// --by and --against in words; empty where neither is given.
QStringList actorWords(const QCommandLineParser &parser);

} // namespace jaccuse::cli
