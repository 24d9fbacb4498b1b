// SPDX-License-Identifier: MIT
#include "app/view/made_views.h"

#include "support/store_builder.h"

using namespace Qt::StringLiterals;

namespace jaccuse::tests {

namespace {

constexpr int actors = 40;
constexpr int claims = 10;

class Chance
{
public:
    explicit Chance(std::mt19937 &random)
        : m_random(random)
    {}
    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint32>(limit)); }
    bool sometimes() { return below(3) == 0; }
    model::ActorId actor() { return model::ActorId{1 + below(actors)}; }
    QSet<model::ActorId> someActors()
    {
        QSet<model::ActorId> some;
        for (int i = below(6); i > 0; --i)
            some.insert(actor());
        return some;
    }
    template <class E>
    QSet<E> someOf()
    {
        QSet<E> some;
        for (const E value : model::allValues<E>())
            if (sometimes())
                some.insert(value);
        return some;
    }
    QSet<QString> someWords()
    {
        const QStringList words = {u""_s, u"cyber.espionage"_s, u"a \"quoted\" name"_s, u"북한"_s,
                                   u"two\nlines"_s};
        QSet<QString> some;
        for (const QString &word : words)
            if (sometimes())
                some.insert(word);
        return some;
    }
    std::optional<QDate> someDay()
    {
        return sometimes() ? std::optional(QDate(2013, 1, 1).addDays(below(4000))) : std::nullopt;
    }
    double number(double farthest) { return (below(2'000'001) - 1'000'000) / 1e6 * farthest; }

private:
    std::mt19937 &m_random;
};

} // namespace

model::Identities madeIdentities()
{
    model::Identities identities;
    for (int i = 1; i <= actors; ++i)
        identities.add(model::ActorId{i}, uidOf(u"actor %1"_s.arg(i)));
    for (int i = 1; i <= claims; ++i)
        identities.add(model::ClaimId{i}, uidOf(u"claim %1"_s.arg(i)));
    return identities;
}

view::View madeView(std::mt19937 &random)
{
    Chance chance(random);
    view::View made;
    made.filter.stances = chance.someOf<model::Stance>();
    made.filter.acts = chance.someWords();
    made.filter.responsibilities = chance.someOf<model::Responsibility>();
    made.filter.publishers = chance.someWords();
    made.filter.statedOnly = chance.sometimes();
    made.filter.from = chance.someDay();
    made.filter.to = chance.someDay();
    made.filter.undated = !chance.sometimes();
    made.filter.certainly = chance.sometimes();
    made.filter.actorKinds = chance.someOf<model::ActorKind>();
    made.filter.claimants = chance.someWords();
    made.filter.accused = chance.someWords();
    if (chance.sometimes())
        made.filter.search = QStringLiteral("by:\"North Korea\" 북한 \\ viru");
    made.filter.undatedOnly = chance.sometimes();
    made.filter.unquotedOnly = chance.sometimes();
    if (chance.sometimes())
        made.scope.mostInvolved = chance.below(5000);
    if (chance.sometimes())
        made.scope.strongestEdges = chance.below(5000);
    made.scope.also = chance.someActors();
    made.scope.hidden = chance.someActors();
    made.scope.only = chance.someActors();
    made.rollUp = static_cast<graph::RollUp>(chance.below(graph::rollUps));
    made.layout = static_cast<layout::Kind>(chance.below(4));
    if (chance.sometimes())
        made.centre = chance.actor();
    for (const model::ActorId actor : chance.someActors())
        made.places.insert(actor, view::keptPlace({chance.number(90'000), chance.number(700)}));
    made.pins = chance.someActors();
    if (chance.sometimes())
        made.camera = render::Camera{QSizeF(1 + chance.below(4000), 1 + chance.below(3000)),
                                     QPointF(chance.number(5000), chance.number(5000)),
                                     0.02 + 0.001 * chance.below(7000)};
    if (chance.sometimes())
        made.selection.actor = chance.actor();
    else if (chance.sometimes())
        made.selection.edge = {chance.actor(), chance.actor(),
                               static_cast<query::EdgeKind>(chance.below(query::edgeKinds))};
    if (chance.sometimes())
        made.selection.claim = model::ClaimId{1 + chance.below(claims)};
    if (chance.sometimes()) {
        const QSet<model::ActorId> actors = chance.someActors();
        made.selection.actors = {actors.begin(), actors.end()};
    }
    made.colourBy = static_cast<render::Colouring>(chance.below(render::colourings));
    return made;
}

} // namespace jaccuse::tests
