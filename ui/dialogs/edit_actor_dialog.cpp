// SPDX-License-Identifier: MIT
#include "dialogs/edit_actor_dialog.h"

#include "model/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace jaccuse::ui {

EditActorDialog::EditActorDialog(const model::Actor &actor, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Edit actor"));
    m_name = new QLineEdit(actor.name, this);
    m_name->setObjectName(QStringLiteral("actorName"));
    m_name->setAccessibleName(tr("Name"));
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Kind"));
    for (const model::ActorKind kind : model::allValues<model::ActorKind>())
        m_kind->addItem(model::label(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(actor.kind)));
    m_note = new QPlainTextEdit(actor.note, this);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, [buttons](const QString &name) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!name.trimmed().isEmpty());
    });
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Kind"), m_kind);
    form->addRow(tr("N&ote"), m_note);
    form->addRow(buttons);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
}

QString EditActorDialog::name() const
{
    return m_name->text().trimmed();
}

model::ActorKind EditActorDialog::kind() const
{
    return static_cast<model::ActorKind>(m_kind->currentData().toInt());
}

QString EditActorDialog::note() const
{
    return m_note->toPlainText();
}

} // namespace jaccuse::ui
