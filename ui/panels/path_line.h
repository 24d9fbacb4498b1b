// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace jaccuse::ui {

class Theme;

/// The parts of a path with › between them, the last one bold. Where they do not fit, … stands for the
/// inner ones; every part but the last is a link, by mouse and by Left, Right and Enter.
class PathLine : public QWidget
{
    Q_OBJECT

public:
    explicit PathLine(const Theme &theme, QWidget *parent = nullptr);

    void setParts(const QStringList &parts);
    [[nodiscard]] const QStringList &parts() const { return m_parts; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a part is drawn; an empty rectangle for one that is elided.
    [[nodiscard]] QRect rectOf(int part) const;

Q_SIGNALS:
    void partChosen(int part);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Piece
    {
        int part; ///< -1 for the … of the elided ones
        QString words;
        QRect rect;
    };
    void place();
    [[nodiscard]] int linkAt(QPoint point) const;
    void setHovered(int part);
    [[nodiscard]] int last() const { return static_cast<int>(m_parts.size()) - 1; }

    const Theme &m_theme;
    QStringList m_parts;
    std::vector<Piece> m_pieces;
    int m_hovered = -1;
    int m_current = 0;         ///< the part that Enter chooses while this has the keyboard
    bool m_byKeyboard = false; ///< it got there by Tab, so that it is shown where it is
};

} // namespace jaccuse::ui
