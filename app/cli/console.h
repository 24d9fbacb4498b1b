// SPDX-License-Identifier: MIT
#pragma once

#include "task/task.h"

#include <QFile>
#include <QString>

namespace jaccuse::cli {

/// Standard output for results and standard error for messages, both in UTF-8.
class Console
{
public:
    Console();

    void print(const QString &line); ///< a line of results
    void tell(const QString &line);  ///< a line for the person, on standard error
    [[nodiscard]] QIODevice &results() { return m_out; }

    /// Work that can be interrupted (Ctrl+C cancels it) and shows its progress where standard error is a
    /// terminal.
    [[nodiscard]] task::Task task();
    /// Takes the progress line away.
    void endProgress();

private:
    QFile m_out;
    QFile m_err;
    bool m_terminal = false;
    bool m_progressShown = false;
};

} // namespace jaccuse::cli
