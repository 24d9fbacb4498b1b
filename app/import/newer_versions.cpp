// SPDX-License-Identifier: MIT
#include "import/newer_versions.h"

#include "import/differences.h"
#include "import/import_words.h"

#include <algorithm>
#include <iterator>

namespace jaccuse::import {

namespace {

constexpr qsizetype changesKept = 1000;

/// The same passages where they stand in the text that the file holds; those that stand nowhere are left out.
std::vector<model::MarkedPassage> markedIn(const QString &text,
                                           const std::vector<model::MarkedPassage> &marked)
{
    const model::TextOffsets offsets(text);
    std::vector<model::MarkedPassage> found;
    for (const model::MarkedPassage &passage : marked) {
        const auto place = model::findAnchor(text, offsets, passage.exact, passage.anchor);
        if (place.found != model::AnchorFound::Lost)
            found.push_back({passage.exact, model::anchorAt(text, offsets, place.range), passage.note});
    }
    return found;
}

} // namespace

bool keepsMoreChanges(const ImportReport &report)
{
    return report.changes.size() < changesKept;
}

NewerVersions::NewerVersions(store::Database &database, model::ImportId import, ImportReport &report)
    : m_database(database)
    , m_versions(database, import)
    , m_report(report)
{}

void NewerVersions::tell(model::DocumentId id, const model::Document &document)
{
    const store::KnownRecord known = m_versions.known(id);
    if (known.imported == 0 || known.imported == document.imported)
        return;
    NewDocument newer = {id, known.import, document, document.held != model::TextHeld::None};
    newer.document.text.clear();
    newer.document.held = model::TextHeld::None;
    if (!document.marked.empty())
        newer.document.marked = markedIn(store::ClaimReader(m_database).document(id)->text, document.marked);
    m_documents.push_back(std::move(newer));
}

void NewerVersions::tell(model::IncidentId id, const model::Incident &incident)
{
    const store::KnownRecord known = m_versions.known(id);
    if (known.imported != 0 && known.imported != incident.imported)
        m_incidents.push_back({id, known.import, incident});
}

void NewerVersions::finish()
{
    if (m_documents.empty() && m_incidents.empty())
        return;
    const std::set<model::ImportId> earlier = m_versions.earlierVersions();
    for (NewDocument &newer : m_documents)
        if (earlier.contains(newer.broughtBy))
            change(newer);
    for (NewIncident &newer : m_incidents)
        if (earlier.contains(newer.broughtBy))
            change(newer);
}

void NewerVersions::change(NewDocument &newer)
{
    const model::Document before = m_versions.document(newer.id);
    model::Document &now = newer.document;
    if (!newer.hasText)
        now.marked = before.marked;
    const QString changed = differences(store::ClaimReader(m_database), before, now);
    m_versions.replace(newer.id, now);
    if (changed.isEmpty())
        return;
    ++m_report.updatedDocuments;
    m_report.marked += std::max<qint64>(0, std::ssize(now.marked) - std::ssize(before.marked));
    if (keepsMoreChanges(m_report))
        m_report.changes.append(Import::tr("Updated: the document “%1”: %2.")
                                    .arg(now.title.isEmpty() ? now.url : now.title, changed));
}

void NewerVersions::change(NewIncident &newer)
{
    const model::Incident before = m_versions.incident(newer.id);
    const QString changed = differences(store::ClaimReader(m_database), before, newer.incident);
    m_versions.replace(newer.id, newer.incident);
    if (changed.isEmpty())
        return;
    ++m_report.updatedIncidents;
    if (keepsMoreChanges(m_report))
        m_report.changes.append(
            Import::tr("Updated: the incident “%1”: %2.").arg(newer.incident.name, changed));
}

} // namespace jaccuse::import
