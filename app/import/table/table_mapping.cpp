// SPDX-License-Identifier: MIT
#include "import/table/table_mapping.h"

#include "import/import_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

bool isMapped(const TableMapping &mapping, Field field)
{
    const auto found = mapping.fields.find(field);
    return found != mapping.fields.end() &&
           !(found->second.column.isEmpty() && found->second.constant.isEmpty());
}

} // namespace

const QStringList &fieldCodes()
{
    static const QStringList codes{u"id"_s,           u"accuser"_s,    u"speaker"_s,    u"accused"_s,
                                   u"victim"_s,       u"stance"_s,     u"denial"_s,     u"responsibility"_s,
                                   u"act"_s,          u"incident"_s,   u"claim_date"_s, u"incident_date"_s,
                                   u"source_title"_s, u"source_url"_s, u"publisher"_s,  u"published"_s,
                                   u"language"_s,     u"quotation"_s,  u"confidence"_s, u"note"_s};
    return codes;
}

QString fieldTitle(Field field)
{
    switch (field) {
    case Field::Id:
        return Import::tr("Record id");
    case Field::Accuser:
        return Import::tr("Accuser");
    case Field::Speaker:
        return Import::tr("Speaker");
    case Field::Accused:
        return Import::tr("Accused");
    case Field::Victim:
        return Import::tr("Victim");
    case Field::Stance:
        return Import::tr("Stance");
    case Field::Denial:
        return Import::tr("Kind of denial");
    case Field::Responsibility:
        return Import::tr("Responsibility");
    case Field::Act:
        return Import::tr("Act");
    case Field::Incident:
        return Import::tr("Incident");
    case Field::ClaimDate:
        return Import::tr("Date of the claim");
    case Field::IncidentDate:
        return Import::tr("Date of the incident");
    case Field::SourceTitle:
        return Import::tr("Title of the source");
    case Field::SourceUrl:
        return Import::tr("Address of the source");
    case Field::Publisher:
        return Import::tr("Publisher");
    case Field::Published:
        return Import::tr("Date published");
    case Field::Language:
        return Import::tr("Language");
    case Field::Quotation:
        return Import::tr("Quotation");
    case Field::Confidence:
        return Import::tr("Confidence in words");
    case Field::Note:
        return Import::tr("Note");
    }
    return {};
}

QString columnList(const std::vector<QString> &header)
{
    constexpr size_t most = 20;
    constexpr qsizetype longest = 40;
    QStringList names;
    for (size_t i = 0; i < header.size() && i < most; ++i) {
        QString name = header[i].simplified();
        if (name.size() > longest)
            name = name.left(longest) + u'…';
        names.append(u'“' + name + u'”');
    }
    if (header.size() > most)
        names.append(Import::tr("%1 more").arg(header.size() - most));
    return names.join(u", "_s);
}

QString mappingFault(const TableMapping &mapping, const std::vector<QString> &header)
{
    for (const auto &mapped : mapping.fields) {
        const FieldSource &from = mapped.second;
        if (from.column.isEmpty())
            continue;
        const bool there = std::any_of(header.begin(), header.end(), [&](const QString &column) {
            return column.trimmed().compare(from.column.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (!there)
            return Import::tr("There is no column “%1”, which the mapping takes as “%2”; the columns are %3.")
                .arg(from.column, fieldCodes().at(static_cast<qsizetype>(mapped.first)), columnList(header));
    }
    const QString mapIt =
        Import::tr("say with a mapping (--map FILE, or in the window on import) which of %1 "
                   "is “accuser” and which is “accused”.")
            .arg(columnList(header));
    if (!isMapped(mapping, Field::Accuser) && !isMapped(mapping, Field::Speaker))
        return Import::tr("No column says who accuses; %1").arg(mapIt);
    if (!isMapped(mapping, Field::Accused))
        return Import::tr("No column says who is accused; %1").arg(mapIt);
    return {};
}

} // namespace jaccuse::import
