// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <initializer_list>
#include <vector>

namespace jaccuse::import {

/// A column's name with letters and figures alone, case folded: "incident_ID" and "Incident ID" are one.
QString columnKey(QStringView name);

/// What a column is called for people: its title, or its place where it has none.
QString columnTitle(const std::vector<QString> &header, size_t place);

/// Where the columns of a known table stand, whatever their order and the case of their names.
class TableColumns
{
public:
    explicit TableColumns(const std::vector<QString> &header);

    /// The place of the first of these names that there is, or -1. Names are given as columnKey() has them.
    [[nodiscard]] int place(std::initializer_list<QStringView> names) const;
    [[nodiscard]] bool has(QStringView name) const { return place({name}) >= 0; }
    [[nodiscard]] size_t size() const { return m_size; }

private:
    QHash<QString, int> m_places;
    size_t m_size;
};

/// The trimmed cell at a place; empty where there is none, as for -1.
QString cellAt(const std::vector<QString> &row, int place);

/// What a cell that lists several holds: a list as Python prints it ("['a', 'b']", nested or not), or
/// texts apart by the mark. Each once, in order, trimmed.
QStringList listIn(const QString &cell, QChar mark = u';');

/// A whole number that a spreadsheet wrote as one with a fraction ("2339.0") as the text "2339"; other
/// texts as they are.
QString wholeNumber(const QString &cell);

} // namespace jaccuse::import
