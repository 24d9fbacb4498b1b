// SPDX-License-Identifier: MIT
#include "panels/filter_panel.h"

#include "model/edtf_date.h"
#include "model/wording.h"
#include "panels/facet_section.h"
#include "panels/panel_parts.h"
#include "theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr int margin = 12;

/// Values of a closed list, in the list's order.
template <class E>
std::vector<FacetValue> valuesOf(const std::vector<qint64> &counts, bool always)
{
    std::vector<FacetValue> values;
    for (const E value : model::allValues<E>()) {
        const auto place = static_cast<size_t>(value);
        values.push_back(
            {model::code(value), model::label(value), place < counts.size() ? counts[place] : 0, always});
    }
    return values;
}

/// Values of an open list, most claims first; the count beyond the names stands for "none".
std::vector<FacetValue> valuesOf(const QStringList &names, const std::vector<qint64> &counts,
                                 QString (*words)(const QString &), const QString &none)
{
    std::vector<FacetValue> values;
    for (size_t i = 0; i < counts.size(); ++i) {
        const bool named = i < static_cast<size_t>(names.size());
        const QString key = named ? names[static_cast<qsizetype>(i)] : QString();
        values.push_back({key, named ? words(key) : none, counts[i], false});
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const FacetValue &a, const FacetValue &b) { return a.claims > b.claims; });
    return values;
}

QString asItIs(const QString &name)
{
    return name;
}

template <class E>
QSet<QString> keysOf(const QSet<E> &values)
{
    QSet<QString> keys;
    for (const E value : values)
        keys.insert(model::code(value));
    return keys;
}

template <class E>
QSet<E> valuesFor(const QSet<QString> &keys)
{
    QSet<E> values;
    for (const QString &key : keys)
        if (const auto value = model::fromCode<E>(key))
            values.insert(*value);
    return values;
}

QHBoxLayout *countedLine(QWidget *check, QLabel *count)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 2, 0, 2);
    line->addWidget(check, 1);
    line->addWidget(count);
    return line;
}

} // namespace

FilterPanel::FilterPanel(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"filterPanel"_s);
    setAccessibleName(tr("Filters"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    using Sign = FacetSection::Sign;
    auto *content = new QWidget(this);
    makePanel(*content);
    m_stances = new FacetSection(theme, tr("Stance"), Sign::Stance, tr("Show all %1"), content);
    m_responsibilities =
        new FacetSection(theme, tr("Responsibility"), Sign::Responsibility, tr("Show all %1"), content);
    m_acts = new FacetSection(theme, tr("Act"), Sign::None, tr("Show all %1 acts"), content);
    m_publishers =
        new FacetSection(theme, tr("Publisher"), Sign::None, tr("Show all %1 publishers"), content);
    m_stances->view()->setObjectName(u"stanceFilter"_s);
    m_responsibilities->view()->setObjectName(u"responsibilityFilter"_s);
    m_acts->view()->setObjectName(u"actFilter"_s);
    m_publishers->view()->setObjectName(u"publisherFilter"_s);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 10);
    layout->setSpacing(2);
    layout->addWidget(m_stances);
    layout->addWidget(m_responsibilities);
    layout->addWidget(makeDates());
    layout->addWidget(m_acts);
    layout->addWidget(m_publishers);
    layout->addWidget(makeBasis());
    layout->addStretch(1);
    setWidget(content);

    connect(m_stances, &FacetSection::chosenChanged, this, [this](const QSet<QString> &keys) {
        query::ClaimFilter filter = m_filter;
        filter.stances = valuesFor<model::Stance>(keys);
        change(filter);
    });
    connect(m_responsibilities, &FacetSection::chosenChanged, this, [this](const QSet<QString> &keys) {
        query::ClaimFilter filter = m_filter;
        filter.responsibilities = valuesFor<model::Responsibility>(keys);
        change(filter);
    });
    connect(m_acts, &FacetSection::chosenChanged, this, [this](const QSet<QString> &keys) {
        query::ClaimFilter filter = m_filter;
        filter.acts = keys;
        change(filter);
    });
    connect(m_publishers, &FacetSection::chosenChanged, this, [this](const QSet<QString> &keys) {
        query::ClaimFilter filter = m_filter;
        filter.publishers = keys;
        change(filter);
    });
    setSelection(nullptr);
}

QWidget *FilterPanel::makeBasis()
{
    auto *section = new QWidget(this);
    auto *heading = new QLabel(tr("Basis"), section);
    keepHeadingStyle(m_theme, *heading);
    m_statedOnly = new QCheckBox(tr("only what is stated"), section);
    m_statedOnly->setObjectName(u"statedOnly"_s);
    m_statedOnly->setAccessibleName(tr("Only what is stated"));
    m_statedOnly->setToolTip(tr("Leaves out who is inferred from the context and not named in the words"));
    m_inferredCount = new QLabel(section);
    m_inferredCount->setObjectName(u"inferredCount"_s);
    keepSoft(m_theme, *m_inferredCount);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(margin, 6, margin, 2);
    layout->setSpacing(2);
    layout->addWidget(heading);
    layout->addLayout(countedLine(m_statedOnly, m_inferredCount));
    connect(m_statedOnly, &QCheckBox::clicked, this, [this](bool checked) {
        query::ClaimFilter filter = m_filter;
        filter.statedOnly = checked;
        change(filter);
    });
    return section;
}

