// SPDX-License-Identifier: MIT
#include "dialogs/import_choices.h"

#include "import/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

ImportChoices::ImportChoices(QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox(this))
    , m_codesLabel(new QLabel(tr("E&vent codes"), this))
    , m_codes(new QLineEdit(this))
{
    m_format->setObjectName(u"format"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Guessed from the content"), QString());
    for (const import::Format &format : import::formats())
        m_format->addItem(format.title, format.id);
    connect(m_format, &QComboBox::activated, this, &ImportChoices::changed);
    auto *formatLabel = new QLabel(tr("&Format"), this);
    formatLabel->setBuddy(m_format);
    m_codes->setObjectName(u"eventCodes"_s);
    m_codes->setAccessibleName(tr("Event codes"));
    m_codes->setPlaceholderText(u"112"_s);
    m_codes->setToolTip(
        tr("Beginnings of the CAMEO codes of the events to take, such as 112 for accusations; "
           "several apart by spaces"));
    m_codes->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_codesLabel->setBuddy(m_codes);
    connect(m_codes, &QLineEdit::editingFinished, this, [this] {
        if (m_codes->isModified())
            Q_EMIT changed();
        m_codes->setModified(false);
    });
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(formatLabel);
    line->addWidget(m_format);
    line->addSpacing(12);
    line->addWidget(m_codesLabel);
    line->addWidget(m_codes);
}

QString ImportChoices::format() const
{
    return m_format->currentData().toString();
}

QStringList ImportChoices::eventCodes() const
{
    if (!m_codes->isVisibleTo(this))
        return {};
    return m_codes->text().split(QRegularExpression(u"[\\s,;]+"_s), Qt::SkipEmptyParts);
}

void ImportChoices::askForEvents(bool asks)
{
    m_codes->setVisible(asks);
    m_codesLabel->setVisible(asks);
}

} // namespace jaccuse::ui
