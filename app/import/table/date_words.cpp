// SPDX-License-Identifier: MIT
#include "import/table/date_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace jaccuse::import {

namespace {

/// A date by its figures; 0 for what is not known.
struct Figures
{
    int year = 0;
    int month = 0;
    int day = 0;
};

std::optional<model::EdtfDate> edtf(const Figures &date)
{
    if (date.year < 1 || (date.month > 0 && !QDate::isValid(date.year, date.month, std::max(date.day, 1))))
        return std::nullopt;
    QString text = u"%1"_s.arg(date.year, 4, 10, QChar(u'0'));
    if (date.month > 0)
        text += u"-%1"_s.arg(date.month, 2, 10, QChar(u'0'));
    if (date.day > 0)
        text += u"-%1"_s.arg(date.day, 2, 10, QChar(u'0'));
    return model::EdtfDate::parse(text);
}

bool isFigures(QStringView part)
{
    return !part.isEmpty() &&
           std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// 1 to 12 for an English month name or its first three letters (and "Sept"); 0 otherwise.
int monthNamed(QStringView word)
{
    static constexpr std::array<QStringView, 12> names{u"january",   u"february", u"march",    u"april",
                                                       u"may",       u"june",     u"july",     u"august",
                                                       u"september", u"october",  u"november", u"december"};
    if (word.endsWith(u'.'))
        word.chop(1);
    for (size_t i = 0; i < names.size(); ++i)
        if (word.compare(names[i], Qt::CaseInsensitive) == 0 ||
            word.compare(names[i].left(3), Qt::CaseInsensitive) == 0 ||
            (i == 8 && word.compare(u"sept", Qt::CaseInsensitive) == 0))
            return static_cast<int>(i) + 1;
    return 0;
}

/// Without a time of day after a blank or T: "2013-03-15 00:00:00", "3/15/2013 12:00:00 AM".
QStringView withoutTime(QStringView words)
{
    for (const QChar mark : {u' ', u'T'}) {
        const qsizetype place = words.indexOf(mark);
        if (place > 0 && words.mid(place).contains(u':') && words.first(place).back().isDigit() &&
            place + 1 < words.size() && words.at(place + 1).isDigit())
            return words.first(place);
    }
    return words;
}

/// Three figures apart by one and the same mark.
std::optional<Figures> inFigures(const QList<QStringView> &parts, QChar mark, DateOrder order)
{
    const int a = parts[0].toInt();
    const int b = parts[1].toInt();
    const int c = parts[2].toInt();
    if (parts[0].size() == 4 && parts[1].size() <= 2 && parts[2].size() <= 2)
        return Figures{a, b, c};
    if (parts[2].size() != 4 || parts[0].size() > 2 || parts[1].size() > 2)
        return std::nullopt;
    switch (order) {
    case DateOrder::DayMonthYear:
        return Figures{c, b, a};
    case DateOrder::MonthDayYear:
        return Figures{c, a, b};
    case DateOrder::YearMonthDay:
        break;
    }
    // Nobody who writes full stops puts the month first.
    if (a > 12 || a == b || mark == u'.')
        return Figures{c, b, a};
    if (b > 12)
        return Figures{c, a, b};
    return std::nullopt;
}

/// "March 15, 2013", "15th of March 2013", "15-Mar-2013", "March 2013".
std::optional<Figures> withMonthName(const QList<QStringView> &parts)
{
    Figures date;
    for (QStringView part : parts) {
        if (part.compare(u"of", Qt::CaseInsensitive) == 0)
            continue;
        if (const int month = monthNamed(part)) {
            if (date.month > 0)
                return std::nullopt;
            date.month = month;
            continue;
        }
        if (part.size() > 2 &&
            (part.endsWith(u"st") || part.endsWith(u"nd") || part.endsWith(u"rd") || part.endsWith(u"th")))
            part.chop(2);
        if (!isFigures(part))
            return std::nullopt;
        if (part.size() == 4 && date.year == 0)
            date.year = part.toInt();
        else if (part.size() <= 2 && date.day == 0 && part.toInt() > 0)
            date.day = part.toInt();
        else
            return std::nullopt;
    }
    if (date.month == 0 || date.year == 0)
        return std::nullopt;
    return date;
}

QList<QStringView> split(QStringView words, QStringView marks)
{
    QList<QStringView> parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= words.size(); ++i)
        if (i == words.size() || marks.contains(words.at(i))) {
            if (i > from)
                parts.append(words.mid(from, i - from));
            from = i + 1;
        }
    return parts;
}

/// "2016-2017", "15/3/2013 – 20/3/2013", "March 2013 to May 2013": one date before the other.
std::optional<model::EdtfDate> between(const QString &words, DateOrder order)
{
    for (const QString &mark : {u" to "_s, u" - "_s, u"\u2013"_s, u"-"_s}) {
        const QStringList parts = words.split(mark);
        const auto isYear = [](const QString &part) { return part.size() == 4 && isFigures(part); };
        if (parts.size() != 2 || (mark == u"-"_s && !(isYear(parts[0]) && isYear(parts[1]))))
            continue;
        const auto from = dateOf(parts[0], order);
        const auto to = dateOf(parts[1], order);
        if (from && to && from->upper() && to->lower() && *from->upper() < *to->lower())
            return model::EdtfDate::parse(from->text() + u'/' + to->text());
    }
    return std::nullopt;
}

} // namespace

