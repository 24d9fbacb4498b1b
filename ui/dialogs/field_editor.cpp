// SPDX-License-Identifier: MIT
#include "dialogs/field_editor.h"

#include "model/vocabulary.h"
#include "model/wording.h"
#include "panels/panel_parts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace jaccuse::ui {

namespace {

constexpr qsizetype mostMeanings = 12;

template <class E>
QList<std::pair<QString, QString>> codesOf()
{
    QList<std::pair<QString, QString>> codes;
    for (const E value : model::allValues<E>())
        codes.append({model::code(value), model::label(value)});
    return codes;
}

QList<std::pair<QString, QString>> codesOf(import::Field field)
{
    switch (field) {
    case import::Field::Stance:
        return codesOf<model::Stance>();
    case import::Field::Denial:
        return codesOf<model::DenialKind>();
    case import::Field::Responsibility:
        return codesOf<model::Responsibility>();
    default:
        return {};
    }
}

bool holdsNames(import::Field field)
{
    using import::Field;
    return field == Field::Accuser || field == Field::Speaker || field == Field::Accused ||
           field == Field::Victim;
}

/// No wider than the form, whatever the columns are called.
QComboBox *narrowCombo(QWidget *parent, const QString &name)
{
    auto *combo = new QComboBox(parent);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->setFocusPolicy(Qt::StrongFocus);
    return combo;
}

} // namespace

