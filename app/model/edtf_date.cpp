// SPDX-License-Identifier: MIT
#include "model/edtf_date.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace jaccuse::model {

namespace {

/// One date of an EDTF text: what is known of year, month and day, and how firmly.
struct Part
{
    std::optional<QDate> lower;
    std::optional<QDate> upper;
    QString words;
};

QString tr(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("jaccuse::model::EdtfDate", text, comment);
}

QString qualified(const QString &words, QStringView qualifier)
{
    if (qualifier == u"?")
        return words + u'?';
    if (qualifier == u"~")
        return tr("about %1").arg(words);
    if (qualifier == u"%")
        return tr("about %1?").arg(words);
    return words;
}

/// YYYY, YYYY-MM or YYYY-MM-DD, each digit of which may be X, with one qualifier at the end.
std::optional<Part> parsePart(QStringView text)
{
    static const QRegularExpression pattern(
        uR"(\A([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?([?~%]?)\z)"_s);
    const QString subject = text.toString();
    const auto match = pattern.match(subject);
    if (!match.hasMatch())
        return std::nullopt;
    const QString year = match.captured(1);
    const QString month = match.captured(2);
    const QString day = match.captured(3);
    const QStringView qualifier = match.capturedView(4);

    const auto number = [](QString digits, QChar mask) { return digits.replace(u'X', mask).toInt(); };
    const bool masked = text.contains(u'X');
    const bool yearMasked = year.contains(u'X');

    Part part;
    if (!masked) {
        const int y = year.toInt();
        const int m = month.isEmpty() ? 1 : month.toInt();
        const int d = day.isEmpty() ? 1 : day.toInt();
        // The year 0 of ISO 8601 is 1 BC; QDate has no year 0 and no need for it here.
        const QDate first(y, m, d);
        if (!first.isValid())
            return std::nullopt;
        part.lower = first;
        if (!day.isEmpty())
            part.upper = first;
        else if (!month.isEmpty())
            part.upper = first.addMonths(1).addDays(-1);
        else
            part.upper = QDate(y, 12, 31);
        const QLocale locale = QLocale();
        if (!day.isEmpty())
            part.words = locale.toString(first, tr("d MMMM yyyy", "how a day is written"));
        else if (!month.isEmpty())
            part.words = locale.toString(first, tr("MMMM yyyy", "how a month is written"));
        else
            part.words = QString::number(y);
    } else {
        if (!month.contains(u'X') && !month.isEmpty() && (month.toInt() < 1 || month.toInt() > 12))
            return std::nullopt;
        if (!day.contains(u'X') && !day.isEmpty() && (day.toInt() < 1 || day.toInt() > 31))
            return std::nullopt;
        // A masked year's tail gives a range of years; a wholly masked one bounds nothing.
        if (year != u"XXXX" && (!yearMasked || month.isEmpty())) {
            const QString low = QString(year).replace(u'X', u'0');
            const QString high = QString(year).replace(u'X', u'9');
            if (low.toInt() < 1)
                return std::nullopt;
            QDate lower(low.toInt(), 1, 1);
            QDate upper(high.toInt(), 12, 31);
            if (!month.isEmpty() && !month.contains(u'X')) {
                lower = QDate(low.toInt(), month.toInt(), 1);
                upper = lower.addMonths(1).addDays(-1);
                if (day.contains(u'X') && day[0] != u'X') {
                    const int from = std::max(1, number(day, u'0'));
                    const int to = std::min(upper.day(), number(day, u'9'));
                    if (from > to)
                        return std::nullopt;
                    lower = QDate(lower.year(), lower.month(), from);
                    upper = QDate(lower.year(), lower.month(), to);
                }
            }
            part.lower = lower;
            part.upper = upper;
        }
        part.words = text.chopped(qualifier.size()).toString();
        if (yearMasked && month.isEmpty() && year.endsWith(u'X') && !year.contains(u"XX"_s))
            part.words = tr("%1s", "a decade, such as 2010s").arg(QString(year).replace(u'X', u'0'));
        else if (!yearMasked && month.contains(u'X') && (day.isEmpty() || day.contains(u'X')))
            part.words = year;
    }
    part.words = qualified(part.words, qualifier);
    return part;
}

/// The two sides of an interval; ".." and nothing at all are open.
std::optional<Part> parseSide(QStringView text)
{
    if (text == u".." || text.isEmpty())
        return Part{};
    return parsePart(text);
}

std::optional<Part> parseInterval(QStringView from, QStringView to)
{
    const auto first = parseSide(from);
    const auto last = parseSide(to);
    if (!first || !last || (first->words.isEmpty() && last->words.isEmpty()))
        return std::nullopt;
    if (first->lower && last->upper && *first->lower > *last->upper)
        return std::nullopt;
    Part part = {first->lower, last->upper, {}};
    if (last->words.isEmpty())
        part.words = tr("since %1").arg(first->words);
    else if (first->words.isEmpty())
        part.words = tr("until %1").arg(last->words);
    else
        part.words = tr("%1 to %2", "two dates").arg(first->words, last->words);
    return part;
}

std::optional<Part> parseSet(QStringView members)
{
    Part all;
    QStringList words;
    bool first = true;
    for (const QStringView member : members.split(u',')) {
        const qsizetype dots = member.indexOf(u"..");
        const auto part =
            dots < 0 ? parsePart(member.trimmed())
                     : parseInterval(member.first(dots).trimmed(), member.sliced(dots + 2).trimmed());
        if (!part)
            return std::nullopt;
        all.lower = first ? part->lower
                          : (all.lower && part->lower ? std::optional(std::min(*all.lower, *part->lower))
                                                      : std::nullopt);
        all.upper = first ? part->upper
                          : (all.upper && part->upper ? std::optional(std::max(*all.upper, *part->upper))
                                                      : std::nullopt);
        words.append(part->words);
        first = false;
    }
    all.words = words.join(u", "_s);
    return all;
}

/// A plain day such as 2013-03-15, which nearly all dates of a large file are.
QDate plainDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    int numbers[3] = {0, 0, 0}; // year, month, day
    size_t at = 0;
    for (const QChar unit : text) {
        if (unit == u'-')
            ++at;
        else if (unit < u'0' || unit > u'9' || at > 2)
            return {};
        else
            numbers[at] = numbers[at] * 10 + (unit.unicode() - u'0');
    }
    return at == 2 ? QDate(numbers[0], numbers[1], numbers[2]) : QDate();
}

} // namespace

