// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_report.h"
#include "store/import_removal.h"

#include <QString>

#include <vector>

namespace jaccuse::ui {

// What imports are told about in, for the message bar and the dialogs.

QString claimsWords(qint64 count);     ///< "1 claim", "2,345 claims"
QString filesWords(qint64 count);      ///< "1 file"
QString actorsWords(qint64 count);     ///< "1 actor"
QString quotationsWords(qint64 count); ///< "1 quotation"
QString documentsWords(qint64 count);  ///< "1 document"
QString incidentsWords(qint64 count);  ///< "1 incident"
QString warningsWords(qint64 count);   ///< "1 warning"
QString namesWords(qint64 count);      ///< "1 name"

/// "claims.csv, line 12: The date is none."
QString warningLine(const import::ImportWarning &warning);
/// A CSV file of warnings: file, line, reason, whether the record was left out.
QByteArray warningsTable(const std::vector<import::ImportWarning> &warnings);

/// One to three sentences: what came in, what was there already, what was not taken.
QString importSummary(const std::vector<import::FileImport> &imports);

/// "Brought 3 claims, 2 actors. Updated 1 claim. Took 1 claim back."
QString countSentences(const import::ImportReport &report);

/// What would go with an import, as the question whether to remove it; and what went.
QString removalQuestion(const QString &name, const store::RemovalCounts &counts);
QString removalSummary(const QString &name, const store::RemovalCounts &counts);

/// Whether a person should look at it: several files, a failure, a question, or records left out.
bool isEventful(const std::vector<import::FileImport> &imports);

} // namespace jaccuse::ui
