// SPDX-License-Identifier: MIT
#pragma once

#include "export/chosen_claims.h"

namespace jaccuse::exporting {

/// What a report says of a quotation, as plain text.
struct ReportQuotation
{
    QString words;
    QString manner; ///< "direct, en"
    QString relay;  ///< empty where the way of the words is not known
    QString source; ///< publisher, title, date
    QString url;
    QString accessed; ///< "accessed 2 January 2014"; empty where not known
};

struct ReportClaim
{
    QString date;
    QString sentence; ///< who says what about whom; never that it was done
    QString summary;
    QStringList answers;
    std::vector<ReportQuotation> quotations;
};

/// The claims of the same claimants about the same accused.
struct ReportPair
{
    QString title;
    std::vector<ReportClaim> claims;
};

/// One claim of a bundle.
ReportClaim reportClaim(const model::Claim &claim, const store::ClaimBundle &bundle);

std::vector<ReportPair> reportPairs(const ChosenClaims &claims, const task::Task &task);

/// The heading of a report and the lines under it.
QString reportTitle();
/// Stands where a claim has no quotation.
QString noQuotationWords();
QStringList reportCaption(const std::vector<ReportPair> &pairs);

/// The address in ASCII, where it is one of the web; else empty. Such a one may be made a link.
QString webAddress(const QString &url);

} // namespace jaccuse::exporting
