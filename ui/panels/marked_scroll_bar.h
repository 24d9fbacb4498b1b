// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollBar>

#include <vector>

namespace jaccuse::ui {

class Theme;

/// A vertical scroll bar with marks along it, such as those of what was found in a text.
class MarkedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit MarkedScrollBar(const Theme &theme, QWidget *parent = nullptr);

    /// Where marks stand, from 0, the beginning, to 1; ascending. Those on one pixel are one line.
    void setMarks(std::vector<float> marks);
    /// One of them, drawn stronger; -1: none.
    void setCurrentMark(int mark);
    [[nodiscard]] const std::vector<float> &marks() const { return m_marks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<float> m_marks;
    int m_current = -1;
};

} // namespace jaccuse::ui
