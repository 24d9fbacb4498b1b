// SPDX-License-Identifier: MIT
#pragma once

#include "export/report.h"

#include <QDate>

#include <optional>

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
    std::optional<QDate> day; ///< the first one that it may have been
    QString sentence;         ///< who says what about whom; never that it was done
    QString summary;
    QStringList answers;
    std::vector<ReportQuotation> quotations;
};

/// The claims of the same claimants about the same accused, or of one incident.
struct ReportGroup
{
    QString title;
    std::vector<ReportClaim> claims; ///< in order of time, undated ones last
};

/// One claim of a bundle.
ReportClaim reportClaim(const model::Claim &claim, const store::ClaimBundle &bundle);

/// In order of their earliest claims; claims about no named incident last.
std::vector<ReportGroup> reportGroups(const ChosenClaims &claims, Grouping grouping, const task::Task &task);

/// The heading of a report and the lines under it.
QString reportTitle();
/// Stands where a claim has no quotation.
QString noQuotationWords();
QStringList reportCaption(const std::vector<ReportGroup> &groups);

/// The address in ASCII, where it is one of the web; else empty. Such a one may be made a link.
QString webAddress(const QString &url);

} // namespace jaccuse::exporting
