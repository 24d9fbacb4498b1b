// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace jaccuse::query {

/// What a search can ask of a claim beside its words, written as "by:Seoul".
enum class SearchField {
    By,
    Speaker,
    Against,
    Victim,
    Stance,
    Act,
    Responsibility,
    Source,
    Language,
    Before,
    After,
    On,
    Has,
    Answers
};

/// What can be asked with "has:".
enum class Held { Quotation, Text, Evidence };

/// The names of the fields in the order of their values, such as "by", as they are typed before the colon.
std::span<const QStringView> fieldNames();
QString fieldName(SearchField field);
/// What it asks for, for people: "who says it".
QString fieldLabel(SearchField field);
std::optional<SearchField> fieldNamed(QStringView name);

/// What one may type after the colon where that is a closed list, such as "accuses"; else empty.
QStringList closedValues(SearchField field);
/// Places in closedValues() that a value, typed or only begun, means; the whole word means itself alone.
std::vector<int> meantBy(SearchField field, const QString &value);

/// Whether a value can be understood, as a date or as one of a closed list.
bool isUnderstood(SearchField field, const QString &value);
/// One sentence on a value that is not understood, with what would be.
QString notUnderstood(SearchField field, const QString &value);

} // namespace jaccuse::query
