// SPDX-License-Identifier: MIT
#include "panels/marked_scroll_bar.h"

#include "render/style.h"
#include "theme.h"

#include <QPainter>

#include <utility>

namespace jaccuse::ui {

MarkedScrollBar::MarkedScrollBar(const Theme &theme, QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
    , m_theme(theme)
{}

void MarkedScrollBar::setMarks(std::vector<float> marks)
{
    m_marks = std::move(marks);
    m_current = -1;
    update();
}

void MarkedScrollBar::setCurrentMark(int mark)
{
    m_current = mark;
    update();
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (m_marks.empty())
        return;
    QPainter painter(this);
    const auto lineOf = [this](float mark) {
        return static_cast<int>(mark * static_cast<float>(height() - 2));
    };
    int last = -1;
    for (const float mark : m_marks) {
        const int line = lineOf(mark);
        if (line == std::exchange(last, line))
            continue;
        painter.fillRect(1, line, width() - 2, 2, m_theme.colours().accent);
    }
    if (m_current >= 0 && static_cast<size_t>(m_current) < m_marks.size())
        painter.fillRect(0, lineOf(m_marks[static_cast<size_t>(m_current)]) - 1, width(), 4,
                         m_theme.colours().ink);
}

} // namespace jaccuse::ui
