// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"
#include "model/document.h"

#include <QString>

#include <optional>
#include <vector>

namespace jaccuse::import {

/// The date that a table's words write: EDTF; a day in figures in the given order, with or without a time
/// (2013-03-15 00:00:00, 20130315, 15.3.2013, 3/15/2013); a month and year; English month names (March 15,
/// 2013; 15-Mar-2013); two of these (2016-2017, 1 May 2013 to 5 May 2013). Where the order given is year
/// first, figures that start with another part are taken only if they can be read in one way, as those with
/// full stops can. Nothing for all else: years of two digits are not guessed.
std::optional<model::EdtfDate> dateOf(const QString &words, DateOrder order = DateOrder::YearMonthDay);

/// Whether words are a day in figures that means another one in each order, such as 3/4/2015.
bool mayBeTwoDates(const QString &words);

/// The order in which all of these can be read, where some can be in one only; else year first.
DateOrder orderOf(const std::vector<QString> &words);

/// The date with the words it was read from, where those are not the date itself. Words that are no date
/// stay, without a date.
model::DatedWords datedWords(const QString &words, DateOrder order = DateOrder::YearMonthDay);

} // namespace jaccuse::import
