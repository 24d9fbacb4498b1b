// SPDX-License-Identifier: MIT
#include "import_previewer.h"

namespace jaccuse::ui {

ImportPreviewer::ImportPreviewer(QObject *parent)
    : QObject(parent)
{}

ImportPreviewer::~ImportPreviewer()
{
    m_task.cancel();
}

namespace {

std::vector<import::Preview> previews(const QStringList &paths, const import::ImportOptions &options,
                                      const QString &into, const task::Task &task)
{
    if (into.isEmpty())
        return import::previewFiles(paths, options, ImportPreviewer::claimsOfEach, task);
    store::Database database(into, store::OpenMode::Read);
    store::KnownActors actors(database);
    return import::previewFiles(paths, options, ImportPreviewer::claimsOfEach, task, &actors);
}

} // namespace

void ImportPreviewer::look(const QStringList &paths, const import::ImportOptions &options,
                           const QString &into)
{
    cancel();
    const qint64 asked = m_asked;
    m_task = task::Task([this](const task::Progress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    });
    auto future = m_worker.run([paths, options, into, task = m_task] {
        return outcomeOf([&] { return previews(paths, options, into, task); });
    });
    setLooking(true);
    whenReady(std::move(future), this, [this, asked](Outcome<std::vector<import::Preview>> outcome) {
        if (asked != m_asked)
            return;
        setLooking(false);
        if (outcome.value)
            Q_EMIT looked(*outcome.value);
        else if (!outcome.failure.isEmpty())
            Q_EMIT failed(outcome.failure);
    });
}

void ImportPreviewer::cancel()
{
    m_task.cancel();
    ++m_asked;
    setLooking(false);
}

void ImportPreviewer::setLooking(bool looking)
{
    if (looking == m_looking)
        return;
    m_looking = looking;
    Q_EMIT lookingChanged();
}

} // namespace jaccuse::ui
