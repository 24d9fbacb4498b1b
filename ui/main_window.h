// SPDX-License-Identifier: MIT
#pragma once

#include "actions.h"
#include "dialogs/export_picture_dialog.h"
#include "graph/neighbourhood.h"
#include "session.h"
#include "settings.h"

#include <QMainWindow>

class QLabel;
class QMenu;
class QSplitter;

namespace jaccuse::ui {

class ActorPanel;
class Breadcrumb;
class ChipLine;
class FilterPanel;
class GraphView;
class LegendStrip;
class MessageBar;
class Navigator;
class ProgressLine;
class QuotationPanel;
class SearchField;
class SourcePanel;
class GraphFindBar;
class TimeStrip;

/// The window: the graph in the middle, actors and filters at the left, quotations and their source at the
/// right, search on top. It puts the parts together and connects them; what they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Theme and settings outlive the window. A file is read while the window is being made.
    MainWindow(Theme &theme, Settings &settings, const QString &file = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The bundled sample in the person's own copy, made where it is not there yet.
    void openSample();
    void openFile(const QString &path);
    /// Shows the view of a link once the file that is being opened is there.
    void openViewLink(const QString &link);
    void newFile(const QString &path);
    /// Shows what they would become and asks whether to import them.
    void importFiles(const QStringList &paths);
    /// The path of the person's copy of the sample.
    static QString samplePath();

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] GraphView &graph() { return *m_graph; }
    [[nodiscard]] Navigator &navigator() { return *m_navigator; }
    [[nodiscard]] Actions &actions() { return *m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // main_window.cpp
    void build();
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildMiddle();
    void buildStatusBar();
    void restore();
    void welcome();
    void updateTitle();
    // main_window_links.cpp
    void connectPanels();
    void connectSession();
    // main_window_commands.cpp
    void connectActions();
    void updateAvailability();
    void updateBreadcrumb();
    void fillRecentMenu();
    void fillHistoryMenu();
    void openContextMenu(model::ActorId actor, const query::EdgeKey &edge, const QPoint &place);
    // main_window_asks.cpp
    void askNewFile();
    void askOpenFile();
    void askSaveCopy();
    void askEditClaim();
    void askEditActor();
    void askDeleteClaim();
    void askOpenAddress(const QUrl &url);
    void showShortcuts();
    void showAbout();
    // main_window_exports.cpp
    [[nodiscard]] picture::SubjectRequest pictureRequest(ExportPictureDialog::What what) const;
    void askExportImage();
    void askExportClaims();
    void askExportFound();
    [[nodiscard]] std::vector<model::ClaimId> selectedClaims() const;
    [[nodiscard]] QString askClaimsPath(const QString &formatId);
    void printPicture(const std::shared_ptr<const picture::Subject> &subject,
                      const picture::PictureOptions &options);
    void copyImage();
    void copyQuotation();
    bool openPictures(const QList<QUrl> &files);
    // main_window_views.cpp
    void connectViews();
    void showPicture(bool first);
    /// Whether the panels take long to be filled with it, since they show other claims of the file.
    [[nodiscard]] bool isLargeAndNew(const query::ClaimSelection &selection) const;
    void updateViewActions();
    [[nodiscard]] model::ActorId ringsCentre() const;
    void noteSight();
    void showSight();
    void copyViewLink();
    void askOpenViewLink();
    void askSaveView();
    void showViews();
    void fillViewsMenu();
    // main_window_search.cpp
    void connectSearch();
    void connectHits();
    void updateSearchActions();
    void fillSearchLines();
    void useSearch(const QString &line);
    void filterBySearch();
    void keepSearch();
    // main_window_imports.cpp
    void askImport();
    void showImported(const std::vector<import::FileImport> &imports);
    void showImportHistory();
    // main_window_commands.cpp
    void stepQuotation(int by);
    void followAnswer();
    void showMore();
    /// Nobody isolated or hidden by hand, and so many of the most involved.
    void showAtMost(int actors, int edges, const QString &what);
    // main_window_moves.cpp: moving through the graph.
    void connectMoves();
    void updateMoves();
    [[nodiscard]] QList<model::ActorId> chosenActors() const;
    void chooseActors(const QString &what, const QList<model::ActorId> &actors,
                      const graph::GraphScope &scope);
    void fillExpandMenu();
    void fillActorMenu(QMenu &menu);
    void expandActor(model::ActorId actor, const graph::HopChoice &choice = {});
    void collapseActor(model::ActorId actor);
    void hideActors();
    void isolateActors();
    void selectNeighbours();
    void showChain();
    void showMutualPairs();
    void connectTime();

    Theme &m_theme;
    Settings &m_settings;
    Session *m_session;
    Actions *m_actions;
    Navigator *m_navigator = nullptr;
    GraphView *m_graph = nullptr;
    GraphFindBar *m_findInGraph = nullptr;
    LegendStrip *m_legend = nullptr;
    TimeStrip *m_time = nullptr;
    int m_playRun = 0; // counts how often time was played
    ActorPanel *m_actors = nullptr;
    FilterPanel *m_filters = nullptr;
    ChipLine *m_chips = nullptr;
    QuotationPanel *m_quotations = nullptr;
    SourcePanel *m_source = nullptr;
    SearchField *m_search = nullptr;
    Breadcrumb *m_breadcrumb = nullptr;
    MessageBar *m_message = nullptr;
    MessageBar *m_hints = nullptr;
    ProgressLine *m_progress = nullptr;
    ProgressLine *m_indexing = nullptr;
    QLabel *m_fileState = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_left = nullptr;
    QSplitter *m_right = nullptr;
    query::ClaimSelectionPtr m_shownSelection; // that the panels show
    QList<QAction *> m_viewActions;            // one a saved view, in their menu
    QString m_linkToOpen;                      // the view of a file that is being opened
    bool m_freshFile = false;                  // opened, but its picture has not come yet
    bool m_panelsWait = false;                 // for a picture to be painted
    bool m_firstWaits = false;                 // which is the first of its file
    bool m_startOnEdge = false;                // the sample opens with its first accusation selected
};

} // namespace jaccuse::ui
