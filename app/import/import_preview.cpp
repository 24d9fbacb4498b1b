// SPDX-License-Identifier: MIT
#include "import/import_preview.h"

#include "import/actor_matching.h"
#include "import/dna/dna_importer.h"
#include "import/import_words.h"
#include "import/planned_source.h"
#include "import/source/zip_members.h"
#include "import/table/csv_importer.h"
#include "model/wording.h"

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

constexpr size_t sourcesRead = 200;
constexpr size_t rowsShown = 20;
constexpr size_t warningsShown = 100;

/// Thrown out of an importer that has given enough.
struct Enough
{};

QString nameIn(const ImportBatch &batch, model::ActorId actor)
{
    return actor.isNull() ? QString() : batch.actors.at(static_cast<size_t>(actor.value - 1)).name;
}

QString sourceIn(const ImportBatch &batch, const model::Claim &claim)
{
    if (claim.mentions.empty() || claim.mentions.front().document.isNull())
        return {};
    const model::Document &document =
        batch.documents.at(static_cast<size_t>(claim.mentions.front().document.value - 1));
    if (!document.title.isEmpty())
        return document.title;
    const QString publisher = nameIn(batch, document.publisher);
    return publisher.isEmpty() ? document.url : publisher;
}

QString actsIn(const model::Claim &claim)
{
    QStringList labels;
    for (const QString &category : claim.acts)
        labels.append(model::actLabel(category));
    return labels.join(u", "_s);
}

/// Keeps the first claims as words and ends the reading then.
class PreviewSink : public ImportSink
{
public:
    PreviewSink(Preview &preview, size_t claims, store::KnownActors *file)
        : m_preview(preview)
        , m_claims(claims)
        , m_file(file)
    {}

    void take(ImportBatch &&batch) override
    {
        m_preview.documents += static_cast<qint64>(batch.documents.size());
        for (const model::Claim &claim : batch.claims) {
            if (m_preview.claims.size() >= m_claims)
                throw Enough{};
            m_preview.claims.push_back(
                {namesOf(batch, model::claimants(claim)), model::label(claim.stance),
                 namesOf(batch, model::accused(claim)),
                 claim.actWords.isEmpty() ? actsIn(claim) : claim.actWords,
                 claim.said.date.isKnown() ? claim.said.date.text() : claim.said.words,
                 sourceIn(batch, claim),
                 claim.quotations.empty() ? QString() : claim.quotations.front().exact});
        }
        if (m_preview.claims.size() >= m_claims)
            throw Enough{};
    }

    void warn(ImportWarning warning) override
    {
        if (m_preview.warnings.size() < warningsShown)
            m_preview.warnings.push_back(std::move(warning));
    }

private:
    QString nameOf(const model::Actor &actor)
    {
        auto known = m_names.constFind(actor.uid);
        if (known == m_names.constEnd()) {
            const QString name = nameInFile(actor, m_file);
            known = m_names.insert(actor.uid, model::nameKey(name) == model::nameKey(actor.name)
                                                  ? actor.name
                                                  : Import::tr("%1 → %2").arg(actor.name, name));
        }
        return *known;
    }
    QString namesOf(const ImportBatch &batch, const std::vector<const model::Party *> &parties)
    {
        QStringList names;
        for (const model::Party *party : parties)
            names.append(nameOf(batch.actors.at(static_cast<size_t>(party->actor.value - 1))));
        return names.join(u", "_s);
    }

    Preview &m_preview;
    size_t m_claims;
    store::KnownActors *m_file;
    QHash<QUuid, QString> m_names;
};

void previewSource(Preview &preview, const ImportOptions &options, const std::vector<SourcePath> &companions,
                   size_t claims, ZipMembers &members, const task::Task &task, store::KnownActors *file)
{
    Source source(preview.path, Source::Look::Beginning, &members);
    ImportOptions used = options;
    const SourceStart start = source.start();
    if (preview.format == u"csv") {
        preview.header = start.header;
        preview.rows = firstRows(start, rowsShown);
        if (!used.mapping)
            used.mapping = suggestedTableMapping(start);
    } else if (preview.format == u"dna") {
        preview.header = dnaVariables(source);
        if (!used.mapping)
            used.mapping = suggestedDnaMapping(source);
    }
    if (!preview.header.empty()) {
        preview.mapping = used.mapping;
        const QString fault = mappingFault(*used.mapping, preview.header);
        // Of a coded text, documents and marked passages come in whatever the variables are.
        if (!fault.isEmpty() && (preview.format == u"csv" || options.mapping)) {
            preview.failure = fault;
            return;
        }
        if (!fault.isEmpty())
            used.mapping.reset();
    }
    PreviewSink sink(preview, claims, file);
    try {
        formatNamed(preview.format).read({source, used, companions, sink, task});
        preview.whole = true;
    } catch (const Enough &) {
        preview.whole = false;
    }
}

} // namespace

std::vector<Preview> previewFiles(const QStringList &paths, const ImportOptions &options, int claims,
                                  const task::Task &task, store::KnownActors *file)
{
    task.phase(Import::tr("Looking at the files"), paths.size());
    const std::vector<PlannedSource> sources = planSources(paths, options, true, task, sourcesRead);
    std::vector<Preview> previews;
    ZipMembers members;
    previews.reserve(sources.size());
    for (const PlannedSource &source : sources) {
        task.throwIfCancelled();
        Preview &preview = previews.emplace_back();
        preview.path = source.path;
        preview.companion = source.companion;
        preview.failure = source.failure;
        if (!source.format)
            continue;
        preview.format = source.format->id;
        preview.formatTitle = source.format->title;
        if (source.companion)
            continue;
        try {
            previewSource(preview, options, companionsOf(source, sources), static_cast<size_t>(claims),
                          members, task, file);
        } catch (const ImportError &error) {
            preview.failure = QString::fromUtf8(error.what());
        }
    }
    return previews;
}

} // namespace jaccuse::import
