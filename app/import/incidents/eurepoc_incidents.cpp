// SPDX-License-Identifier: MIT
#include "import/incidents/eurepoc_incidents.h"

#include "import/table/table_rows.h"

#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// Our categories for EuRepoC's incident types (model: what corresponds).
QStringList actsOf(const QString &types)
{
    static const QHash<QString, QString> known{{u"datatheft"_s, u"cyber.espionage"_s},
                                               {u"datatheftdoxing"_s, u"cyber.influence"_s},
                                               {u"disruption"_s, u"cyber.disruption"_s},
                                               {u"hijackingwithmisuse"_s, u"cyber.intrusion"_s},
                                               {u"hijackingwithoutmisuse"_s, u"cyber.intrusion"_s},
                                               {u"ransomware"_s, u"cyber.ransom"_s}};
    QStringList acts;
    for (const QString &type : listIn(types))
        if (const QString act = known.value(columnKey(type)); !act.isEmpty() && !acts.contains(act))
            acts.append(act);
    return acts;
}

void addNames(const QStringList &names, QStringList &to)
{
    for (const QString &name : names)
        if (!isEurepocGap(name) && !to.contains(name))
            to.append(name);
}

class CompanionTable
{
public:
    CompanionTable(const SourcePath &path, const task::Task &task)
        : m_source(path)
        , m_reader(m_source.text(), m_source.name())
        , m_header(headerOf(m_reader, m_source.name()))
        , m_columns(m_header)
        , m_task(task)
    {}

    void readInto(QHash<QString, EurepocIncident> &incidents)
    {
        const bool global = isEurepocIncidents(m_columns);
        if (!global && !isEurepocReceivers(m_columns))
            return;
        const int id = m_columns.place({u"id", u"incidentid"});
        std::vector<QString> row;
        for (qint64 rows = 0; m_reader.next(row); ++rows) {
            if (rows % 256 == 0)
                m_task.throwIfCancelled();
            // A row that cannot be read adds nothing; the attributions stand without it.
            if (row.size() != m_columns.size() || cellAt(row, id).isEmpty())
                continue;
            EurepocIncident &incident = incidents[wholeNumber(cellAt(row, id))];
            if (global)
                takeIncident(row, incident);
            addNames(listIn(cellAt(row, m_columns.place({u"receivername"}))), incident.receivers);
            addNames(listIn(cellAt(row, m_columns.place({u"receivercountry"}))), incident.receivers);
        }
    }

private:
    void takeIncident(const std::vector<QString> &row, EurepocIncident &incident) const
    {
        incident.name = cellAt(row, m_columns.place({u"name", u"incidentname"}));
        incident.description = cellAt(row, m_columns.place({u"description"}));
        incident.start = cellAt(row, m_columns.place({u"startdate"}));
        incident.end = cellAt(row, m_columns.place({u"enddate"}));
        incident.acts = actsOf(cellAt(row, m_columns.place({u"incidenttype"})));
        incident.sources = listIn(cellAt(row, m_columns.place({u"sourcesattribution"})));
        if (incident.sources.isEmpty())
            incident.sources = listIn(cellAt(row, m_columns.place({u"sourcesurl"})));
    }

    Source m_source;
    CsvReader m_reader;
    std::vector<QString> m_header;
    TableColumns m_columns;
    const task::Task &m_task;
};

} // namespace

bool isEurepocGap(const QString &cell)
{
    static constexpr std::array<QStringView, 7> gaps{
        u"", u"notavailable", u"unknown", u"unknownnotattributed", u"none", u"nan", u"notapplicable"};
    const QString key = columnKey(cell);
    return std::find(gaps.begin(), gaps.end(), QStringView(key)) != gaps.end();
}

bool isEurepocAttributions(const TableColumns &columns)
{
    return columns.place({u"incidentid", u"id"}) >= 0 &&
           columns.place(
               {u"attributedinitiator", u"attributedinitiatorname", u"attributedinitiatorcountry"}) >= 0 &&
           columns.has(u"attributionbasis") && !isEurepocIncidents(columns);
}

bool isEurepocIncidents(const TableColumns &columns)
{
    return columns.place({u"id", u"incidentid"}) >= 0 && columns.has(u"incidenttype") &&
           columns.place({u"startdate", u"sourcesurl", u"receivercountry", u"inclusioncriteria"}) >= 0;
}

bool isEurepocReceivers(const TableColumns &columns)
{
    return columns.place({u"id", u"incidentid"}) >= 0 && columns.has(u"receivercountry") &&
           columns.has(u"receivercategory") && !isEurepocIncidents(columns);
}

QHash<QString, EurepocIncident> readEurepocIncidents(const std::vector<SourcePath> &companions,
                                                     const task::Task &task)
{
    QHash<QString, EurepocIncident> incidents;
    for (const SourcePath &path : companions)
        CompanionTable(path, task).readInto(incidents);
    return incidents;
}

} // namespace jaccuse::import
