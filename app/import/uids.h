// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace jaccuse::import {

// Uids of what an import reads, made from its content (UUID version 5), so that reading the same file
// again, or another one that names the same actor, gives the same ones.

/// The uid of "kind:part<U+001F>part…".
QUuid uidOf(const QString &kind, const QStringList &parts);

/// An actor known by its name alone, as in a table.
QUuid actorUid(const QString &name);
/// An actor known by name and kind. Two spellings with one model::nameKey are one actor.
QUuid actorUid(const QString &name, model::ActorKind kind);

/// A document: its address; where that is empty, its title and publisher.
QUuid documentUid(const QString &url, const QString &title, const QString &publisher);

/// A UUID as exchange files write it (36 characters), or nothing where the text is another kind of id.
std::optional<QUuid> parseUid(const QString &text);

} // namespace jaccuse::import
