// SPDX-License-Identifier: MIT
#include "import/incidents/eurepoc_row.h"

#include "import/import_words.h"
#include "import/incidents/eurepoc_incidents.h"
#include "import/table/date_words.h"

namespace jaccuse::import {

bool EurepocWho::named() const
{
    return !names().isEmpty();
}

QStringList EurepocWho::names() const
{
    QStringList names;
    const auto take = [&names](const QString &name) {
        if (!isEurepocGap(name) && !names.contains(name))
            names.append(name);
    };
    if (text.startsWith(u'[')) {
        for (const QString &name : listIn(text))
            take(name);
        return names;
    }
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u';');
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (i == text.size() || (c == u';' && depth <= 0)) {
            take(text.mid(from, i - from).trimmed());
            from = i + 1;
        }
    }
    return names;
}

bool EurepocWho::unknown() const
{
    return columnKey(text).startsWith(u"unknown");
}

EurepocRow::EurepocRow(const TableColumns &columns, const std::vector<QString> &cells)
{
    const auto cell = [&](std::initializer_list<QStringView> names) {
        return cellAt(cells, columns.place(names));
    };
    incident = wholeNumber(cell({u"incidentid", u"id"}));
    attribution = wholeNumber(cell({u"attributionid"}));
    date = cell({u"attributiondate"});
    type = cell({u"attributiontype"});
    basis = cell({u"attributionbasis"});
    category = cell({u"attributedinitiatorcategory"});
    actor = {cell({u"attributingactor"})};
    company = {cell({u"attributionitcompany", u"attributingitcompany"})};
    country = {cell({u"attributingcountry"})};
    initiator = {cell({u"attributedinitiator", u"attributedinitiatorname"})};
    initiatorCountry = {cell({u"attributedinitiatorcountry"})};
}

bool EurepocRow::isNonState() const
{
    const QString key = columnKey(category);
    return key == u"nonstategroup" || key.startsWith(u"individual");
}

model::Form EurepocRow::form() const
{
    const QString key = columnKey(type);
    if (key.startsWith(u"technicalreport"))
        return model::Form::TechnicalReport;
    if (key.startsWith(u"domesticlegal"))
        return model::Form::Charge;
    if (key.startsWith(u"politicalstatement"))
        return model::Form::OfficialStatement;
    return model::Form::Informal;
}

model::DatedWords EurepocRow::said() const
{
    if (isEurepocGap(date))
        return {};
    model::DatedWords said = datedWords(date);
    const QString day = said.date.text();
    if (day.endsWith(u"-01-01") && !day.contains(u'/')) {
        said.date = model::EdtfDate::parse(day.chopped(6)).value_or(said.date);
        said.words = date;
    }
    return said;
}

QString EurepocRow::whyNoClaim() const
{
    if (incident.isEmpty())
        return Import::tr("The row names no incident.");
    const bool open = !initiator.named() && !initiatorCountry.named();
    const bool described = isState() || isNonState() || columnKey(category).startsWith(u"nonstateactor");
    if (!open || described || columnKey(basis) == u"attackerconfirms")
        return {};
    if (columnKey(category) == u"unknownnotattributed")
        return Import::tr("Nobody is accused: the initiator is “%1”.").arg(category);
    if (initiator.unknown() || initiatorCountry.unknown()) {
        // Of somebody who attributes it to an unknown initiator that is told; otherwise nobody says anything.
        if (!isEurepocGap(basis) || body().named() || country.named())
            return {};
        return Import::tr("Nobody accuses and nobody is accused: the initiator is “Unknown”, and there is no "
                          "basis of an attribution.");
    }
    if (initiator.notAvailable() || initiatorCountry.notAvailable() || !category.isEmpty())
        return Import::tr("Nobody is accused: the initiator is “Not available”.");
    return Import::tr("The incident has no attribution: the cells for the initiator are empty.");
}

} // namespace jaccuse::import
