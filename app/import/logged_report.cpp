// SPDX-License-Identifier: MIT
#include "import/logged_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

ImportReport reportOf(const store::LoggedImport &logged)
{
    ImportReport report;
    report.file = logged.record.fileName;
    report.format = logged.record.format;
    report.import = logged.id;
    const QJsonObject counts = QJsonDocument::fromJson(logged.record.counts).object();
    const auto count = [&counts](QStringView name) { return counts.value(name).toInteger(); };
    report.documents = count(u"documents");
    report.actors = count(u"actors");
    report.incidents = count(u"incidents");
    report.claims = count(u"claims");
    report.mentions = count(u"mentions");
    report.quotations = count(u"quotations");
    report.marked = count(u"marked");
    report.skipped = count(u"skipped");
    report.already = count(u"already");
    report.updated = count(u"updated");
    report.updatedDocuments = count(u"updated_documents");
    report.updatedIncidents = count(u"updated_incidents");
    report.removed = count(u"removed");
    report.matched = count(u"matched");
    for (const QJsonValue change : QJsonDocument::fromJson(logged.record.changes).array())
        report.changes.append(change.toString());
    for (const QJsonValue value : QJsonDocument::fromJson(logged.record.warnings).array()) {
        const QJsonObject warning = value.toObject();
        report.warnings.push_back({.file = warning.value(u"file"_s).toString(),
                                   .line = warning.value(u"line"_s).toInteger(),
                                   .reason = warning.value(u"reason"_s).toString(),
                                   .skipped = warning.value(u"skipped"_s).toBool()});
    }
    report.warningsInAll = std::max<qint64>(count(u"warnings"), static_cast<qint64>(report.warnings.size()));
    return report;
}

} // namespace jaccuse::import
