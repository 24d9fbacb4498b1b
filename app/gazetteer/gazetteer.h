// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <deque>
#include <vector>

namespace jaccuse::gazetteer {

/// A state, a body of a state, or an international body, as a fact that needs no claim.
struct Entity
{
    QString id; ///< such as "prk" or "rus.gru"; never changes
    model::ActorKind kind = model::ActorKind::State;
    QString name;    ///< English short name
    QString country; ///< ISO 3166-1 alpha-3; empty for an international body
    QString parent;  ///< id of the entity it is part of; empty where none
};

/// Which list says that a name is an entity's, the strongest first.
enum class Source {
    Several, ///< the core list says that several bear it
    CoreName,
    IsoName,
    IsoCommonName,
    CoreOtherName,
    CoreAcronym,
    IsoOfficialName,
    IsoCode,
    CoreDemonym,
    CoreMetonym
};

/// What a name means: one entity, several that it may be, or none.
struct Meaning
{
    const Entity *entity = nullptr;
    Source source = Source::CoreName;         ///< of the entity
    std::vector<const Entity *> candidates{}; ///< two or more, where there is no entity
};

/// Why a name means an entity, for people: "demonym of North Korea in the core list", "ISO 3166-1 code PRK".
QString reason(const Meaning &meaning, const QString &name);

/// Names of states and their services: our own core list, and the names and codes of ISO 3166-1 where
/// Debian's iso-codes is installed. Threat groups are not in it. Names are compared by model::nameKey, never
/// by similarity; acronyms and codes under four letters only as they are written.
///
/// Constant once made, so any thread may ask.
class Gazetteer
{
public:
    /// The core list that comes with the program and the installed iso-codes; read once.
    static const Gazetteer &standard();

    /// From the text of a core list and of iso_3166-1.json; what cannot be read there is left out.
    Gazetteer(const QByteArray &coreList, const QByteArray &iso3166);

    [[nodiscard]] Meaning lookUp(const QString &name) const;
    /// Null where there is no such entity.
    [[nodiscard]] const Entity *entity(const QString &id) const { return m_byId.value(id); }
    [[nodiscard]] size_t size() const { return m_entities.size(); }

private:
    struct Entry
    {
        const Entity *entity = nullptr;
        Source source = Source::CoreName;
        QString asWritten; ///< matches only so; empty: however it is written
    };

    void readCore(const QByteArray &list);
    void readIso(const QByteArray &json);
    void addNames(const Entity &entity, const QString &cell, Source source);
    void addName(const Entity &entity, const QString &name, Source source);
    void addInverted(const Entity &entity, const QString &name, Source source);
    Entity &make(const QString &id, model::ActorKind kind, const QString &name);
    [[nodiscard]] Meaning meaningOf(const QString &name) const;

    std::deque<Entity> m_entities; // their addresses stay
    QHash<QString, Entity *> m_byId;
    QHash<QString, std::vector<Entry>> m_names; // by key
};

} // namespace jaccuse::gazetteer
