// SPDX-License-Identifier: MIT
#include "import/actor_matching.h"

#include "import/import_words.h"
#include "import/uids.h"

#include <algorithm>

namespace jaccuse::import {

namespace {

constexpr size_t matchesKept = 1000;

/// Why a name that the file has as an alias of an actor is that actor's: the table that says so, or the
/// gazetteer, where an earlier import had it from there.
QString aliasReason(const store::KnownActor &known, const QString &name)
{
    const gazetteer::Meaning meaning = gazetteer::Gazetteer::standard().lookUp(name);
    if (meaning.entity && model::nameKey(meaning.entity->name) == model::nameKey(known.name))
        return gazetteer::reason(meaning, name);
    return known.aliasFrom.isEmpty() ? Import::tr("alias of %1 in this Jaccuse file").arg(known.name)
                                     : Import::tr("alias of %1 in %2").arg(known.name, known.aliasFrom);
}

bool mayBe(const gazetteer::Entity &entity, model::ActorKind kind)
{
    return kind == model::ActorKind::Unknown || kind == entity.kind;
}

model::Actor actorOf(const gazetteer::Entity &entity)
{
    model::Actor actor;
    actor.kind = entity.kind;
    actor.name = entity.name;
    actor.country = entity.country;
    actor.uid = actorUid(entity.name, entity.kind);
    return actor;
}

std::optional<store::KnownActor> entityIn(store::KnownActors &file, const model::Actor &entity)
{
    if (auto known = file.byUid(entity.uid))
        return known;
    const std::vector<store::KnownActor> named = file.named(entity);
    return named.size() == 1 ? std::optional(named.front()) : std::nullopt;
}

} // namespace

ActorMeaning meaningOf(const model::Actor &actor, store::KnownActors *file)
{
    ActorMeaning meaning;
    if (file)
        meaning.known = file->byUid(actor.uid);
    if (meaning.known || !actor.named)
        return meaning;
    const std::vector<store::KnownActor> named = file ? file->named(actor) : std::vector<store::KnownActor>();
    if (named.size() == 1) {
        meaning.known = named.front();
        meaning.reason = aliasReason(named.front(), actor.name);
        return meaning;
    }
    for (const store::KnownActor &candidate : named)
        if (!meaning.candidates.contains(candidate.name))
            meaning.candidates.append(candidate.name);
    if (!named.empty())
        return meaning;
    const gazetteer::Meaning listed = gazetteer::Gazetteer::standard().lookUp(actor.name);
    if (listed.entity && mayBe(*listed.entity, actor.kind)) {
        meaning.entity = listed.entity;
        meaning.reason = gazetteer::reason(listed, actor.name);
        return meaning;
    }
    for (const gazetteer::Entity *candidate : listed.candidates)
        if (mayBe(*candidate, actor.kind))
            meaning.candidates.append(candidate->name);
    if (meaning.candidates.size() == 1)
        meaning.candidates.clear();
    return meaning;
}

QString nameInFile(const model::Actor &actor, store::KnownActors *file)
{
    const ActorMeaning meaning = meaningOf(actor, file);
    if (meaning.known)
        return meaning.known->name;
    if (!meaning.entity)
        return actor.name;
    const auto known = file ? entityIn(*file, actorOf(*meaning.entity)) : std::nullopt;
    return known ? known->name : meaning.entity->name;
}

model::Actor candidateActor(const QString &candidate, model::ActorKind kind)
{
    const gazetteer::Meaning meaning = gazetteer::Gazetteer::standard().lookUp(candidate);
    if (meaning.entity && mayBe(*meaning.entity, kind))
        return actorOf(*meaning.entity);
    model::Actor actor;
    actor.kind = kind;
    actor.name = candidate;
    actor.uid = actorUid(candidate, kind);
    return actor;
}

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
    return {m_writer.insert(bare), actor.name, {}};
}

store::KnownActor ActorMatching::find(const model::Actor &actor)
{
    const ActorMeaning meaning = meaningOf(actor, &m_file);
    if (!meaning.candidates.isEmpty())
        return ask(actor, meaning.candidates);
    if (meaning.entity)
        return matched(actor, entityRow(*meaning.entity, actor), meaning.reason);
    if (!meaning.known)
        return insert(actor);
    m_writer.tellAgain(meaning.known->id);
    return meaning.reason.isEmpty() ? *meaning.known : matched(actor, *meaning.known, meaning.reason);
}

/// The entity's actor in the file; made where it is not there.
store::KnownActor ActorMatching::entityRow(const gazetteer::Entity &entity, const model::Actor &asWritten)
{
    model::Actor actor = actorOf(entity);
    if (model::nameKey(entity.name) == model::nameKey(asWritten.name))
        actor.uid = asWritten.uid;
    const auto known = entityIn(m_file, actor);
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
