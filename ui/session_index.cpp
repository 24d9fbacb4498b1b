// SPDX-License-Identifier: MIT
// How the search index of a file comes to be whole while the file is open.
#include "session.h"
#include "store/index_completion.h"

#include <utility>

namespace jaccuse::ui {

void Session::completeIndex(std::shared_ptr<store::IndexBuild> begun)
{
    m_indexTask.cancel();
    m_indexTask = task::Task([this](const task::Progress &progress) {
        const auto tell = [this, progress] {
            if (m_indexing)
                Q_EMIT indexing(progress);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
    m_indexing = true;
    buildIndex(std::make_shared<store::IndexCompletion>(m_indexTask, std::move(begun)));
}

void Session::buildIndex(const std::shared_ptr<store::IndexCompletion> &completion)
{
    auto future = m_indexer.run([completion, path = path()] {
        return outcomeOf([&] {
            store::Database database(path, store::OpenMode::Write);
            completion->build(database);
        });
    });
    whenReady(std::move(future), this,
              [this, completion, task = m_indexTask](const Outcome<Nothing> &outcome) {
                  if (task.cancelled())
                      return;
                  outcome.value ? moveIndex(completion) : endIndexing(outcome.failure);
              });
}

/// One piece at a time, so that changes that were asked for meanwhile come in between.
void Session::moveIndex(const std::shared_ptr<store::IndexCompletion> &completion)
{
    using State = store::IndexCompletion::State;
    auto future =
        m_file->writer().run([completion](store::Database &database) { return completion->move(database); });
    whenReady(std::move(future), this, [this, completion, task = m_indexTask](const Outcome<State> &outcome) {
        if (task.cancelled())
            return;
        if (!outcome.value)
            endIndexing(outcome.failure);
        else if (*outcome.value == State::Moving)
            moveIndex(completion);
        else if (*outcome.value == State::Outdated)
            buildIndex(completion);
        else
            endIndexing({});
    });
}

void Session::endIndexing(const QString &failure)
{
    stopIndexing();
    m_searchReadyFor.reset();
    prepareSearch();
    m_foundIn.reset();
    if (!m_held.view.filter.search.isEmpty())
        requestPicture();
    if (!failure.isEmpty())
        Q_EMIT failed(failure);
}

void Session::stopIndexing()
{
    m_indexTask.cancel();
    if (std::exchange(m_indexing, false))
        Q_EMIT indexingEnded();
}

} // namespace jaccuse::ui
