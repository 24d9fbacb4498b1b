// SPDX-License-Identifier: MIT
#pragma once

#include "query/search_fields.h"

#include <QString>

#include <optional>
#include <vector>

namespace jaccuse::query {

/// Something that a field can ask for, from what is in the file.
struct FieldValue
{
    QString value;      ///< as it is typed after the colon
    QString label;      ///< what it means, where that says more
    QString keys;       ///< see beginnings()
    qint64 claims = -1; ///< that have it; -1: not counted
};

/// What typed letters are compared with: the key of the name from each of its words on, one a line.
QString beginnings(const QString &name);

/// Values of which a name, or a word of one, begins so: those whose name does first, the commonest first.
std::vector<FieldValue> beginningWith(const std::vector<FieldValue> &values, const QString &begun,
                                      size_t most);

/// What stands before the cursor and can be gone on with.
struct BegunPart
{
    std::optional<SearchField> field; ///< of which a value is begun; none: the name of a field is
    QString begun;
    qsizetype start = 0; ///< of the value, or of the name, in the line
    qsizetype end = 0;   ///< where the word ends; a letter behind the cursor belongs to it
};

/// Nothing where neither a value nor two letters of a field's name stand before the cursor.
std::optional<BegunPart> begunPart(const QString &line, qsizetype cursor);

/// The names of fields that begin so.
std::vector<SearchField> fieldsBeginningWith(const QString &begun);

/// A line and where the cursor stands in it.
struct CompletedLine
{
    QString line;
    qsizetype cursor = 0;
};

/// The line with a value in full, in quotation marks where it needs them, and a space behind.
CompletedLine completed(const QString &line, const BegunPart &part, const QString &value);
/// The line with the name of a field in full and its colon.
CompletedLine completed(const QString &line, const BegunPart &part, SearchField field);

} // namespace jaccuse::query
