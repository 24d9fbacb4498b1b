// SPDX-License-Identifier: MIT
#pragma once

#include "store/import_log.h"

#include <QAbstractTableModel>

namespace jaccuse::ui {

/// A name that an import met, with the import.
struct ImportedName
{
    model::ImportId import;
    store::LoggedMatch match;

    friend bool operator==(const ImportedName &, const ImportedName &) = default;
};

/// Names that imports took for actors known by others, and why; or those that a person is asked about.
class MatchesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind { Matched, Asked };
    enum Column { Name, Actor, Reason, columns };

    explicit MatchesModel(Kind kind, QObject *parent = nullptr);

    /// The same names again leave what is selected as it is.
    void setNames(std::vector<ImportedName> names);
    /// Null where the row is not there.
    [[nodiscard]] const ImportedName *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Kind m_kind;
    std::vector<ImportedName> m_names;
};

} // namespace jaccuse::ui
