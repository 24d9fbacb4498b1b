// SPDX-License-Identifier: MIT
#include "actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <optional>

namespace jaccuse::ui {

namespace {

struct Entry
{
    Command command;
    const char *name; ///< object name
    const char *text;
    const char *tip;
    const char *keys; ///< portable text; several separated by "; "
    std::optional<QKeySequence::StandardKey> standard = {};
};

using Key = QKeySequence::StandardKey;

// Single letters act only while the graph has the focus: the window gives those actions to the graph view.
constexpr Entry entries[] = {
    {Command::NewFile, "newFile", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&New…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Make an empty file"), "", Key::New},
    {Command::OpenFile, "openFile", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Open…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Open a Jaccuse file"), "", Key::Open},
    {Command::OpenSample, "openSample", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Open the &sample"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Open your copy of the founding article's claims"), ""},
    {Command::ImportFiles, "importFiles", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Import…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Take in claims from tables, exchange files, bundles and event data"),
     "Ctrl+I"},
    {Command::ImportHistory, "importHistory", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Import &history…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "What was imported into this file, and take it out again"),
     ""},
    {Command::SaveCopy, "saveCopy", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Save a &copy…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Copy the file, as it stands, to another place"), "",
     Key::SaveAs},
    {Command::ExportImage, "exportImage", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Export image…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Write the graph as PNG, SVG or PDF"), "Ctrl+E"},
    {Command::ExportClaims, "exportClaims", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Export c&laims…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Write the claims that the filters let through for other programs or as a report"),
     ""},
    {Command::CloseWindow, "quit", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Quit"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Everything is saved already"), "Ctrl+Q"},
    {Command::Undo, "undo", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Undo"), "", "", Key::Undo},
    {Command::Redo, "redo", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Redo"), "", "Ctrl+Shift+Z; Ctrl+Y"},
    {Command::CopyQuotation, "copyQuotation", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Copy quotation"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Copy the quotation with who says it, date and source"), ""},
    {Command::CopyImage, "copyImage", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Copy i&mage"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Copy the graph as it is seen, with its legend"),
     "Ctrl+Shift+C"},
    {Command::CopyViewLink, "copyViewLink", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Copy view &link"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Copy a line of text that shows this view wherever the file is open"),
     "Ctrl+Shift+L"},
    {Command::EditClaim, "editClaim", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Edit claim…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Change how the claim is coded"), "Ctrl+Return"},
    {Command::EditActor, "editActor", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Edit &actor…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Change an actor's name, kind or note"), "F2"},
    {Command::DeleteClaim, "deleteClaim", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Delete claim…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Delete the claim and its quotations from the file"),
     "Shift+Del"},
    {Command::ZoomIn, "zoomIn", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Zoom &in"), "", "Ctrl++; Ctrl+="},
    {Command::ZoomOut, "zoomOut", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Zoom &out"), "", "Ctrl+-"},
    {Command::ActualSize, "actualSize", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Actual size"), "",
     "Ctrl+1"},
    {Command::FitAll, "fitAll", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Fit &all"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show the whole graph"), "Ctrl+0; Shift+F"},
    {Command::FitSelection, "fitSelection", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Fit &selection"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show what is selected and its neighbours"), "F"},
    {Command::ColourByKind, "colourByKind", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Kind of actor"), "",
     ""},
    {Command::ColourByCountry, "colourByCountry", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Country"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "The state that an actor belongs to, where the file says so"),
     ""},
    {Command::ColourByMade, "colourByMade", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Claims &made"), "",
     ""},
    {Command::ColourByReceived, "colourByReceived",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Claims &received"), "", ""},
    {Command::Overview, "overview", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Overview map"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "A small map of the whole graph while part of it is in view"),
     ""},
    {Command::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Colours of the s&ystem"),
     "", ""},
    {Command::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Light colours"), "", ""},
    {Command::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Dark colours"), "", ""},
    {Command::AnimateChanges, "animateChanges", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "A&nimate changes"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show how actors move when the graph changes"), ""},
    {Command::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Full screen"), "", "F11"},
    {Command::Back, "back", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Back"), "", "Alt+Left"},
    {Command::Forward, "forward", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Forward"), "", "Alt+Right"},
    {Command::AllClaims, "allClaims", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&All claims"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Nothing selected: every claim that the filters let through"),
     "Alt+Home"},
    {Command::OpenViewLink, "openViewLink", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Open view &link…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show the view that somebody copied a link of"), "Ctrl+L"},
    {Command::Expand, "expand", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Expand actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show everyone whom the actor accuses or is accused by"), "E"},
    {Command::Collapse, "collapse", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Collapse actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Take out of view whoever has to do with this actor alone"),
     "Shift+E"},
    {Command::Hide, "hide", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Hide actors"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Take the chosen actors out of view; the file keeps them"),
     "H; Del"},
    {Command::Isolate, "isolate", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Isolate"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Show the actor and its neighbours alone, or the actors chosen together"),
     "I"},
    {Command::SelectNeighbours, "selectNeighbours",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Select &neighbours"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Choose the drawn neighbours of the chosen actors too"), "N"},
    {Command::SelectAllActors, "selectAllActors", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Select &all"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Choose all actors that are drawn"), "Ctrl+A"},
    {Command::SelectRectangle, "selectRectangle",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Select by &rectangle"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "The next dragging on the graph draws a rectangle and chooses "
                                               "the actors in it; so does dragging with Shift"),
     "R"},
    {Command::SelectLasso, "selectLasso", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Select by &lasso"),
     QT_TRANSLATE_NOOP(
         "jaccuse::ui::Actions",
         "The next dragging on the graph draws round the actors to choose; so does dragging with Alt"),
     "L"},
    {Command::FindInGraph, "findInGraph", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Find in the graph…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Look for drawn actors by their names"), "Ctrl+J"},
    {Command::ShortestChain, "shortestChain",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Shortest chain of accusa&tions"),
     QT_TRANSLATE_NOOP(
         "jaccuse::ui::Actions",
         "Who accuses whom, from the first of two chosen actors to the second, in the fewest steps"),
     "C"},
    {Command::MutualPairs, "mutualPairs", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "M&utual accusations"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Choose the actors that accuse each other"), "U"},
    {Command::RollUpNone, "rollUpNone", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&By themselves"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Organs are drawn as actors of their own"), ""},
    {Command::RollUpStated, "rollUpStated", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "In their &state"),
     QT_TRANSLATE_NOOP(
         "jaccuse::ui::Actions",
         "What organs say, or is said of them, is drawn at the state they are part of by definition"),
     "O"},
    {Command::RollUpClaimed, "rollUpClaimed",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "In their state, &claimed ones too"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Also where only a claim says whose they are; the state is marked then"),
     "Shift+O"},
    {Command::ShowMore, "showMore", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show &more actors"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Draw twice as many of the most involved actors"), "M"},
    {Command::ShowEverything, "showEverything", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Sho&w all actors"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Draw every actor and every edge that the filters let through"),
     "Shift+M"},
    {Command::ShowAllAgain, "showAllAgain", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Reset what is shown"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Back to the most involved actors; nobody hidden or isolated"),
     ""},
    {Command::PinActor, "pinActor", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Pin actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "The actor stays where it is, whatever else changes"), "P"},
    {Command::UnpinAll, "unpinAll", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Unpin all"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Let every actor be moved by the layout again"), "Shift+P"},
    {Command::LayoutForce, "layoutForce", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Force"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Who has to do with whom stands near"), "Ctrl+Alt+1"},
    {Command::LayoutCircle, "layoutCircle", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Circle"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "All actors on one circle"), "Ctrl+Alt+2"},
    {Command::LayoutLayered, "layoutLayered", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Layered"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Who accuses stands above whom is accused"), "Ctrl+Alt+3"},
    {Command::LayoutRings, "layoutRings", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Ego rings"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "The selected actor in the middle, the others around it by distance"),
     "Ctrl+Alt+4"},
    {Command::LayOutAgain, "layOutAgain", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Lay out again"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Place all actors anew"), "F5"},
    {Command::ClearFilters, "clearFilters", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Clear filters"), "",
     "Ctrl+Shift+X"},
    {Command::ShowTime, "showTime", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Time strip"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Claims over time under the graph"), "Ctrl+T"},
    {Command::GoToTime, "goToTime", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Choose a period"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Go to the time strip; the arrow keys move the period there"),
     "T"},
    {Command::PlayTime, "playTime", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Play through time"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Move the period on, step by step; actors stay where they are"),
     "Ctrl+Shift+T"},
    {Command::SaveView, "saveView", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Save view…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "Keep filters, layout, places, zoom and selection in the file, under a name"),
     "Ctrl+D"},
    {Command::ManageViews, "manageViews", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Manage views…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show, rename, replace or delete the views of this file"),
     "Ctrl+Shift+D"},
    {Command::NextQuotation, "nextQuotation", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Next quotation"),
     "", "F8"},
    {Command::PreviousQuotation, "previousQuotation",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Previous quotation"), "", "Shift+F8"},
    {Command::OpenSource, "openSource", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Go to the &source text"),
     "", "F9"},
    {Command::FollowAnswer, "followAnswer", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Go to the &answer"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Go to the claim that this one answers, or that answers it"),
     "Ctrl+G"},
    {Command::Search, "search", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Search"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Search quotations, actors, incidents and sources"), "Ctrl+F"},
    {Command::FilterBySearch, "filterBySearch",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show these in the &graph"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Only the claims that the search finds stay in view"),
     "Ctrl+Shift+G"},
    {Command::ExportFound, "exportFound", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Export these…"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Write the claims that the search finds into a file"), ""},
    {Command::KeepSearch, "keepSearch", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Keep this search"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "The search field offers it while it is empty; a second time: no longer"),
     ""},
    {Command::OrderBestMatch, "orderBestMatch",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Best match first"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions",
                       "The newest come first where too many match to be compared as you type"),
     ""},
    {Command::OrderNewest, "orderNewest", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Newest first"), "", ""},
    {Command::OrderBySource, "orderBySource", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "By s&ource"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "By publisher, and the newest first in each"), ""},
    {Command::FindInSource, "findInSource",
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Find in the source text"), "", "Ctrl+Shift+F"},
    {Command::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Keyboard shortcuts"), "",
     "F1"},
    {Command::About, "about", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&About Jaccuse"), "", ""},
};

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("jaccuse::ui::Actions", text) : QString();
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    static_assert(std::size(entries) == commandCount);
    for (const Entry &entry : entries) {
        auto *action = new QAction(translated(entry.text), this);
        action->setObjectName(QString::fromLatin1(entry.name));
        action->setToolTip(translated(entry.tip));
        action->setStatusTip(translated(entry.tip));
        if (entry.standard)
            action->setShortcuts(*entry.standard);
        else
            action->setShortcuts(QKeySequence::listFromString(QString::fromLatin1(entry.keys)));
        m_actions[static_cast<size_t>(entry.command)] = action;
    }
    auto *themes = new QActionGroup(this);
    for (const Command command : {Command::ThemeSystem, Command::ThemeLight, Command::ThemeDark}) {
        (*this)[command]->setCheckable(true);
        themes->addAction((*this)[command]);
    }
    auto *colours = new QActionGroup(this);
    for (const Command command : {Command::ColourByKind, Command::ColourByCountry, Command::ColourByMade,
                                  Command::ColourByReceived}) {
        (*this)[command]->setCheckable(true);
        colours->addAction((*this)[command]);
    }
    auto *layouts = new QActionGroup(this);
    for (const Command command :
         {Command::LayoutForce, Command::LayoutCircle, Command::LayoutLayered, Command::LayoutRings}) {
        (*this)[command]->setCheckable(true);
        layouts->addAction((*this)[command]);
    }
    auto *rollUps = new QActionGroup(this);
    for (const Command command : {Command::RollUpNone, Command::RollUpStated, Command::RollUpClaimed}) {
        (*this)[command]->setCheckable(true);
        rollUps->addAction((*this)[command]);
    }
    auto *orders = new QActionGroup(this);
    for (const Command command : {Command::OrderBestMatch, Command::OrderNewest, Command::OrderBySource}) {
        (*this)[command]->setCheckable(true);
        orders->addAction((*this)[command]);
    }
    for (const Command command : {Command::FullScreen, Command::Overview, Command::AnimateChanges,
                                  Command::PinActor, Command::ShowTime, Command::PlayTime})
        (*this)[command]->setCheckable(true);
}

