// SPDX-License-Identifier: MIT
#include "session.h"

#include "store/backup.h"
#include "store/column_pack.h"
#include "store/quotation_index.h"

#include <QDir>
#include <QFileInfo>

namespace jaccuse::ui {

namespace {
constexpr int mostSteps = 500;
constexpr int packAfterMs = 3000; // without another change: changes by hand come in rows
} // namespace

Session::Session(render::Fonts fonts, QObject *parent)
    : QObject(parent)
    , m_fonts(std::move(fonts))
{
    m_undo.setUndoLimit(mostSteps);
    m_rest.setSingleShot(true);
    m_rest.setInterval(packAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &Session::packColumns);
}

Session::~Session()
{
    m_pictureTask.cancel();
    m_writeTask.cancel();
    m_exportTask.cancel();
    m_indexTask.cancel();
}

void Session::open(const QString &path, bool create, bool sample)
{
    auto future = m_opener.run([path, create, sample] {
        return outcomeOf([&] {
            Opened opened;
            opened.file = std::make_shared<OpenFile>(path);
            {
                store::Database database(path, create ? store::OpenMode::Create : store::OpenMode::Write);
                opened.notice = database.notice();
                opened.readOnly = database.isReadOnly();
                if (sample && store::ClaimReader(database).totals().claims == 0)
                    import::importSample(database);
                opened.columns = store::ClaimReader(database).columns();
                opened.packed = store::arePacked(database);
                opened.indexIsWhole = store::QuotationIndex(database).isWhole();
            }
            opened.chosen = std::make_shared<const GraphChoice>(
                chooseGraph(opened.columns, {}, {}, {}, {}, task::Task()));
            return opened;
        });
    });
    deliver(std::move(future), this, [this](Opened opened) { takeOver(std::move(opened)); });
}

void Session::takeOver(Opened opened)
{
    m_writeTask.cancel();
    m_pictureTask.cancel();
    m_searchTask.cancel();
    m_searchReadyFor.reset();
    ++m_searchAsked;
    m_foundIn.reset();
    m_lookingUp = false;
    stopIndexing();
    m_undo.clear();
    std::shared_ptr<OpenFile> closing = std::exchange(m_file, std::move(opened.file));
    m_readOnly = opened.readOnly;
    m_writing = false;
    m_columns = std::move(opened.columns);
    m_held = {};
    m_sightAsked = false;
    m_stepsAsked = 0;
    m_picture = {};
    m_savedViews.clear();
    m_links.reset();
    m_steady = false;
    loadSavedViews();
    loadLinks();
    Q_EMIT this->opened();
    if (!opened.notice.isEmpty())
        Q_EMIT noticed(opened.notice);
    requestPicture(opened.chosen);
    // The connections of the file that was open before move their log into it as they go, which takes time.
    m_opener.run([file = std::move(closing)]() mutable { file.reset(); });
    if (opened.packed)
        m_rest.stop();
    else
        m_rest.start();
    if (!opened.indexIsWhole && !m_readOnly)
        completeIndex({});
}

void Session::reloadColumns()
{
    read(
        this, [](store::Database &database) { return store::ClaimReader(database).columns(); },
        [this](query::ClaimColumnsPtr columns) {
            m_columns = std::move(columns);
            loadLinks();
            m_held.settled = false;
            Q_EMIT fileChanged();
            requestPicture();
            m_rest.start();
        });
}

void Session::packColumns()
{
    if (m_file && !m_readOnly)
        m_file->writer().run(
            [columns = m_columns](store::Database &database) { store::packColumns(database, *columns); });
}

task::Task Session::reportingTask()
{
    // The listener is called in the working thread, which the session waits for when it goes.
    return task::Task([this](const task::Progress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    });
}

bool Session::beginWriting()
{
    if (!m_file)
        return false;
    if (m_readOnly) {
        Q_EMIT failed(tr("%1 is open for reading only; save a copy of it and change that.")
                          .arg(QFileInfo(path()).fileName()));
        return false;
    }
    if (m_writing) {
        Q_EMIT failed(tr("Another change is still being written; wait for it or cancel it first."));
        return false;
    }
    m_writing = true;
    m_writeTask = reportingTask();
    return true;
}

void Session::tellFailure(const QString &failure)
{
    m_stepsAsked = 0; // what was to be undone next may build on what could not be
    if (failure.isEmpty())
        Q_EMIT noticed(tr("Cancelled; the file is as it was."));
    else
        Q_EMIT failed(failure);
}

void Session::cancelWriting()
{
    m_writeTask.cancel();
    m_exportTask.cancel();
}

void Session::importFiles(const QStringList &paths, const import::ImportOptions &options)
{
    write(
        [paths, options](store::Database &database, const task::Task &task) {
            return import::importRows(database, paths, options, task);
        },
        [this](const import::ImportedRows &rows) {
            // What could be undone may concern what the import has changed.
            m_undo.clear();
            Q_EMIT imported(rows.files);
            reloadColumns();
            if (rows.index)
                completeIndex(rows.index);
        });
}

void Session::saveCopy(const QString &target)
{
    read(
        this,
        [target](store::Database &database) {
            store::copyDatabase(database, target, task::Task());
            return target;
        },
        [this](const QString &path) { Q_EMIT saved(path); });
}

} // namespace jaccuse::ui
