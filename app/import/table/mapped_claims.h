// SPDX-License-Identifier: MIT
#pragma once

#include "import/batch_builder.h"
#include "import/table/table_mapping.h"

#include <QHash>

#include <array>

namespace jaccuse::import {

/// Makes claims of the rows of a table by a mapping, which is resolved to places in the row once. What is
/// the same in many rows (stances, acts, dates) is read once.
class MappedClaims
{
public:
    /// The mapping must fit the header (mappingFault); the batch must outlive this.
    MappedClaims(const TableMapping &mapping, const std::vector<QString> &header, BatchBuilder &batch);

    [[nodiscard]] bool has(Field field) const;
    /// What the row says for a field: the trimmed cell, or what the mapping says that it means, or the
    /// constant. The row must be as long as the header.
    [[nodiscard]] QString value(const std::vector<QString> &row, Field field) const;
    [[nodiscard]] bool isEmpty(const std::vector<QString> &row, Field field) const;

    /// The row's stance; nothing where the row makes no claim, with the reason in whyNot().
    std::optional<model::Stance> stance(const std::vector<QString> &row);
    [[nodiscard]] const QString &whyNot() const { return m_whyNot; }

    /// The claim but for mentions, quotations and uid; `place` tells its unnamed actors from others.
    model::Claim claim(const std::vector<QString> &row, qint64 line, model::Stance stance,
                       const QString &place);

    /// The note's column, then the others where the mapping keeps them, as "column: value".
    [[nodiscard]] QString note(const std::vector<QString> &row) const;
    model::DatedWords date(const std::vector<QString> &row, Field field, qint64 line);

    /// Calls take(name) for each name in a field, split as the mapping says.
    template <class Take>
    void eachName(const std::vector<QString> &row, Field field, Take take) const
    {
        const Resolved &from = m_fields[static_cast<size_t>(field)];
        if (from.split.isEmpty()) {
            if (const QString name = value(row, field); !name.isEmpty())
                take(name);
            return;
        }
        for (const QString &name : names(row, from))
            take(name);
    }

private:
    static constexpr size_t fieldCount = static_cast<size_t>(Field::Note) + 1;
    struct Resolved
    {
        int place = -1; ///< in the row; -1 where it is the constant
        QString constant;
        QString split;
        QHash<QString, QString> values;
    };

    [[nodiscard]] static QString meaning(const Resolved &from, const QString &cell);
    [[nodiscard]] static QStringList names(const std::vector<QString> &row, const Resolved &from);
    void addParties(const std::vector<QString> &row, Field field, model::PartyRole role, const QString &place,
                    qint64 line, model::Claim &claim);
    model::Responsibility responsibility(const std::vector<QString> &row, model::Stance stance, qint64 line);
    std::optional<model::DenialKind> denial(const std::vector<QString> &row, model::Stance stance,
                                            qint64 line);

    std::array<Resolved, fieldCount> m_fields;
    std::array<bool, fieldCount> m_saidSeveral{}; // that a cell may hold several names
    std::vector<std::pair<size_t, QString>> m_others;
    DateOrder m_dates;
    BatchBuilder &m_batch;
    QString m_whyNot;
    QHash<QString, std::optional<model::Stance>> m_stances;
    QHash<QString, QStringList> m_acts;
    QHash<QString, model::DatedWords> m_known; // dates
};

} // namespace jaccuse::import