QWidget *FilterPanel::makeDates()
{
    auto *section = new QWidget(this);
    auto *heading = new QLabel(tr("Claim date"), section);
    keepHeadingStyle(m_theme, *heading);
    m_from = new QLineEdit(section);
    m_to = new QLineEdit(section);
    m_from->setObjectName(u"dateFrom"_s);
    m_to->setObjectName(u"dateTo"_s);
    m_from->setAccessibleName(tr("Claims from this date on"));
    m_to->setAccessibleName(tr("Claims up to this date"));
    m_from->setPlaceholderText(tr("from"));
    m_to->setPlaceholderText(tr("to"));
    m_dateFault = new QLabel(section);
    m_dateFault->setObjectName(u"dateFault"_s);
    m_dateFault->setTextFormat(Qt::PlainText);
    m_dateFault->setWordWrap(true);
    m_dateFault->hide();
    keepSoft(m_theme, *m_dateFault);
    m_undated = new QCheckBox(tr("undated claims"), section);
    m_undated->setObjectName(u"undatedClaims"_s);
    m_undated->setAccessibleName(tr("Undated claims"));
    m_undated->setToolTip(tr("Keeps claims without a date while a date is set"));
    m_undatedCount = new QLabel(section);
    m_undatedCount->setObjectName(u"undatedCount"_s);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    for (QLineEdit *field : {m_from, m_to}) {
        field->setToolTip(tr("A year, month or day, such as 2011, 2013-03 or 2013-03-15"));
        field->setMinimumWidth(0);
        fields->addWidget(field, 1);
        connect(field, &QLineEdit::editingFinished, this, &FilterPanel::readDates);
    }
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(margin, 6, margin, 2);
    layout->setSpacing(3);
    layout->addWidget(heading);
    layout->addLayout(fields);
    layout->addWidget(m_dateFault);
    layout->addLayout(countedLine(m_undated, m_undatedCount));
    connect(m_undated, &QCheckBox::clicked, this, [this](bool checked) {
        query::ClaimFilter filter = m_filter;
        filter.undated = checked;
        change(filter);
    });
    return section;
}

void FilterPanel::setSelection(const query::ClaimSelectionPtr &selection)
{
    m_selection = selection;
    m_filter = selection ? selection->filter : query::ClaimFilter();
    const query::FacetCounts facets = selection ? selection->facets : query::FacetCounts();
    const QStringList acts = selection ? selection->columns->acts : QStringList();
    const QStringList publishers = selection ? selection->columns->publishers : QStringList();
    m_stances->setValues(valuesOf<model::Stance>(facets.stances, true), keysOf(m_filter.stances));
    m_responsibilities->setValues(valuesOf<model::Responsibility>(facets.responsibilities, false),
                                  keysOf(m_filter.responsibilities));
    m_acts->setValues(valuesOf(acts, facets.acts, &model::actLabel, tr("no act named")), m_filter.acts);
    m_publishers->setValues(valuesOf(publishers, facets.publishers, &asItIs, tr("no publisher known")),
                            m_filter.publishers);
    m_statedOnly->setChecked(m_filter.statedOnly);
    m_inferredCount->setText(tr("%1 with inferred").arg(QLocale().toString(facets.inferred)));
    m_undated->setChecked(m_filter.undated);
    m_undatedCount->setText(QLocale().toString(facets.undated));
    setEnabled(selection != nullptr);
    showDates();
}

void FilterPanel::change(const query::ClaimFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(filter);
}

void FilterPanel::showDates()
{
    const auto show = [this](QLineEdit *field, const std::optional<QDate> &day, bool isLower) {
        // What somebody typed, such as 2011, stays as it is while it means the day that is in force.
        const auto typed = model::EdtfDate::parse(field->text().trimmed());
        const bool agrees = typed && (isLower ? typed->lower() : typed->upper()) == day;
        const bool waits = !typed && field->hasFocus();
        if (!agrees && !waits && !field->property("invalid").toBool())
            field->setText(day ? day->toString(Qt::ISODate) : QString());
    };
    show(m_from, m_filter.from, true);
    show(m_to, m_filter.to, false);
}

void FilterPanel::readDates()
{
    QString fault;
    const auto read = [&fault](QLineEdit *field, bool lower) -> std::optional<QDate> {
        const QString text = field->text().trimmed();
        const auto date = model::EdtfDate::parse(text);
        const auto day = !date ? std::nullopt : lower ? date->lower() : date->upper();
        const bool wrong = !text.isEmpty() && !day;
        if (wrong && fault.isEmpty())
            fault = tr("“%1” is no date. Write a year, month or day, such as 2011, 2013-03 or 2013-03-15.")
                        .arg(text);
        if (field->property("invalid").toBool() != wrong) {
            field->setProperty("invalid", wrong);
            field->style()->unpolish(field);
            field->style()->polish(field);
        }
        return day;
    };
    query::ClaimFilter filter = m_filter;
    filter.from = read(m_from, true);
    filter.to = read(m_to, false);
    if (fault.isEmpty() && filter.from && filter.to && *filter.from > *filter.to)
        fault = tr("The first date is after the second, so no dated claim lies between them.");
    m_dateFault->setText(fault);
    m_dateFault->setVisible(!fault.isEmpty());
    if (fault.isEmpty())
        change(filter);
}

} // namespace jaccuse::ui
