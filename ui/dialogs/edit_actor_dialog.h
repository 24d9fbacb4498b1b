// SPDX-License-Identifier: MIT
#pragma once

#include "model/actor.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace jaccuse::ui {

/// An actor's name, kind and note.
class EditActorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EditActorDialog(const model::Actor &actor, QWidget *parent = nullptr);

    [[nodiscard]] QString name() const;
    [[nodiscard]] model::ActorKind kind() const;
    [[nodiscard]] QString note() const;

private:
    QLineEdit *m_name;
    QComboBox *m_kind;
    QPlainTextEdit *m_note;
};

} // namespace jaccuse::ui
