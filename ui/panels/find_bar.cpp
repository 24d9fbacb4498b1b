// SPDX-License-Identifier: MIT
#include "panels/find_bar.h"

#include "panels/panel_parts.h"
#include "panels/passage_text.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStringMatcher>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

QToolButton *arrowButton(Qt::ArrowType arrow, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

FindBar::FindBar(const Theme &theme, PassageText &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in source"));
    m_words->setObjectName(u"findWords"_s);
    m_words->setAccessibleName(tr("Words to find in this source"));
    m_words->setPlaceholderText(tr("Find in this source"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    keepSoft(theme, *m_count);
    QToolButton *previous = arrowButton(Qt::UpArrow, tr("Previous (Shift+Enter)"), this);
    QToolButton *next = arrowButton(Qt::DownArrow, tr("Next (Enter)"), this);
    previous->setObjectName(u"findPrevious"_s);
    next->setObjectName(u"findNext"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(6);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_count);
    layout->addWidget(previous);
    layout->addWidget(next);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::find);
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    hide();
}

void FindBar::open()
{
    setVisible(true);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    find();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    m_found.clear();
    m_current = -1;
    m_text.setFound({});
}

void FindBar::find()
{
    m_found.clear();
    const QString sought = m_words->text();
    if (!sought.isEmpty()) {
        const QString &text = m_text.words();
        const QStringMatcher matcher(sought, Qt::CaseInsensitive);
        for (qsizetype at = matcher.indexIn(text); at >= 0; at = matcher.indexIn(text, at + sought.size()))
            m_found.push_back({at, at + sought.size()});
    }
    m_text.setFound(m_found);
    show(m_found.empty() ? -1 : 0);
}

void FindBar::step(int by)
{
    const int count = static_cast<int>(m_found.size());
    if (count > 0)
        show((m_current + by + count) % count);
}

void FindBar::show(int hit)
{
    m_current = hit;
    m_text.setCurrentFound(hit);
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (hit < 0)
        m_count->setText(tr("not found"));
    else
        m_count->setText(
            tr("%1 of %2", "hit of hits")
                .arg(QLocale().toString(hit + 1), QLocale().toString(static_cast<qint64>(m_found.size()))));
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            close();
            m_text.setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jaccuse::ui
