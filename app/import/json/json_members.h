// SPDX-License-Identifier: MIT
#pragma once

#include "model/vocabulary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>

namespace jaccuse::import {

/// One record of a file cannot be taken: why, as part of a sentence. Caught where the record is skipped.
struct RecordFault
{
    QString reason;
};

/// A JSON object read member by member. A member that is missing or null reads as empty; one of another
/// type, or a word that is not in its list, throws RecordFault. What was never asked for can be told
/// afterwards, so that nothing is dropped in silence.
class JsonMembers
{
public:
    /// `where` names the object in reports on members that are not known, such as "claims.act".
    JsonMembers(const QJsonValue &value, QString where);

    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString text(const QString &name) const;
    [[nodiscard]] std::optional<qint64> integer(const QString &name) const;
    [[nodiscard]] std::optional<bool> flag(const QString &name) const;
    [[nodiscard]] QJsonArray list(const QString &name) const;
    [[nodiscard]] QStringList texts(const QString &name) const;
    [[nodiscard]] QJsonValue value(const QString &name) const;
    [[nodiscard]] JsonMembers object(const QString &name) const;
    [[nodiscard]] const QString &where() const { return m_where; }
    [[nodiscard]] bool isEmpty() const { return m_object.isEmpty(); }

    /// The coded word of a member; nothing where it is missing or null.
    template <class E>
    [[nodiscard]] std::optional<E> code(const QString &name) const
    {
        const QString word = text(name);
        if (word.isEmpty())
            return std::nullopt;
        const std::optional<E> known = model::fromCode<E>(word);
        if (!known)
            failWord(name, word);
        return known;
    }
    template <class E>
    [[nodiscard]] E code(const QString &name, E otherwise) const
    {
        return code<E>(name).value_or(otherwise);
    }
    template <class E>
    [[nodiscard]] E required(const QString &name) const
    {
        const std::optional<E> known = code<E>(name);
        if (!known)
            failMissing(name);
        return *known;
    }

    /// Members that are read elsewhere, or say nothing that is kept.
    void passOver(std::initializer_list<const char *> names) const;
    /// Adds the members that were not asked for, as "claims.act.colour".
    void tellUnread(QSet<QString> &unread) const;

private:
    [[noreturn]] void failWord(const QString &name, const QString &word) const;
    [[noreturn]] void failMissing(const QString &name) const;
    [[noreturn]] void failType(const QString &name, const QString &wanted) const;

    QJsonObject m_object;
    QString m_where;
    mutable QSet<QString> m_asked;
};

} // namespace jaccuse::import
