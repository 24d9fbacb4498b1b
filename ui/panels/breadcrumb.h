// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QToolButton;

namespace jaccuse::ui {

class PathLine;
class Theme;

/// Back, forward, and the path to what is shown: All actors › North Korea › accuses › United States.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(const Theme &theme, QWidget *parent = nullptr);

    /// The parts from the outermost to what is shown. The last is where one is and is not clickable.
    void setPath(const QStringList &parts);
    [[nodiscard]] const QStringList &path() const;
    /// What lies behind and ahead, in words for the tool tips; empty where nothing does.
    void setHistory(const QString &back, const QString &forward);

    /// With shortcuts Alt+Left and Alt+Right; disabled, with a tool tip that says why, where there is
    /// nowhere to go. For menus as well; owned by this widget.
    [[nodiscard]] QAction *backAction() const { return m_back; }
    [[nodiscard]] QAction *forwardAction() const { return m_forward; }

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    /// A part of the path, by its place in path().
    void partChosen(int part);

private:
    void drawArrows();

    const Theme &m_theme;
    QAction *m_back;
    QAction *m_forward;
    PathLine *m_path;
};

} // namespace jaccuse::ui
