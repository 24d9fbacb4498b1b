// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>
#include <QStringList>

namespace jaccuse::bench {

/// Writes a table of made-up claims: 10,000 actors in 100,000 pairs, few of which are met often (Zipf), 15
/// years of days in no order, quotations of 26 to 39 words from 50,000, a fifth of them not in Latin
/// letters. The same number of claims makes the same bytes.
void writeMadeClaims(QIODevice &to, int claims);

/// The same table with these quotations in turn, as often as it takes.
void writeClaimsQuoting(QIODevice &to, int claims, const QStringList &quotations);

/// A word of the made-up quotations: rank 0 is in nearly all of them, 49,999 in hardly any.
QString madeWord(int rank);

} // namespace jaccuse::bench
