// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"
#include "saved_mappings.h"

#include <QPushButton>

namespace jaccuse::ui {

/// Which mapping is in use, with a menu of those saved by name: to take one, save this one, delete one, or
/// pass one on as a file.
class MappingButton : public QPushButton
{
    Q_OBJECT

public:
    explicit MappingButton(SavedMappings saved, QWidget *parent = nullptr);

    /// The one that is shown now, to be saved; without a name it is one suggested or made by hand.
    void setMapping(const import::TableMapping &mapping);
    /// Saves the mapping under a name; one of that name is replaced.
    void saveAs(const QString &name);

Q_SIGNALS:
    void chosen(const jaccuse::import::TableMapping &mapping);
    /// The one suggested from the columns' names is wanted.
    void suggestionChosen();
    void failed(const QString &sentence);

private:
    void fill();
    void askName();
    void askFileToLoad();
    void askFileToSave();
    template <class Work>
    void attempt(Work work);

    SavedMappings m_saved;
    import::TableMapping m_mapping;
};

} // namespace jaccuse::ui
