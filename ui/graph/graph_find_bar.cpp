// SPDX-License-Identifier: MIT
#include "graph/graph_find_bar.h"

#include "graph/graph_view.h"
#include "model/actor.h"
#include "panels/panel_parts.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

GraphFindBar::GraphFindBar(const Theme &theme, GraphView &graph, QWidget *parent)
    : QWidget(parent)
    , m_graph(graph)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_all(new QPushButton(tr("Select all found"), this))
{
    setObjectName(u"graphFindBar"_s);
    setAccessibleName(tr("Find in the graph"));
    makePanel(*this);
    m_words->setObjectName(u"graphFindWords"_s);
    m_words->setAccessibleName(tr("Names to find in the graph"));
    m_words->setPlaceholderText(tr("Find drawn actors; Enter goes from one to the next"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_count->setObjectName(u"graphFindCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    keepSoft(theme, *m_count);
    m_all->setObjectName(u"graphFindAll"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 12, 4);
    line->setSpacing(6);
    line->addWidget(m_words, 1);
    line->addWidget(m_count);
    line->addWidget(m_all);
    connect(m_words, &QLineEdit::textChanged, this, &GraphFindBar::find);
    connect(m_all, &QPushButton::clicked, this, &GraphFindBar::chooseAll);
    hide();
}

void GraphFindBar::open()
{
    if (isHidden())
        m_before = m_graph.chosen();
    setVisible(true);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    find();
}

void GraphFindBar::close()
{
    if (isHidden())
        return;
    m_graph.choose(m_before);
    m_graph.setFocus();
    hide();
    m_found.clear();
}

void GraphFindBar::find()
{
    m_found.clear();
    m_current = -1;
    const QString key = model::nameKey(m_words->text());
    if (m_graph.scene() && !key.isEmpty())
        for (const graph::GraphNode &node : m_graph.scene()->graph().nodes)
            if (model::nameKey(node.actor.name).contains(key))
                m_found.append(node.actor.id);
    m_graph.choose(m_found.isEmpty() ? m_before : m_found);
    showCount();
}

void GraphFindBar::showCount()
{
    m_all->setEnabled(!m_found.isEmpty());
    if (m_words->text().trimmed().isEmpty())
        m_count->clear();
    else if (m_found.isEmpty())
        m_count->setText(tr("Nobody drawn is called so"));
    else if (m_current < 0)
        m_count->setText(tr("%1 found").arg(m_found.size()));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_found.size()));
}

void GraphFindBar::step(int by)
{
    if (m_found.isEmpty())
        return;
    m_current = m_current < 0 ? (by > 0 ? 0 : m_found.size() - 1)
                              : (m_current + by + m_found.size()) % m_found.size();
    showCount();
    Q_EMIT actorFound(m_found[m_current]);
}

void GraphFindBar::chooseAll()
{
    const QList<model::ActorId> found = m_found;
    close();
    Q_EMIT actorsChosen(found);
}

bool GraphFindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            step(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace jaccuse::ui