std::optional<EdtfDate> EdtfDate::parse(QStringView edtf)
{
    const QStringView text = edtf.trimmed();
    EdtfDate date;
    if (text.isEmpty())
        return date;

    if (const QDate day = plainDay(text); day.isValid()) {
        date.m_text = text.toString();
        date.m_lower = day;
        date.m_upper = day;
        return date;
    }

    std::optional<Part> part;
    const qsizetype slash = text.indexOf(u'/');
    const bool isSet =
        (text.startsWith(u'[') && text.endsWith(u']')) || (text.startsWith(u'{') && text.endsWith(u'}'));
    if (isSet && text.size() > 2)
        part = parseSet(text.sliced(1, text.size() - 2));
    else if (slash >= 0)
        part = parseInterval(text.first(slash), text.sliced(slash + 1));
    else
        part = parsePart(text);
    if (!part)
        return std::nullopt;
    date.m_text = text.toString();
    date.m_lower = part->lower;
    date.m_upper = part->upper;
    return date;
}

QString EdtfDate::forPeople() const
{
    if (!isKnown())
        return tr("no date");
    const QStringView text = m_text;
    if (text.startsWith(u'[') || text.startsWith(u'{'))
        return parseSet(text.sliced(1, text.size() - 2))->words;
    const qsizetype slash = text.indexOf(u'/');
    return slash < 0 ? parsePart(text)->words
                     : parseInterval(text.first(slash), text.sliced(slash + 1))->words;
}

} // namespace jaccuse::model
