// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"

#include <QStringList>

namespace jaccuse::ui {

/// The mappings that a person saved by name, each a file of one folder, of the kind that the command line
/// takes with --map. Throws import::ImportError with one sentence where a file cannot be read or written.
class SavedMappings
{
public:
    explicit SavedMappings(QString folder)
        : m_folder(std::move(folder))
    {}

    /// Sorted as people sort names.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] import::TableMapping load(const QString &name) const;
    /// Under its name; one of that name is replaced.
    void save(const import::TableMapping &mapping) const;
    void remove(const QString &name) const;

    [[nodiscard]] static import::TableMapping loadFile(const QString &path);
    static void saveFile(const import::TableMapping &mapping, const QString &path);

private:
    [[nodiscard]] QString pathOf(const QString &name) const;

    QString m_folder;
};

} // namespace jaccuse::ui
