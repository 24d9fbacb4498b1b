// SPDX-License-Identifier: MIT
#pragma once

#include "model/identities.h"
#include "view/view.h"

#include <QJsonObject>

namespace jaccuse::view {

/// Whom a view names, in ids and in uids.
struct Named
{
    QSet<model::ActorId> actors;
    QSet<model::ClaimId> claims;
};
struct NamedUids
{
    QSet<QUuid> actors;
    QSet<QUuid> claims;
};
Named namedIn(const View &view);
NamedUids namedIn(const QJsonObject &json);

/// A view as it holds in every copy of a file: actors and claims by uid (32 hexadecimal digits), values of
/// filters by their words, places to a tenth of a unit. What stands at its default is left out, and so is
/// who is not among the identities.
QJsonObject toJson(const View &view, const model::Identities &identities);

/// Reads what it knows of it; what is unknown, impossible or names nobody of this file is left out.
View fromJson(const QJsonObject &json, const model::Identities &identities);

} // namespace jaccuse::view
