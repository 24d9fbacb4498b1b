// SPDX-License-Identifier: MIT
#pragma once

#include "models/facet_model.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace jaccuse::ui {

class Theme;

/// One facet of the filters: a heading and its values. A long list shows its first eight, and all with a
/// field to narrow it when asked.
class FacetSection : public QWidget
{
    Q_OBJECT

public:
    /// What is drawn before the words of a value.
    enum class Sign { None, Stance, Responsibility };

    /// showAll: the words of the button that opens a long list, with %1 for how many there are.
    FacetSection(const Theme &theme, const QString &heading, Sign sign, const QString &showAll,
                 QWidget *parent = nullptr);

    void setValues(std::vector<FacetValue> values, const QSet<QString> &chosen);
    [[nodiscard]] FacetModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void chosenChanged(const QSet<QString> &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void setOpen(bool open);

    const Theme &m_theme;
    FacetModel *m_model;
    QListView *m_view;
    QLineEdit *m_narrow;
    QPushButton *m_more;
    QString m_showAll;
    bool m_open = false;
};

} // namespace jaccuse::ui
