// SPDX-License-Identifier: MIT
#include "cli/interruption.h"

#include <csignal>
#include <pthread.h>
#include <utility>

namespace jaccuse::cli {

namespace {

sigset_t watched()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

// Cancelling takes a lock, which no signal handler may: a thread waits for the signals instead.
Interruption::Interruption(task::Task task)
{
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiting = std::thread([this, work = std::move(task)] {
        const sigset_t mine = watched();
        int signal = 0;
        while (sigwait(&mine, &signal) == 0 && !m_ending)
            work.cancel();
    });
}

Interruption::~Interruption()
{
    m_ending = true;
    pthread_kill(m_waiting.native_handle(), SIGINT);
    m_waiting.join();
    const sigset_t set = watched();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace jaccuse::cli
