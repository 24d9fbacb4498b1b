// SPDX-License-Identifier: MIT
#pragma once

#include "model/span_anchor.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace jaccuse::ui {

class PassageText;
class Theme;

/// Looks for words in the open source, without regard to case. Enter and Shift+Enter go on and back, Esc
/// closes. Hidden until it is opened.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    FindBar(const Theme &theme, PassageText &text, QWidget *parent = nullptr);

    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void step(int by);
    void show(int hit);

    PassageText &m_text;
    QLineEdit *m_words;
    QLabel *m_count;
    std::vector<model::TextRange> m_found; ///< UTF-16 units
    int m_current = -1;
};

} // namespace jaccuse::ui
