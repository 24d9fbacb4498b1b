// SPDX-License-Identifier: MIT
#include "export/chosen_columns.h"

#include <memory>

namespace jaccuse::exporting {

query::ClaimColumnsPtr chosenColumns(const ChosenClaims &claims)
{
    const query::ClaimColumns &columns = claims.columns();
    auto part = std::make_shared<query::ClaimColumns>();
    part->actors = columns.actors;
    part->acts = columns.acts;
    part->publishers = columns.publishers;
    part->actSets = columns.actSets;
    part->publisherSets = columns.publisherSets;
    part->generation = columns.generation;
    std::vector<qint64> newPlace(columns.claims.size(), -1);
    for (size_t i = 0; i < columns.claims.size(); ++i) {
        if (!claims.contains(columns.claims[i]))
            continue;
        newPlace[i] = static_cast<qint64>(part->claims.size());
        part->claims.push_back(columns.claims[i]);
        part->dayLower.push_back(columns.dayLower[i]);
        part->dayUpper.push_back(columns.dayUpper[i]);
        part->stance.push_back(columns.stance[i]);
        part->actSet.push_back(columns.actSet[i]);
        part->publisherSet.push_back(columns.publisherSet[i]);
        part->quoted.push_back(columns.quoted[i]);
    }
    for (size_t i = 0; i < columns.pairClaim.size(); ++i) {
        const qint64 place = newPlace[columns.pairClaim[i]];
        if (place < 0)
            continue;
        part->pairClaim.push_back(static_cast<quint32>(place));
        part->pairFrom.push_back(columns.pairFrom[i]);
        part->pairTo.push_back(columns.pairTo[i]);
        part->pairKind.push_back(columns.pairKind[i]);
        part->pairResponsibility.push_back(columns.pairResponsibility[i]);
        part->pairFlags.push_back(columns.pairFlags[i]);
    }
    query::numberEdges(*part);
    return part;
}

} // namespace jaccuse::exporting
