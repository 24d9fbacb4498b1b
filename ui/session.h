// SPDX-License-Identifier: MIT
#pragma once

#include "export/report.h"
#include "import/import_file.h"
#include "models/search_results.h"
#include "open_file.h"
#include "picture.h"
#include "picture/picture.h"
#include "store/claim_reader.h"
#include "store/edits.h"
#include "store/import_log.h"
#include "store/saved_views.h"
#include "view/kept_view.h"
#include "view_change.h"

#include <QFileInfo>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <memory>

namespace jaccuse::store {
class ImportRemoval;
class IndexCompletion;
} // namespace jaccuse::store

class QPrinter;

namespace jaccuse::ui {

/// The open file and what all panels share: the claims in memory, the filter, the picture, the undo
/// stack. GUI thread only; everything that takes time is done by others and arrives by signal.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(render::Fonts fonts, QObject *parent = nullptr);
    ~Session() override;

    /// Opens a file, or makes it where `create` and it is not there; `sample` fills a new one with the
    /// bundled sample. On failure the file open before stays open. Ends in opened() or failed().
    void open(const QString &path, bool create = false, bool sample = false);
    [[nodiscard]] QString path() const { return m_file ? m_file->path() : QString(); }
    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] bool isBusy() const { return m_writing; }

    // session_view.cpp: how the claims are looked at. Every change of it can be undone, and ends in
    // pictureChanged().
    [[nodiscard]] const view::View &view() const { return m_held.view; }
    [[nodiscard]] const query::ClaimFilter &filter() const { return m_held.view.filter; }
    void setFilter(const query::ClaimFilter &filter);
    /// A step of a period that is played: all steps since `run` began are one to be undone, and who is drawn
    /// stays in place.
    void playFilter(const query::ClaimFilter &filter, int run);
    /// Of the picture, as if no period were chosen.
    [[nodiscard]] const Picture &picture() const { return m_picture; }
    void setRollUp(graph::RollUp rollUp);
    [[nodiscard]] const graph::GraphScope &scope() const { return m_held.view.scope; }
    /// `what` names the change, such as "Hide Iran".
    void setScope(const graph::GraphScope &scope, const QString &what = {});
    /// The centre counts for rings alone.
    void setLayout(layout::Kind kind, model::ActorId centre = {});
    /// What the colour of an actor tells.
    void setColouring(render::Colouring by);
    /// Forgets where actors stood, but for pinned ones, and lays the graph out anew.
    void layOutAgain();
    /// Puts an actor somewhere (scene units) and pins it there. `repeated`: by a key that may be held down.
    void moveActor(model::ActorId actor, QPointF place, bool repeated = false);
    void setPinned(model::ActorId actor, bool pinned);
    void unpinAll();
    void setAspect(double aspect) { m_aspect = aspect; }
    void setFonts(const render::Fonts &fonts);
    /// What the camera sees and what is selected, which the widgets know; tell it before a view is kept,
    /// shown or undone.
    void noteSight(const std::optional<render::Camera> &camera, const view::Selection &selection);
    /// Goes over to another view, camera and selection too, as one step that can be undone; says so by
    /// sightChanged() once it is drawn.
    void showView(const QString &what, const view::View &view);
    /// Goes over to another selection and, at once, another scope, in the same way.
    void select(const QString &what, const view::Selection &selection, const graph::GraphScope &scope);

    /// The view as it is in a line of text; receive(const QString &).
    template <class Receive>
    void makeViewLink(QObject *context, Receive receive)
    {
        read(
            context,
            [view = viewToKeep(), name = QFileInfo(path()).fileName()](store::Database &database) {
                return view::linkOfView(database, view, name);
            },
            std::move(receive));
    }
    /// Shows the view of such a line; ends in failed() where it is none.
    void openViewLink(const QString &link);

    /// The views that the file keeps, in order of name; savedViewsChanged() tells of others.
    [[nodiscard]] const std::vector<store::SavedView> &savedViews() const { return m_savedViews; }
    /// Keeps the view as it is in the file; one of that name is replaced. This and the next two can be
    /// undone.
    void saveView(const QString &name);
    void renameView(store::SavedViewId id, const QString &name);
    void removeView(store::SavedViewId id);
    void showSavedView(store::SavedViewId id);

    /// As QUndoStack's, but one after the other where a step takes time to be written.
    void undo();
    void redo();

    [[nodiscard]] const query::ClaimSelectionPtr &selection() const { return m_picture.selection; }
    [[nodiscard]] const render::ScenePtr &scene() const { return m_picture.scene; }
    /// Of an actor of the file; "somebody" where it is not there.
    [[nodiscard]] QString nameOf(model::ActorId actor) const;

    /// Runs work(store::Database &) with the panels' connection and hands its result to receive() in the
    /// GUI thread, unless context is gone or another file was opened by then.
    template <class Work, class Receive>
    void read(QObject *context, Work work, Receive receive)
    {
        if (m_file)
            deliver(m_file->reader().run(std::move(work)), context, std::move(receive));
    }
    // session_search.cpp
    /// As you type: a newer search ends the older one. Ends in searched(), and in counted() where the
    /// quotations could not all be counted at once.
    void search(const SearchRequest &request);
    /// More quotations of the last search, from `offset` on; ends in foundMore().
    void searchOn(int offset);

    /// Takes files in, all in one step. Ends in imported() or failed().
    void importFiles(const QStringList &paths, const import::ImportOptions &options = {});
    /// Stops an import, a change or an export that is under way.
    void cancelWriting();
    /// Copies the open file, as it stands, to another place, and says so by saved().
    void saveCopy(const QString &target);

    // session_exports.cpp: what leaves the file. Each says so by saved(), or noticed(), or ends in failed().
    /// What a picture of the view tells, with its link; receive(std::shared_ptr<const picture::Subject>).
    template <class Receive>
    void describePicture(QObject *context, picture::SubjectRequest request, Receive receive)
    {
        request.fileName = QFileInfo(path()).fileName();
        read(
            context,
            [request = std::move(request), view = viewToKeep()](store::Database &database) mutable {
                request.link = view::linkOfView(database, view, request.fileName);
                return std::make_shared<const picture::Subject>(
                    picture::subjectOf(database, request, task::Task()));
            },
            std::move(receive));
    }
    void exportPicture(std::shared_ptr<const picture::Subject> subject,
                       const picture::PictureOptions &options, const QString &path);
    /// To the clipboard, as pixels and as SVG.
    void copyPicture(std::shared_ptr<const picture::Subject> subject, const picture::PictureOptions &options);
    /// Hands a picture to a printer, page by page.
    void printPicture(std::shared_ptr<const picture::Subject> subject, const picture::PictureOptions &options,
                      std::shared_ptr<QPrinter> printer);
    /// Writes claims in a format of exporting::dataFormats(); an empty one: three tables into a folder.
    void exportClaims(std::vector<model::ClaimId> claims, const QString &format,
                      const exporting::DataOptions &options, const QString &path);
    /// Those that a line of search finds among the claims shown.
    void exportFound(const QString &line, const QString &format, const exporting::DataOptions &options,
                     const QString &path);

    /// Changes by hand; each can be undone.
    void editClaim(model::ClaimId claim, const store::ClaimEdit &edit);
    void removeClaim(model::ClaimId claim);
    void editActor(model::ActorId actor, const QString &name, model::ActorKind kind, const QString &note);
    /// Takes out what an import brought. Says so by noticed(), or ends in failed().
    void removeImport(model::ImportId import, const QString &name);
    /// What an import says of a name it matched is said of an actor of its own again.
    void undoMatch(model::ImportId import, int seq);
    /// The actor of a name that was asked about is the one of that name.
    void answerQuestion(const store::LoggedMatch &asked, const QString &candidate);
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

