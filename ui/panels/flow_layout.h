// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

#include <vector>

namespace jaccuse::ui {

/// Widgets from left to right, and on the next line where there is no more room. Those aligned to the right
/// (setAlignment) stand at the right end of their line, after all others.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Between lines; without it, the spacing.
    void setLineSpacing(int pixels) { m_lineSpacing = pixels; }
    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Places the items, or only measures them. Returns the height taken.
    int place(const QRect &rect, bool measureOnly) const;

    std::vector<QLayoutItem *> m_items;
    int m_lineSpacing = -1;
};

} // namespace jaccuse::ui
