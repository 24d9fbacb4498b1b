// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

namespace jaccuse::import {

Fit fitEurepoc(const SourceStart &start);

/// Reads EuRepoC's attribution table; its global and receiver tables, given in the same go, add names,
/// dates, victims and source addresses of the incidents. One row is one claim; a statement of several
/// bodies on several attackers stands there as several rows, each body beside each country.
///
/// Who says it: a state's or the EU's attribution is the country's, spoken by the body named; of all others
/// the principal is the company or body named, and its country is a note: a firm does not speak for its
/// state. Nobody named: somebody unnamed, described by the basis. No basis either: EuRepoC itself says it.
///
/// Who is accused: a named initiator performs. Its country performs too where the category is "State", is
/// linked where state affiliation is suggested or the category is open, and is no party where the initiator
/// is a non-state group or an individual: then it tells where they are from.
///
/// "Attacker confirms" admits, by the initiator. "Contested attribution" defends, by somebody whom the
/// table does not name, or denies where it names the initiator itself.
///
/// Gaps: an empty cell says nothing. "Not available" is kept in the note and names nobody. "Unknown" is
/// somebody, unnamed. A row that leaves open who did it is no claim; it is skipped, with which of the three
/// it was.
void readEurepoc(const Reading &reading);

} // namespace jaccuse::import
