// SPDX-License-Identifier: MIT
#pragma once

#include "import/table/table_columns.h"
#include "model/claim.h"

namespace jaccuse::import {

/// A cell of EuRepoC's that says of whom something holds: a name, or one of three ways to say none.
struct EurepocWho
{
    QString text;

    [[nodiscard]] bool named() const;
    [[nodiscard]] bool unknown() const;
    /// All that are named where the cell lists several at semicolons; those in brackets belong to a name.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool notAvailable() const { return !text.isEmpty() && !named() && !unknown(); }
};

/// What one row of EuRepoC's attribution table says.
struct EurepocRow
{
    EurepocRow(const TableColumns &columns, const std::vector<QString> &cells);

    QString incident;
    QString attribution;
    QString date;
    QString type;
    QString basis;
    QString category;
    EurepocWho actor;
    EurepocWho company;
    EurepocWho country;
    EurepocWho initiator;
    EurepocWho initiatorCountry;

    /// Who speaks.
    [[nodiscard]] const EurepocWho &body() const
    {
        return actor.named() || !company.named() ? actor : company;
    }
    [[nodiscard]] bool isState() const { return category.compare(u"State", Qt::CaseInsensitive) == 0; }
    /// Of a group or people whose country is no more than where they are from.
    [[nodiscard]] bool isNonState() const;
    [[nodiscard]] model::Form form() const;
    /// Most of the table's days are the first of January: it writes so what it knows the year of.
    [[nodiscard]] model::DatedWords said() const;
    /// Why nobody is accused; empty where somebody is. An attacker who confirms is there, named or not.
    [[nodiscard]] QString whyNoClaim() const;
};

} // namespace jaccuse::import
