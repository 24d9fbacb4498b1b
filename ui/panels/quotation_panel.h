// SPDX-License-Identifier: MIT
#pragma once

#include "models/citation.h"
#include "store/claim_reader.h"

#include <QModelIndex>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace jaccuse::ui {

class QuotationModel;
class QuotationView;
class Theme;

/// All quotations behind what is selected, as cards.
class QuotationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QuotationPanel(const Theme &theme, QWidget *parent = nullptr);

    /// What the quotations are about, such as "North Korea accuses United States".
    void setHeading(const QString &heading);
    /// The first page of claims, in the order shown, and how many there are in all.
    void setBundle(store::ClaimBundle bundle, qint64 totalClaims);
    /// The next page. Asked for by moreWanted().
    void appendBundle(store::ClaimBundle bundle);
    /// Nothing is selected.
    void clear();
    /// Makes a quotation's (or a claim's first) card the current one and scrolls to it. Emits nothing.
    /// False where it is not among those loaded.
    bool showQuotation(model::QuotationId quotation);
    bool showClaim(model::ClaimId claim);

    /// “words” — who accuses whom. Title. Publisher, date. Address
    [[nodiscard]] Citation citation(const QModelIndex &index) const;
    [[nodiscard]] QuotationModel *model() const { return m_model; }
    [[nodiscard]] QuotationView *view() const { return m_view; }

Q_SIGNALS:
    /// A card was chosen by click, arrow key or Enter. Null ids where the claim has no quotation or source.
    void quotationChosen(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation,
                         jaccuse::model::DocumentId document);
    /// By double click or Enter: the source itself is wanted.
    void quotationActivated(jaccuse::model::ClaimId claim, jaccuse::model::QuotationId quotation,
                            jaccuse::model::DocumentId document);
    /// The claim of the card under the pointer; null where there is none.
    void claimHovered(jaccuse::model::ClaimId claim);
    /// An answer was followed.
    void claimLinkActivated(jaccuse::model::ClaimId claim);
    /// The quotation is to be copied, with its citation.
    /// Of the card that is current.
    void copyRequested();
    /// The end of the loaded cards is near and there are more; once for each page.
    void moreWanted();

private:
    void showCounts();
    void askForMore();
    void openMenu(const QPoint &place);
    bool makeCurrent(const QModelIndex &index);

    const Theme &m_theme;
    QuotationModel *m_model;
    QLabel *m_heading;
    QLabel *m_counts;
    QStackedWidget *m_pages;
    QuotationView *m_view;
    QLabel *m_empty;
    QString m_headingText;
    qint64 m_total = 0;
    bool m_asked = false;
    bool m_silent = false;
};

} // namespace jaccuse::ui
