// SPDX-License-Identifier: MIT
#include "view/kept_view.h"

#include "store/identity_reader.h"
#include "view/view_json.h"
#include "view/view_link.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace jaccuse::view {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("jaccuse::view", text);
}

/// A view and how many of the actors and claims that it names are not in the file.
struct Resolved
{
    View view;
    int named = 0;
    int missing = 0;
};

Resolved resolved(store::Database &database, const QJsonObject &json)
{
    const NamedUids named = namedIn(json);
    const model::Identities identities = store::identitiesOf(database, named.actors, named.claims);
    Resolved found;
    found.view = fromJson(json, identities);
    found.named = static_cast<int>(named.actors.size() + named.claims.size());
    for (const QUuid &uid : named.actors)
        found.missing += identities.actorOf(uid).isNull() ? 1 : 0;
    for (const QUuid &uid : named.claims)
        found.missing += identities.claimOf(uid).isNull() ? 1 : 0;
    return found;
}

QJsonObject jsonOf(store::Database &database, const View &view)
{
    const Named named = namedIn(view);
    return toJson(view, store::identitiesOf(database, named.actors, named.claims));
}

/// How much of a view of another file can be shown.
QString shownWords(const Resolved &found)
{
    if (found.missing == 0)
        return tr("everybody it names is in this one too");
    if (found.missing == found.named)
        return tr("nobody it names is in this one, so only its filter and layout are shown");
    return tr("of the %1 actors and claims it names, %2 are not in this one")
        .arg(found.named)
        .arg(found.missing);
}

QString changedWords(const Resolved &found)
{
    return found.missing == 0 ? QString()
                              : tr("The file has changed since this view was kept: of the %1 actors and "
                                   "claims it names, %2 are no longer there.")
                                    .arg(found.named)
                                    .arg(found.missing);
}

} // namespace

QByteArray keptView(store::Database &database, const View &view)
{
    return QJsonDocument(jsonOf(database, view)).toJson(QJsonDocument::Compact);
}

FoundView viewOfKept(store::Database &database, const QByteArray &kept)
{
    const Resolved found = resolved(database, QJsonDocument::fromJson(kept).object());
    return {found.view, changedWords(found)};
}

QString linkOfView(store::Database &database, const View &view, const QString &fileName)
{
    return toText({jsonOf(database, view), {store::fileUid(database), fileName}});
}

FoundView viewOfLink(store::Database &database, const QString &link, const QString &fileName)
{
    const ViewLink read = linkFromText(link);
    const Resolved found = resolved(database, read.view);
    if (read.file.uid == store::fileUid(database))
        return {found.view, changedWords(found)};
    const bool alike = read.file.name.isEmpty() || read.file.name == fileName;
    return {found.view,
            alike
                ? tr("The link was made with another file than this: %1.").arg(shownWords(found))
                : tr("The link was made with another file, %1: %2.").arg(read.file.name, shownWords(found))};
}

} // namespace jaccuse::view
