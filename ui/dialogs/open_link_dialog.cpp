// SPDX-License-Identifier: MIT
#include "dialogs/open_link_dialog.h"

#include "view/view_link.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

OpenLinkDialog::OpenLinkDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_link(new QPlainTextEdit(this))
    , m_fault(new QLabel(this))
{
    setWindowTitle(tr("Open view link"));
    auto *words = new QLabel(tr("A &link that was copied with Edit > Copy view link:"), this);
    words->setBuddy(m_link);
    m_link->setObjectName(u"viewLink"_s);
    m_link->setAccessibleName(tr("View link"));
    m_link->setPlaceholderText(u"jaccuse:view/1/…"_s);
    m_link->setTabChangesFocus(true);
    m_link->setWordWrapMode(QTextOption::WrapAnywhere);
    if (view::looksLikeLink(text))
        m_link->setPlainText(text.trimmed());
    m_link->selectAll();
    m_fault->setObjectName(u"linkFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_fault->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(u"openLink"_s);
    m_open->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_link, &QPlainTextEdit::textChanged, this, &OpenLinkDialog::check);
    auto *column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(m_link, 1);
    column->addWidget(m_fault);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().lineSpacing() * 14);
    check();
}

QString OpenLinkDialog::link() const
{
    return m_link->toPlainText();
}

void OpenLinkDialog::check()
{
    QString fault;
    try {
        view::linkFromText(link());
    } catch (const view::LinkError &error) {
        fault = QString::fromUtf8(error.what());
    }
    m_open->setEnabled(fault.isEmpty());
    m_fault->setText(link().trimmed().isEmpty() ? QString() : fault);
}

} // namespace jaccuse::ui
