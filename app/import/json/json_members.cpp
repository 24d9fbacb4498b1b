// SPDX-License-Identifier: MIT
#include "import/json/json_members.h"

#include "import/import_words.h"

#include <cmath>
#include <utility>

namespace jaccuse::import {

JsonMembers::JsonMembers(const QJsonValue &value, QString where)
    : m_where(std::move(where))
{
    if (value.isObject())
        m_object = value.toObject();
    else if (!value.isNull() && !value.isUndefined())
        throw RecordFault{Import::tr("“%1” is not a JSON object").arg(m_where)};
}

bool JsonMembers::has(const QString &name) const
{
    const QJsonValue member = value(name);
    return !member.isNull() && !member.isUndefined();
}

QJsonValue JsonMembers::value(const QString &name) const
{
    m_asked.insert(name);
    return m_object.value(name);
}

QString JsonMembers::text(const QString &name) const
{
    const QJsonValue member = value(name);
    if (member.isNull() || member.isUndefined())
        return {};
    if (!member.isString())
        failType(name, Import::tr("text"));
    QString text = member.toString();
    if (text.contains(QChar::Null))
        failType(name, Import::tr("text without NUL characters"));
    return text;
}

std::optional<qint64> JsonMembers::integer(const QString &name) const
{
    const QJsonValue member = value(name);
    if (member.isNull() || member.isUndefined())
        return std::nullopt;
    constexpr double exactUpTo = 9007199254740992.0; // beyond that JSON numbers skip integers
    const double number = member.toDouble(std::nan(""));
    if (std::isnan(number) || std::trunc(number) != number || std::abs(number) > exactUpTo)
        failType(name, Import::tr("a whole number"));
    return static_cast<qint64>(number);
}

std::optional<bool> JsonMembers::flag(const QString &name) const
{
    const QJsonValue member = value(name);
    if (member.isNull() || member.isUndefined())
        return std::nullopt;
    if (member.isDouble())
        return member.toDouble() != 0;
    if (!member.isBool())
        failType(name, Import::tr("true or false"));
    return member.toBool();
}

QJsonArray JsonMembers::list(const QString &name) const
{
    const QJsonValue member = value(name);
    if (member.isNull() || member.isUndefined())
        return {};
    if (!member.isArray())
        failType(name, Import::tr("a list"));
    return member.toArray();
}

QStringList JsonMembers::texts(const QString &name) const
{
    QStringList texts;
    for (const QJsonValue &entry : list(name)) {
        if (!entry.isString())
            failType(name, Import::tr("a list of texts"));
        texts.append(entry.toString());
    }
    return texts;
}

JsonMembers JsonMembers::object(const QString &name) const
{
    return {value(name), m_where + u'.' + name};
}

void JsonMembers::passOver(std::initializer_list<const char *> names) const
{
    for (const char *name : names)
        m_asked.insert(QString::fromLatin1(name));
}

void JsonMembers::tellUnread(QSet<QString> &unread) const
{
    for (auto member = m_object.begin(); member != m_object.end(); ++member)
        if (!m_asked.contains(member.key()))
            unread.insert(m_where.isEmpty() ? member.key() : m_where + u'.' + member.key());
}

void JsonMembers::failWord(const QString &name, const QString &word) const
{
    throw RecordFault{Import::tr("“%1” in %2.%3 is not a word of its list").arg(word, m_where, name)};
}

void JsonMembers::failMissing(const QString &name) const
{
    throw RecordFault{Import::tr("%1.%2 is missing").arg(m_where, name)};
}

void JsonMembers::failType(const QString &name, const QString &wanted) const
{
    throw RecordFault{Import::tr("%1.%2 is not %3").arg(m_where, name, wanted)};
}

} // namespace jaccuse::import
