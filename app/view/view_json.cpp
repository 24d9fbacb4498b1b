// SPDX-License-Identifier: MIT
#include "view/view_json.h"

#include "view/filter_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::view {

namespace {

constexpr std::array<QStringView, 4> layoutWords = {u"force", u"circle", u"layered", u"rings"};
constexpr std::array<QStringView, render::colourings> colourWords = {u"kind", u"country", u"made",
                                                                     u"received"};
constexpr std::array<QStringView, query::edgeKinds> edgeWords = {
    u"accuses", u"denies", u"defends", u"admits", u"declines", u"withdraws", u"dismisses"};
constexpr std::array<QStringView, graph::rollUps> rollUpWords = {u"none", u"definitional", u"claimed"};
constexpr double farthest = 1e6; // scene units; nothing can be drawn or found beyond

template <class E, size_t size>
E valueOf(const std::array<QStringView, size> &words, const QString &word, E otherwise)
{
    const auto at = std::find(words.begin(), words.end(), word);
    return at == words.end() ? otherwise : static_cast<E>(at - words.begin());
}

template <class E, size_t size>
QString wordOf(const std::array<QStringView, size> &words, E value)
{
    return words[static_cast<size_t>(value)].toString();
}

QString textOf(const QUuid &uid)
{
    return QString::fromLatin1(uid.toRfc4122().toHex());
}

QUuid uidFrom(const QJsonValue &value)
{
    const QByteArray digits = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    return bytes.size() == 16 && digits.size() == 32 ? QUuid::fromRfc4122(bytes) : QUuid();
}

bool isPlace(double x, double y)
{
    return std::abs(x) <= farthest && std::abs(y) <= farthest;
}

double orderOf(const QJsonValue &value)
{
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

class Writer
{
public:
    explicit Writer(const model::Identities &identities)
        : m_identities(identities)
    {}

    template <class Id>
    void put(QJsonObject &json, const QString &name, Id id) const
    {
        if (const QUuid uid = m_identities.uidOf(id); !uid.isNull())
            json.insert(name, textOf(uid));
    }

    void put(QJsonObject &json, const QString &name, const QSet<model::ActorId> &actors) const
    {
        QStringList uids;
        for (const model::ActorId actor : actors)
            if (const QUuid uid = m_identities.uidOf(actor); !uid.isNull())
                uids << textOf(uid);
        if (uids.isEmpty())
            return;
        uids.sort();
        json.insert(name, QJsonArray::fromStringList(uids));
    }

    [[nodiscard]] QJsonObject scope(const graph::GraphScope &scope) const
    {
        const graph::GraphScope usual;
        QJsonObject json;
        if (scope.mostInvolved != usual.mostInvolved)
            json.insert(u"actors"_s, scope.mostInvolved);
        if (scope.strongestEdges != usual.strongestEdges)
            json.insert(u"edges"_s, scope.strongestEdges);
        put(json, u"also"_s, scope.also);
        put(json, u"hidden"_s, scope.hidden);
        put(json, u"only"_s, scope.only);
        return json;
    }

    [[nodiscard]] QJsonObject places(const QHash<model::ActorId, QPointF> &places) const
    {
        QJsonObject json;
        for (auto at = places.cbegin(); at != places.cend(); ++at) {
            const QUuid uid = m_identities.uidOf(at.key());
            if (uid.isNull() || !isPlace(at->x(), at->y()))
                continue;
            const QPointF place = keptPlace(*at);
            json.insert(textOf(uid), QJsonArray{place.x(), place.y()});
        }
        return json;
    }

    [[nodiscard]] QJsonObject selection(const Selection &selection) const
    {
        QJsonObject json;
        put(json, u"actor"_s, selection.actor);
        put(json, u"from"_s, selection.edge.from);
        put(json, u"to"_s, selection.edge.to);
        if (json.contains(u"from"_s) && json.contains(u"to"_s))
            json.insert(u"kind"_s, wordOf(edgeWords, selection.edge.kind));
        put(json, u"claim"_s, selection.claim);
        QJsonArray actors;
        for (const model::ActorId actor : selection.actors)
            if (const QUuid uid = m_identities.uidOf(actor); !uid.isNull())
                actors.append(textOf(uid));
        if (!actors.isEmpty())
            json.insert(u"actors"_s, actors);
        return json;
    }

private:
    const model::Identities &m_identities;
};

class Reader
{
public:
    explicit Reader(const model::Identities &identities)
        : m_identities(identities)
    {}

    [[nodiscard]] model::ActorId actor(const QJsonValue &value) const
    {
        return m_identities.actorOf(uidFrom(value));
    }

    [[nodiscard]] QSet<model::ActorId> actors(const QJsonValue &value) const
    {
        QSet<model::ActorId> found;
        for (const QJsonValue &uid : value.toArray())
            if (const model::ActorId id = actor(uid); !id.isNull())
                found.insert(id);
        return found;
    }

    [[nodiscard]] graph::GraphScope scope(const QJsonObject &json) const
    {
        graph::GraphScope scope;
        scope.mostInvolved =
            std::clamp(json.value(u"actors"_s).toInt(scope.mostInvolved), 0, scope.mostActors);
        scope.strongestEdges =
            std::clamp(json.value(u"edges"_s).toInt(scope.strongestEdges), 0, scope.mostEdges);
        scope.also = actors(json.value(u"also"_s));
        scope.hidden = actors(json.value(u"hidden"_s));
        scope.only = actors(json.value(u"only"_s));
        return scope;
    }

    [[nodiscard]] QHash<model::ActorId, QPointF> places(const QJsonObject &json) const
    {
        QHash<model::ActorId, QPointF> found;
        for (auto at = json.begin(); at != json.end(); ++at) {
            const model::ActorId id = actor(at.key());
            const QJsonArray place = at->toArray();
            const double x = orderOf(place.at(0));
            const double y = orderOf(place.at(1));
            if (!id.isNull() && isPlace(x, y))
                found.insert(id, keptPlace({x, y}));
        }
        return found;
    }

    [[nodiscard]] Selection selection(const QJsonObject &json) const
    {
        Selection selection;
        selection.actor = actor(json.value(u"actor"_s));
        const model::ActorId from = actor(json.value(u"from"_s));
        const model::ActorId to = actor(json.value(u"to"_s));
        if (!from.isNull() && !to.isNull())
            selection.edge = {from, to,
                              valueOf(edgeWords, json.value(u"kind"_s).toString(), query::EdgeKind::Accuses)};
        selection.claim = m_identities.claimOf(uidFrom(json.value(u"claim"_s)));
        for (const QJsonValue &uid : json.value(u"actors"_s).toArray())
            if (const model::ActorId id = actor(uid); !id.isNull() && !selection.actors.contains(id))
                selection.actors.append(id);
        return selection;
    }

private:
    const model::Identities &m_identities;
};

QJsonObject cameraJson(const render::Camera &camera)
{
    return {{u"x"_s, camera.centre.x()},
            {u"y"_s, camera.centre.y()},
            {u"scale"_s, camera.scale},
            {u"width"_s, camera.size.width()},
            {u"height"_s, camera.size.height()}};
}

std::optional<render::Camera> cameraFrom(const QJsonObject &json)
{
    render::Camera camera;
    camera.centre = {orderOf(json.value(u"x"_s)), orderOf(json.value(u"y"_s))};
    camera.scale = orderOf(json.value(u"scale"_s));
    camera.size = {orderOf(json.value(u"width"_s)), orderOf(json.value(u"height"_s))};
    const auto isLength = [](double length) { return length >= 1 && length <= 100'000; };
    if (!isPlace(camera.centre.x(), camera.centre.y()) || !isLength(camera.size.width()) ||
        !isLength(camera.size.height()) || !(camera.scale >= render::smallestScale) ||
        !(camera.scale <= render::largestScale))
        return std::nullopt;
    return camera;
}

void put(QJsonObject &json, const QString &name, const QJsonObject &part)
{
    if (!part.isEmpty())
        json.insert(name, part);
}

} // namespace

Named namedIn(const View &view)
{
    Named named;
    for (const QSet<model::ActorId> *set :
         {&view.scope.also, &view.scope.hidden, &view.scope.only, &view.pins})
        named.actors.unite(*set);
    for (auto at = view.places.keyBegin(); at != view.places.keyEnd(); ++at)
        named.actors.insert(*at);
    for (const model::ActorId actor :
         {view.centre, view.selection.actor, view.selection.edge.from, view.selection.edge.to})
        if (!actor.isNull())
            named.actors.insert(actor);
    for (const model::ActorId actor : view.selection.actors)
        named.actors.insert(actor);
    if (!view.selection.claim.isNull())
        named.claims.insert(view.selection.claim);
    return named;
}

NamedUids namedIn(const QJsonObject &json)
{
    NamedUids named;
    const auto add = [](QSet<QUuid> &set, const QJsonValue &value) {
        if (const QUuid uid = uidFrom(value); !uid.isNull())
            set.insert(uid);
    };
    const QJsonObject scope = json.value(u"scope"_s).toObject();
    for (const QJsonValue &set :
         {scope.value(u"also"_s), scope.value(u"hidden"_s), scope.value(u"only"_s), json.value(u"pins"_s)})
        for (const QJsonValue &uid : set.toArray())
            add(named.actors, uid);
    const QJsonObject places = json.value(u"places"_s).toObject();
    for (auto at = places.begin(); at != places.end(); ++at)
        add(named.actors, at.key());
    const QJsonObject selection = json.value(u"selection"_s).toObject();
    for (const QJsonValue &uid : {json.value(u"centre"_s), selection.value(u"actor"_s),
                                  selection.value(u"from"_s), selection.value(u"to"_s)})
        add(named.actors, uid);
    for (const QJsonValue &uid : selection.value(u"actors"_s).toArray())
        add(named.actors, uid);
    add(named.claims, selection.value(u"claim"_s));
    return named;
}

QJsonObject toJson(const View &view, const model::Identities &identities)
{
    const Writer writer(identities);
    QJsonObject json;
    put(json, u"filter"_s, toJson(view.filter));
    put(json, u"scope"_s, writer.scope(view.scope));
    if (view.rollUp != graph::RollUp::None)
        json.insert(u"rollUp"_s, wordOf(rollUpWords, view.rollUp));
    json.insert(u"layout"_s, wordOf(layoutWords, view.layout));
    writer.put(json, u"centre"_s, view.centre);
    put(json, u"places"_s, writer.places(view.places));
    writer.put(json, u"pins"_s, view.pins);
    if (view.camera)
        json.insert(u"camera"_s, cameraJson(*view.camera));
    put(json, u"selection"_s, writer.selection(view.selection));
    if (view.colourBy != render::Colouring::Kind)
        json.insert(u"colour"_s, wordOf(colourWords, view.colourBy));
    return json;
}

View fromJson(const QJsonObject &json, const model::Identities &identities)
{
    const Reader reader(identities);
    View view;
    view.filter = filterFromJson(json.value(u"filter"_s).toObject());
    view.scope = reader.scope(json.value(u"scope"_s).toObject());
    view.rollUp = valueOf(rollUpWords, json.value(u"rollUp"_s).toString(), graph::RollUp::None);
    view.layout = valueOf(layoutWords, json.value(u"layout"_s).toString(), layout::Kind::Force);
    view.centre = reader.actor(json.value(u"centre"_s));
    view.places = reader.places(json.value(u"places"_s).toObject());
    view.pins = reader.actors(json.value(u"pins"_s));
    view.camera = cameraFrom(json.value(u"camera"_s).toObject());
    view.selection = reader.selection(json.value(u"selection"_s).toObject());
    view.colourBy = valueOf(colourWords, json.value(u"colour"_s).toString(), render::Colouring::Kind);
    return view;
}

} // namespace jaccuse::view
