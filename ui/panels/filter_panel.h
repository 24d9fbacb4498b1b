// SPDX-License-Identifier: MIT
#pragma once

#include "query/claim_selection.h"

#include <QScrollArea>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace jaccuse::ui {

class FacetSection;
class Theme;

/// The filters, each value with the number of claims that choosing it would show.
///
/// A check mark says that claims with this value are shown. All checked is no filter; taking one mark away
/// leaves the others; a click on a value's words shows that value only.
class FilterPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FilterPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Shows the selection's filter and counts. Emits nothing.
    void setSelection(const query::ClaimSelectionPtr &selection);
    [[nodiscard]] const query::ClaimFilter &filter() const { return m_filter; }

Q_SIGNALS:
    /// Somebody changed the filter; the panel waits for a selection made with it.
    void filterChanged(const jaccuse::query::ClaimFilter &filter);

private:
    QWidget *makeBasis();
    QWidget *makeDates();
    void change(const query::ClaimFilter &filter);
    void readDates();
    void showDates();

    const Theme &m_theme;
    query::ClaimSelectionPtr m_selection;
    query::ClaimFilter m_filter;
    FacetSection *m_stances;
    FacetSection *m_responsibilities;
    FacetSection *m_acts;
    FacetSection *m_publishers;
    QCheckBox *m_statedOnly;
    QLabel *m_inferredCount;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_dateFault;
    QCheckBox *m_undated;
    QLabel *m_undatedCount;
};

} // namespace jaccuse::ui
