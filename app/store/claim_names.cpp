// SPDX-License-Identifier: MIT
#include "store/claim_names.h"

#include "model/wording.h"

#include <QCoreApplication>

namespace jaccuse::store {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::store::ClaimNames)
};

} // namespace

QStringList claimantNames(const model::Claim &claim, const ClaimBundle &bundle)
{
    return namesOf(model::namedClaimants(claim), bundle);
}

QStringList accusedNames(const model::Claim &claim, const ClaimBundle &bundle)
{
    return namesOf(model::accused(claim), bundle);
}

QString claimSentence(const model::Claim &claim, const ClaimBundle &bundle)
{
    return Words::tr("%1 %2 %3", "who, verb, whom")
        .arg(model::joined(claimantNames(claim, bundle)), model::claimVerb(claim),
             model::joined(accusedNames(claim, bundle)));
}

QString answerWords(const LinkedClaim &answered, qsizetype claimants)
{
    return Words::tr("%1 what %2 said about %3", "dismisses what A said about B")
        .arg(model::answerVerb(answered.type, claimants), model::joined(answered.claimants),
             model::joined(answered.accused));
}

} // namespace jaccuse::store
