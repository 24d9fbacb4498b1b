// SPDX-License-Identifier: MIT
#pragma once

#include "model/edtf_date.h"
#include "model/ids.h"
#include "model/vocabulary.h"

#include <QString>
#include <QUuid>

#include <vector>

namespace jaccuse::model {

struct Alias
{
    QString text;
    QString language; ///< BCP 47, empty where unknown
    AliasKind kind = AliasKind::Name;
    ActorId coinedBy; ///< who named it so first; null where unknown
    bool ambiguous = false;

    friend bool operator==(const Alias &, const Alias &) = default;
};

/// Somebody who says something or of whom something is said.
struct Actor
{
    ActorId id;
    QUuid uid; ///< stable over export and merge
    ActorKind kind = ActorKind::Unknown;
    QString name;
    QString country;   ///< ISO 3166-1 alpha-3 of the state it belongs to; never set for a threat group
    bool named = true; ///< false for "an unnamed official"
    QString note;
    std::vector<Alias> aliases;

    friend bool operator==(const Actor &, const Actor &) = default;
};

/// A lasting relation between two actors. Definitional ones (a ministry is part of its state) need no
/// claim; all others must name the claim that says so, or the program itself would attribute.
struct ActorLink
{
    ActorId from;
    ActorId to;
    ActorLinkType type = ActorLinkType::PartOf;
    bool definitional = true;
    ClaimId claim; ///< null for a definitional link
    EdtfDate valid;

    friend bool operator==(const ActorLink &, const ActorLink &) = default;
};

/// The key under which two spellings of a name are one: NFKC, case folded, without diacritics, spaces,
/// hyphens and full stops; curly apostrophes are straight ones.
QString nameKey(QStringView name);

} // namespace jaccuse::model
