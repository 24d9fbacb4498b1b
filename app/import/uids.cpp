// SPDX-License-Identifier: MIT
#include "import/uids.h"

#include "model/actor.h"

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

// Never to change: the uids in people's files come from it.
const QUuid &projectNamespace()
{
    static const QUuid uuid(u"{6b1f6d1e-0c52-5b0e-9a55-4a6163637573}"_s);
    return uuid;
}

constexpr QChar separator(0x1F);

} // namespace

QUuid uidOf(const QString &kind, const QStringList &parts)
{
    const QString whole = kind + u':' + parts.join(separator);
    return QUuid::createUuidV5(projectNamespace(), whole.toUtf8());
}

QUuid actorUid(const QString &name)
{
    return uidOf(u"actor"_s, {model::nameKey(name)});
}

QUuid actorUid(const QString &name, model::ActorKind kind)
{
    return uidOf(u"actor"_s, {model::nameKey(name) + u':' + model::code(kind)});
}

QUuid documentUid(const QString &url, const QString &title, const QString &publisher)
{
    return url.isEmpty() ? uidOf(u"document"_s, {title, publisher}) : uidOf(u"document"_s, {url});
}

std::optional<QUuid> parseUid(const QString &text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid uid = QUuid::fromString(text);
    return uid.isNull() ? std::nullopt : std::optional(uid);
}

} // namespace jaccuse::import
