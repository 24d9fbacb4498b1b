// SPDX-License-Identifier: MIT
#pragma once

#include "import/import_preview.h"
#include "outcome.h"
#include "task/worker.h"

#include <QObject>

namespace jaccuse::ui {

/// Looks at files in another thread, for the import dialog. What is asked anew ends what was asked before;
/// so does the end of this object, which waits for the thread.
class ImportPreviewer : public QObject
{
    Q_OBJECT

public:
    /// The first claims of each file; more would only be scrolled past.
    static constexpr int claimsOfEach = 100;

    explicit ImportPreviewer(QObject *parent = nullptr);
    ~ImportPreviewer() override;

    /// Ends in looked() or failed(). `into` is the Jaccuse file whose actors names are matched with; empty:
    /// none.
    void look(const QStringList &paths, const import::ImportOptions &options, const QString &into);
    void cancel();
    [[nodiscard]] bool isLooking() const { return m_looking; }

Q_SIGNALS:
    void progressed(const jaccuse::task::Progress &progress);
    /// What was found, in the order of the paths; valid while the signal is handled.
    void looked(std::vector<jaccuse::import::Preview> &previews);
    void failed(const QString &sentence);
    /// isLooking() is another now.
    void lookingChanged();

private:
    void setLooking(bool looking);

    task::Task m_task;
    qint64 m_asked = 0;
    bool m_looking = false;
    task::Worker m_worker; // goes first, so that nothing is running when the rest goes
};

} // namespace jaccuse::ui
