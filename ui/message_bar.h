// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace jaccuse::ui {

class Theme;

/// A line above the graph that says what went wrong, what was done, or how to begin, until it is put
/// away. Never in the way of anything.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(const Theme &theme, QWidget *parent = nullptr);

    void say(const QString &words);
    /// With further lines behind a button, such as warnings.
    void say(const QString &words, const QStringList &details);
    /// With more behind a button.
    void say(const QString &words, std::function<void()> showMore);
    void addAction(QAction *action);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void dismissed();

private:
    void recolour();
    void showDetails(const QStringList &lines);

    const Theme &m_theme;
    QLabel *m_words;
    QPushButton *m_more;
    QHBoxLayout *m_buttons;
    std::function<void()> m_showMore;
};

} // namespace jaccuse::ui
