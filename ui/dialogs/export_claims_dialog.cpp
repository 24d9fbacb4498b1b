// SPDX-License-Identifier: MIT
#include "dialogs/export_claims_dialog.h"

#include "export/data_format.h"
#include "render/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace jaccuse::ui {

ExportClaimsDialog::ExportClaimsDialog(QWidget *parent)
    : QDialog(parent)
    , m_what(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_grouping(new QComboBox(this))
{
    setWindowTitle(tr("Export claims"));
    m_what->setAccessibleName(tr("Which claims"));
    m_what->setObjectName(QStringLiteral("what"));
    m_format->setAccessibleName(tr("Format"));
    m_format->setObjectName(QStringLiteral("format"));
    for (const exporting::DataFormat &format : exporting::dataFormats())
        m_format->addItem(format.title, format.id);
    m_format->addItem(tr("Three tables in a folder"), QString());
    m_grouping->setAccessibleName(tr("Report by"));
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->addItem(tr("Who says it about whom"), static_cast<int>(exporting::Grouping::Pair));
    m_grouping->addItem(tr("Incident"), static_cast<int>(exporting::Grouping::Incident));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportClaimsDialog::showGrouping);
    showGrouping();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setText(tr("Export…"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Claims"), m_what);
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("Report &by"), m_grouping);
    form->addRow(buttons);
}

ExportClaimsDialog::ExportClaimsDialog(qint64 everything, qint64 filtered, qint64 selected, QWidget *parent)
    : ExportClaimsDialog(parent)
{
    const auto add = [this](const QString &words, qint64 claims, What what) {
        m_what->addItem(
            tr("%1 (%2)", "a choice and how many claims that are").arg(words, render::claimsText(claims)),
            static_cast<int>(what));
    };
    add(tr("Everything"), everything, What::Everything);
    if (filtered != everything) {
        add(tr("What the filters let through"), filtered, What::Filtered);
        m_what->setCurrentIndex(m_what->count() - 1);
    }
    if (selected > 0)
        add(tr("What is selected"), selected, What::Selected);
}

ExportClaimsDialog::ExportClaimsDialog(const QString &line, qint64 claims, bool exact, QWidget *parent)
    : ExportClaimsDialog(parent)
{
    const QString number =
        exact ? render::claimsText(claims) : tr("at least %1").arg(render::claimsText(claims));
    m_what->addItem(
        tr("What “%1” finds (%2)", "a line of search and how many claims that are").arg(line, number),
        static_cast<int>(What::Found));
    m_format->setCurrentIndex(m_format->findData(QStringLiteral("csv")));
}

ExportClaimsDialog::What ExportClaimsDialog::what() const
{
    return static_cast<What>(m_what->currentData().toInt());
}

QString ExportClaimsDialog::format() const
{
    return m_format->currentData().toString();
}

exporting::DataOptions ExportClaimsDialog::options() const
{
    return {static_cast<exporting::Grouping>(m_grouping->currentData().toInt())};
}

void ExportClaimsDialog::showGrouping()
{
    const exporting::DataFormat *known = exporting::dataFormat(format());
    m_grouping->setEnabled(known && known->isReport);
}

} // namespace jaccuse::ui
