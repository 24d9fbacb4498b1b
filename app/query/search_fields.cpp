// SPDX-License-Identifier: MIT
#include "query/search_fields.h"

#include "model/edtf_date.h"
#include "model/vocabulary.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jaccuse::query {

namespace {

constexpr std::array<QStringView, 14> names = {
    u"by",     u"speaker", u"against", u"victim", u"stance", u"act", u"responsibility",
    u"source", u"lang",    u"before",  u"after",  u"on",     u"has", u"answers"};

template <class E>
QStringList words()
{
    QStringList all;
    for (const QStringView code : model::codes<E>())
        all.append(code.toString());
    return all;
}

bool isDate(SearchField field)
{
    return field == SearchField::Before || field == SearchField::After || field == SearchField::On;
}

} // namespace

std::span<const QStringView> fieldNames()
{
    return names;
}

QString fieldName(SearchField field)
{
    return names[static_cast<size_t>(field)].toString();
}

QString fieldLabel(SearchField field)
{
    const char *const context = "jaccuse::query";
    switch (field) {
    case SearchField::By:
        return QCoreApplication::translate(context, "who says it");
    case SearchField::Speaker:
        return QCoreApplication::translate(context, "who speaks for them");
    case SearchField::Against:
        return QCoreApplication::translate(context, "of whom it is said");
    case SearchField::Victim:
        return QCoreApplication::translate(context, "to whom it was done");
    case SearchField::Stance:
        return QCoreApplication::translate(context, "accuses, denies, …");
    case SearchField::Act:
        return QCoreApplication::translate(context, "what was done");
    case SearchField::Responsibility:
        return QCoreApplication::translate(context, "performs, orders, …");
    case SearchField::Source:
        return QCoreApplication::translate(context, "who published it");
    case SearchField::Language:
        return QCoreApplication::translate(context, "language of the words");
    case SearchField::Before:
        return QCoreApplication::translate(context, "said before a day, month or year");
    case SearchField::After:
        return QCoreApplication::translate(context, "said after a day, month or year");
    case SearchField::On:
        return QCoreApplication::translate(context, "said on a day, in a month or year");
    case SearchField::Has:
        return QCoreApplication::translate(context, "quotation, text or evidence");
    case SearchField::Answers:
        return QCoreApplication::translate(context, "how it answers, or whom");
    }
    return {};
}

std::optional<SearchField> fieldNamed(QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i)
        if (name.compare(names[i], Qt::CaseInsensitive) == 0)
            return static_cast<SearchField>(i);
    return std::nullopt;
}

QStringList closedValues(SearchField field)
{
    switch (field) {
    case SearchField::Stance:
        return words<model::Stance>();
    case SearchField::Responsibility:
        return words<model::Responsibility>();
    case SearchField::Has:
        return {QStringLiteral("quotation"), QStringLiteral("text"), QStringLiteral("evidence")};
    default:
        return {};
    }
}

std::vector<int> meantBy(SearchField field, const QString &value)
{
    const QStringList values = closedValues(field);
    if (const auto whole = values.indexOf(value.toLower()); whole >= 0)
        return {static_cast<int>(whole)};
    std::vector<int> begun;
    for (qsizetype i = 0; i < values.size(); ++i)
        if (!value.isEmpty() && values[i].startsWith(value, Qt::CaseInsensitive))
            begun.push_back(static_cast<int>(i));
    return begun;
}

bool isUnderstood(SearchField field, const QString &value)
{
    if (isDate(field)) {
        const auto date = model::EdtfDate::parse(value);
        return date && date->isKnown() && (date->lower() || date->upper());
    }
    return closedValues(field).isEmpty() ? !value.isEmpty() : !meantBy(field, value).empty();
}

QString notUnderstood(SearchField field, const QString &value)
{
    const char *const context = "jaccuse::query";
    const QString name = fieldName(field);
    if (value.isEmpty())
        return QCoreApplication::translate(context, "Nothing stands after “%1:”, so it is passed over.")
            .arg(name);
    if (isDate(field))
        return QCoreApplication::translate(
                   context,
                   "“%1:%2” is passed over, since that is no date; one is 2013, 2013-03 or 2013-03-15.")
            .arg(name, value);
    return QCoreApplication::translate(context, "“%1:%2” is passed over; after “%1:” there can be %3.")
        .arg(name, value, closedValues(field).join(QStringLiteral(", ")));
}

} // namespace jaccuse::query
