// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace jaccuse::ui {

/// How all files of an import are to be read, in one line: as which format, and of event data, which events.
class ImportChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ImportChoices(QWidget *parent = nullptr);

    [[nodiscard]] QString format() const; ///< id; empty: guessed from the content
    /// Beginnings of CAMEO codes; none where there are no events to choose from.
    [[nodiscard]] QStringList eventCodes() const;
    void askForEvents(bool asks);

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_format;
    QLabel *m_codesLabel;
    QLineEdit *m_codes;
};

} // namespace jaccuse::ui
