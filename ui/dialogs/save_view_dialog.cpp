// SPDX-License-Identifier: MIT
#include "dialogs/save_view_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {
constexpr int longestName = 120;
}

SaveViewDialog::SaveViewDialog(const QString &suggested, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(taken)
    , m_name(new QLineEdit(suggested.left(longestName), this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("Save view"));
    m_name->setObjectName(u"viewName"_s);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setMaxLength(longestName);
    m_name->selectAll();
    m_note->setObjectName(u"viewNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveView"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::check);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(m_note);
    form->addRow(buttons);
    resize(fontMetrics().averageCharWidth() * 64, sizeHint().height());
    check();
}

QString SaveViewDialog::name() const
{
    return m_name->text().simplified();
}

void SaveViewDialog::check()
{
    const bool replaces = m_taken.contains(name());
    m_save->setEnabled(!name().isEmpty());
    m_save->setText(replaces ? tr("&Replace") : tr("&Save"));
    m_note->setText(replaces ? tr("The view that has this name now is replaced; that can be undone.")
                             : tr("Filters, who is shown, layout, places, pins, zoom and selection are kept "
                                  "in the file."));
}

} // namespace jaccuse::ui
