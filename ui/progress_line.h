// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace jaccuse::ui {

/// What is being written right now, in the status bar: how far, how long still, and a button to stop it.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    void show(const task::Progress &progress);
    void finish();

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_words;
    QProgressBar *m_bar;
    QElapsedTimer m_clock;
    QString m_phase;
};

} // namespace jaccuse::ui