Q_SIGNALS:
    void opened();
    void pictureChanged();
    /// Camera and selection are those of view() now; comes after pictureChanged().
    void sightChanged();
    void savedViewsChanged();
    /// What the file holds is another now.
    void fileChanged();
    void searched(const jaccuse::ui::SearchResults &results);
    /// Quotations of the last search from `offset` on; none: there are no more.
    void foundMore(int offset, const std::vector<jaccuse::ui::QuotationRow> &quotations);
    /// Those of the last search, all of them, and how many more the filters leave out.
    void counted(qint64 total, qint64 hiddenByFilter);
    void imported(const std::vector<jaccuse::import::FileImport> &imports);
    void saved(const QString &path);
    void progressed(const jaccuse::task::Progress &progress);
    /// Nothing is being written any more.
    void idle();
    /// The quotations of a large import are being indexed, while all else can go on.
    void indexing(const jaccuse::task::Progress &progress);
    /// They are indexed, or it failed, which failed() tells.
    void indexingEnded();
    /// Something went wrong: one sentence.
    void failed(const QString &sentence);
    /// Something to know: one sentence.
    void noticed(const QString &sentence);

private:
    enum class Way { Revert, Reapply };

    struct Opened
    {
        std::shared_ptr<OpenFile> file;
        query::ClaimColumnsPtr columns;
        bool packed = false; // the columns are in the file as they are
        std::shared_ptr<const GraphChoice> chosen;
        QString notice;
        bool readOnly = false;
        bool indexIsWhole = true;
    };

    template <class Value, class Receive>
    void deliver(QFuture<Outcome<Value>> future, QObject *context, Receive receive)
    {
        whenReady(std::move(future), context,
                  [this, take = std::move(receive)](Outcome<Value> outcome) mutable {
                      if (outcome.value)
                          take(*std::move(outcome.value));
                      else if (!outcome.failure.isEmpty())
                          Q_EMIT failed(outcome.failure);
                  });
    }
    void takeOver(Opened opened);
    void reloadColumns();
    void requestPicture(const std::shared_ptr<const GraphChoice> &chosen = nullptr);
    void packColumns();
    /// Lets the searching connection read ahead what searches keep in memory, once after each change.
    void prepareSearch();
    /// Runs work(store::Database &, task) for the last search and hands its result to receive(), unless a
    /// newer one was asked for by then.
    template <class Work, class Receive>
    void runSearch(Work work, Receive receive);
    void countFound();
    /// Whether what the filter's search finds is known; if not, it is looked up, and the picture asked for
    /// then.
    [[nodiscard]] bool knowsFound();
    void takePicture(Picture picture);
    /// Without the places of actors that are not drawn.
    [[nodiscard]] view::View viewToKeep() const;
    [[nodiscard]] QHash<model::ActorId, QPointF> pinnedPlaces() const;
    /// What a change of the view does and undoes: the two change places.
    void exchangeView(HeldView &other, ViewChange::Sight sight);
    void pushView(const QString &what, const HeldView &to, ViewChange::Sight sight,
                  const QString &repeats = {}, std::chrono::milliseconds within = ViewChange::fast);
    [[nodiscard]] static QString filterStep(const query::ClaimFilter &filter);
    void changeView(const QString &what, const view::View &to, bool settled, const QString &repeats = {});
    void takeSteps();
    [[nodiscard]] task::Task reportingTask();
    // session_index.cpp
    void completeIndex(std::shared_ptr<store::IndexBuild> begun);
    void buildIndex(const std::shared_ptr<store::IndexCompletion> &completion);
    void moveIndex(const std::shared_ptr<store::IndexCompletion> &completion);
    void endIndexing(const QString &failure);
    void stopIndexing();
    void finishExport(QFuture<Outcome<QString>> future);
    /// Runs work(store::Database &, task) with the writing connection, one at a time, with progress, and
    /// hands its result to receive() in the GUI thread.
    template <class Work, class Receive>
    void write(Work work, Receive receive)
    {
        if (!beginWriting())
            return;
        auto future =
            m_file->writer().run([job = std::move(work), task = m_writeTask](
                                     store::Database &database) mutable { return job(database, task); });
        using Result = decltype(future.result());
        whenReady(std::move(future), this,
                  [this, file = m_file, take = std::move(receive)](Result outcome) mutable {
                      if (file != m_file)
                          return;
                      m_writing = false;
                      Q_EMIT idle();
                      if (outcome.value)
                          take(*std::move(outcome.value));
                      else
                          tellFailure(outcome.failure);
                      takeSteps();
                  });
    }
    /// Whether a change can begin; says why not.
    bool beginWriting();
    /// An empty failure is a change that was cancelled.
    void tellFailure(const QString &failure);
    void removeAgain(const std::shared_ptr<store::ImportRemoval> &removal);
    void restoreImport(const std::shared_ptr<store::ImportRemoval> &removal);
    void applyChange(const store::Change &change, Way way);
    void pushChange(const store::Change &change);
    void reloadAfter(const store::Change &change);
    void loadSavedViews();
    void loadLinks();
    void showFound(const QString &what, const view::FoundView &found);

    task::Worker m_opener; // opens files and makes pictures
    task::Worker m_exporter;
    task::Worker m_indexer;
    std::shared_ptr<OpenFile> m_file;
    bool m_readOnly = false;
    bool m_writing = false;
    bool m_indexing = false;
    task::Task m_writeTask;
    task::Task m_exportTask;
    task::Task m_indexTask;
    task::Task m_pictureTask;
    task::Task m_searchTask;
    qint64 m_pictureAsked = 0;
    qint64 m_searchAsked = 0;
    SearchResults m_searchFound; // of the last search, without its rows
    bool m_searchCounted = true;
    // What the filter's search finds in which columns.
    QString m_foundBy;
    query::ClaimColumnsPtr m_foundIn;
    query::FoundClaims m_found;
    bool m_lookingUp = false;
    query::ClaimColumnsPtr m_columns;
    query::ClaimColumnsPtr m_searchReadyFor;
    std::shared_ptr<const std::vector<model::ActorLink>> m_links; // once they are read
    bool m_steady = false;                                        // a period is played
    HeldView m_held;
    std::vector<store::SavedView> m_savedViews;
    qint64 m_savedViewsAsked = 0;
    bool m_sightAsked = false; // the next picture comes with another camera and selection
    int m_stepsAsked = 0;      // to redo; negative: to undo
    QTimer m_rest;             // since columns were read that the file does not have packed
    double m_aspect = 1.5;
    render::Fonts m_fonts;
    Picture m_picture;
    QUndoStack m_undo;
};

} // namespace jaccuse::ui
