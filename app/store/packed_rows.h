// SPDX-License-Identifier: MIT
#pragma once

#include "store/row_values.h"

#include <QStringEncoder>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace jaccuse::store {

/// The tables that claims are written into.
enum class ClaimTable { Claim, Act, Party, PartyQuotation, Evidence, Mention, Hop, Quotation, Span, Edge };
inline constexpr size_t claimTables = 10;

/// Rows that are to be written, one after the other in memory: of each its table and its values, ready to be
/// bound. For app/store only.
class PackedRows
{
public:
    /// Good until more is packed.
    [[nodiscard]] std::string_view bytes() const { return {m_bytes.data(), m_size}; }
    void clear() { m_size = 0; }

private:
    friend class PackedRow;
    char *room(size_t most)
    {
        if (m_bytes.size() < m_size + most)
            m_bytes.resize(2 * (m_size + most));
        return m_bytes.data() + m_size;
    }

    std::vector<char> m_bytes; // of which m_size are used
    size_t m_size = 0;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

/// Packs one row, value by value.
class PackedRow : public RowValues<PackedRow>
{
public:
    PackedRow(PackedRows &rows, ClaimTable table);

    PackedRow &integer(qint64 value);
    PackedRow &text(const QString &value);
    PackedRow &word(const std::string &value);
    PackedRow &bytes(const QByteArray &value);
    PackedRow &null();

private:
    PackedRows &m_rows;
};

/// Writes packed rows into their tables. Throws SQLite::Exception.
class PackedInserts
{
public:
    explicit PackedInserts(sqlite3 *db);

    void run(std::string_view rows);

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    struct Insert
    {
        std::unique_ptr<sqlite3_stmt, Finalize> statement;
        int values = 0;
    };

    sqlite3 *m_db;
    std::array<Insert, claimTables> m_inserts;
};

} // namespace jaccuse::store
