// SPDX-License-Identifier: MIT
#include "import/actor_matching.h"

#include "import/import_words.h"
#include "import/uids.h"

#include <algorithm>

namespace jaccuse::import {

namespace {

constexpr size_t matchesKept = 1000;

bool mayBe(const gazetteer::Entity &entity, model::ActorKind kind)
{
    return kind == model::ActorKind::Unknown || kind == entity.kind;
}

} // namespace

ActorMatching::Row ActorMatching::rowOf(const model::Actor &actor)
{
    auto known = m_rows.constFind(actor.uid);
    if (known == m_rows.constEnd())
        known = m_rows.insert(actor.uid, find(actor));
    return {known->id, known->name == actor.name ? QString() : actor.name};
}

store::KnownActor ActorMatching::insert(const model::Actor &actor)
{
    ++m_report.actors;
    m_added = true;
    model::Actor bare = actor;
    bare.aliases.clear(); // who coined them is known to the caller alone
    return {m_writer.insert(bare), actor.name};
}

store::KnownActor ActorMatching::find(const model::Actor &actor)
{
    if (const auto known = m_writer.actorByUid(actor.uid)) {
        m_writer.tellAgain(known->id);
        return *known;
    }
    if (!actor.named)
        return insert(actor);
    const std::vector<store::KnownActor> named = m_writer.actorsNamed(actor);
    if (named.size() == 1) {
        m_writer.tellAgain(named.front().id);
        return matched(actor, named.front(), Import::tr("another name of this actor in the file"));
    }
    if (named.size() > 1) {
        QStringList candidates;
        for (const store::KnownActor &candidate : named)
            if (!candidates.contains(candidate.name))
                candidates.append(candidate.name);
        return ask(actor, candidates);
    }
    const gazetteer::Meaning meaning = gazetteer::Gazetteer::standard().lookUp(actor.name);
    if (meaning.entity && mayBe(*meaning.entity, actor.kind))
        return matched(actor, entityRow(*meaning.entity, actor), gazetteer::reason(meaning.source));
    QStringList candidates;
    for (const gazetteer::Entity *candidate : meaning.candidates)
        if (mayBe(*candidate, actor.kind))
            candidates.append(candidate->name);
    return candidates.size() > 1 ? ask(actor, candidates) : insert(actor);
}

/// The entity's actor in the file; made where it is not there.
store::KnownActor ActorMatching::entityRow(const gazetteer::Entity &entity, const model::Actor &asWritten)
{
    model::Actor actor;
    actor.kind = entity.kind;
    actor.name = entity.name;
    actor.country = entity.country;
    actor.uid = model::nameKey(entity.name) == model::nameKey(asWritten.name)
                    ? asWritten.uid
                    : actorUid(entity.name, entity.kind);
    auto known = m_writer.actorByUid(actor.uid);
    if (!known)
        if (const auto named = m_writer.actorsNamed(actor); named.size() == 1)
            known = named.front();
    if (!known)
        return insert(actor);
    m_writer.tellAgain(known->id);
    return *known;
}

store::KnownActor ActorMatching::matched(const model::Actor &actor, const store::KnownActor &known,
                                         const QString &reason)
{
    if (model::nameKey(known.name) == model::nameKey(actor.name))
        return known;
    model::Alias alias;
    alias.text = actor.name;
    m_added |= m_writer.insertAlias(known.id, alias);
    ++m_report.matched;
    if (m_report.matches.size() < matchesKept)
        m_report.matches.push_back({actor.name, known.id, known.name, reason});
    m_log.push_back({static_cast<int>(m_log.size()),
                     actor.name,
                     actor.uid,
                     actor.kind,
                     known.id,
                     known.name,
                     reason,
                     {}});
    return known;
}

store::KnownActor ActorMatching::ask(const model::Actor &actor, const QStringList &candidates)
{
    const store::KnownActor own = insert(actor);
    m_report.questions.push_back({actor.name, own.id, candidates});
    m_log.push_back({static_cast<int>(m_log.size()), actor.name, actor.uid, actor.kind, own.id, own.name,
                     Import::tr("several may bear this name"), candidates});
    return own;
}

} // namespace jaccuse::import