void Actions::setAvailable(Command command, bool available, const QString &whyNot)
{
    QAction *action = (*this)[command];
    action->setEnabled(available);
    const QString tip = translated(entries[static_cast<size_t>(command)].tip);
    action->setToolTip(available ? tip : whyNot);
    action->setStatusTip(available ? tip : whyNot);
}

void Actions::fillMenuBar(QMenuBar &bar)
{
    const auto menu = [&](const QString &title) {
        QMenu *made = bar.addMenu(title);
        made->setToolTipsVisible(true);
        return made;
    };
    const auto add = [&](QMenu *to, std::initializer_list<Command> commands) {
        for (const Command command : commands)
            to->addAction((*this)[command]);
        return to;
    };
    using C = Command;
    QMenu *file = menu(tr("&File"));
    add(file, {C::NewFile, C::OpenFile});
    m_recent = file->addMenu(tr("Open &recent"));
    add(file, {C::OpenSample})->addSeparator();
    add(file, {C::ImportFiles, C::ImportHistory, C::SaveCopy})->addSeparator();
    add(file, {C::ExportImage, C::ExportClaims})->addSeparator();
    add(file, {C::CloseWindow});

    QMenu *edit = menu(tr("&Edit"));
    add(edit, {C::Undo, C::Redo})->addSeparator();
    add(edit, {C::CopyQuotation, C::CopyImage, C::CopyViewLink})->addSeparator();
    add(edit, {C::EditClaim, C::EditActor, C::DeleteClaim});

    QMenu *view = menu(tr("&View"));
    add(view, {C::ZoomIn, C::ZoomOut, C::ActualSize, C::FitAll, C::FitSelection})->addSeparator();
    add(view->addMenu(tr("&Colour by")),
        {C::ColourByKind, C::ColourByCountry, C::ColourByMade, C::ColourByReceived});
    add(view, {C::Overview})->addSeparator();
    m_panels = view->addMenu(tr("&Panels"));
    add(view, {C::ShowTime});
    add(view, {C::ThemeSystem, C::ThemeLight, C::ThemeDark})->addSeparator();
    add(view, {C::AnimateChanges, C::FullScreen});

    QMenu *go = menu(tr("&Go"));
    add(go, {C::Back, C::Forward, C::AllClaims, C::OpenViewLink})->addSeparator();
    m_history = go->addMenu(tr("&History"));

    QMenu *graph = menu(tr("G&raph"));
    add(graph, {C::Expand});
    m_expand = graph->addMenu(tr("Expand &by"));
    add(graph, {C::Collapse, C::Hide, C::Isolate, C::ShowMore, C::ShowEverything, C::ShowAllAgain})
        ->addSeparator();
    QMenu *choosing = graph->addMenu(tr("&Select"));
    choosing->setToolTipsVisible(true);
    add(choosing, {C::SelectAllActors, C::SelectNeighbours, C::SelectRectangle, C::SelectLasso});
    add(graph, {C::FindInGraph, C::ShortestChain, C::MutualPairs});
    QMenu *rollUps = graph->addMenu(tr("&Organs"));
    rollUps->setToolTipsVisible(true);
    add(rollUps, {C::RollUpNone, C::RollUpStated, C::RollUpClaimed});
    graph->addSeparator();
    add(graph, {C::GoToTime, C::PlayTime})->addSeparator();
    add(graph, {C::PinActor, C::UnpinAll});
    QMenu *layouts = graph->addMenu(tr("Layou&t"));
    layouts->setToolTipsVisible(true);
    add(layouts, {C::LayoutForce, C::LayoutCircle, C::LayoutLayered, C::LayoutRings});
    add(graph, {C::LayOutAgain})->addSeparator();
    add(graph, {C::ClearFilters});

    m_views = menu(tr("Vie&ws"));
    add(m_views, {C::SaveView, C::ManageViews})->addSeparator();

    QMenu *claims = menu(tr("&Claims"));
    add(claims, {C::NextQuotation, C::PreviousQuotation, C::OpenSource, C::FollowAnswer});

    QMenu *search = menu(tr("&Search"));
    add(search, {C::Search})->addSeparator();
    add(search, {C::OrderBestMatch, C::OrderNewest, C::OrderBySource})->addSeparator();
    add(search, {C::FilterBySearch, C::ExportFound, C::KeepSearch})->addSeparator();
    add(search, {C::FindInSource});

    QMenu *help = menu(tr("&Help"));
    add(help, {C::Shortcuts, C::About});
}

QList<QPair<QString, QString>> Actions::shortcutSheet() const
{
    QList<QPair<QString, QString>> lines;
    for (const QAction *action : m_actions) {
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            lines.append({keys, action->text().remove(u'&').remove(u'…')});
    }
    return lines;
}

} // namespace jaccuse::ui
