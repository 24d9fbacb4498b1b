// SPDX-License-Identifier: MIT
#include "import_sentences.h"

#include "model/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

using import::ImportReport;

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ImportSentences)
};

QString counted(qint64 count, const QString &one, const QString &more)
{
    return count == 1 ? one : more.arg(QLocale().toString(count));
}

/// As a table's cell; a text that a spreadsheet would take for a formula is kept one by a mark.
QString cell(QString text)
{
    static const QString formulaStarts = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString whatCameIn(const ImportReport &sum)
{
    if (sum.claims + sum.documents + sum.actors + sum.quotations == 0)
        return sum.updated + sum.updatedDocuments + sum.updatedIncidents + sum.removed > 0
                   ? Sentences::tr("nothing new")
                   : Sentences::tr("nothing was added");
    QStringList parts = {claimsWords(sum.claims)};
    if (sum.actors > 0)
        parts += actorsWords(sum.actors);
    if (sum.claims == 0 || sum.quotations == 0)
        parts += documentsWords(sum.documents);
    if (sum.quotations > 0)
        parts += quotationsWords(sum.quotations);
    return model::joined(parts);
}

} // namespace

QString claimsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 claim"), Sentences::tr("%1 claims"));
}

QString filesWords(qint64 count)
{
    return counted(count, Sentences::tr("1 file"), Sentences::tr("%1 files"));
}

QString actorsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 actor"), Sentences::tr("%1 actors"));
}

QString quotationsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 quotation"), Sentences::tr("%1 quotations"));
}

QString documentsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 document"), Sentences::tr("%1 documents"));
}

QString incidentsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 incident"), Sentences::tr("%1 incidents"));
}

QString warningsWords(qint64 count)
{
    return counted(count, Sentences::tr("1 warning"), Sentences::tr("%1 warnings"));
}

QString namesWords(qint64 count)
{
    return counted(count, Sentences::tr("1 name"), Sentences::tr("%1 names"));
}

QString warningLine(const import::ImportWarning &warning)
{
    if (warning.line > 0)
        return Sentences::tr("%1, line %2: %3")
            .arg(warning.file, QLocale().toString(warning.line), warning.reason);
    return warning.file.isEmpty() ? warning.reason
                                  : Sentences::tr("%1: %2").arg(warning.file, warning.reason);
}

QByteArray warningsTable(const std::vector<import::ImportWarning> &warnings)
{
    QString table = u"file,line,reason,left out\r\n"_s;
    for (const import::ImportWarning &warning : warnings)
        table += u"%1,%2,%3,%4\r\n"_s.arg(cell(warning.file),
                                          warning.line > 0 ? QString::number(warning.line) : QString(),
                                          cell(warning.reason), warning.skipped ? u"yes"_s : u"no"_s);
    return table.toUtf8();
}

QString importSummary(const std::vector<import::FileImport> &imports)
{
    const ImportReport sum = import::sumOf(imports, 0);
    const auto failed =
        std::count_if(imports.begin(), imports.end(), [](const auto &one) { return !one.report; });
    const auto taken = static_cast<qint64>(imports.size()) - failed;
    const QString name = imports.size() == 1 ? imports.front().name : filesWords(taken);
    QString summary = Sentences::tr("Imported %1: %2.").arg(name, whatCameIn(sum));
    const auto add = [&](qint64 count, const QString &one, const QString &more) {
        if (count > 0)
            summary += u' ' + counted(count, one, more);
    };
    add(sum.already, Sentences::tr("1 claim was in the file already."),
        Sentences::tr("%1 claims were in the file already."));
    add(sum.updated, Sentences::tr("1 claim was updated."), Sentences::tr("%1 claims were updated."));
    add(sum.updatedDocuments, Sentences::tr("1 document was updated."),
        Sentences::tr("%1 documents were updated."));
    add(sum.updatedIncidents, Sentences::tr("1 incident was updated."),
        Sentences::tr("%1 incidents were updated."));
    add(sum.removed, Sentences::tr("1 claim was taken back."), Sentences::tr("%1 claims were taken back."));
    add(sum.marked, Sentences::tr("1 passage waits to be coded."),
        Sentences::tr("%1 passages wait to be coded."));
    add(sum.skipped, Sentences::tr("1 record was left out."), Sentences::tr("%1 records were left out."));
    add(failed, Sentences::tr("1 file could not be read."), Sentences::tr("%1 files could not be read."));
    return summary;
}

QString countSentences(const import::ImportReport &report)
{
    const auto listed = [](std::initializer_list<std::pair<qint64, QString (*)(qint64)>> counts) {
        QStringList parts;
        for (const auto &[count, words] : counts)
            if (count > 0)
                parts += words(count);
        return parts.join(Sentences::tr(", "));
    };
    const QString brought = listed({{report.claims, claimsWords},
                                    {report.actors, actorsWords},
                                    {report.documents, documentsWords},
                                    {report.incidents, incidentsWords},
                                    {report.quotations, quotationsWords}});
    const QString updated = listed({{report.updated, claimsWords},
                                    {report.updatedDocuments, documentsWords},
                                    {report.updatedIncidents, incidentsWords}});
    QStringList sentences = {Sentences::tr("Brought %1.").arg(brought.isEmpty() ? claimsWords(0) : brought)};
    if (!updated.isEmpty())
        sentences += Sentences::tr("Updated %1.").arg(updated);
    if (report.removed > 0)
        sentences += Sentences::tr("Took %1 back.").arg(claimsWords(report.removed));
    return sentences.join(u' ');
}

namespace {

QString keptSentences(const store::RemovalCounts &counts)
{
    QString words;
    const auto add = [&](qint64 count, const QString &one, const QString &more) {
        if (count > 0)
            words += u' ' + counted(count, one, more);
    };
    add(counts.kept, Sentences::tr("1 claim that another import tells as well stays."),
        Sentences::tr("%1 claims that other imports tell as well stay."));
    add(counts.restored, Sentences::tr("1 change that it made to earlier imports is taken back."),
        Sentences::tr("%1 changes that it made to earlier imports are taken back."));
    return words;
}

} // namespace

QString removalQuestion(const QString &name, const store::RemovalCounts &counts)
{
    const QString going =
        counts.quotations > 0
            ? Sentences::tr("%1 with %2").arg(claimsWords(counts.claims), quotationsWords(counts.quotations))
            : claimsWords(counts.claims);
    return Sentences::tr("Remove the import of %1? %2 will go out of the file.%3 It can be undone.")
        .arg(name, going, keptSentences(counts));
}

QString removalSummary(const QString &name, const store::RemovalCounts &counts)
{
    return Sentences::tr("Removed the import of %1: %2.%3")
        .arg(name, claimsWords(counts.claims), keptSentences(counts));
}

bool isEventful(const std::vector<import::FileImport> &imports)
{
    return imports.size() != 1 || !imports.front().report || imports.front().report->skipped > 0 ||
           !imports.front().report->questions.empty();
}

} // namespace jaccuse::ui