std::optional<model::EdtfDate> dateOf(const QString &words, DateOrder order)
{
    constexpr qsizetype longest = 64;
    const QString trimmed = words.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > longest)
        return std::nullopt;
    if (const auto date = model::EdtfDate::parse(trimmed))
        return date;
    constexpr qsizetype shortestTwo = 9;
    if (trimmed.size() >= shortestTwo)
        if (const auto dates = between(trimmed, order))
            return dates;
    const QStringView text = withoutTime(trimmed);
    if (text.size() == 8 && isFigures(text))
        return edtf({text.first(4).toInt(), text.mid(4, 2).toInt(), text.mid(6).toInt()});
    for (const QChar mark : {u'-', u'/', u'.'}) {
        const QList<QStringView> parts = text.split(mark);
        if (!std::all_of(parts.begin(), parts.end(), isFigures))
            continue;
        if (parts.size() == 2 && parts[0].size() <= 2 && parts[1].size() == 4 && parts[0].toInt() > 0)
            return edtf({parts[1].toInt(), parts[0].toInt(), 0});
        if (parts.size() != 3)
            continue;
        const auto figures = inFigures(parts, mark, order);
        return figures && figures->month > 0 && figures->day > 0 ? edtf(*figures) : std::nullopt;
    }
    const auto named = withMonthName(split(text, u" ,-/"));
    return named ? edtf(*named) : std::nullopt;
}

bool mayBeTwoDates(const QString &words)
{
    return !dateOf(words) && dateOf(words, DateOrder::DayMonthYear) && dateOf(words, DateOrder::MonthDayYear);
}

DateOrder orderOf(const std::vector<QString> &words)
{
    bool dayFirst = false;
    bool monthFirst = false;
    for (const QString &date : words) {
        const bool asDayFirst = dateOf(date, DateOrder::DayMonthYear).has_value();
        const bool asMonthFirst = dateOf(date, DateOrder::MonthDayYear).has_value();
        dayFirst = dayFirst || (asDayFirst && !asMonthFirst);
        monthFirst = monthFirst || (asMonthFirst && !asDayFirst);
    }
    return dayFirst == monthFirst ? DateOrder::YearMonthDay
           : dayFirst             ? DateOrder::DayMonthYear
                                  : DateOrder::MonthDayYear;
}

model::DatedWords datedWords(const QString &words, DateOrder order)
{
    model::DatedWords dated;
    if (words.isEmpty())
        return dated;
    if (const auto date = dateOf(words, order)) {
        dated.date = *date;
        dated.basis = model::Basis::Stated;
        if (date->text() == words)
            return dated;
    }
    dated.words = words;
    return dated;
}

} // namespace jaccuse::import
