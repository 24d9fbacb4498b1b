// SPDX-License-Identifier: MIT
#pragma once

#include "import/format.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

namespace jaccuse::import {

/// An object of a STIX file that may have to do with an attribution, with the members that are read here.
struct StixObject
{
    QString id;
    QString type;
    QJsonObject members;
    qint64 line = 0; ///< that it begins in

    [[nodiscard]] QString name() const { return members[u"name"].toString().trimmed(); }
    /// Revoked, or as ATT&CK says deprecated: the creator no longer stands by it.
    [[nodiscard]] bool takenBack() const;
    /// A relationship that lays something at somebody's door: attributed-to, or a weaker one that tells its
    /// claim.
    [[nodiscard]] bool isAttribution() const;
    /// The claim behind an object that Jaccuse wrote (see export/stix_writer.h); empty of any other.
    [[nodiscard]] QJsonObject claimTold() const;
    /// The ids in one of its lists, such as object_refs.
    [[nodiscard]] QStringList refs(const QString &member) const;
    /// "campaign “Operation Bran Flakes”", or its id where it has no name.
    [[nodiscard]] QString forPeople() const;
};

/// What of a STIX file has to do with attributions; everything else is counted and let go, so that a
/// bundle of indicators takes no memory.
class StixObjects
{
public:
    /// Reads the whole source. What cannot be read is told to the sink.
    explicit StixObjects(const Reading &reading);

    /// The newest version of the object of that id, or null.
    [[nodiscard]] const StixObject *find(const QString &id) const;
    [[nodiscard]] const std::vector<StixObject> &all() const { return m_objects; } ///< in the file's order

    [[nodiscard]] qint64 read() const { return m_read; }         ///< objects in the file
    [[nodiscard]] qint64 replaced() const { return m_replaced; } ///< versions of an object beside its newest
    /// Revoked and deprecated objects of any type, for people: names, or ids where there are none.
    [[nodiscard]] const QStringList &takenBack() const { return m_takenBack; }
    /// Ids that relationships and creators are named by, of objects that the file lacks, in order.
    [[nodiscard]] QStringList absent() const;
    /// Relationships of any type with one end only.
    [[nodiscard]] const QStringList &openEnded() const { return m_openEnded; }
    /// What tells this file from others: the id of its bundle, else its name.
    [[nodiscard]] const QString &key() const { return m_key; }

private:
    void take(const QJsonObject &json, qint64 line, const Reading &reading);
    void follow(const StixObject &object, const QJsonObject &json);
    void keep(StixObject object, const QJsonObject &json);

    std::vector<StixObject> m_objects;
    QHash<QString, size_t> m_places;
    QSet<size_t> m_seen; // hashes of the ids of all objects
    QSet<QString> m_absent;
    QStringList m_takenBack;
    QStringList m_openEnded;
    qint64 m_read = 0;
    qint64 m_replaced = 0;
    QString m_key;
};

/// The type that a STIX id begins with, such as "campaign".
QString stixTypeOf(const QString &id);

} // namespace jaccuse::import
