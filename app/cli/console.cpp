// SPDX-License-Identifier: MIT
#include "cli/console.h"

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace jaccuse::cli {

Console::Console()
    : m_terminal(isatty(STDERR_FILENO) != 0)
{
    m_out.open(stdout, QIODevice::WriteOnly);
    m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Console::print(const QString &line)
{
    m_out.write(line.toUtf8() + '\n');
}

void Console::tell(const QString &line)
{
    endProgress();
    m_err.write(line.toUtf8() + '\n');
}

task::Task Console::task()
{
    if (!m_terminal)
        return task::Task();
    return task::Task([this](const task::Progress &progress) {
        QString line = progress.phase;
        if (progress.total > 0)
            line += u": %1 %"_s.arg(progress.done * 100 / progress.total);
        m_err.write("\r\x1b[K" + line.toUtf8());
        m_progressShown = true;
    });
}

void Console::endProgress()
{
    if (m_progressShown)
        m_err.write("\r\x1b[K");
    m_progressShown = false;
}

} // namespace jaccuse::cli
