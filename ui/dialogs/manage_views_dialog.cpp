// SPDX-License-Identifier: MIT
#include "dialogs/manage_views_dialog.h"

#include "session.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {
enum Column { Name, Saved };
constexpr int idRole = Qt::UserRole;
} // namespace

ManageViewsDialog::ManageViewsDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QTreeWidget(this))
    , m_state(new QLabel(this))
    , m_show(button(tr("&Show"), u"showView"_s))
    , m_rename(button(tr("&Rename"), u"renameView"_s))
    , m_replace(button(tr("Re&place"), u"replaceView"_s))
    , m_remove(button(tr("&Delete"), u"removeView"_s))
{
    setObjectName(u"manageViews"_s);
    setWindowTitle(tr("Saved views"));
    m_list->setObjectName(u"savedViews"_s);
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("View"), tr("Saved")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Saved, QHeaderView::ResizeToContents);
    m_state->setObjectName(u"viewsState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_show->setToolTip(tr("Look at the claims by this view"));
    m_rename->setToolTip(tr("Give this view another name"));
    m_replace->setToolTip(tr("Keep what is seen now under this name"));
    m_remove->setToolTip(tr("Take this view out of the file; it can be undone"));

    connect(m_list, &QTreeWidget::currentItemChanged, this, &ManageViewsDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { Q_EMIT showRequested(current()); });
    connect(m_list, &QTreeWidget::itemChanged, this, &ManageViewsDialog::rename);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(current()); });
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem(), Name); });
    connect(m_replace, &QPushButton::clicked, this,
            [this] { Q_EMIT replaceRequested(m_list->currentItem()->text(Name)); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_session.removeView(current()); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *made : {m_show, m_rename, m_replace, m_remove})
        buttons->addButton(made, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().lineSpacing() * 20);

    connect(&session, &Session::savedViewsChanged, this, &ManageViewsDialog::load);
    connect(&session, &Session::opened, this, &ManageViewsDialog::load);
    connect(&session, &Session::failed, this, [this](const QString &sentence) {
        load(); // a name that was refused is not left standing
        m_state->setText(sentence);
    });
    load();
}

QPushButton *ManageViewsDialog::button(const QString &words, const QString &name)
{
    auto *made = new QPushButton(words, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

store::SavedViewId ManageViewsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return {item ? item->data(Name, idRole).toLongLong() : 0};
}

void ManageViewsDialog::load()
{
    const store::SavedViewId kept = current();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const store::SavedView &view : m_session.savedViews()) {
        auto *item = new QTreeWidgetItem(
            m_list, {view.name, QLocale().toString(view.at.toLocalTime(), QLocale::ShortFormat)});
        item->setData(Name, idRole, view.id.value);
        if (!m_session.isReadOnly())
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (view.id == kept || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    m_state->setText(
        m_session.isReadOnly()
            ? tr("The file is open for reading only, so its views cannot be changed; save a copy "
                 "of it and change that.")
        : m_session.savedViews().empty()
            ? tr("No view is kept in this file yet; Views > Save view keeps the one you see.")
            : QString());
    updateButtons();
}

void ManageViewsDialog::rename(QTreeWidgetItem *item)
{
    const store::SavedViewId id{item->data(Name, idRole).toLongLong()};
    const QString name = item->text(Name).simplified();
    for (const store::SavedView &view : m_session.savedViews())
        if (view.id == id && view.name == name)
            return;
    if (name.isEmpty())
        load();
    else
        m_session.renameView(id, name);
}

void ManageViewsDialog::updateButtons()
{
    const bool chosen = !current().isNull();
    m_show->setEnabled(chosen);
    for (QPushButton *changing : {m_rename, m_replace, m_remove})
        changing->setEnabled(chosen && !m_session.isReadOnly());
}

} // namespace jaccuse::ui
