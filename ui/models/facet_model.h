// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel>
#include <QSet>

#include <vector>

namespace jaccuse::ui {

/// One value that claims can be filtered by.
struct FacetValue
{
    QString key;   ///< what the filter holds: a code, an act category, a publisher's name
    QString words; ///< what people read
    qint64 claims = 0;
    bool always = false; ///< shown even where no claim has it
};

/// The values of one facet with check marks. An empty set of keys means that all are checked.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1, CountRole };

    explicit FacetModel(QObject *parent = nullptr);

    void setValues(std::vector<FacetValue> values, const QSet<QString> &chosen);
    /// Shows values whose words contain these, compared by model::nameKey.
    void setNarrowing(const QString &words);
    /// Shows at most so many rows; -1 shows all.
    void setMost(int most);
    /// Values that have claims or are always shown, narrowed or not, shown or not.
    [[nodiscard]] int total() const;

    /// The set that results when one value's mark is changed, or when it is chosen alone (a second time:
    /// all again).
    [[nodiscard]] QSet<QString> toggled(const QString &key) const;
    [[nodiscard]] QSet<QString> only(const QString &key) const;
    [[nodiscard]] bool isChecked(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] bool isListed(const FacetValue &value) const;
    void fill();

    std::vector<FacetValue> m_values;
    QSet<QString> m_chosen;
    QString m_narrowing; ///< a name key
    int m_most = -1;
    std::vector<size_t> m_rows; ///< places in m_values
};

} // namespace jaccuse::ui
