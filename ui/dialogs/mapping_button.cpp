// SPDX-License-Identifier: MIT
#include "dialogs/mapping_button.h"

#include "import/import_batch.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QString inMenu(const QString &name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

QString mappingFilter()
{
    return MappingButton::tr("Mappings (*.json);;All files (*)");
}

} // namespace

MappingButton::MappingButton(SavedMappings saved, QWidget *parent)
    : QPushButton(parent)
    , m_saved(std::move(saved))
{
    setObjectName(u"mappingButton"_s);
    setAccessibleName(tr("Mapping of columns"));
    setProperty("menu", true);
    setAutoDefault(false);
    setToolTip(tr("Take, save or delete a mapping of columns"));
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &MappingButton::fill);
    setMapping({});
}

void MappingButton::setMapping(const import::TableMapping &mapping)
{
    m_mapping = mapping;
    setText(mapping.name.isEmpty() ? tr("&Mapping") : tr("&Mapping: %1").arg(inMenu(mapping.name)));
}

template <class Work>
void MappingButton::attempt(Work work)
{
    try {
        work();
    } catch (const import::ImportError &error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

void MappingButton::fill()
{
    menu()->clear();
    connect(menu()->addAction(tr("&Suggested from the columns")), &QAction::triggered, this,
            &MappingButton::suggestionChosen);
    const QStringList names = m_saved.names();
    if (!names.isEmpty())
        menu()->addSeparator();
    for (const QString &name : names) {
        QAction *action = menu()->addAction(inMenu(name));
        action->setCheckable(true);
        action->setChecked(name == m_mapping.name);
        connect(action, &QAction::triggered, this,
                [this, name] { attempt([&] { Q_EMIT chosen(m_saved.load(name)); }); });
    }
    menu()->addSeparator();
    connect(menu()->addAction(tr("Save &as…")), &QAction::triggered, this, &MappingButton::askName);
    if (names.contains(m_mapping.name))
        connect(menu()->addAction(tr("&Delete “%1”").arg(inMenu(m_mapping.name))), &QAction::triggered, this,
                [this] {
                    attempt([&] { m_saved.remove(m_mapping.name); });
                    m_mapping.name.clear();
                    setMapping(m_mapping);
                });
    menu()->addSeparator();
    connect(menu()->addAction(tr("&Load from a file…")), &QAction::triggered, this,
            &MappingButton::askFileToLoad);
    connect(menu()->addAction(tr("Save to a &file…")), &QAction::triggered, this,
            &MappingButton::askFileToSave);
}

void MappingButton::saveAs(const QString &name)
{
    import::TableMapping named = m_mapping;
    named.name = name.trimmed();
    if (named.name.isEmpty())
        return;
    attempt([&] {
        m_saved.save(named);
        setMapping(named);
        Q_EMIT chosen(named);
    });
}

void MappingButton::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the mapping"));
    dialog->setLabelText(tr("Name of the mapping:"));
    dialog->setTextValue(m_mapping.name);
    connect(dialog, &QInputDialog::textValueSelected, this, &MappingButton::saveAs);
    dialog->open();
}

void MappingButton::askFileToLoad()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Load a mapping"), {}, mappingFilter());
    if (!path.isEmpty())
        attempt([&] { Q_EMIT chosen(SavedMappings::loadFile(path)); });
}

void MappingButton::askFileToSave()
{
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the mapping to a file"),
        m_mapping.name.isEmpty() ? tr("mapping.json") : m_mapping.name + u".json"_s, mappingFilter());
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".json"_s;
    attempt([&] { SavedMappings::saveFile(m_mapping, path); });
}

} // namespace jaccuse::ui
