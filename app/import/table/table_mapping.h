// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace jaccuse::import {

/// What a column of a table, or a variable of a coding program, can be taken as.
enum class Field {
    Id,      ///< names the record over all versions of the file
    Accuser, ///< the claimant, on whose behalf it is said
    Speaker, ///< who uttered it, where that is another
    Accused,
    Victim,
    Stance, ///< accuses, denies, defends, admits, declines, withdraws
    Denial, ///< untrue, unproven, unspecified
    Responsibility,
    Act,
    Incident, ///< name of the alleged event
    ClaimDate,
    IncidentDate,
    SourceTitle,
    SourceUrl,
    Publisher,
    Published,
    Language,
    Quotation,
    Confidence, ///< the claimant's words for how sure it is
    Note
};

/// The words for fields in mapping files, such as "claim_date", in the order of Field.
const QStringList &fieldCodes();
/// The words for people.
QString fieldTitle(Field field);

/// Where a field's value comes from: a column, or the same text for every row.
struct FieldSource
{
    QString column; ///< name in the header, matched without regard to case; empty: the constant
    QString constant;
    QString split;                     ///< several names in one cell stand apart by this; empty: one name
    std::map<QString, QString> values; ///< cell text (case folded) to what it means, such as "no" to "denies"

    friend bool operator==(const FieldSource &, const FieldSource &) = default;
};

/// In which order dates such as 03/04/2015 are written.
enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

/// How a table, or the statements of a coding program, become claims.
struct TableMapping
{
    QString name; ///< under which it is saved
    std::map<Field, FieldSource> fields;
    DateOrder dates = DateOrder::YearMonthDay;
    bool keepOtherColumns = true; ///< in the claim's note, as "column: value"

    friend bool operator==(const TableMapping &, const TableMapping &) = default;
};

/// As a file: {"format": "jaccuse-mapping/1", "name": …, "dates": "ymd" | "dmy" | "mdy",
/// "keep_other_columns": …, "fields": {"accuser": {"column": …, "split": …, "values": {…}} |
/// {"constant": …}}}. A bare text stands for {"column": text}.
QByteArray mappingJson(const TableMapping &mapping);
/// Throws ImportError that names the file and the member that is wrong.
TableMapping readMapping(const QByteArray &json, const QString &fileName);

/// What can be told from column names alone, in English, and of "accuser", "accused" and the like exactly.
TableMapping suggestedMapping(const std::vector<QString> &header);

/// The columns as a sentence lists them: “accuser”, “accused”, 3 more.
QString columnList(const std::vector<QString> &header);

/// Why a table with these columns cannot be read so, as one sentence; empty where it can: a column is not
/// there, nobody accuses, nobody is accused.
QString mappingFault(const TableMapping &mapping, const std::vector<QString> &header);

} // namespace jaccuse::import
