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
                       "Write the claims that the filters let through as an exchange file"),
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
    {Command::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Full screen"), "", "F11"},
    {Command::Back, "back", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Back"), "", "Alt+Left"},
    {Command::Forward, "forward", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Forward"), "", "Alt+Right"},
    {Command::AllClaims, "allClaims", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&All claims"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Nothing selected: every claim that the filters let through"),
     "Alt+Home"},
    {Command::Expand, "expand", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Expand actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show everyone whom the actor accuses or is accused by"), "E"},
    {Command::Hide, "hide", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Hide actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Take the actor out of view; the file keeps it"), "H; Del"},
    {Command::Isolate, "isolate", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Isolate actor"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show the actor and its neighbours alone"), "I"},
    {Command::ShowMore, "showMore", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Show &more actors"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Draw twice as many of the most involved actors"), "M"},
    {Command::ShowAllAgain, "showAllAgain", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Reset what is shown"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Back to the most involved actors; nobody hidden or isolated"),
     ""},
    {Command::LayOutAgain, "layOutAgain", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Lay out again"),
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Place all actors anew"), "F5"},
    {Command::ClearFilters, "clearFilters", QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "&Clear filters"), "",
     "Ctrl+Shift+X"},
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
     QT_TRANSLATE_NOOP("jaccuse::ui::Actions", "Search quotations, actors and sources"), "Ctrl+F"},
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
    for (const Command command : {Command::FullScreen, Command::Overview})
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
    add(edit, {C::CopyQuotation, C::CopyImage})->addSeparator();
    add(edit, {C::EditClaim, C::EditActor, C::DeleteClaim});

    QMenu *view = menu(tr("&View"));
    add(view, {C::ZoomIn, C::ZoomOut, C::ActualSize, C::FitAll, C::FitSelection})->addSeparator();
    add(view->addMenu(tr("&Colour by")),
        {C::ColourByKind, C::ColourByCountry, C::ColourByMade, C::ColourByReceived});
    add(view, {C::Overview})->addSeparator();
    m_panels = view->addMenu(tr("&Panels"));
    add(view, {C::ThemeSystem, C::ThemeLight, C::ThemeDark})->addSeparator();
    add(view, {C::FullScreen});

    QMenu *go = menu(tr("&Go"));
    add(go, {C::Back, C::Forward, C::AllClaims})->addSeparator();
    m_history = go->addMenu(tr("&History"));

    QMenu *graph = menu(tr("G&raph"));
    add(graph, {C::Expand, C::Hide, C::Isolate})->addSeparator();
    add(graph, {C::ShowMore, C::ShowAllAgain, C::LayOutAgain})->addSeparator();
    add(graph, {C::ClearFilters});

    QMenu *claims = menu(tr("&Claims"));
    add(claims, {C::NextQuotation, C::PreviousQuotation, C::OpenSource, C::FollowAnswer});

    QMenu *search = menu(tr("&Search"));
    add(search, {C::Search, C::FindInSource});

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
