// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_mapping.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace jaccuse::ui {

/// Where one field of a mapping comes from: a column, the same for all rows, or nowhere; and what belongs
/// to that, such as where several names in one cell are split, or what the words of a column mean.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(import::Field field, QWidget *parent = nullptr);

    void setColumns(const std::vector<QString> &header);
    void setSource(const std::optional<import::FieldSource> &source);
    /// What stands in the chosen column, so that a person can say what it means.
    void setWords(const QStringList &words);

    [[nodiscard]] import::Field field() const { return m_field; }
    [[nodiscard]] std::optional<import::FieldSource> source() const;
    [[nodiscard]] QString column() const; ///< empty where it is none
    [[nodiscard]] QComboBox *chooser() const { return m_chooser; }

Q_SIGNALS:
    void edited();

private:
    enum Choice { NotThere = -1, SameForAll = -2 };

    [[nodiscard]] bool isCoded() const { return !m_codes.isEmpty(); }
    [[nodiscard]] QComboBox *codesChooser(const QString &name, bool orAsItIs);
    void showParts();
    void showWords();
    void setMeaning(const QString &word, const QString &code);

    import::Field m_field;
    QList<std::pair<QString, QString>> m_codes; // of a closed list: code, words for people
    std::vector<QString> m_header;
    QStringList m_words;
    import::FieldSource m_source; // kept whole, so that what is not shown is not lost
    QComboBox *m_chooser;
    QLineEdit *m_constant = nullptr;
    QComboBox *m_constantCode = nullptr;
    QLineEdit *m_split = nullptr;
    QLabel *m_splitLabel = nullptr;
    QWidget *m_meanings = nullptr;
    QGridLayout *m_meaningRows = nullptr;
};

} // namespace jaccuse::ui