FieldEditor::FieldEditor(import::Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_codes(codesOf(field))
{
    const QString title = import::fieldTitle(field);
    setObjectName(import::fieldCodes().value(static_cast<int>(field)));
    m_chooser = narrowCombo(this, title);
    m_chooser->setObjectName(u"chooser"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_chooser);
    const QString forAll = tr("%1, the same for all rows").arg(title);
    if (isCoded()) {
        m_constantCode = codesChooser(forAll, false);
        m_constantCode->setObjectName(u"constant"_s);
        connect(m_constantCode, &QComboBox::activated, this, &FieldEditor::edited);
        column->addWidget(m_constantCode);
        m_meanings = new QWidget(this);
        m_meaningRows = new QGridLayout(m_meanings);
        m_meaningRows->setContentsMargins(0, 0, 0, 0);
        m_meaningRows->setColumnStretch(0, 1);
        column->addWidget(m_meanings);
    } else {
        m_constant = new QLineEdit(this);
        m_constant->setObjectName(u"constant"_s);
        m_constant->setAccessibleName(forAll);
        m_constant->setPlaceholderText(tr("for all rows"));
        connect(m_constant, &QLineEdit::textEdited, this, &FieldEditor::edited);
        column->addWidget(m_constant);
    }
    if (holdsNames(field)) {
        m_splitLabel = new QLabel(tr("Names apart by"), this);
        m_split = new QLineEdit(this);
        m_split->setObjectName(u"split"_s);
        m_split->setAccessibleName(tr("%1: what stands between several names").arg(title));
        m_split->setPlaceholderText(tr("none"));
        m_split->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
        m_splitLabel->setBuddy(m_split);
        connect(m_split, &QLineEdit::textEdited, this, &FieldEditor::edited);
        auto *line = new QHBoxLayout;
        line->addWidget(m_splitLabel);
        line->addWidget(m_split, 1);
        column->addLayout(line);
    }
    connect(m_chooser, &QComboBox::activated, this, [this] {
        showParts();
        Q_EMIT edited();
    });
    setColumns({});
}

QComboBox *FieldEditor::codesChooser(const QString &name, bool orAsItIs)
{
    QComboBox *combo = narrowCombo(this, name);
    if (orAsItIs)
        combo->addItem(tr("as it says"), QString());
    for (const auto &[code, words] : m_codes)
        combo->addItem(words, code);
    return combo;
}

void FieldEditor::setColumns(const std::vector<QString> &header)
{
    const auto kept = source();
    m_header = header;
    m_chooser->clear();
    m_chooser->addItem(tr("not in this table"), NotThere);
    m_chooser->addItem(tr("the same for all rows:"), SameForAll);
    m_chooser->insertSeparator(m_chooser->count());
    for (size_t i = 0; i < header.size(); ++i)
        m_chooser->addItem(header[i].simplified(), static_cast<int>(i));
    setSource(kept);
}

void FieldEditor::setSource(const std::optional<import::FieldSource> &source)
{
    m_source = source.value_or(import::FieldSource());
    int chosen = NotThere;
    for (size_t i = 0; i < m_header.size() && !m_source.column.isEmpty(); ++i)
        if (m_header[i].trimmed().compare(m_source.column.trimmed(), Qt::CaseInsensitive) == 0) {
            chosen = static_cast<int>(i);
            break;
        }
    if (m_source.column.isEmpty() && !m_source.constant.isEmpty())
        chosen = SameForAll;
    m_chooser->setCurrentIndex(m_chooser->findData(chosen));
    if (m_constant)
        m_constant->setText(m_source.constant);
    if (m_constantCode)
        m_constantCode->setCurrentIndex(std::max(0, m_constantCode->findData(m_source.constant)));
    if (m_split)
        m_split->setText(m_source.split);
    showParts();
}

void FieldEditor::setWords(const QStringList &words)
{
    if (words == m_words)
        return;
    m_words = words;
    showWords();
}

QString FieldEditor::column() const
{
    const int chosen = m_chooser->currentData().toInt();
    return chosen >= 0 ? m_header[static_cast<size_t>(chosen)].trimmed() : QString();
}

std::optional<import::FieldSource> FieldEditor::source() const
{
    if (m_chooser->currentIndex() < 0 || m_chooser->currentData().toInt() == NotThere)
        return {};
    import::FieldSource source = m_source;
    source.column = column();
    source.constant.clear();
    if (source.column.isEmpty())
        source.constant =
            m_constant ? m_constant->text().trimmed() : m_constantCode->currentData().toString();
    if (m_split)
        source.split = m_split->text();
    return source;
}

void FieldEditor::showParts()
{
    const int chosen = m_chooser->currentData().toInt();
    if (m_constant)
        m_constant->setVisible(chosen == SameForAll);
    if (m_constantCode)
        m_constantCode->setVisible(chosen == SameForAll);
    if (m_split) {
        m_split->setVisible(chosen >= 0);
        m_splitLabel->setVisible(chosen >= 0);
    }
    showWords();
}

void FieldEditor::showWords()
{
    if (!m_meanings)
        return;
    while (QLayoutItem *item = m_meaningRows->takeAt(0)) {
        // What was chosen in it is being told right now.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_meanings->setVisible(!column().isEmpty());
    if (column().isEmpty())
        return;
    int row = 0;
    for (const QString &word : m_words.mid(0, mostMeanings)) {
        auto *label = new ElidedLabel(m_meanings);
        label->setText(u"“%1”"_s.arg(word));
        QComboBox *meaning = codesChooser(tr("What “%1” means").arg(word), true);
        meaning->setObjectName(u"meaning "_s + word);
        const auto known = m_source.values.find(word.toCaseFolded());
        meaning->setCurrentIndex(
            std::max(0, meaning->findData(known == m_source.values.end() ? QString() : known->second)));
        connect(meaning, &QComboBox::activated, this,
                [this, word, meaning] { setMeaning(word, meaning->currentData().toString()); });
        m_meaningRows->addWidget(label, row, 0);
        m_meaningRows->addWidget(meaning, row++, 1);
    }
    auto *other = new QLineEdit(m_meanings);
    other->setObjectName(u"otherWord"_s);
    other->setAccessibleName(tr("Another word of this column"));
    other->setPlaceholderText(tr("another word"));
    QComboBox *meaning = codesChooser(tr("What the other word means"), true);
    meaning->setObjectName(u"otherMeaning"_s);
    connect(meaning, &QComboBox::activated, this, [this, other, meaning] {
        const QString word = other->text().trimmed();
        if (word.isEmpty())
            return;
        if (!m_words.contains(word, Qt::CaseInsensitive))
            m_words.prepend(word);
        setMeaning(word, meaning->currentData().toString());
        showWords();
    });
    m_meaningRows->addWidget(other, row, 0);
    m_meaningRows->addWidget(meaning, row, 1);
}

void FieldEditor::setMeaning(const QString &word, const QString &code)
{
    if (code.isEmpty())
        m_source.values.erase(word.toCaseFolded());
    else
        m_source.values[word.toCaseFolded()] = code;
    Q_EMIT edited();
}

} // namespace jaccuse::ui
