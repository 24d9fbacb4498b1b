// SPDX-License-Identifier: MIT
#include "import/events/cameo.h"

#include "import/import_words.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

using model::PartyRole;
using model::Responsibility;
using model::Stance;

const QHash<QString, CameoMeaning> &meanings()
{
    static const QHash<QString, CameoMeaning> known{
        {u"11"_s, {Stance::Accuses, u"unspecified"_s}},    {u"110"_s, {Stance::Accuses, u"unspecified"_s}},
        {u"111"_s, {Stance::Accuses, u"unspecified"_s}},   {u"112"_s, {Stance::Accuses, u"unspecified"_s}},
        {u"1121"_s, {Stance::Accuses, u"crime"_s}},        {u"1122"_s, {Stance::Accuses, u"rights-abuse"_s}},
        {u"1123"_s, {Stance::Accuses, u"armed-attack"_s}}, {u"1124"_s, {Stance::Accuses, u"law-breach"_s}},
        {u"1125"_s, {Stance::Accuses, u"espionage"_s}},    {u"113"_s, {Stance::Accuses, u"unspecified"_s}},
        {u"114"_s, {Stance::Accuses, u"unspecified"_s}},   {u"115"_s, {Stance::Accuses, u"law-breach"_s}},
        {u"116"_s, {Stance::Accuses, u"law-breach"_s}},    {u"011"_s, {Stance::Declines, u"unspecified"_s}},
        {u"015"_s, {Stance::Admits, u"unspecified"_s}},    {u"016"_s, {Stance::Denies, u"unspecified"_s}},
        {u"052"_s, {Stance::Defends, u"unspecified"_s}}};
    return known;
}

} // namespace

std::optional<CameoMeaning> meaningOfCameo(const QString &code)
{
    for (qsizetype length = code.size(); length >= 2; --length)
        if (const auto known = meanings().constFind(code.left(length)); known != meanings().constEnd())
            return *known;
    return std::nullopt;
}

QStringList cameoCodes(const QStringList &asked)
{
    QStringList codes;
    for (const QString &code : asked) {
        const QString trimmed = code.trimmed();
        const bool leads = std::any_of(meanings().keyBegin(), meanings().keyEnd(), [&](const QString &known) {
            return !trimmed.isEmpty() && known.startsWith(trimmed);
        });
        if (!leads && !meaningOfCameo(trimmed))
            throw ImportError(
                Import::tr("Events with the code “%1” are no claims; codes that are begin with 11, "
                           "011, 015, 016 or 052.")
                    .arg(trimmed));
        codes.append(trimmed);
    }
    return codes.isEmpty() ? QStringList{u"112"_s} : codes;
}

bool isAmongCodes(const QString &code, const QStringList &codes)
{
    return std::any_of(codes.begin(), codes.end(),
                       [&](const QString &start) { return code.startsWith(start); });
}

QString noneAmongCodes(qint64 events, const QStringList &codes)
{
    return Import::tr(
               "None of its %1 events has a code that begins with %2, so nothing was imported; other codes "
               "can be asked for, on import or with --codes.")
        .arg(events)
        .arg(codes.join(u", "_s));
}

void addCameoParties(model::Claim &claim, model::ActorId first, model::ActorId second)
{
    addParty(claim, first, PartyRole::Principal);
    const bool ofItself =
        claim.stance == Stance::Denies || claim.stance == Stance::Admits || claim.stance == Stance::Declines;
    addParty(claim, ofItself ? first : second, PartyRole::Accused, Responsibility::Unspecified);
    if (ofItself) {
        claim.parties.back().basis = model::Basis::Inferred;
        addParty(claim, second, PartyRole::Addressee);
    }
    if (claim.stance == Stance::Denies || claim.stance == Stance::Defends)
        claim.denial = model::DenialKind::Unspecified;
}

} // namespace jaccuse::import
