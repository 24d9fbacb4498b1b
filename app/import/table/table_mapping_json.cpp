// SPDX-License-Identifier: MIT
#include "import/import_batch.h"
#include "import/import_words.h"
#include "import/json/json_members.h"
#include "import/table/table_mapping.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr QStringView formatWord = u"jaccuse-mapping/1";
constexpr std::array<QStringView, 3> orderWords{u"ymd", u"dmy", u"mdy"}; // in the order of DateOrder

QJsonValue jsonOf(const FieldSource &from)
{
    QJsonObject object;
    if (from.column.isEmpty())
        object.insert(u"constant"_s, from.constant);
    else
        object.insert(u"column"_s, from.column);
    if (!from.split.isEmpty())
        object.insert(u"split"_s, from.split);
    if (!from.values.empty()) {
        QJsonObject values;
        for (const auto &[cell, meaning] : from.values)
            values.insert(cell, meaning);
        object.insert(u"values"_s, values);
    }
    return object;
}

void refuseOthers(const JsonMembers &members)
{
    QSet<QString> unread;
    members.tellUnread(unread);
    if (!unread.isEmpty())
        throw RecordFault{
            Import::tr("“%1” is not known there").arg(*std::min_element(unread.begin(), unread.end()))};
}

FieldSource readField(const QJsonValue &value, const QString &where)
{
    FieldSource from;
    if (value.isString()) {
        from.column = value.toString().trimmed();
    } else {
        const JsonMembers members(value, where);
        from.column = members.text(u"column"_s).trimmed();
        from.constant = members.text(u"constant"_s).trimmed();
        from.split = members.text(u"split"_s);
        const QJsonObject values = members.value(u"values"_s).toObject();
        if (members.has(u"values"_s) && !members.value(u"values"_s).isObject())
            throw RecordFault{Import::tr("“%1.values” is not a JSON object").arg(where)};
        for (auto entry = values.begin(); entry != values.end(); ++entry) {
            if (!entry.value().isString())
                throw RecordFault{Import::tr("“%1.values.%2” is not text").arg(where, entry.key())};
            from.values.emplace(entry.key().trimmed().toCaseFolded(), entry.value().toString());
        }
        refuseOthers(members);
    }
    if (from.column.isEmpty() == from.constant.isEmpty())
        throw RecordFault{Import::tr("“%1” needs either a column or a constant").arg(where)};
    return from;
}

TableMapping mappingOf(const QJsonObject &root)
{
    const JsonMembers members(root, QString());
    if (members.text(u"format"_s) != formatWord)
        throw RecordFault{Import::tr("its “format” is not “%1”").arg(formatWord)};
    TableMapping mapping;
    mapping.name = members.text(u"name"_s);
    const QString dates = members.text(u"dates"_s);
    if (!dates.isEmpty()) {
        const auto order = std::find(orderWords.begin(), orderWords.end(), dates);
        if (order == orderWords.end())
            throw RecordFault{Import::tr("“dates” is “%1” where “ymd”, “dmy” or “mdy” is needed").arg(dates)};
        mapping.dates = static_cast<DateOrder>(order - orderWords.begin());
    }
    mapping.keepOtherColumns = members.flag(u"keep_other_columns"_s).value_or(true);
    if (!members.value(u"fields"_s).isObject())
        throw RecordFault{Import::tr("it has no “fields” that say which column is what")};
    const QJsonObject fields = members.value(u"fields"_s).toObject();
    for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
        const qsizetype place = fieldCodes().indexOf(entry.key());
        if (place < 0)
            throw RecordFault{
                Import::tr("“fields.%1” is not one of %2").arg(entry.key(), fieldCodes().join(u", "_s))};
        if (!entry.value().isNull())
            mapping.fields.emplace(static_cast<Field>(place),
                                   readField(entry.value(), u"fields."_s + entry.key()));
    }
    refuseOthers(members);
    return mapping;
}

} // namespace

QByteArray mappingJson(const TableMapping &mapping)
{
    QJsonObject fields;
    for (const auto &[field, from] : mapping.fields)
        if (!from.column.isEmpty() || !from.constant.isEmpty())
            fields.insert(fieldCodes().at(static_cast<qsizetype>(field)), jsonOf(from));
    const QJsonObject root{{u"format"_s, formatWord.toString()},
                           {u"name"_s, mapping.name},
                           {u"dates"_s, orderWords[static_cast<size_t>(mapping.dates)].toString()},
                           {u"keep_other_columns"_s, mapping.keepOtherColumns},
                           {u"fields"_s, fields}};
    return QJsonDocument(root).toJson();
}

TableMapping readMapping(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        throw ImportError(Import::tr("%1 is not a mapping: it is not JSON (%2, at byte %3).")
                              .arg(fileName, error.errorString())
                              .arg(error.offset));
    if (!document.isObject())
        throw ImportError(Import::tr("%1 is not a mapping: it is not a JSON object.").arg(fileName));
    try {
        return mappingOf(document.object());
    } catch (const RecordFault &fault) {
        throw ImportError(
            Import::tr("%1 is not a mapping that can be used: %2.").arg(fileName, fault.reason));
    }
}

} // namespace jaccuse::import
