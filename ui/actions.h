// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <array>

class QMenu;
class QMenuBar;

namespace jaccuse::ui {

/// Every command of the window, once.
enum class Command {
    NewFile,
    OpenFile,
    OpenSample,
    ImportFiles,
    ImportHistory,
    SaveCopy,
    ExportImage,
    ExportClaims,
    CloseWindow,
    Undo,
    Redo,
    CopyQuotation,
    CopyImage,
    CopyViewLink,
    EditClaim,
    EditActor,
    DeleteClaim,
    ZoomIn,
    ZoomOut,
    ActualSize,
    FitAll,
    FitSelection,
    ColourByKind,
    ColourByCountry,
    ColourByMade,
    ColourByReceived,
    Overview,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    AnimateChanges,
    FullScreen,
    Back,
    Forward,
    AllClaims,
    OpenViewLink,
    Expand,
    Collapse,
    Hide,
    Isolate,
    SelectNeighbours,
    SelectAllActors,
    SelectRectangle,
    SelectLasso,
    FindInGraph,
    ShortestChain,
    MutualPairs,
    RollUpNone,
    RollUpStated,
    RollUpClaimed,
    ShowMore,
    ShowEverything,
    ShowAllAgain,
    PinActor,
    UnpinAll,
    LayoutForce,
    LayoutCircle,
    LayoutLayered,
    LayoutRings,
    LayOutAgain,
    ClearFilters,
    ShowTime,
    GoToTime,
    PlayTime,
    SaveView,
    ManageViews,
    NextQuotation,
    PreviousQuotation,
    OpenSource,
    FollowAnswer,
    Search,
    FilterBySearch,
    ExportFound,
    KeepSearch,
    OrderBestMatch,
    OrderNewest,
    OrderBySource,
    FindInSource,
    Shortcuts,
    About
};
inline constexpr int commandCount = static_cast<int>(Command::About) + 1;

/// The actions of one window with their texts, tips and keys, and the menus they stand in. Each has the
/// name of its command as object name.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *operator[](Command command) const { return m_actions[static_cast<size_t>(command)]; }
    /// Disabled actions say why, in their tool tip and status tip.
    void setAvailable(Command command, bool available, const QString &whyNot);
    void fillMenuBar(QMenuBar &bar);
    /// Submenus that the window fills when they open.
    [[nodiscard]] QMenu *recentMenu() const { return m_recent; }
    [[nodiscard]] QMenu *historyMenu() const { return m_history; }
    [[nodiscard]] QMenu *expandMenu() const { return m_expand; }
    [[nodiscard]] QMenu *panelsMenu() const { return m_panels; }
    /// To which the window adds the saved views.
    [[nodiscard]] QMenu *viewsMenu() const { return m_views; }
    /// One line an action that has keys: "Ctrl+F  Search".
    [[nodiscard]] QList<QPair<QString, QString>> shortcutSheet() const;

private:
    std::array<QAction *, commandCount> m_actions = {};
    QMenu *m_recent = nullptr;
    QMenu *m_history = nullptr;
    QMenu *m_panels = nullptr;
    QMenu *m_expand = nullptr;
    QMenu *m_views = nullptr;
};

} // namespace jaccuse::ui
