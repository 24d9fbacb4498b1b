// SPDX-License-Identifier: MIT
#include "message_bar.h"

#include "render/style.h"
#include "theme.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>

namespace jaccuse::ui {

MessageBar::MessageBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setAutoFillBackground(true);
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setObjectName(QStringLiteral("messageWords"));
    m_more = new QPushButton(tr("Details…"), this);
    m_more->setAccessibleName(tr("Details of the message"));
    m_more->setObjectName(QStringLiteral("messageDetails"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] { m_showMore(); });
    auto *close = new QToolButton(this);
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Put the message away"));
    close->setToolTip(tr("Put this away"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 6, 6, 6);
    line->addWidget(m_words, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_more);
    line->addLayout(m_buttons);
    line->addWidget(close, 0, Qt::AlignTop);
    connect(&theme, &Theme::changed, this, &MessageBar::recolour);
    recolour();
    hide();
}

void MessageBar::recolour()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, m_theme.colours().selection);
    colours.setColor(QPalette::WindowText, m_theme.colours().ink);
    setPalette(colours);
}

void MessageBar::say(const QString &words)
{
    say(words, std::function<void()>());
}

void MessageBar::say(const QString &words, const QStringList &details)
{
    if (details.isEmpty())
        say(words);
    else
        say(words, [this, details] { showDetails(details); });
}

void MessageBar::say(const QString &words, std::function<void()> showMore)
{
    m_words->setText(words);
    setAccessibleName(words);
    m_showMore = std::move(showMore);
    m_more->setVisible(m_showMore != nullptr);
    show();
}

void MessageBar::addAction(QAction *action)
{
    auto *button = new QPushButton(action->text().remove(u'&'), this);
    button->setToolTip(action->toolTip());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button);
}

QString MessageBar::words() const
{
    return m_words->text();
}

void MessageBar::showDetails(const QStringList &lines)
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Details"));
    dialog->resize(640, 360);
    auto *text = new QPlainTextEdit(lines.join(u'\n'), dialog);
    text->setReadOnly(true);
    text->setAccessibleName(tr("Details of the message"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, lines] {
        const QString path = QFileDialog::getSaveFileName(dialog, tr("Save the details"), tr("details.txt"),
                                                          tr("Text (*.txt)"));
        if (path.isEmpty())
            return;
        QSaveFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(lines.join(u'\n').toUtf8() + '\n');
        if (!file.commit())
            say(tr("%1 could not be written: %2.").arg(path, file.errorString()), lines);
    });
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace jaccuse::ui
