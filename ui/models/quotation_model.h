// SPDX-License-Identifier: MIT
#pragma once

#include "models/citation.h"
#include "store/claim_reader.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace jaccuse::ui {

/// A claim at the other end of an answer, as a line of a card.
struct CardLink
{
    QString words; ///< "dismisses: Accuser not named accuses North Korea"
    model::ClaimId claim;
    bool dismisses = false;
};

/// Everything a card says, in words.
struct CardContent
{
    QString words; ///< without quotation marks; empty where no quotation is held
    QString claimant;
    QString verb;
    QString accused;
    model::Stance stance = model::Stance::Accuses;
    QString metadata;  ///< date and relay chain
    QStringList chips; ///< three at most
    std::vector<CardLink> links;
};

/// The quotations behind some claims, one row (card) each; a claim without any has one row of its own.
/// Grows page by page.
class QuotationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        WordsRole = Qt::UserRole + 1, ///< as shown, without quotation marks
        ExactRole,                    ///< the passage as it is stored
        ClaimIdRole,                  ///< qlonglong, the value of a model::ClaimId
        QuotationIdRole,              ///< qlonglong; 0 where the claim has no quotation
        DocumentIdRole,               ///< qlonglong; 0 where none is known
    };

    explicit QuotationModel(QObject *parent = nullptr);

    void setBundle(store::ClaimBundle bundle);
    /// More claims, shown after those that are there.
    void appendBundle(store::ClaimBundle bundle);

    [[nodiscard]] qsizetype claimsLoaded() const;
    /// Distinct utterances among the claims loaded: claims of one statement, told by many, are one.
    [[nodiscard]] int origins() const;
    [[nodiscard]] CardContent card(int row) const;
    [[nodiscard]] model::ClaimId claimAt(const QModelIndex &index) const;
    [[nodiscard]] model::QuotationId quotationAt(const QModelIndex &index) const;
    [[nodiscard]] model::DocumentId documentAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(model::QuotationId quotation) const;
    /// The first row of a claim.
    [[nodiscard]] QModelIndex indexOf(model::ClaimId claim) const;
    [[nodiscard]] Citation citation(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        int claim;     ///< place in m_bundle.claims
        int quotation; ///< place in its quotations, or -1
    };
    [[nodiscard]] const model::Claim &claimOf(const Row &row) const;
    [[nodiscard]] const model::Quotation *quotationOf(const Row &row) const;
    [[nodiscard]] model::DocumentId documentOf(const Row &row) const;
    [[nodiscard]] std::vector<Row> rowsOf(size_t firstClaim) const;

    store::ClaimBundle m_bundle;
    std::vector<Row> m_rows;
};

} // namespace jaccuse::ui
