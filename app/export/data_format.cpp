// SPDX-License-Identifier: MIT
#include "export/data_format.h"

#include "export/bibliography.h"
#include "export/chosen_columns.h"
#include "export/csv_writer.h"
#include "export/exchange_writer.h"
#include "export/export_error.h"
#include "export/graph_writers.h"
#include "export/json_ld_writer.h"
#include "export/stix_writer.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace jaccuse::exporting {

namespace {

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(jaccuse::exporting::Export)
};

void writeExchangeFile(const ChosenClaims &claims, QIODevice &device, const task::Task &task)
{
    std::function<bool(model::ClaimId)> wanted;
    if (static_cast<qint64>(claims.ids().size()) < claims.reader().totals().claims)
        wanted = [&claims](model::ClaimId id) { return claims.contains(id); };
    writeExchange(claims.reader(), wanted, device, task);
}

/// A format that has nothing to be told.
template <void (*write)(const ChosenClaims &, QIODevice &, const task::Task &)>
void plain(const ChosenClaims &claims, const DataOptions & /*options*/, QIODevice &device,
           const task::Task &task)
{
    write(claims, device, task);
}

template <void (*write)(const PlacedGraph &, QIODevice &)>
void placed(const ChosenClaims &claims, const DataOptions & /*options*/, QIODevice &device,
            const task::Task &task)
{
    write(placedGraph(claims.reader(), chosenColumns(claims), task), device);
}

struct SaveFile : QSaveFile
{
    explicit SaveFile(const QString &path)
        : QSaveFile(path)
    {
        if (!open(QIODevice::WriteOnly))
            fail();
    }
    [[noreturn]] void fail() const
    {
        throw ExportError(Export::tr("%1 cannot be written: %2.").arg(fileName(), errorString()));
    }
};

} // namespace

std::span<const DataFormat> dataFormats()
{
    static const std::vector<DataFormat> formats{
        {u"exchange"_s, {u".json"_s}, Export::tr("Exchange file"), plain<writeExchangeFile>},
        {u"csv"_s, {u".csv"_s}, Export::tr("Table of claims"), plain<writeClaimsTable>},
        {u"csv-quotations"_s, {}, Export::tr("Table of quotations"), plain<writeQuotationsTable>},
        {u"csv-actors"_s, {}, Export::tr("Table of actors"), plain<writeActorsTable>},
        {u"graphml"_s, {u".graphml"_s}, Export::tr("GraphML"), placed<writeGraphMl>},
        {u"gexf"_s, {u".gexf"_s}, Export::tr("GEXF 1.3"), placed<writeGexf>},
        {u"dot"_s, {u".dot"_s, u".gv"_s}, Export::tr("Graphviz"), placed<writeDot>},
        {u"node-link"_s, {u".graph.json"_s}, Export::tr("Graph as JSON"), placed<writeNodeLink>},
        {u"stix"_s, {u".stix.json"_s, u".stix"_s}, Export::tr("STIX 2.1 bundle"), plain<writeStix>},
        {u"json-ld"_s, {u".jsonld"_s}, Export::tr("JSON-LD"), plain<writeJsonLd>},
        {u"markdown"_s, {u".md"_s}, Export::tr("Report in Markdown"), writeMarkdownReport, true},
        {u"html"_s, {u".html"_s, u".htm"_s}, Export::tr("Report in HTML"), writeHtmlReport, true},
        {u"pdf-report"_s, {u".report.pdf"_s}, Export::tr("Report in PDF"), writePdfReport, true},
        {u"bibtex"_s, {u".bib"_s}, Export::tr("Sources as BibTeX"), plain<writeBibTex>},
        {u"csl-json"_s, {u".csl.json"_s}, Export::tr("Sources as CSL-JSON"), plain<writeCslJson>}};
    return formats;
}

const DataFormat *dataFormat(const QString &id)
{
    for (const DataFormat &format : dataFormats())
        if (format.id == id)
            return &format;
    return nullptr;
}

const DataFormat *dataFormatFor(const QString &fileName)
{
    const DataFormat *found = nullptr;
    qsizetype longest = 0;
    for (const DataFormat &format : dataFormats())
        for (const QString &suffix : format.suffixes)
            if (suffix.size() > longest && fileName.endsWith(suffix, Qt::CaseInsensitive)) {
                longest = suffix.size();
                found = &format;
            }
    return found;
}

Written exportData(const DataFormat &format, const ChosenClaims &claims, const DataOptions &options,
                   const QString &path, const task::Task &task)
{
    SaveFile file(path);
    format.write(claims, options, file, task);
    task.throwIfCancelled();
    Written written{{path}, file.pos()};
    if (!file.commit())
        file.fail();
    return written;
}

Written exportTables(const ChosenClaims &claims, const QString &folder, const task::Task &task)
{
    if (!QDir().mkpath(folder))
        throw ExportError(Export::tr("The folder %1 cannot be made.").arg(folder));
    static const std::array<std::pair<QString, QString>, 3> tables{
        {{u"csv"_s, u"claims.csv"_s},
         {u"csv-quotations"_s, u"quotations.csv"_s},
         {u"csv-actors"_s, u"actors.csv"_s}}};
    Written written;
    std::vector<std::unique_ptr<SaveFile>> files;
    for (const auto &[id, name] : tables) {
        files.push_back(std::make_unique<SaveFile>(QDir(folder).filePath(name)));
        dataFormat(id)->write(claims, {}, *files.back(), task);
        written.paths.append(files.back()->fileName());
        written.bytes += files.back()->pos();
    }
    for (const std::unique_ptr<SaveFile> &file : files)
        if (!file->commit())
            file->fail();
    return written;
}

} // namespace jaccuse::exporting
