// SPDX-License-Identifier: MIT
#pragma once

#include "store/quotation_index.h"
#include "theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace jaccuse::ui {

/// Everything the program remembers about a person's choices, each key once. What concerns claims is in
/// their file, not here.
class Settings
{
public:
    /// The person's own settings.
    Settings();
    /// Those in an INI file, for tests.
    explicit Settings(const QString &iniFile);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// State of the splitter with this object name; empty where it was never moved.
    [[nodiscard]] QByteArray splitter(const QString &name) const;
    void setSplitter(const QString &name, const QByteArray &state);
    [[nodiscard]] Theme::Choice theme() const;
    void setTheme(Theme::Choice choice);
    [[nodiscard]] bool overviewShown() const;
    void setOverviewShown(bool shown);
    /// Paths, the last opened first, at most ten.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    /// Lines of search, the last used first, at most ten.
    [[nodiscard]] QStringList recentSearches() const;
    void addRecentSearch(const QString &line);
    [[nodiscard]] QStringList keptSearches() const; ///< in the order in which they were kept
    void setSearchKept(const QString &line, bool kept);
    [[nodiscard]] store::SearchOrder searchOrder() const;
    void setSearchOrder(store::SearchOrder order);
    [[nodiscard]] bool animated() const; ///< changes of the graph are shown as movement
    void setAnimated(bool animated);
    [[nodiscard]] bool welcomed() const; ///< the hints of the first start were put away
    void setWelcomed(bool welcomed);
    [[nodiscard]] QString lastFolder() const; ///< of a file dialog
    void setLastFolder(const QString &folder);
    [[nodiscard]] QString importFolder() const; ///< of the last import; may lie far from the files
    void setImportFolder(const QString &folder);
    [[nodiscard]] QVariantMap pictureChoices() const; ///< of the last picture that was exported
    void setPictureChoices(const QVariantMap &choices);
    [[nodiscard]] QString mappingsFolder() const; ///< of the mappings saved by name, beside the settings

private:
    QSettings m_store;
};

} // namespace jaccuse::ui
