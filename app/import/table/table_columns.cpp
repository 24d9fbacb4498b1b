// SPDX-License-Identifier: MIT
#include "import/table/table_columns.h"

#include "import/import_words.h"

#include <algorithm>

namespace jaccuse::import {

namespace {

/// The texts in quotation marks of a list that Python printed; a backslash makes the next mark a letter.
QStringList pythonTexts(QStringView list)
{
    QStringList texts;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QChar mark = list[i];
        if (mark != u'\'' && mark != u'"')
            continue;
        QString text;
        for (++i; i < list.size() && list[i] != mark; ++i) {
            if (list[i] == u'\\' && i + 1 < list.size())
                ++i;
            text.append(list[i]);
        }
        texts.append(text);
    }
    return texts;
}

} // namespace

QString columnKey(QStringView name)
{
    QString key;
    for (const QChar c : name)
        if (c.isLetterOrNumber())
            key.append(c.toCaseFolded());
    return key;
}

QString columnTitle(const std::vector<QString> &header, size_t place)
{
    const QString title = header[place].trimmed();
    return title.isEmpty() ? Import::tr("column %1").arg(place + 1) : title;
}

TableColumns::TableColumns(const std::vector<QString> &header)
    : m_size(header.size())
{
    for (size_t i = 0; i < header.size(); ++i) {
        const QString key = columnKey(header[i]);
        if (!m_places.contains(key))
            m_places.insert(key, static_cast<int>(i));
    }
}

int TableColumns::place(std::initializer_list<QStringView> names) const
{
    for (const QStringView name : names)
        if (const auto found = m_places.constFind(name.toString()); found != m_places.constEnd())
            return *found;
    return -1;
}

QString cellAt(const std::vector<QString> &row, int place)
{
    return place >= 0 && static_cast<size_t>(place) < row.size() ? row[static_cast<size_t>(place)].trimmed()
                                                                 : QString();
}

QStringList listIn(const QString &cell, QChar mark)
{
    const QString trimmed = cell.trimmed();
    QStringList all;
    for (const QString &text : trimmed.startsWith(u'[') ? pythonTexts(trimmed) : trimmed.split(mark))
        if (const QString name = text.trimmed(); !name.isEmpty() && !all.contains(name))
            all.append(name);
    return all;
}

QString wholeNumber(const QString &cell)
{
    const qsizetype point = cell.indexOf(u'.');
    const QStringView fraction = point > 0 ? QStringView(cell).mid(point + 1) : QStringView();
    const bool whole = point > 0 &&
                       std::all_of(fraction.begin(), fraction.end(), [](QChar c) { return c == u'0'; }) &&
                       std::all_of(cell.begin(), cell.begin() + point, [](QChar c) { return c.isDigit(); });
    return whole ? cell.left(point) : cell;
}

} // namespace jaccuse::import
