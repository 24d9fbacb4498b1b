// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace jaccuse::model {

/// A date as people know it: a day, a month, a year, "about", "perhaps", a stretch of time, or nothing.
///
/// The text follows EDTF (ISO 8601-2) levels 0 and 1 and the sets [..] and {..} of level 2: 2011,
/// 2013-03-15, 2013-03?, 2013-03~, 2011-05%, XXXX-XX-09, 2019-03-07/.., ../2013, {2009-07-07,2011-03-04}.
/// Days are in the proleptic Gregorian calendar; no time zone is implied.
class EdtfDate
{
public:
    /// No date is known.
    EdtfDate() = default;

    /// Reads an EDTF text; nothing where it is not one. The empty text is the unknown date.
    static std::optional<EdtfDate> parse(QStringView edtf);

    [[nodiscard]] bool isKnown() const { return !m_text.isEmpty(); }
    /// The text as it was written; empty where no date is known.
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The first and the last day that the text allows, inclusive; nothing where that side is open or
    /// masked. Qualifiers (?, ~, %) do not widen the bounds.
    [[nodiscard]] std::optional<QDate> lower() const { return m_lower; }
    [[nodiscard]] std::optional<QDate> upper() const { return m_upper; }
    /// For people: "15 March 2013", "March 2013?", "about 2011", "2011 to March 2013", "no date".
    [[nodiscard]] QString forPeople() const;

    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;

private:
    QString m_text;
    std::optional<QDate> m_lower;
    std::optional<QDate> m_upper;
};

/// Three-valued answer to "is this date within these bounds": the bounds and the date may both be vague.
enum class Within { No, Possibly, Certainly };

/// Whether a date lies in [from, to], inclusive; an absent bound is open. An unknown date lies nowhere. Of
/// days in any form that can be ordered.
template <class Day>
constexpr Within withinBounds(const std::optional<Day> &lower, const std::optional<Day> &upper,
                              const std::optional<Day> &from, const std::optional<Day> &to)
{
    if (!lower && !upper)
        return Within::No;
    if ((from && upper && *upper < *from) || (to && lower && *lower > *to))
        return Within::No;
    const bool startsInside = !from || (lower && *lower >= *from);
    const bool endsInside = !to || (upper && *upper <= *to);
    return startsInside && endsInside ? Within::Certainly : Within::Possibly;
}

inline Within within(const std::optional<QDate> &lower, const std::optional<QDate> &upper,
                     const std::optional<QDate> &from, const std::optional<QDate> &to)
{
    return withinBounds(lower, upper, from, to);
}

} // namespace jaccuse::model
