// SPDX-License-Identifier: MIT
#include "import/import_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

struct Count
{
    QLatin1StringView name; // in the import table
    qint64 ImportReport::*of;
};

constexpr Count counts[] = {{"documents"_L1, &ImportReport::documents},
                            {"actors"_L1, &ImportReport::actors},
                            {"incidents"_L1, &ImportReport::incidents},
                            {"claims"_L1, &ImportReport::claims},
                            {"mentions"_L1, &ImportReport::mentions},
                            {"quotations"_L1, &ImportReport::quotations},
                            {"marked"_L1, &ImportReport::marked},
                            {"skipped"_L1, &ImportReport::skipped},
                            {"already"_L1, &ImportReport::already},
                            {"updated"_L1, &ImportReport::updated},
                            {"updated_documents"_L1, &ImportReport::updatedDocuments},
                            {"updated_incidents"_L1, &ImportReport::updatedIncidents},
                            {"removed"_L1, &ImportReport::removed},
                            {"matched"_L1, &ImportReport::matched},
                            {"warnings"_L1, &ImportReport::warningsInAll}};

template <class List>
void append(List &sum, const List &more, size_t most)
{
    const size_t room = most - std::min(most, static_cast<size_t>(sum.size()));
    std::copy_n(more.begin(), std::min(room, static_cast<size_t>(more.size())), std::back_inserter(sum));
}

} // namespace

ImportReport sumOf(const std::vector<FileImport> &files, size_t most)
{
    ImportReport sum;
    for (const FileImport &file : files) {
        if (!file.report)
            continue;
        const ImportReport &report = *file.report;
        for (const Count &count : counts)
            sum.*count.of += report.*count.of;
        append(sum.matches, report.matches, most);
        append(sum.questions, report.questions, most);
        append(sum.changes, report.changes, most);
        append(sum.warnings, report.warnings, most);
    }
    return sum;
}

QByteArray countsJson(const ImportReport &report)
{
    QJsonObject object;
    for (const Count &count : counts)
        object.insert(count.name, report.*count.of);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray changesJson(const ImportReport &report)
{
    return QJsonDocument(QJsonArray::fromStringList(report.changes)).toJson(QJsonDocument::Compact);
}

QByteArray warningsJson(const ImportReport &report)
{
    QJsonArray warnings;
    for (const ImportWarning &warning : report.warnings)
        warnings.append(QJsonObject{{u"file"_s, warning.file},
                                    {u"line"_s, warning.line},
                                    {u"reason"_s, warning.reason},
                                    {u"skipped"_s, warning.skipped}});
    return QJsonDocument(warnings).toJson(QJsonDocument::Compact);
}

ImportReport reportOf(const store::LoggedImport &logged)
{
    ImportReport report;
    report.file = logged.record.fileName;
    report.format = logged.record.format;
    report.import = logged.id;
    const QJsonObject object = QJsonDocument::fromJson(logged.record.counts).object();
    for (const Count &count : counts)
        report.*count.of = object.value(count.name).toInteger();
    for (const QJsonValue change : QJsonDocument::fromJson(logged.record.changes).array())
        report.changes.append(change.toString());
    for (const QJsonValue value : QJsonDocument::fromJson(logged.record.warnings).array()) {
        const QJsonObject warning = value.toObject();
        report.warnings.push_back({.file = warning.value(u"file"_s).toString(),
                                   .line = warning.value(u"line"_s).toInteger(),
                                   .reason = warning.value(u"reason"_s).toString(),
                                   .skipped = warning.value(u"skipped"_s).toBool()});
    }
    report.warningsInAll = std::max(report.warningsInAll, static_cast<qint64>(report.warnings.size()));
    return report;
}

} // namespace jaccuse::import
