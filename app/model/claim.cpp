// SPDX-License-Identifier: MIT
#include "model/claim.h"

#include <QCoreApplication>

#include <algorithm>

namespace jaccuse::model {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::model::Claim", text);
}

} // namespace

std::vector<const Party *> partiesIn(const Claim &claim, PartyRole role)
{
    std::vector<const Party *> found;
    for (const Party &party : claim.parties)
        if (party.role == role)
            found.push_back(&party);
    return found;
}

std::vector<const Party *> claimants(const Claim &claim)
{
    auto principals = partiesIn(claim, PartyRole::Principal);
    return principals.empty() ? partiesIn(claim, PartyRole::Speaker) : principals;
}

std::vector<const Party *> accused(const Claim &claim)
{
    return partiesIn(claim, PartyRole::Accused);
}

const Mention *mentionIn(const Claim &claim, DocumentId document)
{
    const auto mention = std::find_if(claim.mentions.begin(), claim.mentions.end(),
                                      [&](const Mention &m) { return m.document == document; });
    return mention == claim.mentions.end() ? nullptr : &*mention;
}

std::optional<QString> claimFault(const Claim &claim)
{
    const bool deniesOrDefends = claim.stance == Stance::Denies || claim.stance == Stance::Defends;
    if (deniesOrDefends && !claim.denial)
        return tr("a denial or defence needs a kind of denial");
    if (!deniesOrDefends && claim.denial)
        return tr("only a denial or defence has a kind of denial");
    if (claimants(claim).empty())
        return tr("nobody makes the claim");
    if (accused(claim).empty())
        return tr("nobody's responsibility is at issue");
    if (claim.credibility < 1 || claim.credibility > 6)
        return tr("the credibility is not between 1 and 6");
    for (const Party &party : claim.parties)
        if ((party.role == PartyRole::Accused) != party.responsibility.has_value())
            return tr("the accused, and only they, have a responsibility");
    for (const Quotation &quotation : claim.quotations)
        if (quotation.exact.isEmpty())
            return tr("a quotation has no words");
    return std::nullopt;
}

} // namespace jaccuse::model
