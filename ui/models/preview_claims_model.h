// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_preview.h"

#include <QAbstractTableModel>

namespace jaccuse::ui {

class Theme;

/// The first claims that a file would become, one a row, in words.
class PreviewClaimsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Accuser, Stance, Accused, Act, Date, Source, Quotation, columns };

    explicit PreviewClaimsModel(const Theme &theme, QObject *parent = nullptr);

    void setClaims(std::vector<import::PreviewClaim> claims);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Theme &m_theme;
    std::vector<import::PreviewClaim> m_claims;
};

} // namespace jaccuse::ui
