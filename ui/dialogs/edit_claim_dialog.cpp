// SPDX-License-Identifier: MIT
#include "dialogs/edit_claim_dialog.h"

#include "model/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace jaccuse::ui {

namespace {

constexpr int leaveAsItIs = -1;

template <class E>
QComboBox *comboOf(QWidget *parent, const QString &name)
{
    auto *combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    for (const E value : model::allValues<E>())
        combo->addItem(model::label(value), static_cast<int>(value));
    return combo;
}

} // namespace

EditClaimDialog::EditClaimDialog(const model::Claim &claim, const QString &heading, QWidget *parent)
    : QDialog(parent)
    , m_said(claim.said)
{
    setWindowTitle(tr("Edit claim"));
    auto *title = new QLabel(heading, this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);

    m_stance = comboOf<model::Stance>(this, tr("Stance"));
    m_stance->setObjectName(QStringLiteral("stance"));
    m_stance->setCurrentIndex(m_stance->findData(static_cast<int>(claim.stance)));
    m_denial = comboOf<model::DenialKind>(this, tr("Kind of denial"));
    m_denial->setCurrentIndex(
        m_denial->findData(static_cast<int>(claim.denial.value_or(model::DenialKind::Unspecified))));

    m_responsibility = comboOf<model::Responsibility>(this, tr("Responsibility of the accused"));
    const auto accused = model::accused(claim);
    bool alike = !accused.empty();
    for (const model::Party *party : accused)
        alike = alike && party->responsibility == accused.front()->responsibility;
    if (!alike)
        m_responsibility->insertItem(0, tr("as it is, different for each"), leaveAsItIs);
    else
        m_responsibility->setCurrentIndex(
            m_responsibility->findData(static_cast<int>(*accused.front()->responsibility)));

    m_date = new QLineEdit(claim.said.date.text(), this);
    m_date->setObjectName(QStringLiteral("claimDate"));
    m_date->setAccessibleName(tr("Date of the claim"));
    m_date->setPlaceholderText(tr("2013-03-15, 2013-03, 2011?, or empty"));
    m_dateFault = new QLabel(this);
    m_dateFault->setTextFormat(Qt::PlainText);
    m_dateFault->setWordWrap(true);

    m_credibility = new QComboBox(this);
    m_credibility->setAccessibleName(tr("Your own grade of what is claimed"));
    const QStringList grades = {tr("1 confirmed by others"), tr("2 probably true"),
                                tr("3 possibly true"),       tr("4 doubtful"),
                                tr("5 improbable"),          tr("6 cannot be judged")};
    m_credibility->addItems(grades);
    m_credibility->setCurrentIndex(claim.credibility - 1);

    m_note = new QPlainTextEdit(claim.note, this);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_date, &QLineEdit::textChanged, this, &EditClaimDialog::check);
    connect(m_stance, &QComboBox::currentIndexChanged, this, &EditClaimDialog::check);

    auto *form = new QFormLayout(this);
    form->addRow(title);
    form->addRow(tr("&Stance"), m_stance);
    form->addRow(tr("&Denial says"), m_denial);
    form->addRow(tr("&Responsibility"), m_responsibility);
    form->addRow(tr("D&ate it was said"), m_date);
    form->addRow(QString(), m_dateFault);
    form->addRow(tr("Your &grade"), m_credibility);
    form->addRow(tr("&Note"), m_note);
    form->addRow(m_buttons);
    resize(fontMetrics().averageCharWidth() * 70, sizeHint().height());
    check();
}

void EditClaimDialog::check()
{
    const auto stance = static_cast<model::Stance>(m_stance->currentData().toInt());
    m_denial->setEnabled(stance == model::Stance::Denies || stance == model::Stance::Defends);
    const auto date = model::EdtfDate::parse(m_date->text());
    m_dateFault->setText(
        date ? date->forPeople()
             : tr("This is no date. Write 2013, 2013-03 or 2013-03-15; ? says uncertain, ~ about."));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(date.has_value());
}

store::ClaimEdit EditClaimDialog::edit() const
{
    store::ClaimEdit edit;
    edit.stance = static_cast<model::Stance>(m_stance->currentData().toInt());
    if (m_denial->isEnabled())
        edit.denial = static_cast<model::DenialKind>(m_denial->currentData().toInt());
    if (const int value = m_responsibility->currentData().toInt(); value != leaveAsItIs)
        edit.responsibility = static_cast<model::Responsibility>(value);
    edit.said = m_said;
    edit.said.date = model::EdtfDate::parse(m_date->text()).value_or(model::EdtfDate());
    if (!edit.said.date.isKnown())
        edit.said.basis = model::Basis::Unknown;
    else if (edit.said.basis == model::Basis::Unknown)
        edit.said.basis = model::Basis::External;
    edit.credibility = m_credibility->currentIndex() + 1;
    edit.note = m_note->toPlainText();
    return edit;
}

} // namespace jaccuse::ui
