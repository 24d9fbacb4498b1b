// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

#include <QIODevice>

namespace jaccuse::exporting {

/// Writes a STIX 2.1 bundle that keeps who says what and who disagrees:
/// - an accusation or admission becomes a relationship from the incident to each accused, one for each
///   claimant, who stands as its creator: attributed-to for performs and directs, related-to for the rest.
///   Where a group performs and another accused stands behind it, the relationship of that one is from the
///   group;
/// - a denial, defence or withdrawal becomes an opinion on the relationships of the claim that it answers,
///   what supports a claim one that agrees. What dismisses, counters or declines, and a denial of nothing in
///   the bundle, becomes a note;
/// - a document of known date becomes a report of what it tells, others external references.
/// Each carries the claim in a property extension: uid, stance, parties, dates as EDTF, words with their
/// relay. Ids are made of uids (UUID version 5), so a second export updates the first. STIX wants a time of
/// creation of everything: it is the day of the claim, else that of its document, else 1970. confidence is
/// the reader's own grade of credibility, never the claimant's. Throws ExportError, StoreError and
/// task::Cancelled.
void writeStix(const ChosenClaims &claims, QIODevice &device, const task::Task &task);

} // namespace jaccuse::exporting
