// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jaccuse::ui {

class GraphView;
class Theme;

/// Looks for drawn actors by their names, without regard to case, diacritics and spaces. All that are found
/// stand out while one types; Enter and Shift+Enter go from one to the next, Esc closes. Hidden until it is
/// opened.
class GraphFindBar : public QWidget
{
    Q_OBJECT

public:
    GraphFindBar(const Theme &theme, GraphView &graph, QWidget *parent = nullptr);

    void open();
    void close();

Q_SIGNALS:
    void actorFound(jaccuse::model::ActorId actor);
    /// All that are found shall be chosen together.
    void actorsChosen(const QList<jaccuse::model::ActorId> &actors);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void step(int by);
    void chooseAll();
    void showCount();

    GraphView &m_graph;
    QLineEdit *m_words;
    QLabel *m_count;
    QPushButton *m_all;
    QList<model::ActorId> m_before; // were chosen when the bar was opened
    QList<model::ActorId> m_found;
    qsizetype m_current = -1; // the one that Enter went to
};

} // namespace jaccuse::ui
