// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"
#include "render/scene.h"
#include "store/database.h"
#include "task/task.h"

#include <QDate>
#include <QRectF>
#include <QSet>

#include <optional>
#include <vector>

namespace jaccuse::picture {

/// What of a graph a picture shows, and how it was chosen.
struct SubjectRequest
{
    query::ClaimSelectionPtr selection;
    render::ScenePtr scene;
    render::Colouring colouring = render::Colouring::Kind;
    const render::Palette *palette = &render::lightPalette(); ///< of the window, for the ground as it is
    QRectF area;         ///< the part of the scene to show; null: all of it
    QSet<int> onlyNodes; ///< if not empty, nothing but these nodes and
    QSet<int> onlyEdges; ///< these edges
    int selectedNode = -1;
    int selectedEdge = -1;
    QString filterWords; ///< empty: all claims
    QString fileName;    ///< without its folder
    QString link;        ///< that shows the same view again; may be empty
    bool dossier = false;
};

/// What an actor or edge is called in formats that keep names.
struct PartName
{
    QString id;      ///< the same in every picture of every copy of the file
    QString classes; ///< words that tell what it is, such as "edge accuses"
    QString title;   ///< a sentence that tells it
    QString address; ///< of its earliest source; may be empty
};

struct Counts
{
    qint64 actors = 0;
    qint64 claims = 0;
    qint64 quotations = 0;
    qint64 origins = 0; ///< utterances that the claims go back to, each once

    friend bool operator==(const Counts &, const Counts &) = default;
};

/// The words behind an edge, as they are printed under the picture.
struct DossierQuotation
{
    QString words; ///< in quotation marks; of a claim without a quotation what is said instead
    bool quoted = true;
    QString source;  ///< speaker, date, how it came, where it stands
    QString address; ///< as it is read; may be empty
    QString link;    ///< as it is followed; empty where it is not of the web

    friend bool operator==(const DossierQuotation &, const DossierQuotation &) = default;
};
struct DossierEntry
{
    int edge = -1; ///< its number is its place in the list + 1
    QString heading;
    std::vector<DossierQuotation> quotations;
};

/// All that a picture tells, ready to be drawn in any size and format, by any thread.
struct Subject
{
    SubjectRequest shown;
    std::vector<PartName> nodes; ///< by place in the scene
    std::vector<PartName> edges;
    Counts counts; ///< of what is shown
    QString caption;
    std::optional<QDate> date; ///< of the file's last change
    std::vector<DossierEntry> dossier;
};

/// A name within a sentence of ours: one that is read from right to left keeps to itself.
QString isolated(const QString &name);

/// Counts and words from the file. Throws StoreError and task::Cancelled.
Subject subjectOf(store::Database &database, const SubjectRequest &request, const task::Task &task);

} // namespace jaccuse::picture
