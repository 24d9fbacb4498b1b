// SPDX-License-Identifier: MIT
#pragma once

#include "progress_rate.h"

#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace jaccuse::ui {

/// What is being written right now, in the status bar: how far, how fast, how long still, and a button to
/// stop it.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);
    /// With another clock, in milliseconds, for tests.
    ProgressLine(std::function<qint64()> clock, QWidget *parent);

    void show(const task::Progress &progress);
    void finish();
    /// There is nothing to stop: no button for it.
    void hideCancel();
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void cancelRequested();

private:
    std::function<qint64()> m_clock;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    ProgressRate m_rate;
};

} // namespace jaccuse::ui
