// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_preview.h"

#include <QAbstractTableModel>

namespace jaccuse::ui {

/// The files of one import with what each is: its format, why it cannot be read, or which file it is read
/// together with. Files not looked at yet are rows as well.
class ImportFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, What, Warnings, columns };
    /// Whether the row is one that will not come in.
    enum Role { FailureRole = Qt::UserRole };

    explicit ImportFilesModel(QObject *parent = nullptr);

    /// Nothing is known of them yet.
    void setPaths(const QStringList &paths);
    /// What was found, for all files.
    void setPreviews(std::vector<import::Preview> previews);
    /// What was found anew, for some; rows of the same source are replaced.
    void replace(std::vector<import::Preview> previews);

    /// Null where the row is not there. Not looked at: without format and failure.
    [[nodiscard]] const import::Preview *at(int row) const;
    [[nodiscard]] const std::vector<import::Preview> &previews() const { return m_previews; }
    [[nodiscard]] int rowOf(const import::SourcePath &path) const; ///< -1 where there is none
    /// Whether it was looked at, and can be read or not.
    [[nodiscard]] static bool isKnown(const import::Preview &preview);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString what(const import::Preview &preview) const;

    std::vector<import::Preview> m_previews;
};

} // namespace jaccuse::ui
