// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

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
    void addAction(QAction *action);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void dismissed();

private:
    void recolour();
    void showDetails();

    const Theme &m_theme;
    QLabel *m_words;
    QPushButton *m_more;
    QHBoxLayout *m_buttons;
    QStringList m_details;
};

} // namespace jaccuse::ui
