// SPDX-License-Identifier: MIT
#include "model/origins.h"

namespace jaccuse::model {

QStringList originsOf(const Claim &claim)
{
    const QString said = claim.said.date.text();
    QStringList origins;
    for (const Mention &mention : claim.mentions) {
        if (mention.relay.empty())
            continue;
        const RelayHop &utterance = mention.relay.front();
        const QString date = utterance.date.isKnown() ? utterance.date.text() : said;
        origins.append(QStringLiteral("%1 %2").arg(utterance.actor.value).arg(date));
    }
    if (origins.isEmpty()) {
        const std::vector<const Party *> parties = claimants(claim);
        const qint64 who = parties.empty() ? 0 : parties.front()->actor.value;
        const qint64 where = claim.mentions.empty() ? 0 : claim.mentions.front().document.value;
        origins.append(claim.said.date.isKnown() ? QStringLiteral("%1 %2").arg(who).arg(said)
                                                 : QStringLiteral("%1 in %2").arg(who).arg(where));
    }
    origins.removeDuplicates();
    return origins;
}

} // namespace jaccuse::model
