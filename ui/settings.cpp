// SPDX-License-Identifier: MIT
#include "settings.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {
constexpr qsizetype mostRecentFiles = 10;
constexpr qsizetype mostRecentSearches = 10;
constexpr std::pair<store::SearchOrder, QStringView> orders[] = {
    {store::SearchOrder::Relevance, u"best match"},
    {store::SearchOrder::Date, u"newest"},
    {store::SearchOrder::Source, u"source"}};
} // namespace

Settings::Settings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, u"jaccuse"_s, u"jaccuse"_s)
{}

Settings::Settings(const QString &iniFile)
    : m_store(iniFile, QSettings::IniFormat)
{}

QByteArray Settings::geometry() const
{
    return m_store.value(u"window/geometry"_s).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(u"window/geometry"_s, geometry);
}

QByteArray Settings::splitter(const QString &name) const
{
    return m_store.value(u"window/"_s + name).toByteArray();
}

void Settings::setSplitter(const QString &name, const QByteArray &state)
{
    m_store.setValue(u"window/"_s + name, state);
}

Theme::Choice Settings::theme() const
{
    const QString word = m_store.value(u"theme"_s).toString();
    return word == u"light"  ? Theme::Choice::Light
           : word == u"dark" ? Theme::Choice::Dark
                             : Theme::Choice::System;
}

void Settings::setTheme(Theme::Choice choice)
{
    m_store.setValue(u"theme"_s, choice == Theme::Choice::Light  ? u"light"_s
                                 : choice == Theme::Choice::Dark ? u"dark"_s
                                                                 : u"system"_s);
}

bool Settings::overviewShown() const
{
    return m_store.value(u"graph/overview"_s, true).toBool();
}

void Settings::setOverviewShown(bool shown)
{
    m_store.setValue(u"graph/overview"_s, shown);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(u"files/recent"_s).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(u"files/recent"_s, QStringList(files.mid(0, mostRecentFiles)));
}

QStringList Settings::recentSearches() const
{
    return m_store.value(u"search/recent"_s).toStringList();
}

void Settings::addRecentSearch(const QString &line)
{
    QStringList lines = recentSearches();
    lines.removeAll(line);
    lines.prepend(line);
    m_store.setValue(u"search/recent"_s, QStringList(lines.mid(0, mostRecentSearches)));
}

QStringList Settings::keptSearches() const
{
    return m_store.value(u"search/kept"_s).toStringList();
}

void Settings::setSearchKept(const QString &line, bool kept)
{
    QStringList lines = keptSearches();
    lines.removeAll(line);
    if (kept)
        lines.append(line);
    m_store.setValue(u"search/kept"_s, lines);
}

store::SearchOrder Settings::searchOrder() const
{
    const QString word = m_store.value(u"search/order"_s).toString();
    for (const auto &[order, name] : orders)
        if (word == name)
            return order;
    return store::SearchOrder::Relevance;
}

void Settings::setSearchOrder(store::SearchOrder order)
{
    for (const auto &[known, name] : orders)
        if (known == order)
            m_store.setValue(u"search/order"_s, name.toString());
}

bool Settings::animated() const
{
    return m_store.value(u"graph/animated"_s, true).toBool();
}

void Settings::setAnimated(bool animated)
{
    m_store.setValue(u"graph/animated"_s, animated);
}

bool Settings::welcomed() const
{
    return m_store.value(u"welcomed"_s, false).toBool();
}

void Settings::setWelcomed(bool welcomed)
{
    m_store.setValue(u"welcomed"_s, welcomed);
}

QString Settings::lastFolder() const
{
    return m_store
        .value(u"files/folder"_s, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store.setValue(u"files/folder"_s, folder);
}

QString Settings::importFolder() const
{
    return m_store.value(u"import/folder"_s, lastFolder()).toString();
}

void Settings::setImportFolder(const QString &folder)
{
    m_store.setValue(u"import/folder"_s, folder);
}

QVariantMap Settings::pictureChoices() const
{
    return m_store.value(u"export/picture"_s).toMap();
}

void Settings::setPictureChoices(const QVariantMap &choices)
{
    m_store.setValue(u"export/picture"_s, choices);
}

QString Settings::mappingsFolder() const
{
    return QFileInfo(m_store.fileName()).absolutePath() + u"/mappings"_s;
}

} // namespace jaccuse::ui
